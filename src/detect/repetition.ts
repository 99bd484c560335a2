import type { Finding, Severity } from '../model.js';
import { hashWord } from '../text/fold.js';
import { CAPITAL, QUOTED, type Text } from '../text/text.js';
import { catalogue } from './catalogue.js';
import { mark, tokensSpan, type Detector } from './detector.js';
import type { Echoes } from './echoes.js';
import { findLoops, type Loop } from './loops.js';
import { overusedFinder } from './overused.js';
import { sentencesAgainFinder, type Again } from './sentences-again.js';

const RULES = catalogue(
  {
    family: 'repetition',
    category: 'repetition',
    about:
      'Phrases and sentences that come again and again: neural engines get caught in loops, and sites paste text twice.',
  },
  {
    'phrase-twice': { severity: 'sign', message: 'The same phrase stands here twice in a row.' },
    'phrase-loop': { severity: 'sign', message: 'The same words follow each other three times and more.' },
    'endless-loop': {
      severity: 'proof',
      message: 'The same words follow each other again and again: an engine was caught in a loop.',
    },
    'repeated-sentence': { severity: 'sign', message: 'The same sentence stands here twice in a row.' },
    'sentence-again': { severity: 'hint', message: 'The same sentence has been said before.' },
    'overused-phrase': { severity: 'hint', message: 'One sentence says the same phrase four times and more.' },
  },
);

const AND = hashWord('and');
const OF = hashWord('of');
const ENDLESS = 6;
/** A loop of one word (no, no, no) counts only when it is long. */
const ENDLESS_WORD = 10;
/** A fraction of a fraction of the price is English; longer phrases do not nest. */
const SHORTEST_NESTED = 3;
const NEARBY = 2;
const RHETORICAL = 3;
/** People chant and sing: inside quotation marks a loop is worth one degree less. */
const SOFTER: Readonly<Record<Severity, Severity>> = { proof: 'sign', sign: 'hint', hint: 'hint' };

/** Finds phrases that loop and sentences that return. */
export function makeRepetition(echoes: (text: Text) => Echoes): Detector {
  const overused = overusedFinder();
  const again = sentencesAgainFinder();
  const find = (text: Text): Finding[] => {
    const { near, crowded } = echoes(text);
    const found: Finding[] = near ? findLooped(text) : [];
    if (crowded.length > 0)
      for (const token of overused(text, crowded))
        found.push(mark(text, RULES['overused-phrase'], tokensSpan(text, token, token + 2)));
    for (const each of again(text)) found.push(reportSentence(text, each));
    return found;
  };
  return { name: 'repetition', rules: Object.values(RULES), find };
}

function findLooped(text: Text): Finding[] {
  return findLoops(text)
    .filter((loop) => isLoop(loop) || isTwice(text, loop))
    .map((loop) => reportLoop(text, loop));
}

function isLoop({ words, turns }: Loop): boolean {
  return turns > 2 && (words > 1 || turns >= ENDLESS_WORD);
}

/** Twice is enough for a phrase of words alone, outside quotations, that begins with a small letter: a headline may begin its lead. */
function isTwice(text: Text, { first, last, period, turns }: Loop): boolean {
  if (turns !== 2 || text.flags[first] & (QUOTED | CAPITAL)) return false;
  for (let token = first; token <= last; token++) if (text.hashes[token] === AND) return false;
  if (text.hashes[last] === OF && period === SHORTEST_NESTED) return false;
  const turn = (token: number): string => text.source.slice(text.starts[token], text.ends[token + period - 1]);
  return turn(first) === turn(first + period);
}

function loopRule({ words, turns }: Loop): keyof typeof RULES {
  if (turns === 2) return 'phrase-twice';
  return words > 1 && turns >= ENDLESS ? 'endless-loop' : 'phrase-loop';
}

function reportLoop(text: Text, loop: Loop): Finding {
  const { first, last } = loop;
  const rule = RULES[loopRule(loop)];
  const softer = (text.flags[first] & QUOTED) !== 0 || isRhetoric(loop);
  return mark(text, rule, tokensSpan(text, first, last), softer ? { severity: SOFTER[rule.severity] } : {});
}

/** Turn it over, turn it over, turn it over: writers say a thing three times, with a mark between. */
function isRhetoric({ words, period, turns }: Loop): boolean {
  return turns === RHETORICAL && words < period;
}

function reportSentence(text: Text, { earlier, sentence }: Again): Finding {
  const rule = sentence - earlier <= NEARBY ? 'repeated-sentence' : 'sentence-again';
  return mark(text, RULES[rule], tokensSpan(text, text.sentences[sentence], text.sentences[sentence + 1] - 1));
}
