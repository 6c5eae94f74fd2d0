import type { PackLine } from '../../src/board-papers/review-pack/change.js';
import { number } from '../../src/documents/number.js';
import { writeMarkdown } from '../../src/documents/write-markdown.js';
import { onePage, packPaper } from '../../src/board-papers/review-pack/pack-paper.js';
import { reviewPack, type Pack } from '../../src/board-papers/review-pack/pack.js';
import type { PackContext, Snapshot } from '../../src/board-papers/review-pack/snapshot.js';
import { plainText } from '../../src/board-papers/prose.js';
import { id } from './facts-fixture.js';

const context: PackContext = {
  projectId: id(20),
  projectCode: 'CFPS',
  projectTitle: 'Joint checklists',
  organisations: new Map([[id(40), 'Standards for England']]),
  ledger: [],
};

type Parts = Readonly<Record<string, unknown>>;

const TERMS = { start: '2010-01-04', targetEnd: null };

/** A snapshot with nothing but what is given; the shapes are those of the views, cut down to what a pack reads. */
function snapshot(asAt: string, domains: Parts = {}, more: Parts = {}): Snapshot {
  const none = {
    outputs: { outputs: [] },
    pilots: { pilots: [] },
    stakeholders: { commitments: [], communications: [] },
    evidence: { evidence: [] },
    feedback: { exercises: [], items: [], byId: { exercises: new Map() } },
    adoption: { adoptions: [] },
    risks: { risks: [] },
    steeringGroup: { seats: [], challenges: [] },
  };
  const calendar = { weekend: [6, 7], holidays: [], closures: [], restrictedWindows: [] };
  const plan = { items: [], links: [], baselines: [], calendar, terms: TERMS };
  const rest = { decisions: [], actions: [], meetings: [], plan };
  return { asAt, revision: 40, ...rest, domains: { ...none, ...domains }, ...more } as unknown as Snapshot;
}

const packOf = (before: Snapshot | null, after: Snapshot): Pack =>
  reviewPack({ on: before?.asAt ?? '2010-01-04', kind: 'GIVEN', name: null }, before, after, context);
const words = (lines: readonly PackLine[]): readonly string[] =>
  lines.map(({ line }) => plainText(line.runs).replaceAll('\u00a0', ' '));

const row = (n: number, effectiveOn: string, more: Parts = {}) => ({ id: id(n), effectiveOn, citation: null, ...more });
const said = (n: number, on: string, more: Parts) => {
  const nothing = {
    forecastOn: null,
    actualStartOn: null,
    actualFinishOn: null,
    remainingDays: null,
    percentComplete: null,
    narrative: null,
  };
  return row(n, on, { ...nothing, revision: 30, ...more });
};
const version = (state: string, more: Parts = {}) => ({
  ...{ id: id(1), code: 'O1-V1', label: 'Version 1', state, since: '2010-01-20', stateReport: row(2, '2010-01-20') },
  ...{ terms: row(3, '2010-01-05'), signOffs: [], awaiting: [] },
  ...more,
});
const output = (...versions: object[]) => ({ outputs: { outputs: [{ title: 'Checklist, Part 1', versions }] } });
const adoption = (state: string) => ({
  adoption: {
    adoptions: [
      {
        ...{ id: id(5), code: 'AD1', state, stateReport: state === 'CONSIDERING' ? null : row(6, '2010-01-21') },
        terms: row(7, '2010-01-05', { name: 'A city council', invented: false }),
      },
    ],
  },
});
const comment = (outcome: object | null) => ({
  feedback: {
    exercises: [],
    items: [
      { id: id(8), code: 'F3', terms: row(9, '2010-01-05', { exerciseId: id(10), text: 'Secret words' }), outcome },
    ],
    byId: { exercises: new Map([[id(10), { terms: { title: 'Annual Assembly' } }]]) },
  },
});
const commitment = (dueOn: string | null, state = 'OPEN') => ({
  stakeholders: {
    commitments: [
      {
        ...{ id: id(11), code: 'C1', state, open: state !== 'DISCHARGED', dueOn, overdue: false },
        ...{ terms: row(12, '2010-01-05', { what: 'The findings' }), stateReport: row(13, '2010-01-22') },
      },
    ],
    communications: [],
  },
});
const decision = {
  ...{ id: id(14), code: 'BOARD-D2', body: { terms: { name: 'Board' } } },
  terms: row(15, '2010-01-19', { title: 'Pilots', outcome: 'AGREED_AMENDED' }),
};
const milestone = (finish: string | null, more: Parts = {}) => ({
  ...{
    item: row(16, '2010-01-05', {
      itemId: id(17),
      code: 'M1',
      title: 'Drafts',
      kind: 'MILESTONE',
      unknownReason: null,
    }),
    ...{ start: finish, finish, baselineFinish: null },
  },
  ...{ actualFinish: null, reports: [], rag: 'ON_TRACK', late: null, unknownBecause: [] },
  ...{ startReason: { kind: 'LINK', link: null }, finishReason: { kind: 'LINK', link: null } },
  ...more,
});
const plan = (...items: object[]) => {
  const calendar = { weekend: [6, 7], holidays: [], closures: [], restrictedWindows: [] };
  const view = {
    asAt: NOW,
    terms: TERMS,
    calendarTerms: null,
    baseline: null,
    finish: null,
    problems: [],
    rag: 'ON_TRACK',
  };
  return {
    plan: {
      ...view,
      items,
      links: [],
      baselines: [],
      calendar,
      schedule: { finishIsPartial: false, criticalPath: [] },
    },
  };
};

