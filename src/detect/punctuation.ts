import type { Finding } from '../model.js';
import { NUMBER, LINE_START, WORD, type Text } from '../text/text.js';
import { catalogue } from './catalogue.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { COMMA, DOT, ELLIPSIS, spacedAfter, spacedBefore } from './words.js';

const RULES = catalogue(
  {
    family: 'punctuation',
    category: 'structure',
    about:
      'Stops that stand twice or float after a space: what is left where an engine joined two renderings of a clause.',
  },
  {
    'doubled-stop': { severity: 'sign', message: 'The full stop stands twice: two pieces of text were joined here.' },
    'doubled-comma': { severity: 'hint', message: 'The comma stands twice.' },
    'two-dots': { severity: 'hint', message: 'Two dots are neither a full stop nor an ellipsis.' },
    'space-before-stop': { severity: 'hint', message: 'A space stands before the stop, though hardly anywhere else.' },
  },
);

/** Above this share of spaced stops the spaces are the layout of the page, not a slip. */
const LAYOUT_SHARE = 0.04;
const FEW = 2;

/** Finds doubled and floating full stops and commas. */
export function makePunctuation(): Detector {
  return { name: 'punctuation', rules: Object.values(RULES), find };
}

function find(text: Text): Finding[] {
  const doubled: Finding[] = [];
  const floating: number[] = [];
  let stops = 0;
  for (let token = 1; token < text.length; token++) {
    const hash = text.hashes[token];
    if (hash !== DOT && hash !== COMMA) continue;
    stops++;
    if (isWord(text, token - 1)) {
      if (text.hashes[token + 1] === hash) addDoubled(text, token, doubled);
      else if (floats(text, token)) floating.push(token);
    }
  }
  if (floating.length > Math.max(FEW, stops * LAYOUT_SHARE)) return doubled;
  return [...doubled, ...floating.map((token) => mark(text, RULES['space-before-stop'], lastWords(text, token)))];
}

function isWord(text: Text, token: number): boolean {
  return (text.flags[token] & (WORD | NUMBER)) !== 0;
}

/** `. .` and `,,` but no spaced ellipsis, and no abbreviation before a full stop of its own. */
function addDoubled(text: Text, token: number, found: Finding[]): void {
  const after = text.hashes[token + 2];
  if (after === text.hashes[token] || after === ELLIPSIS || text.flags[token + 1] & LINE_START) return;
  found.push(mark(text, RULES[doubledRule(text, token)], tokensSpan(text, token - 1, token + 1)));
}

function doubledRule(text: Text, token: number): keyof typeof RULES {
  if (text.hashes[token] === COMMA) return 'doubled-comma';
  return spacedBefore(text, token + 1) ? 'doubled-stop' : 'two-dots';
}

/** A spaced stop that is no decimal point (.5), no file ending (.com) and no line of its own. */
function floats(text: Text, token: number): boolean {
  return spacedBefore(text, token) && spacedAfter(text, token) && (text.flags[token] & LINE_START) === 0;
}

/** The stop with the two words before it: a span of one mark is hard to see. */
function lastWords(text: Text, stop: number): { start: number; end: number } {
  const first = Math.max(stop - 2, 0);
  return tokensSpan(text, isWord(text, first) && (text.flags[first + 1] & LINE_START) === 0 ? first : stop - 1, stop);
}
