/** Shapes where a fact of a paper came from. */

/** Which record a fact came from. `reportId` is the append-only row that says it; null where it is computed from many. */
export interface Origin {
  readonly recordId: string;
  readonly reportId: string | null;
  readonly citation: string | null;
  /** True: a planning assumption of ours, not taken from a source. */
  readonly assumed?: boolean;
}

export interface PartyFact extends Origin {
  readonly name: string;
  /** A person's post, an organisation's short name. */
  readonly post: string | null;
}
