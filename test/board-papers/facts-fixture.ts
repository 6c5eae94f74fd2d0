/** Facts made by hand, in the shape of the two projects of January 2010: enough of everything a paper can meet. */
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../../src/board-papers/facts/facts.types.js';
import type { PartyFact } from '../../src/board-papers/facts/origin.js';

import { promiseLedger } from '../../src/board-papers/promises/ledger.js';
import { planPromises } from '../../src/board-papers/promises/plan-promises.js';
import type { EarlierPaper, PromiseFact } from '../../src/board-papers/promises/promise.js';
import { compileCalendar } from '../../src/platform/calendar/working-days.js';
import { noOutputs } from './domain-fixtures/outputs.js';
import { noPilots } from './domain-fixtures/pilots.js';
import { noStakeholders } from './domain-fixtures/stakeholders.js';
import { noEvidence } from './domain-fixtures/evidence.js';
import { noFeedback } from './domain-fixtures/feedback.js';
import { noAdoption } from './domain-fixtures/adoption.js';
import { noRisks } from './domain-fixtures/risks.js';
import { noMeetings } from './domain-fixtures/meetings.js';
import { noSteeringGroup } from './domain-fixtures/steering-group.js';
import { noBoard } from './domain-fixtures/board.js';

/** A project of which no domain but plan and register knows anything. */
export const noDomains = {
  outputs: noOutputs,
  pilots: noPilots,
  stakeholders: noStakeholders,
  evidence: noEvidence,
  feedback: noFeedback,
  adoption: noAdoption,
  risks: noRisks,
  steeringGroup: noSteeringGroup,
};

