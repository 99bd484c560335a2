import { catalogue } from './catalogue.js';

/** Sentences and clauses that have lost their verb. */
export const VERBLESS = catalogue(
  {
    category: 'grammar',
    family: 'verbless',
    about:
      'Sentences and clauses without a verb. The source had it at its end, or wrote none, and the engine lost it on the way; a ' +
      'writer leaves it out in short fragments only.',
  },
  {
    'long-sentence-without-verb': { severity: 'hint', message: 'A long sentence has no verb.' },
    'sentence-without-verb': { severity: 'hint', message: 'The sentence has no verb.' },
    'sentence-of-infinitives': {
      severity: 'hint',
      message: 'A long sentence has no verb but infinitives and forms in -ing.',
    },
    'clause-without-verb': { severity: 'hint', message: 'The subordinate clause has no verb.' },
  },
);

/** Clauses that lack a part, or hold it in the place of the source. Frames: clause-frames.ts. */
export const CLAUSES = catalogue(
  {
    category: 'grammar',
    family: 'clauses',
    about:
      'Clauses without their subject, with the verb before it, with a pronoun in the wrong case, and the joints between clauses ' +
      'that other languages use more than English does. Each frame is a row of word classes that news hardly ever writes.',
  },
  {
    'sentence-without-subject': {
      severity: 'hint',
      message: 'The sentence begins with its verb: the subject is missing.',
      from: ['es', 'it', 'cs', 'ru', 'ro'],
    },
    'verb-before-its-subject': {
      severity: 'hint',
      message: 'Behind the first words of the sentence the verb stands before its subject, or has none.',
      from: ['de', 'ru', 'cs'],
    },
    'conjunction-without-subject': {
      severity: 'hint',
      message: 'The subject is missing between the conjunction and the verb.',
      from: ['cs', 'es', 'ru'],
    },
    'pronoun-without-verb': { severity: 'hint', message: 'The pronoun is not followed by its verb.' },
    'article-without-noun': { severity: 'hint', message: 'The article has no noun.' },
    'pronoun-in-wrong-case': {
      severity: 'hint',
      message: 'The pronoun is a subject where an object belongs, or the other way round.',
      from: ['cs', 'de', 'ru'],
    },
    'he-it': {
      severity: 'hint',
      message: 'Two pronouns in a row: the object stands before its verb.',
      from: ['cs', 'de', 'fr'],
    },
    'be-so-that': {
      severity: 'hint',
      message: 'The clauses are joined by "is so that", as in other languages.',
      from: ['de', 'cs'],
    },
    'be-comma-that': {
      severity: 'hint',
      message: 'A comma stands between the verb and its clause with "that".',
      from: ['de', 'ru', 'cs'],
    },
    'as-he-told': {
      severity: 'hint',
      message: 'After "as he told" the person who was told is missing.',
      from: ['ru', 'cs'],
    },
    'years-old-before-noun': {
      severity: 'hint',
      message: 'The age stands before its noun in the plural.',
      means: ['a 27-year-old man'],
    },
    'the-company-apple': {
      severity: 'hint',
      message: 'The kind of firm, place or office stands before the name with an article.',
      means: ['Apple', 'Mayor Smith', 'Oslo'],
      from: ['de', 'fr', 'es', 'cs'],
    },
    'comma-before-because': {
      severity: 'hint',
      message: 'A comma stands before "because" and a pronoun.',
      from: ['de', 'ru', 'cs', 'zh'],
    },
    'so-it-is': {
      severity: 'hint',
      message: 'Two clauses are joined by "so it is" or "so that it".',
      from: ['zh', 'ru', 'de'],
    },
    'comma-this-man-is': { severity: 'hint', message: 'A comma parts two sentences.', from: ['zh', 'tr'] },
    'it-is-said': {
      severity: 'hint',
      message: 'An impersonal "it was said" stands for the person who said it.',
      from: ['ru', 'tr'],
    },
    'after-this': {
      severity: 'hint',
      message: 'The sentence begins with "after this", "on this" or "about this".',
      from: ['ru', 'hi', 'zh'],
    },
    'fronted-therefore': {
      severity: 'hint',
      message: 'The sentence begins with "Therefore,".',
      from: ['de', 'zh', 'ru'],
    },
    'above-all': {
      severity: 'hint',
      message: 'A phrase set in commas that other languages use more: above all, in principle, among other things.',
      from: ['de', 'fr', 'ru', 'cs'],
    },
    'due-to-the-fact': {
      severity: 'hint',
      message: 'A wordy link: due to the fact that, despite the fact that.',
      from: ['ru', 'cs', 'es', 'de'],
    },
    'although-in-the': {
      severity: 'hint',
      message: 'The conjunction is followed by a preposition, not by the subject.',
    },
    'it-is-enough-to': {
      severity: 'hint',
      message: 'The impersonal "it is enough to" stands for a verb of its own.',
      from: ['ru', 'de', 'es'],
    },
    'according-to-the-data': {
      severity: 'hint',
      message: 'The sentence begins with a heavy "according to the ... of", "with regard to".',
      from: ['ru', 'zh', 'es'],
    },
    'it-turned-out-that': {
      severity: 'hint',
      message: 'The impersonal "it turned out that" begins the news.',
      from: ['ru', 'cs'],
    },
  },
);
