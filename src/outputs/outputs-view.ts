/** Decides how outputs stand at one point of the record. */

/** To come. */
export type OutputsView = Readonly<Record<string, never>>;
