import fs from 'node:fs';
import path from 'node:path';

/**
 * What outlives a request, or might, and is no store that `Stores` opened: why each cannot grow without bound. A new one
 * belongs into a store; one that cannot goes here, with its reason.
 */
const BOUNDED_BY_CONSTRUCTION: Readonly<Record<string, string>> = {
  'documents/fonts.ts covered': 'one entry for each family of fonts that is installed',
  'documents/fonts.ts read': 'one entry for each family of fonts that is installed',
  'documents/typst.ts compilers': 'one for the main font and one for all that are installed',
  'documents/picture.ts kept': 'the only store of the documents, which know no platform; bounded in bytes there',
  'feedback/report/compose-report.ts kept': 'lives as long as one report is composed',
  ...Object.fromEntries(
    ['edits', 'leftOut', 'order', 'emptied'].map((name) => [
      `board-papers/word/plan-word.ts ${name}`,
      'lives as long as one file is read',
    ]),
  ),
  'platform/record/recorder.ts checks': 'one entry for each domain that has a say, set at the start',
  'platform/auth/own-link.service.ts working':
    'what was begun and has not ended: as many as sign-in attempts are let through',
  'platform/record/write.ts rows': 'lives as long as one write',
  'programme/lists/list-session.ts identities': 'lives as long as one file is taken in',
  'programme/lists/list-session.ts written': 'lives as long as one file is taken in',
  'programme/lists/list-session.ts touched': 'lives as long as one file is taken in',
  'programme/lists/list-rows.ts byThing': 'lives as long as one file is taken in',
  'programme/lists/list-rows.ts added': 'lives as long as one file is taken in',
  'programme/lists/record-lists.service.ts sources': 'one entry for each list, set at the start',
  'milestones/import/read-sheet.ts faults': 'lives as long as one file is read',
  'milestones/import/read-sheet.ts seen': 'lives as long as one file is read',
  'feedback/csv/import-rows.ts byId': 'lives as long as one file is read',
  'feedback/csv/import-rows.ts items': 'lives as long as one file is read',
  'feedback/csv/import-rows.ts faults': 'lives as long as one file is read',
  'feedback/csv/import-rows.ts respondents': 'lives as long as one file is read',
  'milestones/plan-change.ts added': 'lives as long as one change is drafted',
  'milestones/plan-change.ts joined': 'lives as long as one change is drafted',
  'milestones/plan-change.ts addedLinks': 'lives as long as one change is drafted',
  'milestones/plan-change.ts path': 'lives as long as one change is drafted',
  'milestones/plan-change.ts problems': 'lives as long as one change is drafted',
  'milestones/plan-change.ts touchedItems': 'lives as long as one change is drafted',
  'milestones/plan-change.ts touchedLinks': 'lives as long as one change is drafted',
  'platform/calendar/bank-holidays.ts lists': 'one entry for each region that there is',
  'platform/calendar/bank-holidays.ts calendars': 'one entry for each region that there is',
  'outputs/import/docx-styles.ts kept': 'lives as long as one document is read',
  'outputs/import/docx-styles.ts lists': 'lives as long as one document is read',
  'outputs/import/docx-styles.ts listOf': 'lives as long as one document is read',
  'outputs/keep-identity.ts byWord': 'lives as long as one text is compared',
  'outputs/publication-blockers.service.ts sources': 'one entry for each domain that blocks',
  'pages/frame/template-loader.ts found': 'one entry for each path that a template names',
  'pages/frame/long-work.service.ts endings': 'one entry for each kind of ending, set at the start',
  'pages/sign-in/offered-people.service.ts people': 'the people of the demonstration, set once',
  'platform/graphql/text.validators.ts FILES': 'one entry for each field of an input that is a file, set at the start',
  'platform/outbox/queue-sender.ts underWay': 'as many messages as may be under way at once',
  'platform/memory/store.ts underWay': 'one entry for each answer that requests under way wait for',
  'platform/memory/stores.service.ts opened': 'the stores themselves',
  'platform/rates/request-budget.service.ts letIn': 'bounded in number; each key is a hash',
  'platform/rates/request-budget.service.ts spent': 'bounded in number; each key is a hash or an address',
  'platform/record/snapshots.service.ts names': 'one entry for each reader of tables',
  'platform/record/snapshots.service.ts found': 'the tables of the entities',
  'platform/record/write.ts concerned': 'lives as long as one write',
  'platform/record/write.ts projects': 'lives as long as one write',
  'platform/record/write.ts subjects': 'lives as long as one write',
  'platform/work/turns.ts waiting': 'bounded in number by its own terms',
  'platform/work/work-processes.ts all': 'as many as may do something at once',
  'platform/work/work-processes.ts idle': 'as many as may do something at once',
  'programme/record-nodes.service.ts common': 'one entry for each kind of thing, set at the start',
  'programme/record-nodes.service.ts kinds': 'one entry for each kind of thing, set at the start',
  'programme/record-nodes.service.ts owned': 'one entry for each kind of thing, set at the start',
  'programme/record-subject.service.ts finderByCode': 'one entry for each kind of subject',
  'programme/record-subject.service.ts finders': 'one entry for each kind of subject',
  'search/search-index.service.ts audiences': 'lives as long as one batch is written',
  'search/search-index.service.ts entries': 'lives as long as one batch is written',
  'search/search-sources.service.ts readers': 'one entry for each domain, set at the start',
  'tasks/task-sources.service.ts readers': 'one entry for each list of tasks, set at the start',
};

