// The ways in which a sentence is altered: each takes a sentence and draws, and gives the altered sentence with the place of
// the change, or nothing where it does not apply. Names come from other sentences.

/** Replaces one random match; `make` gives what stands there instead, or undefined. */
function replaceOne(text, pattern, draw, make) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return undefined;
  const match = matches[Math.floor(draw() * matches.length)];
  const put = make(match);
  if (put === undefined || put === match[0]) return undefined;
  const end = match.index + match[0].length;
  return {
    text: text.slice(0, match.index) + put + text.slice(end),
    start: match.index,
    end: match.index + put.length,
  };
}

const pick = (list, draw) => list[Math.floor(draw() * list.length)];
const swap = (pairs) =>
  new Map(
    pairs.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]),
  );
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April June July August September October November December'.split(' ');
const OFFICES = [
  ['Prime Minister', 'President'],
  ['prime minister', 'president'],
  ['foreign minister', 'interior minister'],
  ['Foreign Minister', 'Interior Minister'],
  ['Secretary of State', 'Secretary-General'],
  ['chairman', 'director'],
  ['mayor', 'governor'],
  ['Mayor', 'Governor'],
];
const OFFICE = swap(OFFICES);
const SCALE = swap([
  ['million', 'billion'],
  ['thousand', 'million'],
]);
const PRONOUN = swap([
  ['he', 'she'],
  ['He', 'She'],
]);
const MODAL = new Map([
  ['will', 'may'],
  ['must', 'may'],
  ['may', 'will'],
  ['might', 'will'],
  ['should', 'must'],
]);

export const KINDS = {
  'negation dropped': {
    class: 'polarity',
    alter: (text, draw) =>
      replaceOne(
        text,
        /\b(?:(is|are|was|were|will|would|can|could|should|has|have|had|did|does|do|must)(?: not\b|n['’]t\b)|cannot\b)(?! only| just)/g,
        draw,
        ([whole, verb]) => (whole === 'cannot' ? 'can' : verb),
      ),
  },
  'negation added': {
    class: 'polarity',
    alter: (text, draw) =>
      replaceOne(
        text,
        /\b(is|are|was|were|will|would|could|should|has|have|had|must) (?=[a-z]{3,})(?!not\b|never\b|no\b|been not|only|also|n't)/g,
        draw,
        ([, verb]) => `${verb} not `,
      ),
  },
  'no dropped': {
    class: 'polarity',
    alter: (text, draw) =>
      replaceOne(text, /\bno (?=[a-z]{4,})(?!longer|doubt|matter|less|more|one)/g, draw, () => 'a '),
  },
  'never dropped': {
    class: 'polarity',
    alter: (text, draw) => replaceOne(text, /\bnever (?=[a-z]{3,})/g, draw, () => 'often '),
  },
  'refused for agreed': {
    class: 'polarity',
    alter: (text, draw) =>
      replaceOne(
        text,
        /\b(refus|fail)(ed|es|ing)? to\b/g,
        draw,
        ([, , ending = '']) => `agree${ending === 'ed' ? 'd' : ending === 'es' ? 's' : ending} to`,
      ),
  },
  'denied for confirmed': {
    class: 'polarity',
    alter: (text, draw) => replaceOne(text, /\b(denied|rejected)\b/g, draw, () => 'confirmed'),
  },
  'zeros dropped or added': {
    class: 'number',
    alter: (text, draw) =>
      replaceOne(
        text,
        /(?<![\d.,])\d{1,3}(?:,\d{3})+\b|(?<![\d.,:$£€-])\b[2-9]\d?0*\b(?![\d.,:]|th)/g,
        draw,
        ([number]) =>
          number.includes(',') ? number.replace(/,\d{3}$/, '') : `${number}${draw() < 0.5 ? '0' : ',000'}`,
      ),
  },
  'another figure': {
    class: 'number',
    alter: (text, draw) =>
      replaceOne(text, /(?<![\d.,:])\d+(?:[.,]\d+)*\b(?!:)/g, draw, ([number]) => {
        const at = Math.floor(draw() * number.length);
        if (!/\d/.test(number[at]) || (at > 0 && number.length > 3 && at > 1)) return undefined;
        const digit = String((Number(number[at]) + 1 + Math.floor(draw() * 8)) % 10);
        const put = number.slice(0, at) + digit + number.slice(at + 1);
        return put.startsWith('0') ? undefined : put;
      }),
  },
  'another scale': {
    class: 'number',
    alter: (text, draw) => replaceOne(text, /\b(million|billion|thousand)\b/g, draw, ([word]) => SCALE.get(word)),
  },
  'another number word': {
    class: 'number',
    alter: (text, draw) => {
      const words = 'two three four five six seven eight nine ten twelve twenty'.split(' ');
      return replaceOne(text, /\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b/g, draw, () =>
        pick(words, draw),
      );
    },
  },
  'another day or month': {
    class: 'number',
    alter: (text, draw) =>
      replaceOne(text, new RegExp(`\\b(${[...DAYS, ...MONTHS].join('|')})\\b`, 'g'), draw, ([day]) =>
        pick(DAYS.includes(day) ? DAYS : MONTHS, draw),
      ),
  },
  'another name': {
    class: 'name',
    alter: (text, draw, names) =>
      replaceOne(text, /(?<=[a-z,] )[A-Z][a-z]{3,}\b/g, draw, ([name]) =>
        [...DAYS, ...MONTHS].includes(name) ? undefined : pick(names, draw),
      ),
  },
  'another office': {
    class: 'office',
    alter: (text, draw) =>
      replaceOne(text, new RegExp(`\\b(${[...OFFICE.keys()].join('|')})\\b`, 'g'), draw, ([office]) =>
        OFFICE.get(office),
      ),
  },
  'he for she': {
    class: 'pronoun',
    alter: (text, draw) => replaceOne(text, /\b([Hh]e|[Ss]he)\b/g, draw, ([word]) => PRONOUN.get(word)),
  },
  'another modal verb': {
    class: 'modality',
    alter: (text, draw) =>
      replaceOne(text, /\b(will|must|may|might|should)\b(?! \d)/g, draw, ([word]) => MODAL.get(word)),
  },
};
