/** Decides how an object seen at a past point of the record is told apart, in a client's cache, from the same object seen now. */

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const VIEW_ID = new RegExp(`^(${UUID})(@\\d{4}-\\d{2}-\\d{2}(~\\d+)?)?$`);

/** What is added to every id of a view: nothing for the current one, `@date` as at a date, `@date~revision` as known then. */
export function viewSuffix(asAt: string | null, knownRevision: number | null, date: string): string {
  if (knownRevision !== null) return `@${date}~${knownRevision}`;
  return asAt === null ? '' : `@${asAt}`;
}

/** The record's own id out of an id that a client holds, of whichever view; null where it is no id of ours. */
export function recordId(id: string): string | null {
  return VIEW_ID.exec(id)?.[1] ?? null;
}

/** The record's own id out of one of whichever view; what is no id of this server stays as it is. */
export function plainId(id: string): string {
  return recordId(id) ?? id;
}

/** Which past view an id belongs to. */
export interface PastView {
  readonly asAt: string;
  /** The revision up to which the record was known; null: all there is. */
  readonly known: number | null;
}

/** The past view that an id belongs to; null: it is of the current view. */
export function pastView(id: string): PastView | null {
  const [, date, known] = /@(\d{4}-\d{2}-\d{2})(?:~(\d+))?$/.exec(id) ?? [];
  return date === undefined ? null : { asAt: date, known: known === undefined ? null : Number(known) };
}
