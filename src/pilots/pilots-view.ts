/** Decides how pilots stand at one point of the record. */

/** To come. */
export type PilotsView = Readonly<Record<string, never>>;
