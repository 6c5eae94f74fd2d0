/** Shapes a paper as it is read: its identity, its latest text, and what was recorded of it. */
import type { Format } from '../documents/formats.js';
import type { AskAnswer } from './asks.js';
import type { Reading } from './changes/reading.js';
import type { Comment } from './comments/comment.js';
import type { Return, Sending } from './returns/return.js';
import type { PaperContent } from './content.js';
import type { Replacement } from './revision/mark.js';
import { stateOf, type PaperState, type PaperTrace } from './lifecycle.js';

/** Who recorded something, and when. */
export interface Signed {
  readonly on: string;
  readonly by: string;
  readonly at: Date;
}

export interface FileRow {
  readonly format: Format;
  readonly mediaType: string;
  readonly sha256: string;
  readonly size: number;
}

export interface IssueRow extends Signed {
  readonly id: string;
  readonly asAt: string;
  readonly modelSha256: string;
  readonly sealSha256: string;
  readonly recordMark: string | null;
  readonly templateVersion: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly files: readonly FileRow[];
}

export interface PaperRow {
  readonly id: string;
  readonly reference: string;
  readonly slug: string;
  readonly programmeId: string;
  readonly projectIds: readonly string[];
  readonly version: number;
  readonly content: PaperContent;
  readonly contentSha256: string;
  readonly clearance: (Signed & { readonly contentSha256: string }) | null;
  readonly issue: IssueRow | null;
  /** The last decision recorded; a later one corrects it. */
  readonly consideration:
    | (Signed & {
        readonly id: string;
        readonly decision: string;
        readonly consideredOn: string;
        readonly outcomes: readonly AskAnswer[];
        readonly decisionIds: readonly string[];
      })
    | null;
  /** The revised paper that was issued in its place, and not withdrawn since. */
  readonly replacedBy: Replacement | null;
  readonly withdrawal: (Signed & { readonly reason: string }) | null;
  /** The comments on its drafts, the first first. */
  readonly comments: readonly Comment[];
  /** When its drafts were sent for clearance and sent back, the first first. */
  readonly sendings: readonly Sending[];
  readonly returns: readonly Return[];
  /** Who has read which version of its drafts, the first first. */
  readonly readings: readonly Reading[];
}

/** What the state of a paper hangs on. */
export function traceOf(row: PaperRow): PaperTrace {
  return {
    contentSha256: row.contentSha256,
    clearedSha256: row.clearance?.contentSha256 ?? null,
    issued: row.issue !== null,
    considered: row.consideration !== null,
    replaced: row.replacedBy !== null,
    withdrawn: row.withdrawal !== null,
  };
}

/** The state a paper is in. */
export function paperState(row: PaperRow): PaperState {
  return stateOf(traceOf(row));
}

/** The reference as an address: letters and digits, hyphens for the rest. `10/23` is `10-23`. */
export function slugOf(reference: string): string {
  const plain = reference.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  return plain.replace(/^-+|-+$/gu, '');
}
