/** Decides which kinds of output and of clause there are, and through which states a version of an output goes. */
import type { Lifecycle } from '../platform/record/lifecycle.js';

export const OUTPUT_KINDS = ['PROTOCOL', 'CHECKLIST', 'GUIDANCE', 'RESEARCH_REPORT'] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** A section is its heading, at most one statement, and its clauses; a lead-in, such as "We will:", may come before clauses. */
export const CLAUSE_KINDS = ['HEADING', 'STATEMENT', 'LEAD_IN', 'CLAUSE'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export const VERSION_STATES = ['DRAFT', 'IN_CONSULTATION', 'AGREED', 'PUBLISHED', 'SUPERSEDED'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

/**
 * Which state may follow which. A text goes back before it is changed. What is published ends by itself, on the day on
 * which a newer version is published; an unpublished version may be set aside once there is a newer one.
 */
export const VERSION_LIFE: Lifecycle<VersionState> = {
  DRAFT: ['IN_CONSULTATION', 'AGREED', 'SUPERSEDED'],
  IN_CONSULTATION: ['DRAFT', 'AGREED', 'SUPERSEDED'],
  AGREED: ['DRAFT', 'IN_CONSULTATION', 'PUBLISHED', 'SUPERSEDED'],
  PUBLISHED: [],
  SUPERSEDED: [],
};

/** The states in which the text may be changed. */
export const OPEN_TEXT: readonly VersionState[] = ['DRAFT', 'IN_CONSULTATION'];

/** At most so many clauses has a version, headings and statements among them. */
export const MOST_CLAUSES = 1_000;
/** At most so many characters has a clause. */
export const LONGEST_CLAUSE = 4_000;
