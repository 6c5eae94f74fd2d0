/** Decides how evidence stand at one point of the record. */

/** To come. */
export type EvidenceView = Readonly<Record<string, never>>;
