/** Shapes the facts of a paper: plain JSON, taken from the record at one point, with the record each fact came from. */
import type { NarrativeTopic } from '../../programme/narrative-topic.js';
import type { Rebased } from '../../milestones/baseline-comparison.js';
import type { Lateness } from '../../milestones/late.js';
import type { Rag } from '../../milestones/rag.js';
import type { Judgement } from '../../milestones/plan-record.js';
import type { ItemKind } from '../../milestones/schedule/schedule.types.js';
import type { DateSpan, Holiday, IsoDate } from '../../platform/calendar/working-calendar.types.js';

import type { FoundSubject } from '../../programme/record-subject.js';
import type { AskTerm } from '../asks.js';
import type { LedgerLine, Promisable } from '../promises/promise.js';
import type { BoardFacts } from './board-facts.js';
import type { DomainFacts } from './domain-facts.js';
import type { ReportFacts } from './report-facts.js';
import type { MeetingsFacts } from './meetings-facts.js';

/** How far a paper may travel. */
export const CONFIDENTIALITIES = ['OPEN', 'CONFIDENTIAL'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** The forms a paper may have. */
export const PAPER_FORMS = ['BOARD_PAPER', 'COMMITTEE_REPORT'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** What a committee report is asked for with, beside what every paper is. */
export interface ReportTerms {
  readonly adoptionId: string;
  /** The post it is a report of, such as Director of Corporate Services. */
  readonly reportOf: string;
  /** To whom the text is to be commended. */
  readonly commendTo: string;
  /** What of theirs it supplements; null: nothing is named. */
  readonly supplements: string | null;
  /** The title of the text when the report was first composed. */
  readonly output: string;
}

/** What a paper is asked for with: it belongs to the paper, not to the record of the projects. */
export interface PaperTerms {
  readonly paperId: string;
  readonly reference: string;
  readonly title: string;
  /** The body it is for, such as "Board". */
  readonly body: string;
  readonly meetingDate: IsoDate;
  readonly asAt: IsoDate;
  /** Null: not decided yet. */
  readonly confidentiality: Confidentiality | null;
  readonly programmeId: string;
  /** In the order in which the paper treats them. */
  readonly projectIds: readonly string[];
  /** What it asks beside noting progress; papers from before asks have none. */
  readonly asks?: readonly AskTerm[];
  /** How long its body may be; papers from before budgets have the usual one. */
  readonly pageBudget?: PageBudget;
  /** Papers from before forms are board papers. */
  readonly form?: PaperForm;
  /** Of a committee report alone. */
  readonly report?: ReportTerms;
}

/** How many pages a paper may take before its appendices. */
export interface PageBudget {
  readonly pages: number;
  /** True: a longer one is not cleared; false: its authors are only warned. */
  readonly blocks: boolean;
}

export const DEFAULT_BUDGET: PageBudget = { pages: 5, blocks: false };

/** One ask, with the record that it is about as it stood; null: it is about none, or that is gone. */
export interface AskFact {
  readonly ask: AskTerm;
  readonly subject: FoundSubject | null;
}

/** Which record a fact came from. `reportId` is the append-only row that says it; null where it is computed from many. */
export interface Origin {
  readonly recordId: string;
  readonly reportId: string | null;
  readonly citation: string | null;
}

export interface PartyFact extends Origin {
  readonly name: string;
  /** A person's post, an organisation's short name. */
  readonly post: string | null;
}

export interface NarrativeFact extends Origin {
  readonly topic: NarrativeTopic;
  readonly paragraphs: readonly string[];
}

/** A report that says why something has the date it has. */
export interface ReasonFact {
  readonly reportId: string;
  readonly narrative: string;
  readonly saidOn: IsoDate;
  /** Number of the write that recorded it; papers sealed by the first rules have none. */
  readonly revision?: number;
}

/** A stage, task or milestone. */
export interface ItemFact extends Origin {
  readonly code: string;
  readonly title: string;
  readonly kind: ItemKind;
  readonly level: number;
  readonly owner: string | null;
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
  readonly baselineStart: IsoDate | null;
  readonly baselineFinish: IsoDate | null;
  readonly actualStart: IsoDate | null;
  readonly actualFinish: IsoDate | null;
  /** Working days; positive is late. */
  readonly slip: number | null;
  readonly rag: Rag;
  readonly ragReason: string;
  readonly judgement: Judgement | null;
  readonly critical: boolean;
  readonly publication: boolean;
  readonly assumed: boolean;
  /** Why no date can be given; null where one can. */
  readonly unknown: string | null;
  /** The report that gives its forecast or actual date; null where the network alone gives it. */
  readonly lastReportId: string | null;
  /** Why it is late; null: it is not. */
  readonly late: Lateness | null;
  /** Why its date is what it is, in its own reports; null: they do not say, or it follows from another's. */
  readonly reason: ReasonFact | null;
  /** The item that its date follows from; null: it has its own. */
  readonly cause: CauseFact | null;
}

/** An item that drives another, and why it stands as it does. */
export interface CauseFact {
  readonly recordId: string;
  readonly code: string;
  readonly title: string;
  /** Null: no report of that item says why. */
  readonly reason: ReasonFact | null;
}

export interface PlanFact {
  readonly items: readonly ItemFact[];
  readonly finish: IsoDate | null;
  /** True: some item cannot be dated, so `finish` is only the last known one. */
  readonly finishIsPartial: boolean;
  readonly baseline: {
    readonly id: string;
    readonly name: string;
    readonly approvedOn: IsoDate;
    readonly decision: string;
    /** What it moved of the milestones of the one before; papers sealed earlier do not say. */
    readonly rebased?: Rebased | null;
  } | null;
  readonly finishSlip: number | null;
  readonly rag: Rag;
  readonly ragReason: string;
  readonly criticalPath: readonly string[];
  readonly problems: readonly { readonly code: string; readonly item: string | null; readonly message: string }[];
  /** The calendar's own statement; null where the usual calendar holds. */
  readonly calendarId: string | null;
  /** Named days that are not worked, weekends left out, from the day after `asAt` to the end. */
  readonly nonWorking: readonly Holiday[];
  /** Named days that are not worked over the whole plan, for the chart. */
  readonly allNonWorking: readonly Holiday[];
  /** Windows that lie wholly or partly between `asAt` and the end. */
  readonly windows: readonly DateSpan[];
  /** The last working day on or before the target end; null where there is none. */
  readonly lastWorkingDay: IsoDate | null;
  /** Working days after `asAt` up to the target end. */
  readonly workingDaysLeft: number | null;
  /** The day `LOOK_AHEAD` working days after `asAt`. */
  readonly lookAheadTo: IsoDate;
}

export interface ProjectFact extends Origin, DomainFacts {
  readonly code: string;
  readonly title: string;
  readonly start: IsoDate;
  readonly targetEnd: IsoDate | null;
  readonly objectives: readonly string[];
  readonly sponsors: readonly PartyFact[];
  readonly lead: PartyFact | null;
  readonly smtLead: PartyFact | null;
  readonly approval: {
    readonly body: string;
    readonly decidedOn: IsoDate | null;
    readonly decision: string | null;
  } | null;
  readonly narratives: readonly NarrativeFact[];
  /** Null: nothing has been planned on the record. */
  readonly plan: PlanFact | null;
}

/** What the previous issued paper of the programme told of one milestone. */
export interface FormerMilestone {
  readonly projectId: string;
  readonly itemId: string;
  readonly code: string;
  readonly title: string;
  readonly finish: IsoDate | null;
  readonly actualFinish: IsoDate | null;
}

export interface PreviousPaper {
  readonly paperId: string;
  readonly issueId: string;
  readonly reference: string;
  readonly asAt: IsoDate;
  readonly milestones: readonly FormerMilestone[];
}

export interface PaperFacts {
  readonly terms: PaperTerms;
  readonly asAt: IsoDate;
  readonly revision: number;
  readonly programme: Origin & {
    readonly code: string;
    readonly title: string;
    readonly purpose: string | null;
    readonly owner: PartyFact | null;
  };
  readonly projects: readonly ProjectFact[];
  /** Of a committee report alone: the text it is about. */
  readonly report: ReportFacts | null;
  /** What the paper asks beside noting progress. */
  readonly asks: readonly AskFact[];
  readonly previous: PreviousPaper | null;
  /** What became of everything that earlier papers promised of these projects. */
  readonly ledger: readonly LedgerLine[];
  /** How all that this paper may promise stands. */
  readonly promisable: readonly Promisable[];
  readonly meetings: MeetingsFacts;
  readonly board: BoardFacts;
}

/** How many working days ahead a paper looks. */
export const LOOK_AHEAD = 20;
