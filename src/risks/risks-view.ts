/** Decides how risks stand at one point of the record. */

/** To come. */
export type RisksView = Readonly<Record<string, never>>;
