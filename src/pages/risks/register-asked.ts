/** Shapes what the page of a risk register asks. */
import { type AskedScore } from './risk-words.js';

export type Assessed = {
  readonly score: AskedScore;
  readonly onFormerScale: boolean;
} | null;

export interface AskedRow {
  readonly code: string;
  readonly title: string;
  readonly nature: string;
  readonly status: string;
  readonly owner: { readonly name: string } | null;
  readonly nextReviewOn: string | null;
  readonly appetiteReading: string | null;
  readonly response: { readonly response: string } | null;
  readonly inherent: Assessed;
  readonly current: Assessed;
  readonly target: Assessed;
}
