import type { Finding } from '../model.js';
import type { Spots, Watches } from '../text/watch.js';
import { ALL_CAPS, CAPITAL, LINE_START, NUMBER, PUNCTUATION, SPACED, WORD, type Text } from '../text/text.js';
import { catalogue } from './catalogue.js';
import type { Echoes } from './echoes.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import { COMMA, DOT, DOUBLE_QUOTE, ELLIPSIS, spacedAfter, spacedBefore } from './words.js';

const RULES = catalogue(
  {
    family: 'punctuation',
    category: 'structure',
    about: 'Full stops that stand twice: what is left where an engine joined two renderings of a clause.',
  },
  {
    'doubled-stop': { severity: 'sign', message: 'The full stop stands twice: two pieces of text were joined here.' },
  },
);

const DAMAGE = catalogue(
  {
    family: 'punctuation',
    category: 'damage',
    about:
      'Commas that stand twice and stops that float after a space: scraping and careless typing leave them, not engines.',
  },
  {
    'doubled-comma': { severity: 'hint', message: 'The comma stands twice.' },
    'space-before-stop': { severity: 'hint', message: 'A space stands before the stop, though hardly anywhere else.' },
  },
);

/** Above this share of spaced stops the spaces are the layout of the page, not a slip. */
const LAYOUT_SHARE = 0.04;
const FEW = 2;

/** Finds doubled and floating full stops and commas. */
export function makePunctuation(watches: Watches, echoes: (text: Text) => Echoes): Detector {
  const spacedMarks = watches.flags(PUNCTUATION | SPACED | LINE_START, PUNCTUATION | SPACED);
  return {
    name: 'punctuation',
    rules: [...Object.values(RULES), ...Object.values(DAMAGE)],
    find(text) {
      const doubled = doubledIn(text, echoes(text).twins);
      const floating = floatingIn(text, spacedMarks(text));
      return doubled.length + floating.length === 0 ? [] : report(text, doubled, floating);
    },
  };
}

/** `. .`, `..` and `,,` but no spaced ellipsis, and no abbreviation before a full stop of its own: the first of two. */
function doubledIn(text: Text, twins: readonly number[]): number[] {
  const doubled: number[] = [];
  for (const twin of twins) {
    if (!isStop(text, twin) || !isWord(text, twin - 2) || text.flags[twin] & LINE_START) continue;
    const after = text.hashes[twin + 1];
    if (after !== text.hashes[twin] && after !== ELLIPSIS) doubled.push(twin - 1);
  }
  return doubled;
}

/** A spaced stop that is no decimal point (.5), no file ending (.com) and no line of its own. */
function floatingIn(text: Text, { tokens, length }: Spots): number[] {
  const floating: number[] = [];
  for (let at = 0; at < length; at++) {
    const token = tokens[at];
    if (!isStop(text, token) || text.hashes[token + 1] === text.hashes[token]) continue;
    if (isWord(text, token - 1) && spacedAfter(text, token)) floating.push(token);
  }
  return floating;
}

function report(text: Text, doubled: readonly number[], floating: readonly number[]): Finding[] {
  const spaced = floating.length > FEW && floating.length > countStops(text) * LAYOUT_SHARE;
  const layout = spaced || (doubled.length > 0 && spacesQuotes(text));
  return [
    ...doubled.map((token) => reportDoubled(text, token, layout)),
    ...(spaced ? [] : floating).map((token) => mark(text, DAMAGE['space-before-stop'], lastWords(text, token))),
  ];
}

function isWord(text: Text, token: number): boolean {
  return (text.flags[token] & (WORD | NUMBER)) !== 0;
}

function isStop({ hashes }: Text, token: number): boolean {
  return hashes[token] === DOT || hashes[token] === COMMA;
}

function countStops(text: Text): number {
  let stops = 0;
  for (let token = 1; token < text.length; token++) if (isStop(text, token)) stops++;
  return stops;
}

/** Two dots without a space are a slip of the keyboard or a short ellipsis as often as a seam. */
function reportDoubled(text: Text, token: number, spacedLayout: boolean): Finding {
  const rule = text.hashes[token] === COMMA ? DAMAGE['doubled-comma'] : RULES['doubled-stop'];
  const seam = !spacedLayout && spacedBefore(text, token + 1) && (text.flags[token - 1] & WORD) !== 0;
  const severity = seam && endsSentence(text, token + 1) && !isShortForm(text, token - 1) ? rule.severity : 'hint';
  return mark(text, rule, tokensSpan(text, token - 1, token + 1), { severity });
}

/** The page sets its quotation marks between spaces: what floats in it was cut apart by a tokenizer. */
function spacesQuotes(text: Text): boolean {
  let spaced = 0;
  for (let token = 0; token < text.length && spaced < FEW; token++) {
    if (text.hashes[token] === DOUBLE_QUOTE && spacedBefore(text, token) && spacedAfter(text, token)) spaced++;
  }
  return spaced >= FEW;
}

/** A new sentence or paragraph follows: it is no ellipsis. */
function endsSentence(text: Text, stop: number): boolean {
  const next = stop + 1;
  if (next >= text.length || text.flags[next] & LINE_START) return true;
  return (text.flags[next] & (WORD | CAPITAL | SPACED)) === (WORD | CAPITAL | SPACED);
}

/** The US. and etc. end in a stop of their own. */
function isShortForm(text: Text, token: number): boolean {
  return (text.flags[token] & (ALL_CAPS | CAPITAL)) !== 0 && text.ends[token] - text.starts[token] < 5;
}

/** The stop with the two words before it: a span of one mark is hard to see. */
function lastWords(text: Text, stop: number): { start: number; end: number } {
  const first = Math.max(stop - 2, 0);
  return tokensSpan(text, isWord(text, first) && (text.flags[first + 1] & LINE_START) === 0 ? first : stop - 1, stop);
}
