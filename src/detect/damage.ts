import type { Knowledge } from '../rules/knowledge.js';
import { KNOWN, WORD } from '../text/text.js';
import { apostropheFinder } from './apostrophes.js';
import { boilerplateFinder } from './boilerplate.js';
import { findAll } from './catalogue.js';
import { DAMAGE } from './damage-rules.js';
import type { Detector } from './detector.js';
import { brokenEncodingFinder } from './encoding.js';
import { glueFinder } from './glue.js';
import { markupFinder } from './markup.js';
import { misreadFinder } from './misread.js';

/** Finds scraping and encoding faults: lost apostrophes, mojibake, left-over markup, glued words, lines of the page. */
export function makeDamage(knowledge: Knowledge): Detector {
  const { watches } = knowledge;
  const unknown = watches.flags(WORD | KNOWN, WORD);
  const finders = [
    apostropheFinder(knowledge, unknown),
    brokenEncodingFinder(watches),
    markupFinder(watches),
    glueFinder(knowledge, unknown),
    misreadFinder(knowledge, unknown),
    boilerplateFinder(knowledge),
  ];
  return { name: 'damage', rules: Object.values(DAMAGE), find: (text) => findAll(finders, text) };
}
