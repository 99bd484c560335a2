import { tokenText } from '../text/text.js';
import type { Unit, Word } from './unit.js';

/** A word that denies what follows, and the first word of weight behind it: what it denies. */
export interface Negation {
  readonly at: number;
  /** -1 where nothing of weight follows. */
  readonly target: number;
  /** Denies nothing that could be missed (`not only`, `whether or not`), but may stand for a denial of the other side. */
  readonly idle: boolean;
}

const set = (line: string): ReadonlySet<string> => new Set(line.trim().split(/\s+/));
/** Words that turn what follows into its opposite. */
const NOT =
  set(`not never no none nobody nothing neither nor cannot without isn't aren't wasn't weren't don't doesn't didn't won't wouldn't
  can't couldn't shouldn't hasn't haven't hadn't mustn't ain't n't no-one nowhere`);
/** Verbs and adjectives that do so before an infinitive: `failed to`, `is unable to`; so does `is yet to`. */
const REFUSING =
  set(`fail fails failed failing refuse refuses refused refusing unable unwilling decline declines declined declining
  forget forgets forgot forgotten`);
const ARTICLES = set('the a an');
/** What follows a negation that denies nothing. */
const HARMLESS = set(
  'only just merely simply least long far until unless even necessarily doubt matter less more later wonder',
);
/** Subjects behind a contraction: a question that expects a yes, as those do that end with a mark. */
const SUBJECTS = set('i you he she it we they there this that');
/** What a negation behind it takes back or turns into an emphasis: `whether or not`, `spared no effort`. */
const BEFORE = set('or if spare spares spared sparing');
/** Words that limit what is denied before them to a part: `not until May`, `nothing but sand`. */
const EXCEPT = set('until till unless except only mention');
/** Words behind a negation among which its target is looked for. */
const REACH = 5;

/** The words of a unit that deny something, in its order. */
export function negationsOf(unit: Unit): Negation[] {
  return unit.words.flatMap((_, at) =>
    deniesAt(unit, at) ? [{ at, target: targetOf(unit, at), idle: isIdle(unit, at) }] : [],
  );
}

function deniesAt({ words, text }: Unit, at: number): boolean {
  const { form, token } = words[at];
  if (REFUSING.has(form) || form === 'yet')
    return words[at + 1]?.form === 'to' && !ARTICLES.has(words[at + 2]?.form ?? '');
  if (!NOT.has(form)) return false;
  return form !== 'no' || !isLabel(text.source.slice(text.ends[token], text.ends[token] + 4));
}

function isIdle({ words, text, end }: Unit, at: number): boolean {
  const { form } = words[at];
  const [before, next] = [words[at - 1]?.form ?? '', words[at + 1]?.form ?? ''];
  if (HARMLESS.has(next) || BEFORE.has(before)) return true;
  if (words.slice(at + 1, at + REACH + 1).some((word) => EXCEPT.has(word.form))) return true;
  if (/^no(?!t$)/.test(form) && words.slice(at + 1, at + REACH).some((word) => word.form === 'but')) return true;
  if (words.slice(Math.max(at - 3, 0), at).some((word) => word.form === 'whether')) return true;
  if (form === 'nor' || (form === 'nothing' && next === 'to') || (form === 'without' && before === 'do')) return true;
  return /n['o]t$/.test(form) && (SUBJECTS.has(next) || tokenText(text, end - 1) === '?');
}

/** `No. 7`, `file no.: 12`, and the `no?` that ends a question. */
function isLabel(behind: string): boolean {
  return /^[.:]{0,2} ?\d|^[?,]/.test(behind);
}

function targetOf({ words }: Unit, at: number): number {
  for (let target = at + 1; target <= Math.min(at + REACH, words.length - 1); target++)
    if (!words[target].function && !isAdverb(words[target])) return target;
  return -1;
}

function isAdverb({ form }: Word): boolean {
  return form.length > 4 && form.endsWith('ly');
}

/** Words that deny without a negation. */
const DENYING =
  set(`hardly barely scarcely seldom rarely instead rather unlike otherwise false untrue wrong baseless groundless unfounded dismiss
  dismissed dismisses dismissing refute refuted refutes contradict contradicts dispute disputed disputes impossible unlikely unacceptable
  unclear prevent prevented prevents preventing avoid avoids avoided avoiding stop stopped stops stopping cease ceased ban banned bans
  forbid forbidden forbids prohibit prohibited prohibits exclude excluded excludes absence absent doubt doubts doubtful oppose opposed
  opposes lose lost loses miss missed missing abandon abandoned halt halted lack lacks lacked lacking reject rejected rejects rejecting
  rejection deny denied denies denying denial refuse refused refuses refusal fail failed fails failing failure unable unwilling decline
  declined declines reluctant deprived impunity ignore ignored ignores ignoring neglect neglected neglecting skip skipped refrain
  refrained abstain nil hide hides hid hidden hiding conceal conceals concealed overlook overlooked unsuccessful unsuccessfully unless except`);
/** Words that may stand for a denial of the other side, and take back none of their own. */
const WEAK =
  set(`little few less only just mere merely hard difficult difficulty difficulties free against short shortage loath zero empty vain
  former yet too first`);
const PREFIXED =
  set(`inadequate insufficient incomplete incapable incorrect inaccurate ineffective inactive inability illegal irregular irrelevant
  irresponsible disconnected dissatisfied dishonest indescribable insecure instability insignificant intolerable invalid invisible
  immoral imperfect improbable inappropriate inedible invulnerable disagree disagreed disagrees disagreement disliked dislike`);
const PREFIX = /^(?:un|in|im|il|ir|dis|non-?|mis|de|a)(?=\w{4})/;

/** Whether a word may deny by itself what `denied` says: `hardly`, `prevented`, `useless`, or `unlikely` where that is `likely`. */
export function maySayNo(word: Word, denied: readonly Word[]): boolean {
  if (saysNo(word) || WEAK.has(word.form)) return true;
  const bare = word.form.replace(PREFIX, '');
  return bare !== word.form && denied.some(({ form }) => form.startsWith(bare.slice(0, 5)));
}

/** Whether a word denies without a negation, so that a negation beside it takes it back: `not impossible`. */
export function saysNo(word: Word): boolean {
  return DENYING.has(word.form) || hasDenyingPart(word);
}

/** `unusual`, `non-stop`, `boneless`, and adjectives like `inadequate` and `disconnected`. */
export function hasDenyingPart({ form }: Word): boolean {
  if (PREFIXED.has(form)) return true;
  return /\w{3}less$/.test(form) || /^(?:un(?!der|it|ion|iv|til)|non-?)\w{4}/.test(form);
}
