import type { Band } from '../model.js';
import { count, grouped } from '../report/say.js';
import type { Sorted } from './baseline.js';
import { articlesAre, fromBandOn } from './judge.js';

const TO_DO = 'Look at them, or accept them with --update-baseline.';

/** Why a known article fails: the number of its findings that are not known. */
export function openText(number: number): string {
  return `It has ${count(number, 'finding')} that ${number === 1 ? 'is' : 'are'} not in the baseline.`;
}

/** Why the run fails, by the number of new and of known articles that do. */
export function failuresOf(failed: { fresh: number; known: number }, failOn: Band | 'none'): string[] {
  const { fresh, known } = failed;
  const have = known === 1 ? 'has' : 'have';
  return [
    ...(fresh > 0 ? [`${articlesAre(fresh)} new and ${fromBandOn(failOn)}. ${TO_DO}`] : []),
    ...(known > 0 ? [`${count(known, 'known article')} ${have} findings that are not in the baseline. ${TO_DO}`] : []),
  ];
}

/** What a baseline holds that the run had no use for. */
export function remarksOf({ stale, unseen }: Sorted): string[] {
  const [match, them] = stale.length === 1 ? ['matches', 'it'] : ['match', 'them'];
  const has = (entries: readonly unknown[]): string => `The baseline has ${count(entries.length, 'entry', 'entries')}`;
  return [
    ...(stale.length > 0 ? [`${has(stale)} that ${match} nothing any more; --update-baseline takes ${them} out.`] : []),
    ...(unseen.length > 0 ? [`${has(unseen)} for articles not seen in this run.`] : []),
  ];
}

/** What became of a baseline that was written. */
export function writtenText({ stale, unseen }: Sorted, added: number): string {
  const parts = [
    `${grouped(added)} added`,
    `${grouped(stale.length)} taken out that matched nothing any more`,
    `${grouped(unseen.length)} kept of articles not in this run`,
  ];
  return `The baseline was written: ${parts.join(', ')}.`;
}
