import fc from 'fast-check';
import { planRows } from '../../../src/milestones/export/plan-rows.js';
import { planSheet } from '../../../src/milestones/export/sheet-rows.js';
import { writeMspdi } from '../../../src/milestones/export/write-mspdi.js';
import type { FilePlan, PlanFileFormat } from '../../../src/milestones/import/file-plan.js';
import { atOnce } from '../../../src/platform/work/steps.js';
import { calendarImport } from '../../../src/milestones/import/import-calendars.js';
import { importDraft } from '../../../src/milestones/import/import-changes.js';
import { progressReader } from '../../../src/milestones/import/import-progress.js';
import { teamsOf } from '../../../src/milestones/import/owners.js';
import { readPlanFile } from '../../../src/milestones/import/read-plan-file.js';
import { nameIndex } from '../../../src/programme/lists/list-column.js';
import { linkText, readLinks } from '../../../src/milestones/link-text.js';
import type { PlanChange } from '../../../src/milestones/plan-change.types.js';
import type { PlanRecord } from '../../../src/milestones/plan-record.js';
import { planView, statusById } from '../../../src/milestones/plan-view.js';
import { content } from '../../../src/milestones/report-telling.js';
import { planInForce } from '../../../src/milestones/plan-in-force.js';
import { writeTable } from '../../../src/spreadsheets/write-table.js';
import { NOTHING, planned, reported, TERMS } from '../plan-builder.js';

const POINT = { asAt: '2010-01-26', revision: 99 };
const PEOPLE = new Map([['Ada Example', '6d1f7a1e-0000-4000-8000-000000000001']]);
const NAMES = new Map([...PEOPLE].map(([name, id]) => [id, name]));

async function fileOf(record: PlanRecord, format: PlanFileFormat): Promise<Uint8Array> {
  const view = planView(record, TERMS, POINT);
  const rows = planRows(view, (id) => NAMES.get(id));
  if (format === 'MSPDI') return new TextEncoder().encode(writeMspdi('A plan & its <title>', view, rows));
  return writeTable(planSheet(format === 'CSV' ? 'csv' : 'xlsx', 'Plan', rows));
}

async function read(format: PlanFileFormat, bytes: Uint8Array): Promise<FilePlan> {
  const answer = await readPlanFile({ format, bytes });
  if ('faults' in answer) throw new Error(answer.faults.map(({ message }) => message).join(' '));
  return answer.plan;
}

function imported(record: PlanRecord, file: FilePlan, withdrawMissing = false) {
  const plan = planInForce(record, POINT);
  const taken = new Set(record.items.map(({ code }) => code));
  const people = nameIndex([...PEOPLE].map(([name, id]) => ({ id, name })));
  const owners = { people, organisations: nameIndex([]), teams: teamsOf(plan.items) };
  const view = planView(record, TERMS, POINT);
  const progress = {
    ...record,
    reportedOn: POINT.asAt,
    today: POINT.asAt,
    statusOf: (id: string) => statusById(view, id),
  };
  const calendars = file.calendars ? calendarImport(file, [], new Set()).codeOf : null;
  return atOnce(importDraft(file, { plan, taken, owners, progress, withdrawMissing, calendars }));
}

const day = fc.integer({ min: 4, max: 28 }).map((one) => `2010-03-${String(one).padStart(2, '0')}`);
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((one) => `${one.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\s\uFFFD]+/gu, ' ').trim()}x`)
  .filter((one) => !one.startsWith("'"));
/** Several lines, in some of which there is nothing. */
const notes = fc
  .array(fc.oneof(text, fc.constant('')), { minLength: 1, maxLength: 4 })
  .map((lines) => [...lines, 'x'].join('\n').trim())
  .filter((one) => !one.startsWith("'"));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Random plans: stages in stages, tasks and milestones in them, and links from what comes before to what comes after. */
