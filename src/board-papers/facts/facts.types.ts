/** Shapes the facts of a paper: plain JSON, taken from the record at one point, with the record each fact came from. */
import type { NarrativeTopic } from '../../programme/narrative-topic.js';
import type { Rebased } from '../../milestones/baseline-comparison.js';
import type { Lateness } from '../../milestones/late.js';
import type { Rag } from '../../milestones/rag.js';
import type { Judgement } from '../../milestones/plan-record.js';
import type { ItemKind, LinkType } from '../../milestones/schedule/schedule.types.js';
import type { DateSpan, Holiday, IsoDate } from '../../platform/calendar/working-calendar.types.js';

import type { FoundSubject } from '../../programme/record-subject.js';
import type { AskTerm } from '../ask-terms.js';
import type { LedgerLine, Promisable } from '../promises/promise.js';
import type { BoardFacts } from './board-facts.js';
import type { DomainFacts } from './domain-facts.js';
import type { ReportFacts } from './report-facts.js';
import type { MeetingsFacts } from './meetings-facts.js';
import { type Origin, type PartyFact } from './origin.js';
import { type PaperTerms } from '../paper-terms.js';
import { type ReasonFact, type CauseFact } from './reason-fact.js';

/** One ask, with the record that it is about as it stood; null: it is about none, or that is gone. */
export interface AskFact {
  readonly ask: AskTerm;
  readonly subject: FoundSubject | null;
}

export interface NarrativeFact extends Origin {
  readonly topic: NarrativeTopic;
  readonly paragraphs: readonly string[];
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
  /** Where that report has it from; papers sealed earlier do not say. */
  readonly lastReport?: { readonly citation: string | null; readonly assumed: boolean } | null;
  /** It has no date only because it waits for work that has none; papers sealed earlier do not say. */
  readonly waits?: boolean;
  /** Code of the stage that holds it; null: none does. Papers sealed earlier do not say. */
  readonly stage?: string | null;
  /** Why it is late; null: it is not. */
  readonly late: Lateness | null;
  /** Why its date is what it is, in its own reports; null: they do not say, or it follows from another's. */
  readonly reason: ReasonFact | null;
  /** The item that its date follows from; null: it has its own. */
  readonly cause: CauseFact | null;
}

/** Which end of an item waits for which end of another. */
export interface LinkFact {
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
}

export interface PlanFact {
  readonly items: readonly ItemFact[];
  /** What waits for what, by code; papers sealed earlier do not say. */
  readonly links?: readonly LinkFact[];
  readonly finish: IsoDate | null;
  /** True: some item cannot be dated, so `finish` is only the last known one. */
  readonly finishIsPartial: boolean;
  readonly baseline: {
    readonly id: string;
    readonly name: string;
    readonly approvedOn: IsoDate;
    /** The write that approved it; papers sealed earlier do not say. */
    readonly said?: number | null;
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
  /** Working days from the finish to the target end; negative: it finishes so much later. Papers sealed earlier do not say. */
  readonly margin?: number | null;
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
  /** The last write that it knew; facts sealed earlier do not say. */
  readonly toldUpTo?: number;
  /** The projects it told of; facts sealed earlier do not say. */
  readonly projectIds?: readonly string[];
  readonly milestones: readonly FormerMilestone[];
  /** Marks of the paragraphs that it printed: what has not changed is not repeated. Facts sealed earlier do not have them. */
  readonly printed?: readonly string[] | null;
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
