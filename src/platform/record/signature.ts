/** Decides who recorded a row, when and why: it comes with the row, so that nobody keeps the journal beside it. */

/** Who recorded a row, when and why. */
export interface Signature {
  readonly recordedAt: Date;
  readonly recordedBy: string;
  /** Null: the server itself. */
  readonly personId: string | null;
  readonly reason: string;
}

/** A symbol, so that it is no term of the row: it is neither copied into new rows nor written into files. */
export const SIGNED = Symbol('who recorded it');

/** Who recorded a row that was read after its write was saved. */
export function signatureOf(row: { readonly revision: number; readonly [SIGNED]?: Signature | undefined }): Signature {
  const signature = row[SIGNED];
  if (!signature) throw new Error(`nobody is known to have recorded a row of revision ${row.revision}`);
  return signature;
}
