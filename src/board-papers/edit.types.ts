/** Shapes the edits of a draft and their answers. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { AskTerm } from './ask-terms.js';
import type { PaperContent } from './content.js';
import type { Confidentiality, ReportTerms } from './paper-terms.js';
import type { PageBudget } from './page-budget.js';

/** What can be done to a draft. `text` and `bullets` are in the paper's markup; `after` and `block` are ids of blocks. */
export type PaperEdit =
  | {
      readonly kind: 'SET_TEXT';
      readonly block: string;
      readonly text: string;
      readonly bullets: readonly string[] | null;
    }
  | {
      readonly kind: 'ADD_PARAGRAPH';
      readonly after: string;
      readonly text: string;
      readonly bullets: readonly string[];
    }
  | { readonly kind: 'ADD_HEADING'; readonly after: string; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'REMOVE'; readonly block: string }
  | { readonly kind: 'MOVE'; readonly block: string; readonly after: string }
  | { readonly kind: 'RESTORE'; readonly block: string }
  | { readonly kind: 'TAKE'; readonly block: string }
  | { readonly kind: 'LEAVE'; readonly block: string }
  | {
      readonly kind: 'SET_COVER';
      readonly title: string | null;
      readonly body: string | null;
      readonly meetingDate: string | null;
      readonly asAt: string | null;
      readonly confidentiality: Confidentiality | null;
    }
  | {
      readonly kind: 'SET_REPORT';
      readonly report: Partial<Pick<ReportTerms, 'reportOf' | 'commendTo' | 'supplements'>>;
    }
  | { readonly kind: 'SET_PAGE_BUDGET'; readonly budget: PageBudget }
  | { readonly kind: 'SET_ASKS'; readonly asks: readonly AskTerm[] };

/** An edited draft, or why it was refused; never both. */
export type Edited = { readonly content: PaperContent } | { readonly problem: Problem };

/** One refusal; the caller puts the place of the edit before `field`. */
export function refusal(code: ProblemCode, message: string, field: string, subject: string | null = null): Edited {
  return { problem: { code, message, path: [field], subject } };
}
