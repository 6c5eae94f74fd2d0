/** Shapes what the page of a risk register asks. */
import { type AskedScore } from './risk-words.js';

export type Assessed = {
  readonly score: AskedScore;
  readonly onFormerScale: boolean;
  /** Asked for in files alone. */
  readonly effectiveOn?: string;
  readonly rationale?: string;
} | null;

export interface AskedRow {
  readonly code: string;
  readonly title: string;
  readonly nature: string;
  readonly status: string;
  readonly owner: { readonly name: string } | null;
  readonly nextReviewOn: string | null;
  readonly appetiteReading: string | null;
  readonly response: { readonly response: string; readonly note?: string | null } | null;
  readonly inherent: Assessed;
  readonly current: Assessed;
  readonly target: Assessed;
  /** The rest is asked for in files alone. */
  readonly category?: string | null;
  readonly statusSince?: string | null;
  readonly raisedOn?: string;
  readonly cause?: string | null;
  readonly event?: string | null;
  readonly effect?: string | null;
  readonly proximity?: string | null;
  readonly actionees?: readonly { readonly name: string }[];
  readonly citation?: string | null;
  readonly assumed?: boolean;
}