/**
 * Stores that do not keep by the number of a write that is saved, and by what they keep instead. What is worked out from the
 * record is kept by `Snapshots.views`, which takes no other number.
 */
const KEPT_OTHERWISE: Readonly<Record<string, string>> = {
  'board-papers/board-paper.service.ts': 'by the hash of a text',
  'board-papers/paper-subjects.service.ts': 'by the paper: texts that are issued stay as they are',
  'erasure/files/erasure-files.service.ts': 'by the hashes of a file and of what was looked for',
  'feedback/report/report-file.controller.ts': 'by the hash of a report',
  'milestones/plan-reports.service.ts': 'by plan and day, with the saved number up to which it was read',
  'milestones/plan-statements.service.ts': 'by plan, with the saved number up to which it was read',
  'milestones/plan.service.ts':
    'by the last write that touched the plan; one that a write worked out, once it is saved',
  'pages/frame/ask.service.ts': 'by the text of a question',
  'platform/graphql/kept-answers.service.ts': 'by the hash of all that an answer hangs on',
  'platform/graphql/kept-documents.ts': 'by the hash of a question',
  'platform/graphql/known-questions.service.ts': 'by the text of a question',
  'platform/record/newer-tables.service.ts': 'by project, with the saved number up to which it was read',
  'platform/record/snapshots.service.ts':
    'rows by project, with the saved number up to which they were read; views as it says',
  'programme/record-nodes.service.ts': 'by the id of a thing, whose place never changes',
  'programme/register.service.ts': 'by the saved number of the last write that touched the register',
};

/** A collection that a class holds, or that a module holds beside its functions. */
const KEPT =
  /^(?:(?:export )?(?:const|let) (\w+)(?:: [^=\n]*)? = | {2}(?:(?:private|protected|public|readonly|static|override) )+(\w+)(?:: [^=\n]*)? = )(?:new (?:Map|Set|LRUCache|Array)\b|\[\];)/gm;

/** Whether anything is put into a collection after it was made: a set of words that is written down does not grow. */
const isPutInto = (name: string, text: string): boolean =>
  !/^[A-Z_]+$/.test(name) || new RegExp(`\\b${name}\\.(?:add|set|push|unshift|splice)\\(`).test(text);

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
      .map(([, ofModule, ofClass]) => ofModule ?? ofClass!)
      .filter((name) => isPutInto(name, text))
      .map((name) => `${file} ${name}`),
  );

  it('is found by this test at all', () => {
    expect(found).toContain('platform/record/write.ts projects');
    expect(found).toContain('documents/picture.ts kept');
  });

  it('is in a store that weighs it in bytes, or said to be bounded otherwise', () => {
    expect(found.filter((one) => BOUNDED_BY_CONSTRUCTION[one] === undefined)).toEqual([]);
  });

  it('is kept by the number of a write that is saved, where it hangs on the record', () => {
    const opening = sources.filter(({ text }) => /\bstores\s*\.open\b/.test(text)).map(({ file }) => file);
    expect(opening).toEqual(Object.keys(KEPT_OTHERWISE));
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
