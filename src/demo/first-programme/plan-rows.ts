/** Shortens the writing of plan rows, so that a plan reads as a table; all lengths and lags are planning assumptions. */
import type { ItemRow, Length, LinkRow } from './first-programme.types.js';

type More = Partial<Pick<ItemRow, 'publication' | 'constraint' | 'dateUnknown' | 'assumed'>>;

const item = (row: Pick<ItemRow, 'kind' | 'code' | 'title' | 'citation'>): ItemRow => ({
  stage: null,
  team: null,
  length: null,
  dateUnknown: null,
  publication: false,
  constraint: null,
  assumed: true,
  ...row,
});

/** A stage. `citation` null: nothing in the paper speaks of it. */
export function stage(code: string, title: string, citation: string | null): ItemRow {
  return item({ kind: 'STAGE', code, title, citation });
}

/** A task of a stage: its length in working days, who does it and which paragraph speaks of it. */
export function task(
  within: string,
  code: string,
  title: string,
  length: Length,
  team: string,
  citation: string | null,
  more: More = {},
): ItemRow {
  return { ...item({ kind: 'TASK', code, title, citation }), stage: within, length, team, ...more };
}

/** A milestone of a stage. */
export function milestone(
  within: string,
  code: string,
  title: string,
  team: string,
  citation: string | null,
  more: More = {},
): ItemRow {
  return { ...item({ kind: 'MILESTONE', code, title, citation }), stage: within, team, ...more };
}

/** A link; a lag in working days, a negative one is a lead. */
export function link(
  from: string,
  to: string,
  type: LinkRow['type'] = 'FS',
  lag = 0,
  lagUnit: LinkRow['lagUnit'] = 'WORKING_DAYS',
): LinkRow {
  return { from, to, type, lag, lagUnit, citation: null, assumed: true };
}
