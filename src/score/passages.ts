import type { Finding, Passage, Severity } from '../model.js';
import type { Text } from '../text/text.js';

/** Share of trust a sentence loses through one finding. */
const DISTRUST: Readonly<Record<Severity, number>> = { hint: 0.1, sign: 0.5, proof: 0.9 };

/** Each sentence with a score of its own: 1 less the trust that its findings leave. Findings are ordered by start. */
export function scorePassages(text: Text, findings: readonly Finding[]): Passage[] {
  const passages = new Array<Passage>(text.sentences.length - 1);
  let first = 0;
  for (let sentence = 0; sentence < passages.length; sentence++) {
    const start = text.starts[text.sentences[sentence]];
    const end = text.ends[text.sentences[sentence + 1] - 1];
    while (first < findings.length && findings[first].start < start) first++;
    let trust = 1;
    for (let at = first; at < findings.length && findings[at].start < end; at++)
      trust *= 1 - DISTRUST[findings[at].severity];
    passages[sentence] = { start, end, score: 1 - trust };
  }
  return passages;
}
