import type { Category, Finding } from '../model.js';
import { QUOTED, tokenAt, type Text } from '../text/text.js';
import type { Softener } from './mentions.js';

/** Mistakes that people make who speak a language they were not born to. */
const OF_SPEAKERS: ReadonlySet<Category> = new Set(['calques', 'grammar']);
const OTHER_CAUSES: ReadonlySet<Category> = new Set(['damage', 'disclosure']);

/**
 * A foreign speaker's mistakes are quoted as they were made, and the text around them is good; an engine garbles both. So
 * where all mistakes of an article are of the kind speakers make and stand in quotations, they are hints.
 */
export const softenSpeech: Softener = (text, findings) => {
  if (findings.length === 0) return findings;
  const serious = findings.filter(({ severity, category }) => severity !== 'hint' && !OTHER_CAUSES.has(category));
  if (serious.length === 0 || !serious.every((finding) => isSpokenMistake(text, finding))) return findings;
  return findings.map((finding) => (serious.includes(finding) ? { ...finding, severity: 'hint' } : finding));
};

function isSpokenMistake(text: Text, { category, severity, start }: Finding): boolean {
  if (severity === 'proof' || !OF_SPEAKERS.has(category)) return false;
  return (text.flags[tokenAt(text, start)] & QUOTED) !== 0;
}
