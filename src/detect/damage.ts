import type { Knowledge } from '../rules/knowledge.js';
import { apostropheFinder } from './apostrophes.js';
import { boilerplateFinder } from './boilerplate.js';
import { DAMAGE } from './damage-rules.js';
import type { Detector } from './detector.js';
import { findBrokenEncoding } from './encoding.js';
import { glueFinder } from './glue.js';
import { findMarkup } from './markup.js';
import { misreadFinder } from './misread.js';

/** Finds scraping and encoding faults: lost apostrophes, mojibake, left-over markup, glued words, lines of the page. */
export function makeDamage(knowledge: Knowledge): Detector {
  const finders = [
    apostropheFinder(knowledge),
    findBrokenEncoding,
    findMarkup,
    glueFinder(knowledge),
    misreadFinder(knowledge),
    boilerplateFinder(knowledge),
  ];
  return { name: 'damage', rules: Object.values(DAMAGE), find: (text) => finders.flatMap((find) => find(text)) };
}
