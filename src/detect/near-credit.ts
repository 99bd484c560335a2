import { findBestMatch } from 'string-similarity';
import type { Finding } from '../model.js';
import type { Knowledge } from '../rules/knowledge.js';
import { fold, hashWord } from '../text/fold.js';
import { CAPITAL, indexOf, type Text } from '../text/text.js';
import type { Tables } from './credit-line.js';
import { oddCredit, type Odd } from './credit-shape.js';
import { agencies, census, creditClasses, formMeant } from './credit-words.js';
import { mark, tokensSpan } from './detector.js';
import { NEAR_CREDIT } from './near-miss-rules.js';
import { once } from './once.js';
import { hashesOf, phraseHash } from './phrases.js';

/** The set forms that engines garble most, in small letters. */
const FORMS = ['pool', 'handout', 'stringer', 'courtesy', 'getty images', 'file photo'];
const ALIKE = 0.4;
const DPA = hashWord('dpa');

/**
 * What finds credits of the shape `Name / X via AGENCY` whose X is neither a known form nor the name of a service, whose
 * link is no link, or whose name was pulled apart: `Lake by REUTERS`, `Handout road AP`, `Group of / Tate of Owen via AP`.
 * The table of what engines make of a form says what was meant, else string-similarity.
 */
export function creditFinder(knowledge: Knowledge): (text: Text) => Finding[] {
  const spots = knowledge.watches.words('agencies', () => agencies(knowledge));
  const tables = creditTables(knowledge);
  return (text) => {
    const found: Finding[] = [];
    const { tokens, length } = spots(text);
    for (let at = 0; at < length; at++) {
      const agency = tokens[at];
      if (agency === 0 || !isAgency(text, agency)) continue;
      const odd = oddCredit(text, tables(), { agency, sentence: indexOf(text.sentences, agency) });
      if (!odd || (found.length > 0 && text.starts[odd.first] < found[found.length - 1].end)) continue;
      found.push(report(text, tables(), odd));
    }
    return found;
  };
}

function creditTables(knowledge: Knowledge): () => Tables {
  const classOf = creditClasses(knowledge);
  return once(() => ({
    classOf,
    known: new Set(knowledge.list('credit-form').map(fold)),
    links: new Set(knowledge.list('credit-link-garbled').map((link) => phraseHash(hashesOf(link)))),
  }));
}

/** Agencies are written with a capital, but dpa is not. */
function isAgency(text: Text, token: number): boolean {
  return (text.flags[token] & CAPITAL) !== 0 || text.hashes[token] === DPA;
}

/** One word stood for Pool and several for Handout, where nothing says more. */
function report(text: Text, { classOf }: Tables, { first, last, agency, form, severity }: Odd): Finding {
  const end = Math.max(last, agency);
  const meant = formMeant(census(text, classOf, form.first, form.last).bits) ?? nearestForm(text, form);
  const means = [`${meant} via ${text.source.slice(text.starts[agency], text.ends[agency])}`];
  return mark(text, NEAR_CREDIT['credit-near-miss'], tokensSpan(text, first, end), {
    means,
    ...(severity ? { severity } : {}),
  });
}

function nearestForm(text: Text, { first, last }: { first: number; last: number }): string {
  const written = fold(text.source.slice(text.starts[first], text.ends[last]));
  const { bestMatch } = findBestMatch(written, FORMS);
  const form = bestMatch.rating >= ALIKE ? bestMatch.target : FORMS[first === last ? 0 : 1];
  return `${form[0].toUpperCase()}${form.slice(1)}`;
}
