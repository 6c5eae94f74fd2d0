/** Decides how meetings stand at one point of the record. */

/** To come. */
export type MeetingsView = Readonly<Record<string, never>>;
