// npm run acceptance: the figures that need the founding articles and the public sets in ../shared. Prints each with its
// bar; exits with 1 if one is missed, and says plainly that it is skipped where ../shared is not there.
// --split dev looks at the development half instead of the test half (for work on rules; the test half is for reports).
import { existsSync } from 'node:fs';
import { createDetector } from '../dist/index.js';
import { checkNews } from './acceptance/news.js';
import { checkCompany } from './acceptance/company.js';
import { checkGenerality } from './acceptance/generality.js';
import { checkSeeds } from './acceptance/seeds.js';

const SHARED = new URL('../../shared/', import.meta.url);

if (!existsSync(SHARED)) {
  console.log('acceptance: skipped, ../shared is not here');
} else {
  const split = process.argv.includes('dev') ? 'dev' : 'test';
  const detector = await createDetector();
  const seeds = checkSeeds(detector, SHARED);
  const rows = [
    ...seeds.rows,
    ...(await checkGenerality(detector, SHARED, seeds)),
    ...(await checkNews(detector, SHARED, split)),
    ...(await checkCompany(detector, SHARED, split)),
  ];
  for (const { what, value, bar, met, short } of rows)
    console.log(`${!met ? 'MISSED' : short ? 'short ' : 'ok    '} ${what}: ${value}${bar ? ` (${bar})` : ''}`);
  const missed = rows.filter(({ met }) => !met).length;
  console.log(`acceptance: ${rows.length - missed} met, ${missed} missed`);
  process.exitCode = missed > 0 ? 1 : 0;
}
