import { CALENDARS } from '../../src/demo/first-programme/calendar.js';
import type { Sourced } from '../../src/demo/first-programme/first-programme.types.js';
import { eventsOf, STORIES } from '../../src/demo/first-programme/history.js';
import { INTERVIEWED_KEYS, ORGANISATIONS, STEERING_GROUP_KEYS } from '../../src/demo/first-programme/organisations.js';
import { PAPER_10_23 } from '../../src/demo/first-programme/papers.js';
import { PEOPLE } from '../../src/demo/first-programme/people.js';
import { BASELINES, PROGRAMME, PROJECTS } from '../../src/demo/first-programme/projects.js';

/** The words of the document in full: no paragraph of a paper of ours is ever taken for one of it. */
const FROM_DOCUMENT =
  /^The Board paper of 26 January 2010, as issued by Standards for England, (cover|(paragraphs?|section|footnote) \d)/u;

const plans = STORIES.flatMap((story) => story.plans);

const TABLES: readonly (readonly [string, readonly Sourced[]])[] = [
  ['organisations', ORGANISATIONS],
  ['people', PEOPLE],
  ['the programme', [PROGRAMME]],
  ['projects', PROJECTS],
  ['narratives', STORIES.flatMap((story) => story.narratives)],
  ['calendars', CALENDARS],
  ['baselines', BASELINES],
  ['items of plans', plans.flatMap((plan) => plan.items)],
  ['links of plans', plans.flatMap((plan) => plan.links)],
  ['reports', STORIES.flatMap((story) => story.reports)],
  ['papers', [PAPER_10_23]],
];

describe('the first programme', () => {
  it.each(TABLES)('says of %s where each comes from, or that it is assumed', (_, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.citation === null && !row.assumed)).toEqual([]);
    const sources = rows.map((row) => row.citation).filter((citation) => citation !== null);
    expect(sources.filter((citation) => !FROM_DOCUMENT.test(citation))).toEqual([]);
  });

  it('marks every length, link and invented name as assumed', () => {
    const lengths = plans.flatMap((plan) => plan.items).filter((item) => typeof item.length === 'number');
    expect(lengths.every((item) => item.assumed)).toBe(true);
    expect(plans.flatMap((plan) => plan.links).every((link) => link.assumed)).toBe(true);
    expect(PEOPLE.filter((person) => !person.assumed).map((person) => person.name)).toEqual([
      'Steve Barrow',
      'Sir Howard Bernstein',
      'Sir Richard Leese',
    ]);
  });

  it('knows the twelve organisations interviewed and the four of the steering group', () => {
    expect(INTERVIEWED_KEYS).toHaveLength(12);
    const known = ORGANISATIONS.map((each) => each.key);
    expect(known).toEqual(expect.arrayContaining([...INTERVIEWED_KEYS, ...STEERING_GROUP_KEYS]));
  });

  it('tells nothing of a day after the paper’s', () => {
    const days = STORIES.flatMap((story) => eventsOf(story).map((event) => event.on));
    expect(days.filter((day) => day > '2010-01-26')).toEqual([]);
  });
});
