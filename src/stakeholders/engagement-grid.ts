/** Decides how closely a stakeholder is looked after, by interest and influence, and how long silence may last. */

export const LEVELS = ['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'] as const;
export type Level = (typeof LEVELS)[number];

export const POSITIONS = ['SUPPORTER', 'NEUTRAL', 'CRITIC', 'UNKNOWN'] as const;
export type Position = (typeof POSITIONS)[number];

export const TREATMENTS = ['MANAGE_CLOSELY', 'KEEP_SATISFIED', 'KEEP_INFORMED', 'MONITOR', 'NOT_PLACED'] as const;
export type Treatment = (typeof TREATMENTS)[number];

type Known = Exclude<Level, 'UNKNOWN'>;

/**
 * By influence, then by interest: the power and interest grid of MSP's stakeholder work (after Mendelow). It has two
 * halves each way, so MEDIUM counts with HIGH: rather too much attention than too little.
 */
const GRID: Readonly<Record<Known, Readonly<Record<Known, Treatment>>>> = {
  HIGH: { HIGH: 'MANAGE_CLOSELY', MEDIUM: 'MANAGE_CLOSELY', LOW: 'KEEP_SATISFIED' },
  MEDIUM: { HIGH: 'MANAGE_CLOSELY', MEDIUM: 'MANAGE_CLOSELY', LOW: 'KEEP_SATISFIED' },
  LOW: { HIGH: 'KEEP_INFORMED', MEDIUM: 'KEEP_INFORMED', LOW: 'MONITOR' },
};

/** How many calendar days may pass without a word, by treatment; our own planning rule. */
export const SILENCE_DAYS: Readonly<Record<Treatment, number>> = {
  MANAGE_CLOSELY: 28,
  KEEP_SATISFIED: 56,
  KEEP_INFORMED: 56,
  MONITOR: 182,
  NOT_PLACED: 56,
};

/** Where a stakeholder stands in the grid; unknown on either side: nowhere yet. */
export function treatmentOf(interest: Level, influence: Level): Treatment {
  if (interest === 'UNKNOWN' || influence === 'UNKNOWN') return 'NOT_PLACED';
  return GRID[influence][interest];
}
