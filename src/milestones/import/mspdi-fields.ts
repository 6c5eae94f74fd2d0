/** Holds the numbers that Microsoft Project XML writes for constraints, links, lags and the fields that carry what it has no element for. */
import type { ConstraintKind, LinkType } from '../schedule/schedule.types.js';

export const MSPDI_NAMESPACE = 'http://schemas.microsoft.com/project';

/** By ConstraintType; 0 is "as soon as possible", 1 "as late as possible". */
export const CONSTRAINTS: Readonly<Record<string, ConstraintKind>> = {
  2: 'START_FIXED',
  3: 'FINISH_FIXED',
  4: 'START_NO_EARLIER_THAN',
  5: 'START_NO_LATER_THAN',
  6: 'FINISH_NO_EARLIER_THAN',
  7: 'FINISH_NO_LATER_THAN',
};

export const LINK_TYPES: Readonly<Record<string, LinkType>> = { 0: 'FF', 1: 'FS', 2: 'SF', 3: 'SS' };

/** Formats of durations and lags that count elapsed time, estimated ones among them; and those in per cent. */
export const ELAPSED_FORMATS: ReadonlySet<string> = new Set(['4', '6', '8', '10', '12', '36', '38', '40', '42', '44']);
export const PERCENT_FORMATS: ReadonlySet<string> = new Set(['19', '20', '51', '52']);
export const DAYS = '7';
export const ELAPSED_DAYS = '8';
export const ESTIMATED_DAYS = '39';

export const MINUTES_PER_DAY = 480;

/** The fields that carry what the format has no element for, by the number and name that Project gives them. */
export const CARRIED = {
  code: { id: '188743731', field: 'Text1', alias: 'Tracker code' },
  owner: { id: '188743734', field: 'Text2', alias: 'Tracker owner' },
  source: { id: '188743737', field: 'Text3', alias: 'Tracker source' },
  unknown: { id: '188743740', field: 'Text4', alias: 'Tracker: not known because' },
  publication: { id: '188743752', field: 'Flag1', alias: 'Tracker: publication' },
  assumed: { id: '188743753', field: 'Flag2', alias: 'Tracker: assumption' },
  optimistic: { id: '188743783', field: 'Duration1', alias: 'Tracker: optimistic' },
  mostLikely: { id: '188743784', field: 'Duration2', alias: 'Tracker: most likely' },
  pessimistic: { id: '188743785', field: 'Duration3', alias: 'Tracker: pessimistic' },
} as const;

export type Carried = keyof typeof CARRIED;
