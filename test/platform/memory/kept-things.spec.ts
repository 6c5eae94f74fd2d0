import fs from 'node:fs';
import path from 'node:path';

/**
 * What outlives a request, or might, and is no store that `Stores` opened: why each cannot grow without bound. A new one
 * belongs into a store; one that cannot goes here, with its reason.
 */
const BOUNDED_BY_CONSTRUCTION: Readonly<Record<string, string>> = {
  'documents/picture.ts kept': 'the only store of the documents, which know no platform; bounded in bytes there',
  'documents/worker/render-worker.ts waiting': 'one entry for each job under way',
  'feedback/report/compose-report.ts kept': 'lives as long as one report is composed',
  'feedback/csv/import-rows.ts byName': 'lives as long as one file is read',
  'feedback/csv/import-rows.ts items': 'lives as long as one file is read',
  'feedback/csv/import-rows.ts faults': 'lives as long as one file is read',
  'feedback/csv/import-rows.ts respondents': 'lives as long as one file is read',
  'milestones/plan-change.ts path': 'lives as long as one change is drafted',
  'milestones/plan-change.ts problems': 'lives as long as one change is drafted',
  'milestones/plan-change.ts touchedItems': 'lives as long as one change is drafted',
  'milestones/plan-change.ts touchedLinks': 'lives as long as one change is drafted',
  'milestones/schedule/wording.ts iso': 'lives as long as one schedule is worked out',
  'milestones/schedule/wording.ts long': 'lives as long as one schedule is worked out',
  'outputs/keep-identity.ts byWord': 'lives as long as one text is compared',
  'outputs/publication-blockers.service.ts sources': 'one entry for each domain that blocks',
  'pages/sign-in/offered-people.service.ts people': 'the people of the demonstration, set once',
  'platform/auth/openid.service.ts spent': 'bounded in number; each key is a state that this server made',
  'platform/memory/store.ts underWay': 'one entry for each answer that requests under way wait for',
  'platform/memory/stores.service.ts opened': 'the stores themselves',
  'platform/memory/stores.service.ts rowCounts': 'one entry for each reader of tables',
  'platform/record/journal-reader.ts kept': 'as many as the journal has entries; told among the rows',
  'platform/record/recorder.ts projects': 'lives as long as one write',
  'platform/record/recorder.ts subjects': 'lives as long as one write',
  'platform/work/turns.ts waiting': 'bounded in number by its own terms',
  'programme/record-subject.service.ts finders': 'one entry for each kind of subject',
  'pages/frame/long-work.service.ts underWay': 'bounded in number, for a person and for all, and in minutes',
};

/** A collection that a class holds, or that a module holds beside its functions. */
const KEPT =
  /^(?:(?:export )?(?:const|let) (\w+)(?:: [^=\n]*)? = | {2}(?:(?:private|protected|public|readonly|static|override) )+(\w+)(?:: [^=\n]*)? = )(?:new (?:Map|Set|LRUCache|Array)\b|\[\];)/gm;

const SRC = path.resolve(import.meta.dirname, '../../../src');
const sources = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .map((file) => ({ file, text: fs.readFileSync(path.join(SRC, file), 'utf8') }));

describe('what is kept beyond a request', () => {
  const found = sources.flatMap(({ file, text }) =>
    [...text.matchAll(KEPT)]
      .filter(([whole]) => !/: readonly [^=]*= \[\];/.test(whole) || whole.includes('private people'))
      .map(([, ofModule, ofClass]) => `${file} ${ofModule ?? ofClass}`),
  );

  it('is found by this test at all', () => {
    expect(found).toContain('platform/record/journal-reader.ts kept');
    expect(found).toContain('documents/picture.ts kept');
  });

  it('is in a store that weighs it in bytes, or said to be bounded otherwise', () => {
    expect(found.filter((one) => BOUNDED_BY_CONSTRUCTION[one] === undefined)).toEqual([]);
  });

  it('is not said to be there where it is not', () => {
    expect(Object.keys(BOUNDED_BY_CONSTRUCTION).filter((one) => !found.includes(one))).toEqual([]);
  });

  it('is kept by the one library in few places', () => {
    const users = sources.filter(({ text }) => text.includes("from 'lru-cache'")).map(({ file }) => file);
    const allowed = found.map((one) => one.split(' ')[0]);
    expect(users.filter((file) => file !== 'platform/memory/store.ts' && !allowed.includes(file))).toEqual([]);
  });
});
