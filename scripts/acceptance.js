// npm run acceptance: the figures over the stories of the corpus, and those that need the founding articles and the public
// sets in ../shared. Prints each with its bar; exits with 1 if one is missed, and says plainly what is skipped where ../shared
// is not there. --split dev looks at the development half instead of the test half (for work on rules; the test half is for
// reports). --stories looks at stories only, --show prints what was found wrongly or missed in them.
import { existsSync } from 'node:fs';
import { createDetector } from '../dist/create-detector.js';
import { checkNews } from './acceptance/news.js';
import { checkCompany } from './acceptance/company.js';
import { checkGenerality } from './acceptance/generality.js';
import { checkSeedStory } from './acceptance/seed-story.js';
import { checkSeeds } from './acceptance/seeds.js';
import { checkStories } from './acceptance/stories.js';

const SHARED = new URL('../../shared/', import.meta.url);

const asked = (option) => process.argv.includes(option);
const hasShared = existsSync(SHARED);
if (!hasShared) console.log('acceptance: skipped what needs ../shared, which is not here');
const detector = await createDetector();
const comparison = await detector.comparison();
const rows = [
  ...checkStories({ detector, comparison }, asked('--show')),
  ...(hasShared ? await checkSeedStory({ detector, comparison }, SHARED) : []),
  ...(hasShared && !asked('--stories') ? await checkShared(asked('dev') ? 'dev' : 'test') : []),
];
for (const { what, value, bar, met, short } of rows)
  console.log(`${!met ? 'MISSED' : short ? 'short ' : 'ok    '} ${what}: ${value}${bar ? ` (${bar})` : ''}`);
const missed = rows.filter(({ met }) => !met).length;
console.log(`acceptance: ${rows.length - missed} met, ${missed} missed`);
process.exitCode = missed > 0 ? 1 : 0;

async function checkShared(split) {
  const seeds = checkSeeds(detector, SHARED);
  return [
    ...seeds.rows,
    ...(await checkGenerality(detector, SHARED, seeds)),
    ...(await checkNews(detector, SHARED, split)),
    ...(await checkCompany(detector, SHARED, split)),
  ];
}
