import { findBestMatch } from 'string-similarity';
import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { fold } from '../text/fold.js';
import { ALL_CAPS, CAPITAL, COMMON, CREDIT, WORD, type Text } from '../text/text.js';
import { mark, tokensSpan } from './detector.js';
import { NEAR_CREDIT } from './near-miss-rules.js';
import { classAt, wordClasses, wordsOf, type WordClasses } from './words.js';

const LINK = 1;
const AGENCY = 2;
const HEAD = 4;
const FORM_WORD = 8;
const OWN_FORM = 16;
const SMALL = 32;
const LONGEST_FORM = 5;
/** The set forms that engines garble most, in small letters. */
const FORMS = ['pool', 'handout', 'stringer', 'courtesy', 'getty images', 'file photo'];
const ALIKE = 0.4;
const SEPARATORS = '/|:(\u2013\u2014-,.';

/** What stands between separator and link: first and last token, and the agency's token. */
interface Credit {
  readonly first: number;
  readonly last: number;
  readonly agency: number;
}

/**
 * What finds credits of the shape `Name / X via AGENCY` whose X is neither a known form nor the name of a service:
 * `Lake by REUTERS`, `Handout media service via REUTERS`. The nearest form by string-similarity says what was meant.
 */
export function creditFinder({ lexicon, list }: Knowledge): (text: Text) => Finding[] {
  const forms = list('credit-form').map(fold);
  const known = new Set(forms);
  const classes = wordClasses(lexicon, [
    ['via', 'by'],
    list('agency').filter((name) => !/\s/.test(name)),
    list('credit-head'),
    forms.flatMap(wordsOf),
    wordsOf('pool handout hand-out stringer courtesy'),
    wordsOf('of the and for de la du des del von van & in'),
  ]);
  return (text) => {
    const found: Finding[] = [];
    for (let sentence = 0; sentence < text.regions.length; sentence++) {
      if (text.regions[sentence] !== CREDIT) continue;
      const credit = creditIn(text, classes, sentence);
      if (credit && isOdd(text, classes, { credit, known })) found.push(report(text, credit));
    }
    return found;
  };
}

/** The last `X via AGENCY` of a sentence: the agency ends the line. */
function creditIn(text: Text, classes: WordClasses, sentence: number): Credit | undefined {
  const start = text.sentences[sentence];
  for (let link = text.sentences[sentence + 1] - 2; link > start; link--) {
    if ((classAt(classes, text, link) & LINK) === 0 || (text.flags[link] & CAPITAL) !== 0) continue;
    if (
      (classAt(classes, text, link + 1) & AGENCY) === 0 ||
      (text.flags[link + 2] & WORD && link + 2 < text.sentences[sentence + 1])
    )
      continue;
    let first = link;
    while (first > start && !SEPARATORS.includes(text.source[text.starts[first - 1]])) first--;
    return first < link && first > start ? { first, last: link - 1, agency: link + 1 } : undefined;
  }
  return undefined;
}

interface Question {
  readonly credit: Credit;
  readonly known: ReadonlySet<string>;
}

/** A name makes it a service's own; so does a head word (office, guard), unless a form word is mixed in. */
function isOdd(text: Text, classes: WordClasses, { credit: { first, last }, known }: Question): boolean {
  if (last - first >= LONGEST_FORM || known.has(wordsBetween(text, first, last))) return false;
  let formWords = 0;
  let ownForms = 0;
  let words = 0;
  let heads = 0;
  for (let token = first; token <= last; token++) {
    const word = classAt(classes, text, token);
    if ((text.flags[token] & WORD) === 0 || word & SMALL) continue;
    if ((text.flags[token] & COMMON) === 0 || text.flags[token] & ALL_CAPS || word & AGENCY) return false;
    words++;
    if (word & FORM_WORD) formWords++;
    if (word & OWN_FORM) ownForms++;
    if (word & HEAD) heads++;
  }
  if (words === 0) return false;
  if (ownForms > 0) return formWords < words || last - first > 1;
  return heads === 0;
}

function wordsBetween(text: Text, first: number, last: number): string {
  return fold(text.source.slice(text.starts[first], text.ends[last])).replace(/\s+/g, ' ');
}

/** The form that looks most like it; otherwise one word stood for Pool, several for Handout. */
function report(text: Text, { first, last, agency }: Credit): Finding {
  const { bestMatch } = findBestMatch(wordsBetween(text, first, last), FORMS);
  const form = bestMatch.rating >= ALIKE ? bestMatch.target : FORMS[first === last ? 0 : 1];
  const means = [
    `${form[0].toUpperCase()}${form.slice(1)} via ${text.source.slice(text.starts[agency], text.ends[agency])}`,
  ];
  return mark(text, NEAR_CREDIT['credit-near-miss'], tokensSpan(text, first, agency), { means });
}