const [THEN, NOW] = ['2010-01-12', '2010-01-26'];

describe('What a review pack tells as changes', () => {
  it.each<[string, Snapshot | null, Snapshot, readonly string[]]>([
    ['nothing, where nothing changed', snapshot(THEN, adoption('ADOPTED')), snapshot(NOW, adoption('ADOPTED')), []],
    [
      'a version in another state',
      snapshot(THEN, output(version('DRAFT'))),
      snapshot(NOW, output(version('IN_CONSULTATION'))),
      ['Checklist, Part 1, Version 1 (O1-V1) was draft and is in consultation since 20 January 2010.'],
    ],
    [
      'a signature that holds',
      snapshot(THEN, output(version('AGREED'))),
      snapshot(
        NOW,
        output(
          version('AGREED', { signOffs: [{ state: 'VALID', row: row(4, '2010-01-25', { organisationId: id(40) }) }] }),
        ),
      ),
      ['Checklist, Part 1, Version 1 (O1-V1) was signed by Standards for England on 25 January 2010.'],
    ],
    [
      'an adopter at another stage',
      snapshot(THEN, adoption('CONSIDERING')),
      snapshot(NOW, adoption('ADAPTED')),
      ['A city council (AD1) was considering and is adapted since 21 January 2010.'],
    ],
    [
      'an outcome, without the words or the name behind it',
      snapshot(THEN, comment(null)),
      snapshot(NOW, comment(row(18, '2010-01-22', { outcome: 'ACCEPTED_IN_PART' }))),
      ['Comment in Annual Assembly (F3) is new: accepted in part on 22 January 2010.'],
    ],
    [
      'a promise to others that moved',
      snapshot(THEN, commitment('2010-03-01')),
      snapshot(NOW, commitment('2010-03-08', 'CHANGED')),
      ['The findings (C1) moved from 1 March 2010 to 8 March 2010.'],
    ],
    [
      'a promise to others that was kept',
      snapshot(THEN, commitment('2010-03-01')),
      snapshot(NOW, commitment('2010-03-01', 'DISCHARGED')),
      ['The findings (C1) was open and is discharged since 22 January 2010.'],
    ],
    [
      'a decision',
      snapshot(THEN),
      snapshot(NOW, {}, { decisions: [decision] }),
      ['Pilots (BOARD-D2): agreed amended by Board on 19 January 2010.'],
    ],
    [
      'a milestone reached',
      snapshot(THEN, {}, plan(milestone('2010-01-22'))),
      snapshot(NOW, {}, plan(milestone('2010-01-22', { actualFinish: '2010-01-22' }))),
      ['Drafts (M1) was reached on 22 January 2010.'],
    ],
    [
      'a milestone that moved, with the reason in the report that gave its date',
      snapshot(THEN, {}, plan(milestone('2010-01-22'))),
      snapshot(
        NOW,
        {},
        plan(
          milestone('2010-01-29', {
            reports: [
              said(18, '2010-01-11', { forecastOn: '2010-01-22', narrative: 'All well.' }),
              said(19, '2010-01-20', { forecastOn: '2010-01-29', narrative: 'Comments are late.' }),
              said(20, '2010-01-25', { narrative: 'Weekly update: on course.' }),
            ],
          }),
        ),
      ),
      [
        'Drafts (M1) moved from 22 January 2010 to 29 January 2010, 5 working days later. The report of 20 January 2010 says: Comments are late.',
      ],
    ],
    [
      'a milestone that moved without a word of its date since',
      snapshot(THEN, {}, plan(milestone('2010-01-22'))),
      snapshot(
        NOW,
        {},
        plan(
          milestone('2010-01-29', { reports: [said(20, '2010-01-25', { narrative: 'Weekly update: on course.' })] }),
        ),
      ),
      ['Drafts (M1) moved from 22 January 2010 to 29 January 2010, 5 working days later. No report says why.'],
    ],
    [
      'a milestone that lost its date',
      snapshot(THEN, {}, plan(milestone('2010-01-22'))),
      snapshot(NOW, {}, plan(milestone(null))),
      ['Drafts (M1), due on 22 January 2010 before, has no date now.'],
    ],
    [
      'a milestone that is gone',
      snapshot(THEN, {}, plan(milestone('2010-01-22'))),
      snapshot(NOW),
      ['Drafts (M1) is no longer in the plan.'],
    ],
    [
      'everything, where the project was not there before',
      null,
      snapshot(NOW, adoption('CONSIDERING'), plan(milestone('2010-01-29'))),
      ['Drafts (M1) is new, due on 29 January 2010.', 'A city council (AD1) is new: considering on 5 January 2010.'],
    ],
  ])('%s', (_, before, after, lines) => {
    expect(words(packOf(before, after).changes)).toEqual(lines);
  });

  it('traces each figure to its row, at the point where it held', () => {
    const [change] = packOf(snapshot(THEN, adoption('CONSIDERING')), snapshot(NOW, adoption('ADAPTED'))).changes;
    expect(change!.line.figures.map(({ source }) => [source.reportId, source.asAt])).toEqual([
      [id(6), NOW],
      [id(7), THEN],
      [id(6), NOW],
      [id(6), NOW],
    ]);
  });
});

