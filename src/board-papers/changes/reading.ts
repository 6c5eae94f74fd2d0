/** Shapes that somebody has read a version of a draft. */

export interface Reading {
  /** Null: nobody of the record, such as a program. */
  readonly personId: string | null;
  readonly by: string;
  readonly on: string;
  readonly at: Date;
  readonly version: number;
}
