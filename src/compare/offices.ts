import type { Aligned, Departure } from './departure.js';
import { coverage, likePlace } from './links-near.js';
import { findOffices, type Office } from './office-names.js';

/** Words between an office and the name of who holds it. */
const BESIDE = 5;
const COVERED = 0.5;
/** How far from the like place the only other office may stand. */
const AWAY = 6;
/** Posts that are put for each other: companies, clubs and courts have presidents who are chairmen or directors. */
const ONE_POST: readonly ReadonlySet<string>[] = [
  new Set(['head of state', 'chair']),
  new Set(['head of state', 'director']),
  new Set(['head of government', 'chancellor']),
  new Set(['minister', 'state secretary']),
];

/** Where one person, or the only office that is spoken of, has another office on the other side. */
export function officeDepartures(pair: Aligned): Departure[] {
  const [mine, its] = [findOffices(pair.one), findOffices(pair.other)];
  const alone = (list: readonly Office[], others: readonly Office[]): Office[] =>
    list.filter((office) => !others.some((other) => areOne(office, other)));
  const [left, right] = [alone(mine, its), alone(its, mine)];
  const single = left.length === 1 && right.length === 1 && coverage(pair.one, pair.other, pair.links) >= COVERED;
  return left.flatMap((one) => {
    const to = likePlace(pair.links.there, one.first);
    const other = right.find((candidate) =>
      single ? to !== -1 && Math.abs(candidate.first - to) <= AWAY : heldByOne(pair, one, candidate),
    );
    return other ? [{ kind: 'office', one, other } as const] : [];
  });
}

/** Whether two offices may be one: the same post, and no field or rank that the other contradicts. */
function areOne(one: Office, other: Office): boolean {
  if (one.deputy !== other.deputy || !mayBeOnePost(one.post, other.post)) return false;
  return one.field === other.field || one.field === '' || other.field === '';
}

/** Whether a name beside one office is linked to a name beside the other. */
function heldByOne({ one, other, links }: Aligned, office: Office, candidate: Office): boolean {
  const end = Math.min(office.end + BESIDE, one.words.length);
  for (let at = Math.max(office.first - BESIDE, 0); at < end; at++) {
    const to = links.there[at];
    const beside = to !== -1 && to >= candidate.first - BESIDE && to < candidate.end + BESIDE;
    if (beside && one.words[at].name && other.words[to].name && (at < office.first || at >= office.end)) return true;
  }
  return false;
}

function mayBeOnePost(one: string, other: string): boolean {
  return one === other || ONE_POST.some((posts) => posts.has(one) && posts.has(other));
}
