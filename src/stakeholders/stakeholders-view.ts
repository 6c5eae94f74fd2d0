/** Decides how stakeholders stand at one point of the record. */

/** To come. */
export type StakeholdersView = Readonly<Record<string, never>>;
