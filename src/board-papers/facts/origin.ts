/** Decides where a fact of a paper came from, and since when papers could tell it. */

/** Which record a fact came from. `reportId` is the append-only row that says it; null where it is computed from many. */
export interface Origin {
  readonly recordId: string;
  readonly reportId: string | null;
  readonly citation: string | null;
  /** True: a planning assumption of ours, not taken from a source. */
  readonly assumed?: boolean;
}

/**
 * Number of the write that said a row first, from which on papers could tell it; null: it corrects another, which earlier papers
 * may have told.
 */
export const firstSaid = ({ revision, corrects }: { readonly revision: number; readonly corrects: string | null }) =>
  corrects === null ? revision : null;

export interface PartyFact extends Origin {
  readonly name: string;
  /** A person's post, an organisation's short name. */
  readonly post: string | null;
}