/** A record id that is the same in every run. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const party = (n: number, name: string, post: string | null): PartyFact => ({
  recordId: id(n),
  reportId: id(n + 1),
  citation: null,
  name,
  post,
});

export function item(n: number, code: string, title: string, more: Partial<ItemFact> = {}): ItemFact {
  return {
    recordId: id(n),
    reportId: id(n + 500),
    citation: '10/23 ¶3.9.1',
    code,
    title,
    kind: 'MILESTONE',
    level: 1,
    owner: null,
    start: more.finish ?? null,
    finish: null,
    baselineStart: more.baselineFinish ?? null,
    baselineFinish: null,
    actualStart: null,
    actualFinish: null,
    slip: null,
    rag: 'ON_TRACK',
    ragReason: 'Forecast as in the baseline.',
    late: !more.actualFinish && (more.slip ?? 0) > 0 ? 'SLIPPED' : null,
    judgement: null,
    critical: false,
    publication: false,
    assumed: false,
    unknown: null,
    lastReportId: null,
    reason: null,
    cause: null,
    ...more,
  };
}

const EASTER = [
  { name: 'Good Friday', date: '2010-04-02' },
  { name: 'Easter Monday', date: '2010-04-05' },
  { name: 'Early May bank holiday', date: '2010-05-03' },
  { name: 'Spring bank holiday', date: '2010-05-31' },
];

export function cfpsPlan(more: Partial<PlanFact> = {}): PlanFact {
  return {
    items: [
      item(100, 'S1', 'Research', {
        kind: 'STAGE',
        level: 0,
        start: '2010-01-04',
        finish: '2010-01-29',
        baselineStart: '2010-01-04',
        baselineFinish: '2010-01-29',
        slip: 0,
      }),
      item(101, 'T1', 'Desk research', {
        kind: 'TASK',
        start: '2010-01-04',
        finish: '2010-01-22',
        actualStart: '2010-01-04',
        actualFinish: '2010-01-22',
        baselineStart: '2010-01-04',
        baselineFinish: '2010-01-22',
        slip: 0,
        rag: 'COMPLETE',
      }),
      item(110, 'M1', 'Desk research complete', {
        finish: '2010-01-22',
        actualFinish: '2010-01-22',
        baselineFinish: '2010-01-20',
        slip: 2,
        rag: 'COMPLETE',
        ragReason: 'Done on 22 January 2010, 2 working days later than the baseline.',
        lastReportId: id(910),
      }),
      item(111, 'M2', 'Steering group invited', {
        baselineFinish: '2010-01-22',
        finish: '2010-02-01',
        slip: 6,
        rag: 'OVERDUE',
        ragReason: 'Due on 22 January 2010 and not reported as done.',
        late: 'OVERDUE',
        reason: {
          reportId: id(911),
          narrative: 'The list of members is still with the director.',
          saidOn: '2010-01-25',
        },
        lastReportId: id(911),
        lastReport: { citation: '10/23 ¶3.9.2', assumed: false },
      }),
      item(112, 'M3', 'Checklists drafted', {
        baselineFinish: '2010-02-12',
        finish: '2010-02-15',
        slip: 1,
        rag: 'AMBER',
        assumed: true,
      }),
      item(113, 'M4', 'Guidance published', {
        baselineFinish: '2010-04-30',
        finish: '2010-04-30',
        slip: 0,
        publication: true,
        critical: true,
        assumed: true,
      }),
      item(114, 'M5', 'Findings shared', {
        baselineFinish: null,
        finish: null,
        rag: 'UNKNOWN',
        ragReason: 'No date can be given.',
        unknown: 'the Committee has not yet said when it wants them',
      }),
      item(115, 'T9', 'Close the project', {
        kind: 'TASK',
        start: '2010-05-03',
        finish: '2010-05-28',
        baselineStart: '2010-05-04',
        baselineFinish: '2010-05-28',
        slip: 0,
        critical: true,
        assumed: true,
      }),
    ],
    finish: '2010-05-28',
    finishIsPartial: true,
    baseline: { id: id(950), name: 'Plan of January', approvedOn: '2010-01-04', decision: 'Agreed by the director' },
    finishSlip: 0,
    rag: 'OVERDUE',
    ragReason: 'Overdue: 1 of 5 milestones is late (M2).',
    criticalPath: ['M4', 'T9'],
    problems: [
      { code: 'NON_WORKING_TARGET', item: null, message: 'The target end, 31 May 2010, is the Spring bank holiday' },
      {
        code: 'PUBLICATION_IN_RESTRICTED_WINDOW',
        item: 'M4',
        message: 'M4 falls in the pre-election period. Move it before or after.',
      },
      { code: 'OPEN_END', item: 'T9', message: 'Nothing follows T9.' },
    ],
    calendarId: id(960),
    nonWorking: EASTER,
    allNonWorking: EASTER,
    windows: [{ name: 'Pre-election period', from: '2010-03-29', to: '2010-05-06' }],
    lastWorkingDay: '2010-05-28',
    workingDaysLeft: 86,
    lookAheadTo: '2010-02-23',
    ...more,
  };
}

export function project(n: number, code: string, title: string, more: Partial<ProjectFact> = {}): ProjectFact {
  return {
    recordId: id(n),
    reportId: id(n + 1),
    citation: null,
    code,
    title,
    start: '2010-01-04',
    targetEnd: '2010-05-31',
    objectives: ['Adding value to local governance'],
    sponsors: [],
    lead: null,
    smtLead: party(30, 'Ada Example', 'Director of Partnerships'),
    approval: null,
    narratives: [],
    plan: null,
    ...noDomains,
    ...more,
  };
}

/** The two projects: one with a plan and much to say, one without a plan or an end. */
export function paperFixture(more: Partial<PaperFacts> = {}): PaperFacts {
  const asAt = '2010-01-26';
  return {
    terms: {
      paperId: id(1),
      reference: '10/23',
      title: 'Work in partnerships',
      body: 'Board',
      meetingDate: '2010-01-26',
      asAt,
      confidentiality: 'OPEN',
      programmeId: id(2),
      projectIds: [id(10), id(20)],
    },
    asAt,
    revision: 40,
    programme: {
      recordId: id(2),
      reportId: id(3),
      citation: null,
      code: 'PART',
      title: 'Standards in partnerships',
      purpose: 'To raise standards where public bodies work with others',
      owner: party(40, 'Standards for England', 'SfE'),
    },
    projects: [
      project(10, 'MCC', 'Partnership protocol with Manchester', {
        targetEnd: null,
        sponsors: [party(40, 'Standards for England', 'SfE')],
        narratives: [
          {
            recordId: id(10),
            reportId: id(60),
            citation: '10/23 ¶3.3.1',
            topic: 'PURPOSE',
            paragraphs: ['Partners can question one another on agreed terms.', 'Everybody can read what they signed'],
          },
        ],
      }),
      project(20, 'CFPS', 'Joint checklists with the Centre for Public Scrutiny', {
        sponsors: [party(40, 'Standards for England', 'SfE'), party(42, 'Centre for Public Scrutiny', 'CfPS')],
        lead: party(44, 'Pat Lead', null),
        approval: {
          body: 'the Board',
          decidedOn: '2009-07-07',
          decision: 'a joint project on scrutiny of partnerships',
        },
        narratives: [
          {
            recordId: id(20),
            reportId: id(61),
            citation: '10/23 ¶3.6.2',
            topic: 'OUTPUTS',
            paragraphs: ['One guide in two parts:\n- Part 1, for choosing partners\n- Part 2, for scrutiny'],
          },
          {
            recordId: id(20),
            reportId: id(62),
            citation: '10/23 ¶4.1.4',
            topic: 'RISK',
            paragraphs: ['Money is short, and partners may look to themselves first.'],
          },
        ],
        plan: cfpsPlan(),
      }),
    ],
    report: null,
    asks: [],
    previous: null,
    ledger: [],
    promisable: [],
    meetings: noMeetings,
    board: noBoard,
    ...more,
  };
}

