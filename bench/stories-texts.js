// Articles of made-up stories, as many as wanted: sentences of the corpus with its names and numbers put out for new ones.
import { readdirSync, readFileSync } from 'node:fs';
import { randomNumbers } from '../dist/evaluate/random.js';

const HUMAN = new URL('../corpus/human/', import.meta.url);
const SYLLABLES = [
  'ba',
  'den',
  'kor',
  'lim',
  'mu',
  'nes',
  'pol',
  'rav',
  'sto',
  'tiv',
  'gar',
  'hel',
  'jo',
  'fen',
  'wic',
  'yar',
];
const VERSIONS = 4;
const SENTENCES = 12;

function sentencesOfCorpus() {
  const files = readdirSync(HUMAN).filter((name) => name.endsWith('.txt'));
  return files.flatMap((name) => readFileSync(new URL(name, HUMAN), 'utf8').match(/[A-Z][^.!?\n]{40,}[.!?]/g) ?? []);
}

/** Yields `count` articles: each story is told VERSIONS times, every version leaving out a quarter of its sentences. */
export function* storyTexts(count) {
  const sentences = sentencesOfCorpus();
  for (let at = 0; at < count; at++) {
    const story = Math.floor(at / VERSIONS);
    const told = randomNumbers(story);
    const names = new Map();
    const left = randomNumbers(at + 1_000_003);
    const chosen = Array.from({ length: SENTENCES }, () =>
      renamed(sentences[Math.floor(told() * sentences.length)], names, told),
    );
    yield chosen.filter(() => left() < 0.75).join('\n\n');
  }
}

/** The sentence with each capitalised word inside it, and each number, changed to the story's own. */
function renamed(sentence, names, random) {
  return sentence.replace(/(?<= )[A-Z][a-z]+|\d{2,}/g, (word) => {
    if (!names.has(word)) names.set(word, /\d/.test(word) ? String(10 + Math.floor(random() * 9990)) : newName(random));
    return names.get(word);
  });
}

function newName(random) {
  const name = Array.from({ length: 4 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
  return name[0].toUpperCase() + name.slice(1);
}
