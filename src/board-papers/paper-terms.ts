/** Shapes what a paper is asked for with: it belongs to the paper, not to the record of the projects. */
import type { IsoDate } from '../platform/calendar/working-calendar.types.js';
import type { AskTerm } from './ask-terms.js';
import type { Attachment } from './attachments/attachment.js';
import type { HouseStyle } from './house-style/house-style.js';
import type { PageBudget } from './page-budget.js';

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
  /** The house style that its body had when it was composed or took it again; none: the body has none. */
  readonly style?: HouseStyle;
  /** Papers from before forms are board papers. */
  readonly form?: PaperForm;
  /** Of a committee report alone. */
  readonly report?: ReportTerms;
  /** Of a revised paper alone: what it takes the place of. */
  readonly revises?: RevisedTerms;
  /** The files that go with it, in their order; a paper without any has none of this. */
  readonly attachments?: readonly Attachment[];
}

/** What a revised paper takes the place of, and why. */
export interface RevisedTerms {
  readonly paperId: string;
  readonly reference: string;
  readonly issuedOn: IsoDate;
  readonly why: string;
}
