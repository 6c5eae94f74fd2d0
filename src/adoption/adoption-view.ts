/** Decides how adoption stand at one point of the record. */

/** To come. */
export type AdoptionView = Readonly<Record<string, never>>;
