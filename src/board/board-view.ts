/** Decides how board stand at one point of the record. */

/** To come. */
export type BoardView = Readonly<Record<string, never>>;
