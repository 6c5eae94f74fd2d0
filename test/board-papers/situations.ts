/** Facts of a dozen situations in which a programme may be when its paper is due, made from the facts by hand. */
import { compose } from '../../src/board-papers/compose.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../../src/board-papers/facts/facts.types.js';
import type { CauseFact } from '../../src/board-papers/facts/reason-fact.js';
import { printedMarks } from '../../src/board-papers/printed-marks.js';
import { promiseLedger } from '../../src/board-papers/promises/ledger.js';
import { planPromises } from '../../src/board-papers/promises/plan-promises.js';
import type { EarlierPaper } from '../../src/board-papers/promises/promise.js';
import { addWorkingDays } from '../../src/platform/calendar/working-days.js';
import { someAdoption } from './domain-fixtures/adoption.js';
import { someEvidence } from './domain-fixtures/evidence.js';
import { someFeedback } from './domain-fixtures/feedback.js';
import { fullMeetings } from './domain-fixtures/meetings.js';
import { manyOutputs } from './domain-fixtures/outputs.js';
import { somePilots } from './domain-fixtures/pilots.js';
import { risk, score, someRisks } from './domain-fixtures/risks.js';
import { someStakeholders } from './domain-fixtures/stakeholders.js';
import { challengeFact, fullSteeringGroup, noSteeringGroup } from './domain-fixtures/steering-group.js';
import {
  afterTwoPapers,
  CALENDAR,
  cfpsPlan,
  id,
  item,
  paperFixture,
  party,
  project,
  promised,
} from './facts-fixture.js';

const approval = {
  body: 'the Board',
  decidedOn: '2009-07-07',
  decision: 'a joint project on scrutiny of partnerships',
};
const narrative = (n: number, topic: ProjectFact['narratives'][number]['topic'], ...paragraphs: string[]) => ({
  ...{ recordId: id(20), reportId: id(60 + n), citation: `10/23 ¶3.6.${n}`, topic, paragraphs },
});
const narratives = [
  narrative(1, 'AIM', 'the joint checklists, which will help standards committees to keep partnerships accountable'),
  narrative(2, 'PURPOSE', 'Standards committees have no common way to ask whether a partner is fit to work with.'),
  narrative(3, 'RISK', 'Money is short, and partners may look to themselves first.'),
];
const ours = (more: Partial<ProjectFact>): ProjectFact =>
  project(20, 'CFPS', 'Joint checklists', { approval, narratives, lead: party(44, 'Pat Lead', null), ...more });
const paper = (more: Partial<ProjectFact>, rest: Partial<PaperFacts> = {}): PaperFacts =>
  paperFixture({ projects: [ours(more)], ...rest });

const onTime = (n: number, title: string, finish: string, more: Partial<ItemFact> = {}): ItemFact =>
  item(100 + n, `M${n}`, title, { finish, baselineFinish: finish, slip: 0, ...more });
const reached = (n: number, title: string, day: string): ItemFact =>
  onTime(n, title, day, { actualFinish: day, rag: 'COMPLETE', lastReportId: id(800 + n) });
const late = (
  n: number,
  title: string,
  was: string,
  is: string,
  slip: number,
  more: Partial<ItemFact> = {},
): ItemFact =>
  item(100 + n, `M${n}`, title, {
    baselineFinish: was,
    finish: is,
    slip,
    rag: 'AMBER',
    lastReportId: id(800 + n),
    ...more,
  });

const DONE = reached(1, 'Desk research complete', '2010-01-22');
const whole = (items: readonly ItemFact[], more: Partial<PlanFact> = {}): PlanFact =>
  cfpsPlan({ items, rag: 'ON_TRACK', finishIsPartial: false, margin: 0, finishSlip: 0, criticalPath: [], ...more });
const WELL = [
  DONE,
  onTime(2, 'Steering group invited', '2010-02-01'),
  onTime(3, 'Checklists drafted', '2010-02-12'),
  onTime(4, 'Guidance published', '2010-05-14', { publication: true, critical: true }),
];

/** The paper before, of 12 January, in which these milestones were told as planned. */
function previous(items: readonly ItemFact[]): PaperFacts['previous'] {
  const milestones = items
    .filter(({ kind }) => kind === 'MILESTONE')
    .map(({ recordId, code, title, baselineFinish }) => {
      return { projectId: id(20), itemId: recordId, code, title, finish: baselineFinish, actualFinish: null };
    });
  return { paperId: id(70), issueId: id(71), reference: '10/05', asAt: '2010-01-12', projectIds: [id(20)], milestones };
}