const plans = fc
  .array(
    fc.record({
      kind: fc.constantFrom('STAGE', 'TASK', 'TASK', 'MILESTONE'),
      title: text,
      within: fc.nat(),
      days: fc.integer({ min: 1, max: 40 }),
      unknown: maybe(text),
      estimate: maybe(fc.constantFrom({ optimistic: 1, mostLikely: 2, pessimistic: 5 })),
      constraint: maybe(
        fc.record({ kind: fc.constantFrom('START_NO_EARLIER_THAN', 'FINISH_NO_LATER_THAN'), date: day }),
      ),
      deadline: maybe(day),
      pinned: maybe(fc.tuple(day, day)),
      owner: fc.constantFrom(null, 'Ada Example', 'The =team'),
      publication: fc.boolean(),
      estimated: fc.boolean(),
      notes: maybe(notes),
      assumed: fc.boolean(),
      citation: maybe(text),
      link: maybe(
        fc.record({
          from: fc.nat(),
          type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
          lag: fc.integer({ min: -3, max: 9 }),
          lagUnit: fc.constantFrom('WORKING_DAYS', 'ELAPSED_DAYS'),
        }),
      ),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((items): PlanChange[] => {
    const stages: string[] = [];
    const work: string[] = [];
    return items.flatMap((one, at): PlanChange[] => {
      const code = `${one.kind[0]!}${at + 1}`;
      const stage = stages.length > 0 && one.within % 3 > 0 ? stages[one.within % stages.length]! : null;
      const { title, constraint, deadline, publication, assumed, citation, notes } = one;
      const ownerId = one.owner === null ? null : (PEOPLE.get(one.owner) ?? null);
      const ownerTeam = one.owner !== null && ownerId === null ? one.owner : null;
      const [from, to] = one.pinned?.toSorted() ?? [];
      const pinned =
        from === undefined || to === undefined || one.kind === 'STAGE'
          ? null
          : { start: one.kind === 'TASK' ? from : null, finish: to };
      const said = {
        pinned,
        constraint,
        deadline,
        publication,
        assumed,
        citation,
        notes,
        ownerId,
        ownerTeam,
      };
      const terms = { code, title, stage, ...said };
      if (one.kind === 'STAGE') {
        stages.push(code);
        return [{ addStage: terms }];
      }
      const own =
        one.kind === 'TASK'
          ? {
              addTask: {
                ...terms,
                duration: one.unknown === null ? { days: one.days } : { unknown: one.unknown },
                durationEstimated: one.estimated && one.unknown === null,
                estimate: one.estimate,
              },
            }
          : { addMilestone: { ...terms, dateUnknown: one.unknown } };
      const link =
        one.link && work.length > 0
          ? [{ addLink: { ...one.link, lag: one.link.lag, from: work[one.link.from % work.length]!, to: code } }]
          : [];
      work.push(code);
      return [own, ...link] as PlanChange[];
    });
  });

describe('links as they are typed', () => {
  it.each([
    ['T4', [{ from: 'T4', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' }]],
    ['t4 fs+2d', [{ from: 'T4', type: 'FS', lag: 2, lagUnit: 'WORKING_DAYS' }]],
    [
      'T4 SS - 1 ed; M-1 FF',
      [
        { from: 'T4', type: 'SS', lag: -1, lagUnit: 'ELAPSED_DAYS' },
        { from: 'M-1', type: 'FF', lag: 0, lagUnit: 'WORKING_DAYS' },
      ],
    ],
    ['T4+3 days', [{ from: 'T4', type: 'FS', lag: 3, lagUnit: 'WORKING_DAYS' }]],
    ['', []],
  ])('%s', (typed, links) => expect(readLinks(typed)).toEqual({ links }));

  it.each(['4T', 'T4 XX', 'T4 FS+2w', 'T4 FS+99999d', ',', ';;', '; ,'])('%s is none', (typed) =>
    expect(readLinks(typed)).toEqual({ wrong: typed }),
  );

  it('are read as they are written', () => {
    const link = fc.record({
      from: fc.constantFrom('T4', 'M-10', 'FS', 'A1-SS'),
      type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
      lag: fc.integer({ min: -99, max: 99 }),
      lagUnit: fc.constantFrom('WORKING_DAYS' as const, 'ELAPSED_DAYS' as const),
    });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 4 }), (links) => {
        const read = readLinks(links.map(linkText).join('; '));
        const plain = links.map((one) => (one.lag === 0 ? { ...one, lagUnit: 'WORKING_DAYS' as const } : one));
        expect(read).toEqual({ links: plain });
      }),
    );
  });
});

describe.each(['MSPDI', 'CSV', 'XLSX'] as const)('a plan that goes out as %s', (format) => {
  const runs = { numRuns: format === 'XLSX' ? 15 : 60 };

  it('changes nothing where it comes back, and makes the same plan elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (changes) => {
        const record = planned(NOTHING, changes);
        const bytes = await fileOf(record, format);
        const file = await read(format, bytes);
        const again = imported(record, file, true);
        expect([again.changes, again.lines.filter(({ verb }) => verb !== 'LEAVE_OUT')]).toEqual([[], []]);
        const elsewhere = planned(NOTHING, imported(NOTHING, file).changes);
        expect(new TextDecoder().decode(await fileOf(elsewhere, 'CSV'))).toBe(
          new TextDecoder().decode(await fileOf(record, 'CSV')),
        );
      }),
      runs,
    );
  });
});

