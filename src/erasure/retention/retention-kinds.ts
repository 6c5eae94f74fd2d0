/** Decides what has a period after which it is reviewed for erasure, how long that is unless somebody sets another, and why. */

export interface RetentionTerms {
  /** What it is, as people call it. */
  readonly what: string;
  /** From when the period counts, as the end of a sentence. */
  readonly from: string;
  readonly months: number;
  /** Why so long. */
  readonly basis: string;
}

const LIMITATION =
  'UK GDPR article 5(1)(e), storage limitation: details are kept no longer than the purpose needs them.';

export const RETENTION_KINDS = {
  RESPONDENTS: {
    what: 'Names of people who gave feedback',
    from: 'the exercise closed',
    months: 24,
    basis: `${LIMITATION} Two years leave time to publish what came of the answers and to ask back.`,
  },
  STAKEHOLDERS: {
    what: 'People who are stakeholders of a closed project',
    from: 'the project closed',
    months: 24,
    basis: `${LIMITATION} Two years cover the review of benefits after a project.`,
  },
  LEAVERS: {
    what: 'People of the register who no longer have a role',
    from: 'their last role ended',
    months: 72,
    basis: 'Limitation Act 1980, section 5: claims on a contract can be brought for six years.',
  },
  CLOSED_PROJECTS: {
    what: 'Records of closed projects',
    from: 'the project closed',
    months: 84,
    basis:
      'Limitation Act 1980, section 5: six years after the end, and one for what is under way then. What is of lasting worth goes to an archive first.',
  },
  ATTACHED_FILES: {
    what: 'Files attached to papers that were never issued',
    from: 'the text that they are attached to was written',
    months: 24,
    basis: `${LIMITATION} A draft that was left is of no more use after two years.`,
  },
} as const satisfies Readonly<Record<string, RetentionTerms>>;

export type RetentionKind = keyof typeof RETENTION_KINDS;

export const ALL_RETENTION_KINDS = Object.keys(RETENTION_KINDS) as readonly RetentionKind[];

/** Shorter ones would ask for words that are still needed. */
export const FEWEST_MONTHS = 1;
export const MOST_MONTHS = 1_200;
