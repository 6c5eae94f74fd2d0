/** Decides which view of the record an id was given out in. */

/** The record's own id, and the point of the view; `asAt` null: the current one. */
export interface AskedView {
  readonly id: string;
  readonly asAt: string | null;
  readonly revision: number;
  readonly suffix: string;
}

/** The view of an id such as `<uuid>@2010-01-26~41`; `revision` is how far the record has come. Null: no id of ours. */
export function askedView(id: string, revision: number): AskedView | null {
  const [, own, suffix = '', asAt = null, known] =
    /^([0-9a-f-]{36})(@(\d{4}-\d{2}-\d{2})(?:~(\d+))?)?$/u.exec(id) ?? [];
  if (own === undefined) return null;
  return { id: own, asAt, revision: known === undefined ? revision : Number(known), suffix };
}
