import type { Finding, Span } from '../model.js';
import { BODY, CREDIT, CAPTION, NUMBER, WORD, type Text } from '../text/text.js';
import { catalogue } from './catalogue.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { hashSet } from '../text/hash-set.js';
import { COMMA, wordsOf } from './words.js';

const RULES = catalogue(
  {
    family: 'truncation',
    category: 'structure',
    about: 'Articles that stop in the middle of a sentence: engines and the sites around them cut long texts off.',
  },
  {
    'cut-off-clause': { severity: 'hint', message: 'The article stops inside a clause.' },
  },
);

const DAMAGE = catalogue(
  {
    family: 'truncation',
    category: 'damage',
    about: 'A last sentence that is whole but for its stop: scrapers cut so.',
  },
  { 'cut-off-article': { severity: 'hint', message: 'The last sentence has no end: the text was cut off.' } },
);

/** Words that no sentence ends with. */
const UNFINISHED = hashSet(
  wordsOf(`the a an and or but nor of to from by with for into than that which whose who if because although while whether unless is
  are was were be been has have had will would can could should may might must his her its our my your their very as at during
  between among toward towards upon via per`),
);
const SHORTEST = 6;
const SHORTEST_BODY = 12;
const SHOWN_WORDS = 4;
/** Code units of an address that are looked at. */
const LONGEST_ADDRESS = 80;

/** Finds a last sentence that was cut off; one that is whole but for its stop was cut by a scraper as often as by an engine. */
export function makeTruncation(): Detector {
  return { name: 'truncation', rules: [...Object.values(RULES), ...Object.values(DAMAGE)], find };
}

function find(text: Text): Finding[] {
  const sentence = text.regions.length - 1;
  const region = text.regions[sentence];
  if (sentence < 0 || region === CREDIT || region === CAPTION) return [];
  const last = text.length - 1;
  const words = last + 1 - text.sentences[sentence];
  const open = text.hashes[last] === COMMA || UNFINISHED.has(text.hashes[last]);
  if (open && words >= SHORTEST) return [mark(text, RULES['cut-off-clause'], lastWords(text, last))];
  const unended =
    region === BODY && words >= SHORTEST_BODY && (text.flags[last] & (WORD | NUMBER)) !== 0 && !isAddress(text, last);
  return unended ? [mark(text, DAMAGE['cut-off-article'], lastWords(text, last))] : [];
}

/** Mail and web addresses and names of files end a text without a stop. */
function isAddress({ source, ends }: Text, last: number): boolean {
  return /[./@_%=]\S*$/.test(source.slice(Math.max(0, ends[last] - LONGEST_ADDRESS), ends[last]));
}

function lastWords(text: Text, last: number): Span {
  const first = Math.max(last + 1 - SHOWN_WORDS, text.sentences[text.regions.length - 1]);
  return tokensSpan(text, first, last);
}
