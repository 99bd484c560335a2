import { readdirSync, readFileSync } from 'node:fs';
import { featuresOf, type Features } from '../../src/compare/features.js';
import { loadShipped, shippedKnowledge } from '../../src/rules/knowledge.js';
import { analyze } from '../../src/text/analyze.js';
import type { Text } from '../../src/text/text.js';

const knowledge = shippedKnowledge(loadShipped());

/** A text as the program reads it. */
export function textFrom(text: string): Text {
  return analyze({ id: 'article', text, origin: { path: 'article.txt' } }, knowledge.lexicon);
}

export function featuresFrom(text: string): Features {
  return featuresOf(textFrom(text), knowledge.frequency);
}

/** An article of the corpus, by its path without the ending. */
export function fromCorpus(name: string): string {
  return readFileSync(`corpus/${name}.txt`, 'utf8');
}

/** All articles of the corpus that a person wrote, each of an event of its own. */
export function humanArticles(): string[] {
  const files = readdirSync('corpus/human').filter((file) => file.endsWith('.txt'));
  return files.map((file) => fromCorpus(`human/${file.replace(/\.txt$/, '')}`));
}

/** Made-up names, none twice: a number written in syllables. */
function nameOf(number: number): string {
  const syllables = ['ba', 'den', 'kor', 'lim', 'mu', 'nes', 'pol', 'rav', 'sto', 'tiv'];
  const name = [...String(number + 1000)].map((digit) => syllables[Number(digit)]).join('');
  return name[0].toUpperCase() + name.slice(1);
}

/** A short report of an event of its own, told with names and numbers that no other number gives. */
export function reportOf(number: number): string {
  const [town, river, mayor, firm, engineer] = Array.from({ length: 5 }, (_, at) => nameOf(number * 5 + at));
  return [
    `A bridge over the ${river} at ${town} was closed on Monday after divers found a crack in its northern pier.`,
    `Mayor ${mayor} said that ${310 + number} lorries a day would be sent round by the valley road.`,
    `The contractor, ${firm}, had inspected the pier in ${1900 + (number % 90)} and found it sound, according to ${engineer}, its chief engineer.`,
    `Repairs will cost ${20 + (number % 70)} million crowns and keep ${town} cut off until the harvest festival.`,
    `${engineer} asked the people of ${town} for patience; ${mayor} asked ${firm} for the money.`,
  ].join('\n\n');
}