/** A later paper: what became of the milestones as they were planned in the one before. */
function later(more: Partial<ProjectFact>, earlier?: readonly EarlierPaper[]): PaperFacts {
  const treated = ours(more);
  const items = treated.plan?.items ?? [];
  const before: EarlierPaper = {
    ...{ paperId: id(70), issueId: id(71), reference: '10/05', asAt: '2010-01-12', revision: 30 },
    promises: items
      .filter(({ kind, baselineFinish }) => kind === 'MILESTONE' && baselineFinish !== null)
      .map((one) => ({ ...promised(0, one.code, one.title, one.baselineFinish), recordId: one.recordId })),
  };
  const snapshot = planPromises(treated);
  const calendars = new Map([[id(20), CALENDAR]]);
  const ledger = promiseLedger(earlier ?? [before], { asAt: '2010-01-26', snapshot, calendars });
  return paperFixture({ projects: [treated], previous: previous(items), ledger, promisable: snapshot });
}

const said = {
  reportId: id(9),
  narrative: 'The terms of reference are still to be agreed with CfPS',
  saidOn: '2010-01-25',
};
const because: CauseFact = { recordId: id(102), code: 'M2', title: 'Steering group invited', reason: said };
const SLIPPED = late(2, 'Steering group invited', '2010-01-22', '2010-02-03', 8, {
  rag: 'OVERDUE',
  late: 'OVERDUE',
  reason: said,
});
const MOVED = [
  SLIPPED,
  late(3, 'Steering group meets', '2010-02-12', '2010-02-24', 8, { cause: because }),
  late(4, 'Checklists drafted', '2010-02-26', '2010-03-10', 8, { cause: because }),
  late(5, 'Pilots begin', '2010-03-05', '2010-03-17', 8, { cause: because }),
  late(6, 'Pilots end', '2010-04-16', '2010-04-28', 8, { cause: because }),
  late(7, 'Guidance published', '2010-05-14', '2010-05-26', 8, { cause: because, publication: true, critical: true }),
];

const unknown = (n: number, title: string, more: Partial<ItemFact> = {}): ItemFact =>
  item(100 + n, `M${n}`, title, { rag: 'UNKNOWN', ragReason: 'No date can be given.', waits: false, ...more });

/** Milestone `n` of a large plan: one in ten late, one in fifteen without a date. */
function oneOfMany(n: number): ItemFact {
  const title = `Step ${n} of the roll-out`;
  const day = addWorkingDays(CALENDAR, '2010-01-26', (n % 80) + 1);
  if (n % 15 === 14)
    return unknown(n, title, { waits: n % 2 === 0, unknown: n % 2 === 0 ? null : 'the partner has not said' });
  if (n % 10 !== 9) return onTime(n, title, day);
  return late(n, title, addWorkingDays(CALENDAR, day, -((n % 7) + 1)), day, (n % 7) + 1, {
    reason: { ...said, narrative: `Partner ${n} has asked for more time` },
  });
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);

/** A later paper in which all but two delays was printed by the one before; a reason is no more than a note. */
function toldBefore(): PaperFacts {
  const slipped = { ...SLIPPED, rag: 'AMBER' as const, late: 'SLIPPED' as const };
  const noted = late(3, 'Checklists drafted', '2010-02-12', '2010-02-19', 5, {
    ...{ late: 'SLIPPED', reason: { ...said, narrative: 'Waits for drafts.' } },
  });
  const told = (one: ItemFact, on: string | null) => ({
    ...promised(0, one.code, one.title, on),
    recordId: one.recordId,
  });
  const facts = later(
    {
      ...{ plan: whole([DONE, slipped, noted, WELL[3]!], { rag: 'AMBER', margin: 6 }), outputs: manyOutputs },
      ...{ pilots: somePilots, feedback: someFeedback, adoption: someAdoption, stakeholders: someStakeholders },
      sponsors: [party(40, 'Standards for England', 'SfE'), party(42, 'Centre for Public Scrutiny', 'CfPS')],
    },
    [
      {
        ...{ paperId: id(70), issueId: id(71), reference: '10/05', asAt: '2010-01-12', revision: 30 },
        promises: [told(slipped, '2010-02-03'), told(noted, '2010-02-12'), told(WELL[3]!, WELL[3]!.finish)],
      },
    ],
  );
  const printed = printedMarks(compose({ ...facts, previous: null, ledger: [] }).body.map(({ block }) => block));
  return { ...facts, previous: { ...facts.previous!, printed } };
}