describe('A printed review pack', () => {
  const printed = (pack: Pack): string => new TextDecoder().decode(writeMarkdown(number(packPaper(pack))));

  it('says plainly where there is nothing to say', () => {
    const text = printed(packOf(snapshot(THEN), snapshot(NOW)));
    expect(text).toContain('Nothing has changed.');
    expect(text).toContain('Nothing is late.');
    expect(text).not.toContain('Appendix');
  });

  it('keeps its first page short and leaves nothing out: the rest stands in the appendix', () => {
    const many = Array.from({ length: 14 }, (_, n) =>
      milestone('2010-01-29', {
        item: row(100 + n, THEN, { itemId: id(200 + n), code: `M${n}`, title: `Work ${n}`, kind: 'MILESTONE' }),
      }),
    );
    const text = printed(packOf(snapshot(THEN), snapshot(NOW, {}, plan(...many))));
    expect(text).toContain('The first 10 of 14 points (the rest are in the appendix):');
    expect(text.match(/- Work/gu)).toHaveLength(10);
    expect(text.match(/\| Plan \|/gu)).toHaveLength(14);
  });

  it.each<[string, readonly (number | null)[], number]>([
    ['is as wide as one page takes', [2, 2, 1], 5],
    ['is as narrow as it gets where no page would do', [2, 2, 2], 3],
    ['is at its widest where nobody can count pages', [null], 10],
  ])('%s', async (_, counts, shown) => {
    const many = Array.from({ length: 14 }, (__, n) =>
      milestone('2010-01-29', {
        item: row(100 + n, THEN, { itemId: id(200 + n), code: `M${n}`, title: `Work ${n}`, kind: 'MILESTONE' }),
      }),
    );
    const left = [...counts];
    const paper = await onePage(packOf(snapshot(THEN), snapshot(NOW, {}, plan(...many))), () =>
      Promise.resolve(left.shift() ?? null),
    );
    const lines = paper.blocks.find((block) => block.id === 'changes.lines');
    expect(lines?.kind === 'paragraph' && lines.bullets?.length).toBe(shown);
    expect(left).toEqual([]);
  });
});
