import { describe, expect, test } from '@jest/globals';
import type { Features } from '../../src/compare/features.js';
import { createStories } from '../../src/compare/stories.js';
import { featuresFrom, fromCorpus, humanArticles, reportOf } from './articles.js';

const DAY = 86_400_000;
const BOILERPLATE = `Sign up for the Lakeside Courier newsletter and never miss a headline from Ardmouth, Pellworth or Grenside.
The Lakeside Courier is published by Tarnhouse Media, 14 Quayside Row, Ardmouth, company number 4471902, all rights reserved.
Subscribers of the Lakeside Courier save 15 percent at Marlow Theatre and 20 percent at the Pellworth Aquarium in 2031.`;

/** What the ports of an invented country shipped in a week. */
function weekly([grain, timber, salt, ore, wool, cement, copper, fish]: readonly number[], rose = 'rose'): string {
  return [
    `Grain shipments from Pellworth harbour ${rose} to ${grain} barges last week, the Tarnland Maritime Registry reported.`,
    `Timber loaded at Grenside quays reached ${timber} wagons, while salt from the Marlow pits filled ${salt} hulls.`,
    `Registry spokeswoman Ottilie Brandvik said ore from the Harrowfell mines stood at ${ore} wagonloads, wool at ${wool} bales.`,
    `Cement kilns near Ardmouth dispatched ${cement} sacks; the Skellan smelter delivered ${copper} ingots of copper.`,
    `Trawlers registered in Lower Quarne landed ${fish} crates of herring, according to the harbourmaster, Casimir Oldroyd.`,
  ].join('\n\n');
}

const human = humanArticles();

function storiesOf(features: readonly Features[], published?: readonly number[]): number[] {
  const stories = createStories();
  features.forEach((one, at) => {
    stories.add({ features: one, ...(published && { published: published[at] }) });
  });
  return [...stories.stories()];
}

describe('stories', () => {
  test('four outlets that tell one event are one story, and two events are two', () => {
    const names = [
      'stories/kestrel-dam/wire',
      'stories/lazar-inspectors/agency',
      'stories/kestrel-dam/broadsheet',
      'stories/lazar-inspectors/continental-post',
      'stories/kestrel-dam/valley-gazette',
      'stories/lazar-inspectors/harbour-radio',
      'stories/kestrel-dam/worldtoday24',
      'stories/lazar-inspectors/newsflash-portal',
    ];
    expect(storiesOf(names.map((name) => featuresFrom(fromCorpus(name))))).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  });

  test('reports of one make with different names and numbers are different stories', () => {
    const reports = Array.from({ length: 60 }, (_, at) => featuresFrom(reportOf(at)));
    expect(storiesOf(reports)).toEqual(reports.map((_, at) => at));
  });

  test('weekly reports of one make are different stories, and another wording of one is the same', () => {
    const oneWeek = [418, 2310, 57, 1264, 83, 905, 31, 746];
    const reports = [weekly(oneWeek), weekly([397, 2475, 62, 1188, 79, 931, 28, 702]), weekly(oneWeek, 'climbed')];
    expect(storiesOf(reports.map(featuresFrom))).toEqual([0, 1, 0]);
  });

  test('what stands below every article of a source makes no story', () => {
    const pages = human.map((article) => featuresFrom(`${article}\n\n${BOILERPLATE}`));
    expect(storiesOf(pages)).toEqual(pages.map((_, at) => at));
  });

  test('a round-up of several events does not make them one story', () => {
    const events = human.slice(0, 3);
    const stories = storiesOf([...events, events.join('\n\n'), ...events].map(featuresFrom));
    expect(new Set(stories.slice(0, 3)).size).toBe(3);
    expect(stories.slice(4)).toEqual([0, 1, 2]);
  });

  test.each([
    ['within four days', 3, [0, 0]],
    ['later', 9, [0, 1]],
  ])('the same report %s', (_, days, expected) => {
    const report = featuresFrom(reportOf(1));
    expect(storiesOf([report, report], [0, days * DAY])).toEqual(expected);
  });

  test('an article without a date may belong to any day', () => {
    const report = featuresFrom(reportOf(1));
    const stories = createStories();
    stories.add({ features: report, published: 9 * DAY });
    stories.add({ features: report });
    expect([...stories.stories()]).toEqual([0, 0]);
  });

  test('a thousand copies of one article are one story', () => {
    const report = featuresFrom(reportOf(7));
    expect(new Set(storiesOf(Array.from({ length: 1000 }, () => report)))).toEqual(new Set([0]));
  });

  test.each([
    ['nothing at all', ''],
    ['words that everyone uses', 'He said that it was as good as it could be and that they would see it again.'],
    ['another script', 'Мост через реку закрыли в понедельник. 橋は月曜日に閉鎖された。'],
    ['another language', 'Die Brücke wurde am Montag gesperrt, nachdem Taucher einen Riss gefunden hatten.'],
    ['a mail', `From: a@b.example\nSubject: bridge\n\n${reportOf(3)}`],
  ])('an article that holds %s belongs to no story but its own', (_, text) => {
    const features = featuresFrom(text);
    expect(storiesOf([features, featuresFrom(reportOf(1)), features])).toEqual([0, 1, 2]);
  });

  test('articles added again in their order give the stories of the earlier run, and later ones join them', () => {
    const reports = Array.from({ length: 8 }, (_, at) => featuresFrom(reportOf(at % 4)));
    expect(storiesOf(reports)).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
    expect(storiesOf(reports).slice(0, 5)).toEqual(storiesOf(reports.slice(0, 5)));
  });
});
