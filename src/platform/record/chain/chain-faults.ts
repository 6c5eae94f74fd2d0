/** Decides what is wrong with a stretch of the record, from what is stored and what was hashed again. */
import { RecordFaultKind, type RecordFault } from './verify-record.type.js';

/** An entry's place in the chain as stored, and hashed again. */
export interface ChainedEntry {
  readonly revision: number;
  /** Null: the journal has no such entry. */
  readonly operation: string | null;
  /** The hash of what the write put in, as stored; null: the chain has no such entry. */
  readonly rows: string | null;
  /** The entry's own hash as stored, and from entry, stored hash of its rows and the stored hash before. */
  readonly stored: string | null;
  readonly again: string | null;
}

export interface Stretch {
  readonly entries: readonly ChainedEntry[];
  /** The hash of what each write put in, hashed again from the rows that there are. */
  readonly rows: ReadonlyMap<number, string>;
  /** The hash of no rows. */
  readonly none: string;
  /** Writes that rows name and the record's clock has not come to. */
  readonly beyond: readonly number[];
}

export function faultsOf({ entries, rows, none, beyond }: Stretch): RecordFault[] {
  return [
    ...entries.flatMap((entry) => {
      const { revision, operation, stored, again } = entry;
      if (operation === null || stored === null)
        return [fault(revision, RecordFaultKind.ENTRY_MISSING, `Entry ${revision} is missing.`)];
      const own = (rows.get(revision) ?? none) === entry.rows;
      return [
        ...(stored === again
          ? []
          : [
              fault(revision, RecordFaultKind.ENTRY_CHANGED, `Entry ${revision} (${operation}) is not as it was made.`),
            ]),
        ...(own
          ? []
          : [
              fault(
                revision,
                RecordFaultKind.ROWS_CHANGED,
                `What entry ${revision} (${operation}) put in is not as it was: something was changed, removed or added.`,
              ),
            ]),
      ];
    }),
    ...beyond.map((revision) =>
      fault(
        revision,
        RecordFaultKind.ROWS_WITHOUT_ENTRY,
        `There are rows of a write ${revision} that no entry tells of.`,
      ),
    ),
  ];
}

/** What is wrong where a hash was expected at an entry, from a paper for example. */
export function headFault(revision: number, stored: string | null, expected: string): RecordFault[] {
  if (stored === expected.toLowerCase()) return [];
  return [
    fault(
      revision,
      RecordFaultKind.HEAD_DIFFERS,
      `Entry ${revision} does not have the hash that you gave: something up to there was changed and the chain made again.`,
    ),
  ];
}

/** How the hash of an entry is printed, and read again. */
export function printedMark({ revision, sha256 }: Mark): string {
  return `${revision}:${sha256}`;
}

/** The same in groups of eight, which people can compare and a narrow column can break. */
export function groupedMark({ revision, sha256 }: Mark): string {
  return `${revision}: ${(sha256.match(/.{8}/gu) ?? []).join(' ')}`;
}

/** The mark that a text gives, in groups or not. @returns null where the text is no mark */
export function markOf(text: string): Mark | null {
  const [, revision, sha256] = /^(\d{1,9}):([0-9a-f]{64})$/iu.exec(text.replace(/\s/gu, '')) ?? [];
  return revision === undefined || sha256 === undefined
    ? null
    : { revision: Number(revision), sha256: sha256.toLowerCase() };
}

/** An entry and its hash. */
export interface Mark {
  readonly revision: number;
  readonly sha256: string;
}

function fault(revision: number, kind: RecordFaultKind, message: string): RecordFault {
  return { revision, kind, message };
}