/** The record with what a file reports of its items. */
const withReports = (record: PlanRecord, reports: ReturnType<typeof imported>['reports']): PlanRecord =>
  [...reports].reduce((made, [code, said]) => reported(made, code, POINT.asAt, content(said), 90), record);

describe.each(['MSPDI', 'CSV', 'XLSX'] as const)('progress that goes out as %s', (format) => {
  const dayOf = (number: number): string => `2010-01-${String(number).padStart(2, '0')}`;
  const progress = fc.oneof(
    fc.constant({}),
    fc.record({ actualStartOn: fc.integer({ min: 4, max: 11 }).map(dayOf) }),
    fc.record({
      actualStartOn: fc.integer({ min: 4, max: 11 }).map(dayOf),
      percentComplete: fc.integer({ min: 1, max: 99 }),
    }),
    fc.record({
      actualStartOn: fc.integer({ min: 4, max: 11 }).map(dayOf),
      remainingDays: fc.integer({ min: 0, max: 12 }),
    }),
    fc.record({ actualFinishOn: fc.integer({ min: 12, max: 26 }).map(dayOf) }),
  );

  it('changes nothing where it comes back, and is reported elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(progress, { minLength: 1, maxLength: 6 }), async (all) => {
        const changes = all.map((_, at) => ({
          addTask: { code: `T${at + 1}`, title: 'Work', duration: { days: 8 } },
        }));
        const plan = planned(NOTHING, [...changes, { addMilestone: { code: 'M1', title: 'Done' } }]);
        const said = all.reduce<PlanRecord>((made, one, at) => reported(made, `T${at + 1}`, POINT.asAt, one), plan);
        const record = reported(said, 'M1', POINT.asAt, { actualFinishOn: '2010-01-20' });
        const file = await read(format, await fileOf(record, format));
        const again = imported(record, file, true);
        expect([again.changes, [...again.reports]]).toEqual([[], []]);
        const elsewhere = imported(NOTHING, file);
        const made = withReports(planned(NOTHING, elsewhere.changes), elsewhere.reports);
        const states = (of: PlanRecord) =>
          planView(of, TERMS, POINT).items.map(({ item, actualStart, actualFinish, percentComplete }) => [
            ...[item.code, actualStart, actualFinish, percentComplete || null],
          ]);
        expect(states(made)).toEqual(states(record));
        expect([...imported(made, file).reports]).toEqual([]);
      }),
      { numRuns: format === 'XLSX' ? 15 : 60 },
    );
  });
});

describe('progress in a file', () => {
  const csv = (row: string): Uint8Array =>
    new TextEncoder().encode(`Code,Kind,Title,Working days,Per cent done,Began on,Done on\n${row}\n`);
  const plan = planned(NOTHING, [{ addTask: { code: 'T1', title: 'Work', duration: { days: 8 } } }]);

  it('is one report of the item, told in its line', async () => {
    const { reports, lines, unchanged } = imported(plan, await read('CSV', csv('T1,Task,Work,8,40 %,5 1 2010,')));
    expect(reports.get('T1')).toMatchObject({ percentComplete: 40, actualStartOn: '2010-01-05' });
    expect([lines, unchanged]).toMatchObject([
      [{ verb: 'CHANGE', code: 'T1', says: ['Reported: begun on 5 January 2010, 40% done.'] }],
      0,
    ]);
  });

  it('takes nothing back that was reported, and says where it contradicts that', async () => {
    const done = reported(plan, 'T1', '2010-01-20', { actualFinishOn: '2010-01-20' });
    expect(imported(done, await read('CSV', csv('T1,Task,Work,8,,,'))).lines).toEqual([]);
    const against = imported(done, await read('CSV', csv('T1,Task,Work,8,40,5 1 2010,')));
    expect([against.reports.size, against.lines.map(({ says }) => says.join(' '))]).toEqual([
      0,
      ['Its progress is left out. T1 was done on 20 January 2010, so it is 100% done. Correct that report first.'],
    ]);
  });

  it('is left out where a later day was reported on', async () => {
    const later = reported(plan, 'T1', POINT.asAt, { narrative: 'All well.' });
    const view = planView(later, TERMS, POINT);
    const known = {
      ...later,
      ...{ reportedOn: '2010-01-20', today: POINT.asAt, statusOf: (id: string) => statusById(view, id) },
    };
    const { items } = await read('CSV', csv('T1,Task,Work,8,40,5 1 2010,'));
    const one = { file: items[0]!, code: 'T1', planned: later.items[0]!, source: null };
    expect(progressReader(known)(one)).toMatchObject({
      said: null,
      leftOut: ['Its progress is left out: it was reported on 26 January 2010, after the day of this import.'],
    });
  });

  it('is refused at its cell where it is no number up to 100', async () => {
    const answer = await readPlanFile({ format: 'CSV', bytes: csv('T1,Task,Work,8,101,,') });
    expect('faults' in answer && answer.faults[0]!.message).toContain('Enter a whole number from 0 to 100.');
  });
});