/** Weekends and the four holidays are not worked. */
export const CALENDAR = compileCalendar({
  weekend: [6, 7],
  holidays: EASTER,
  closures: [],
  restrictedWindows: [],
});

/** What a paper promised of milestone `n` of project 20. */
export const promised = (n: number, code: string, title: string, promisedOn: string | null): PromiseFact => ({
  kind: 'MILESTONE',
  recordId: id(n),
  projectId: id(20),
  code,
  title,
  promisedOn,
  figureId: `CFPS.${code}.forecast`,
});

/** Two papers that were issued before the one of the fixture: of 5 and of 12 January 2010. */
export const TWO_PAPERS: readonly EarlierPaper[] = [
  {
    paperId: id(72),
    issueId: id(73),
    reference: '10/02',
    asAt: '2010-01-05',
    revision: 20,
    promises: [
      promised(110, 'M1', 'Desk research complete', '2010-01-20'),
      promised(111, 'M2', 'Steering group invited', '2010-01-22'),
      promised(112, 'M3', 'Checklists drafted', '2010-02-12'),
    ],
  },
  {
    paperId: id(70),
    issueId: id(71),
    reference: '10/05',
    asAt: '2010-01-12',
    revision: 30,
    promises: [
      promised(110, 'M1', 'Desk research complete', '2010-01-22'),
      promised(112, 'M3', 'Checklists drafted', '2010-02-10'),
      promised(113, 'M4', 'Guidance published', '2010-04-30'),
      promised(114, 'M5', 'Findings shared', '2010-04-12'),
      promised(199, 'M9', 'Seminar held', '2010-03-10'),
    ],
  },
];

/** The facts of a paper on one project that follows the two. */
export function afterTwoPapers(treated: ProjectFact): Pick<PaperFacts, 'previous' | 'ledger' | 'promisable'> {
  const snapshot = planPromises(treated);
  const calendars = new Map([[id(20), CALENDAR]]);
  const milestones = TWO_PAPERS[1]!.promises.map((one) => ({
    ...{ projectId: one.projectId, itemId: one.recordId, code: one.code, title: one.title },
    finish: one.promisedOn,
    actualFinish: null,
  }));
  return {
    previous: { paperId: id(70), issueId: id(71), reference: '10/05', asAt: '2010-01-12', milestones },
    ledger: promiseLedger(TWO_PAPERS, { asAt: '2010-01-26', snapshot, calendars }),
    promisable: snapshot,
  };
}
