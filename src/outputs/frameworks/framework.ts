/** Shapes a framework of principles: dated reference data, with where it comes from. */

export const FRAMEWORK_CODES = ['SEVEN_PRINCIPLES_1995', 'GENERAL_PRINCIPLES_2001', 'CIPFA_SOLACE_2007'] as const;
export type FrameworkCode = (typeof FRAMEWORK_CODES)[number];

export interface Principle {
  /** From 1, in the order in which the framework was published. */
  readonly number: number;
  readonly name: string;
  /** The wording of the edition; null: not held here. */
  readonly wording: string | null;
}

export interface Framework {
  readonly code: FrameworkCode;
  readonly title: string;
  readonly edition: string;
  /** Year, month or day, as far as known: 1995, 2007-06, 2001-04-06. */
  readonly inForceFrom: string;
  /** The first year, month or day in which it no longer held; null: not known here to have ended. */
  readonly inForceTo: string | null;
  readonly source: string;
  readonly principles: readonly Principle[];
}
