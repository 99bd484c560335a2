import { stemOf } from './stem.js';

/** Words of news that deny each other: where one version has the one and another the other, they say opposite things. */
const PAIRS = `accept/reject accept/refuse accept/decline accepted/turned-down agree/refuse agree/reject agree/fail agree/decline approve/reject
  adopt/reject confirm/deny confirm/reject confirm/refute admit/deny acknowledge/deny succeed/fail success/failure
  successful/unsuccessful manage/fail win/lose victory/defeat winner/loser rise/fall rise/drop rise/decline rise/decrease increase/decrease
  increase/fall increase/drop increase/reduce increase/decline increase/shrink grow/shrink grow/fall grow/decline grow/decrease gain/lose
  gain/loss profit/loss raise/lower raise/cut raise/reduce open/close opened/closed opening/closure open/shut strengthen/weaken
  expand/shrink improve/worsen improvement/deterioration ally/enemy friend/enemy guilty/innocent convict/acquit acquitted/convicted
  legal/illegal lawful/unlawful possible/impossible likely/unlikely  safe/unsafe safe/dangerous alive/dead allow/forbid allow/ban
  allow/prohibit permit/forbid permit/ban permit/prohibit legalize/ban support/oppose supporter/opponent include/exclude enter/leave
  appoint/dismiss attack/defend victim/perpetrator
  optimistic/pessimistic majority/minority positive/negative presence/absence present/absent visible/invisible known/unknown fair/unfair
  happy/unhappy satisfied/dissatisfied love/hate remember/forget maximum/minimum higher/lower high/low more/less
  bigger/smaller larger/smaller longer/shorter stronger/weaker easier/harder easy/difficult earlier/later
  north/south northern/southern east/west eastern/western 
  start/stop begin/stop continue/stop full/empty rich/poor cheap/expensive 
  everybody/nobody everyone/nobody everything/nothing`;

const OPPOSITES: ReadonlySet<string> = new Set(
  PAIRS.trim()
    .split(/\s+/)
    .flatMap((pair) => {
      const [one = '', other = ''] = pair.split('/').map(stemOf);
      return [`${one} ${other}`, `${other} ${one}`];
    }),
);

/** Whether two stems deny each other. */
export function areOpposites(one: string, other: string): boolean {
  return OPPOSITES.has(`${one} ${other}`);
}