export const SITUATIONS: readonly (readonly [name: string, facts: PaperFacts])[] = [
  ['all-well', later({ plan: whole(WELL, { margin: 0 }) })],
  ['one-slip', later({ plan: whole([DONE, SLIPPED, ...WELL.slice(2)], { rag: 'OVERDUE', margin: 6 }) })],
  ['many-slips-one-cause', later({ plan: whole([DONE, ...MOVED], { rag: 'OVERDUE', finishSlip: 8 }) })],
  [
    'end-date-lost',
    later({ plan: whole([DONE, ...MOVED], { rag: 'RED', finish: '2010-06-07', finishSlip: 5, margin: -5 }) }),
  ],
  [
    'nothing-reported',
    later({
      plan: whole(
        WELL.map((one) => ({ ...one, actualFinish: null, rag: 'STALE' as const })),
        { rag: 'STALE' },
      ),
    }),
  ],
  [
    'everything-unknown',
    paper({
      targetEnd: null,
      plan: cfpsPlan({
        ...{ finish: null, finishIsPartial: true, finishSlip: null, rag: 'UNKNOWN', baseline: null, windows: [] },
        lastWorkingDay: null,
        items: [
          unknown(1, 'Scoping meeting held', { unknown: 'the City Council has not offered a day' }),
          unknown(2, 'Guidance written', { waits: true }),
          unknown(3, 'Guidance published', { waits: true }),
        ],
      }),
    }),
  ],
  [
    'empty-project',
    paperFixture({ projects: [project(20, 'CFPS', 'Joint checklists', { objectives: [], targetEnd: null })] }),
  ],
  [
    'project-closed',
    later({
      plan: whole(
        [DONE, reached(2, 'Checklists drafted', '2010-01-20'), reached(3, 'Guidance published', '2010-01-25')],
        { rag: 'COMPLETE', windows: [] },
      ),
    }),
  ],
  [
    'first-paper',
    paper(
      {
        ...{ plan: cfpsPlan({ margin: 0 }), outputs: manyOutputs, pilots: somePilots, stakeholders: someStakeholders },
        ...{ evidence: someEvidence, feedback: someFeedback, adoption: someAdoption, risks: someRisks },
        steeringGroup: fullSteeringGroup,
        sponsors: [party(40, 'Standards for England', 'SfE'), party(42, 'Centre for Public Scrutiny', 'CfPS')],
      },
      { meetings: fullMeetings(id(20)) },
    ),
  ],
  [
    'fifth-paper',
    (() => {
      const treated = ours({ plan: cfpsPlan({ margin: 0 }), risks: someRisks, steeringGroup: fullSteeringGroup });
      const facts = paperFixture({ projects: [treated], ...afterTwoPapers(treated), meetings: fullMeetings(id(20)) });
      const [first, second] = [DONE, SLIPPED].map(({ recordId, code, title }) => ({ recordId, code, title }));
      const told = (n: number, reference: string, asAt: string, on: string): EarlierPaper => ({
        ...{ paperId: id(60 + n), issueId: id(64 + n), reference, asAt, revision: 10 + n },
        promises: [first!, second!].map((one) => ({
          ...promised(0, one.code, one.title, on),
          recordId: id(one === first ? 110 : 111),
        })),
      });
      const earlier = [
        told(1, '09/71', '2009-11-10', '2010-01-15'),
        told(2, '09/80', '2009-12-08', '2010-01-18'),
        told(3, '10/02', '2010-01-05', '2010-01-20'),
        told(4, '10/05', '2010-01-12', '2010-01-22'),
      ];
      const calendars = new Map([[id(20), CALENDAR]]);
      return {
        ...facts,
        ledger: promiseLedger(earlier, { asAt: '2010-01-26', snapshot: facts.promisable, calendars }),
      };
    })(),
  ],
  [
    'opportunity-realised',
    later({
      plan: whole(WELL),
      risks: {
        risks: [
          risk(1, 'Other authorities copy the approach', {
            ...{ nature: 'OPPORTUNITY', status: 'CLOSED' },
            closed: { reportId: id(9), on: '2010-01-20', note: 'Three authorities have adopted the checklists' },
          }),
          risk(2, 'Elections fall into the pilots', {
            owner: party(46, 'Ann Owner', null),
            scores: [score(11, '2010-01-04', 6, 'Medium'), score(12, '2010-01-20', 4, 'Low')],
            response: { reportId: id(9), kind: 'TREAT', note: 'The pilots end before the period begins.' },
          }),
        ],
      },
    }),
  ],
  [
    'promise-broken-twice',
    later({ plan: whole([DONE, SLIPPED, ...WELL.slice(2)], { rag: 'OVERDUE', margin: 6 }) }, [
      {
        ...{ paperId: id(72), issueId: id(73), reference: '10/02', asAt: '2010-01-05', revision: 20 },
        promises: [{ ...promised(0, 'M2', SLIPPED.title, '2010-01-15'), recordId: SLIPPED.recordId }],
      },
      {
        ...{ paperId: id(70), issueId: id(71), reference: '10/05', asAt: '2010-01-12', revision: 30 },
        promises: [{ ...promised(0, 'M2', SLIPPED.title, '2010-01-25'), recordId: SLIPPED.recordId }],
      },
    ]),
  ],
  ['told-before', toldBefore()],
  [
    'three-hundred-milestones',
    later({
      plan: whole(range(300).map(oneOfMany), { rag: 'AMBER', finishIsPartial: true }),
      risks: {
        risks: range(100).map((n) =>
          risk(n, `Partner ${n} leaves`, {
            scores: [score(n, '2010-01-20', (n % 5) + 8, 'High')],
            ...{ reading: 'ABOVE', owner: party(46, 'Ann Owner', null) },
            response: { reportId: id(9), kind: 'TREAT', note: null },
          }),
        ),
      },
      steeringGroup: {
        ...noSteeringGroup,
        challenges: range(60).map((n) => challengeFact(n, { question: `How will partner ${n} be heard?` })),
      },
    }),
  ],
];