const MSPDI = (tasks: string, more = ''): Uint8Array =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><MinutesPerDay>420</MinutesPerDay><CalendarUID>1</CalendarUID><Tasks>${tasks}</Tasks>${more}</Project>`,
  );
const TASK = (uid: number, name: string, more: string, level = 1): string =>
  `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>${name}</Name><OutlineLevel>${level}</OutlineLevel>${more}</Task>`;

describe('a file of Microsoft Project', () => {
  const linesOf = async (bytes: Uint8Array) => {
    const { lines } = imported(NOTHING, await read('MSPDI', bytes));
    return lines
      .filter(({ verb }) => verb === 'LEAVE_OUT')
      .map(({ code, says }) => `${code ?? 'file'}: ${says.join(' ')}`);
  };

  it('becomes stages, tasks and milestones with codes of their own, and the same ones again', async () => {
    const bytes = MSPDI(
      [
        TASK(0, 'The project', '', 0),
        TASK(1, 'First &amp; foremost', '<Summary>1</Summary>'),
        TASK(2, 'Draft', '<Duration>PT70H0M0S</Duration>', 2),
        TASK(
          3,
          'Done',
          '<Duration>PT0H0M0S</Duration><Milestone>1</Milestone><PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type><LinkLag>8400</LinkLag><LagFormat>7</LagFormat></PredecessorLink>',
          2,
        ),
      ].join(''),
    );
    const file = await read('MSPDI', bytes);
    const first = imported(NOTHING, file);
    expect(first.lines.map(({ verb, code, title }) => [verb, code, title]).slice(0, 3)).toEqual([
      ['ADD', 'S1', 'First & foremost'],
      ['ADD', 'T2', 'Draft'],
      ['ADD', 'M3', 'Done'],
    ]);
    const record = planned(NOTHING, first.changes);
    expect(record.items.map(({ code, durationDays }) => [code, durationDays])).toContainEqual(['T2', 10]);
    expect(record.links).toMatchObject([{ type: 'FS', lag: 2, lagUnit: 'WORKING_DAYS' }]);
    expect(imported(record, file, true).changes).toEqual([]);
    const longer = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('PT70H', 'PT105H'));
    expect(imported(record, await read('MSPDI', longer)).lines.filter(({ verb }) => verb === 'CHANGE')).toEqual([
      {
        verb: 'CHANGE',
        line: 2,
        code: 'T2',
        title: 'Draft',
        says: ['Duration: 10 working days becomes 15 working days.'],
      },
    ]);
  });

  it.each([
    [
      'a part of a day',
      '<Duration>PT10H30M0S</Duration>',
      'T1: It takes 1.5 days, and the tracker counts whole days: it becomes 2.',
    ],
    [
      'elapsed time',
      '<Duration>PT240H0M0S</Duration><DurationFormat>8</DurationFormat>',
      'T1: Its duration counts elapsed time.',
    ],
    [
      'a calendar that is not in the file',
      '<Duration>PT7H0M0S</Duration><CalendarUID>3</CalendarUID>',
      'T1: It names a calendar that is not in the file.',
    ],
    [
      'progress without a start',
      '<Duration>PT7H0M0S</Duration><PercentComplete>40</PercentComplete>',
      'T1: Its progress is left out. Some of T1 is done, so it has a start.',
    ],
    [
      'progress after the day of the import',
      '<Duration>PT7H0M0S</Duration><PercentComplete>40</PercentComplete><ActualStart>2010-02-01T08:00:00</ActualStart>',
      'T1: Its progress is left out. 1 February 2010 is after the date of the report',
    ],
    [
      'being done without a day',
      '<Duration>PT7H0M0S</Duration><PercentComplete>100</PercentComplete>',
      'T1: It is 100% done, and the file does not say on which day.',
    ],
    [
      'more than 4,000 characters of notes',
      `<Duration>PT7H0M0S</Duration><Notes>${'x'.repeat(5_000)}</Notes>`,
      'T1: Its notes are cut',
    ],
    ['a cost', '<Duration>PT7H0M0S</Duration><FixedCost>5</FixedCost>', 'T1: Its cost is left out.'],
    [
      'manual scheduling without a finish',
      '<Duration>PT7H0M0S</Duration><Manual>1</Manual><Start>2010-02-01T08:00:00</Start>',
      'T1: It is scheduled by hand without a start and a finish.',
    ],
    [
      'manual scheduling of a summary task',
      '<Summary>1</Summary><Manual>1</Manual><Start>2010-02-01T08:00:00</Start><Finish>2010-02-01T17:00:00</Finish>',
      'S1: It is scheduled by hand, which is left out',
    ],
    [
      'the latest date possible',
      '<Duration>PT7H0M0S</Duration><ConstraintType>1</ConstraintType>',
      'T1: “As late as possible” is left out',
    ],
    ['being inactive', '<Duration>PT7H0M0S</Duration><Active>0</Active>', 'file: “Work” is inactive'],
  ])('says that %s cannot be expressed', async (_what, more, line) => {
    const bytes = MSPDI(TASK(1, 'Work', more));
    expect((await linesOf(bytes)).join('\n')).toContain(line);
  });

  it('keeps the dates of what is scheduled by hand, whatever it waits for', async () => {
    const days = (name: string, start: string, finish: string): string =>
      `<${name}Start>${start}T08:00:00</${name}Start><${name}Finish>${finish}T17:00:00</${name}Finish>`;
    const own = days('', '2010-02-01', '2010-02-03');
    const link = '<PredecessorLink><PredecessorUID>2</PredecessorUID><Type>1</Type></PredecessorLink>';
    const tasks = [
      TASK(1, 'By hand', `<Manual>1</Manual>${own}<Duration>PT21H0M0S</Duration>${link}`),
      TASK(2, 'Before', '<Manual>0</Manual><Duration>PT700H0M0S</Duration>'),
      TASK(
        3,
        'Kept',
        `<Manual>1</Manual>${own}<Duration>PT7H0M0S</Duration>${days('Manual', '2010-02-02', '2010-02-08')}`,
      ),
      TASK(4, 'Event', '<Manual>1</Manual><Finish>2010-02-09T17:00:00</Finish><Duration>PT0H0M0S</Duration>'),
    ];
    const record = planned(NOTHING, imported(NOTHING, await read('MSPDI', MSPDI(tasks.join('')))).changes);
    const { items, problems } = planView(record, TERMS, POINT);
    expect(items.map(({ item, start, finish }) => `${item.code} ${start} ${finish}`)).toEqual([
      'T1 2010-02-01 2010-02-03',
      'T2 2010-01-04 2010-05-26',
      'T3 2010-02-02 2010-02-08',
      'M4 2010-02-09 2010-02-09',
    ]);
    expect(problems.filter(({ code }) => code === 'PINNED_DATES_BROKEN').map(({ subject }) => subject)).toEqual(['T1']);
    const xml = new TextDecoder().decode(await fileOf(record, 'MSPDI'));
    expect(xml).toContain(
      '<ManualStart>2010-02-02T08:00:00</ManualStart><ManualFinish>2010-02-08T17:00:00</ManualFinish>',
    );
    expect(xml.match(/<Manual>1</gu)).toHaveLength(3);
  });

  it('says it of links of summary tasks, and of resources', async () => {
    const bytes = MSPDI(
      TASK(1, 'All', '<Summary>1</Summary>') +
        TASK(
          2,
          'Work',
          '<Duration>PT7H0M0S</Duration><PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>',
        ),
      '<Resources><Resource><UID>1</UID><Name>Ada Example</Name></Resource><Resource><UID>2</UID><Name>Ben</Name></Resource></Resources><Assignments><Assignment><TaskUID>2</TaskUID><ResourceUID>1</ResourceUID></Assignment><Assignment><TaskUID>2</TaskUID><ResourceUID>2</ResourceUID></Assignment></Assignments>',
    );
    const told = (await linesOf(bytes)).join('\n');
    expect(told).toContain('T2: A link to or from a summary task is left out. Link the tasks and milestones in it.');
    expect(told).toContain('T2: Ben is assigned too. An item has one owner, who is Ada Example.');
    expect(told).toContain('file: Resources, their hours and their costs are left out.');
    const { changes } = imported(NOTHING, await read('MSPDI', bytes));
    expect(changes[1]!.addTask).toMatchObject({ ownerId: PEOPLE.get('Ada Example'), ownerTeam: null });
  });

  it.each([
    ['a document type', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Project/>', 'document type declaration'],
    [
      'an entity',
      '<Project><Tasks><Task><Name>&nbsp;</Name></Task></Tasks></Project>',
      'Line 1: The XML cannot be read',
    ],
    ['a cut end', '<Project><Tasks><Task><UID>1', 'cannot be read'],
    ['no tasks', '<Project></Project>', 'has no tasks'],
    ['no XML', 'Code,Kind', 'cannot be read'],
    ['great depth', '<a>'.repeat(40), 'deeper than 24'],
  ])('with %s is refused', async (_what, xml, message) => {
    const read = await readPlanFile({ format: 'MSPDI', bytes: new TextEncoder().encode(xml) });
    expect('faults' in read && read.faults[0]!.message).toContain(message);
  });
});

describe('a spreadsheet of a plan', () => {
  const faults = async (csv: string) => {
    const read = await readPlanFile({ format: 'CSV', bytes: new TextEncoder().encode(csv) });
    return 'faults' in read ? read.faults.map(({ message }) => message) : [];
  };

  it('names every cell that is wrong', async () => {
    expect(
      await faults(
        'Code,Kind,Title,Stage,Working days,Waits for,Deadline\nT1,Task,Work,S9,few,T2 XX,soon\nT1,Thing,,,1,T7,\n',
      ),
    ).toEqual([
      'Line 2, column “Working days”: Enter a whole number of working days from 1 to 10,000, or why it is not known.',
      'Line 2, column “Deadline”: Enter a real date.',
      'Line 3, column “Code”: T1 has two rows. Keep one.',
      'Line 3, column “Kind”: Enter Stage, Task or Milestone.',
      'Line 3, column “Title”: Enter a title of up to 200 characters.',
      'Line 2, column “Waits for”: “T2 XX” is not a link. Write T4, T4 FS+2d or T4 SS-1d; a semicolon between two.',
      'Line 3, column “Waits for”: There is no row of T7. Add it, or correct the code.',
      'Line 2, column “Stage”: There is no row of stage S9. Add it, or correct the code.',
    ]);
    expect(
      await faults(
        'Code,Kind,Title,Working days,Waits for\nS1,Stage,All,,T1\nT1,Task,Work,1,\nT2,Task,More,1,S1 FS+1d\n',
      ),
    ).toEqual([
      'Line 2, column “Waits for”: S1 is a stage and waits for nothing itself. Link the tasks and milestones in it.',
      'Line 4, column “Waits for”: S1 is a stage, and nothing can wait for a stage. Link the tasks and milestones in it.',
    ]);
    expect(await faults('Title\nWork\n')).toEqual([
      'The file has no column “Code”, “Kind”. Take the plan out as a file to see how one looks.',
    ]);
  });

  it('leaves alone what it has no column for, and takes out what it leaves out only where that is asked for', async () => {
    const record = planned(NOTHING, [
      { addTask: { code: 'T1', title: 'Work', duration: { days: 5 }, deadline: '2010-03-01' } },
      { addMilestone: { code: 'M1', title: 'Done' } },
      { addLink: { from: 'T1', to: 'M1', type: 'FS', lag: 0, lagUnit: 'WORKING_DAYS' } },
    ]);
    const file = await read('CSV', new TextEncoder().encode('Code,Kind,Title\nT1,Task,Other work\n'));
    expect(imported(record, file).changes).toEqual([{ reviseItem: { code: 'T1', title: 'Other work' } }]);
    expect(imported(record, file, true).changes.at(-1)).toEqual({ withdrawItem: { code: 'M1' } });
  });
});
