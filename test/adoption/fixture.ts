/** A small output made by hand, and what adopters say of it. */
import type { AdoptionClause, AdoptionSignature, AdoptionStatement } from '../../src/adoption/adoption.entity.js';
import type { AdoptionRows } from '../../src/adoption/adoption-view.js';
import type { CanonicalVersion } from '../../src/adoption/canonical.js';
import type { ClauseKind } from '../../src/outputs/output-kinds.js';
import { numbered } from '../../src/outputs/clause-numbers.js';
import type { ClauseSnapshot } from '../../src/outputs/clauses-snapshot.js';

/** A record id that is the same in every run. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

type Line = readonly [n: number, kind: ClauseKind, text: string];

/** Two sections: `1` with a statement and two clauses, `2` with a lead-in and one. Origins are ids 1 to 7. */
export const LINES: readonly Line[] = [
  [1, 'HEADING', 'Share'],
  [2, 'STATEMENT', 'Partners share.'],
  [3, 'CLAUSE', 'Share plans early'],
  [4, 'CLAUSE', 'Share money fairly'],
  [5, 'HEADING', 'Listen'],
  [6, 'LEAD_IN', 'Everyone:'],
  [7, 'CLAUSE', 'Listen to all'],
];

/** The clauses of a version; each has the id `offset` after its origin. */
export function clausesOf(lines: readonly Line[], offset = 100): readonly ClauseSnapshot[] {
  const rows = lines.map(([n, kind, text]) => ({ id: id(n + offset), originId: id(n), kind, text }));
  return numbered(rows) as unknown as readonly ClauseSnapshot[]; // an adopter's text needs nothing else of them
}

export function version(place: number, lines: readonly Line[], more: Partial<CanonicalVersion> = {}): CanonicalVersion {
  return {
    id: id(9_000 + place),
    outputId: id(9_999),
    outputCode: 'O1',
    outputTitle: 'Protocol',
    label: `Version ${place + 1}`,
    place,
    published: false,
    wasPublished: false,
    superseded: false,
    clauses: clausesOf(lines, 100 * (place + 1)),
    partHashes: [],
    ...more,
  };
}

const dated = { effectiveOn: '2010-01-10', revision: 1, corrects: null, citation: null, assumed: false };

export function said(n: number, key: number, more: Partial<AdoptionClause>): AdoptionClause {
  return {
    id: id(n),
    ...dated,
    adoptionId: id(50),
    clauseKey: id(key),
    addition: false,
    treatment: 'KEPT',
    text: null,
    note: null,
    afterKey: null,
    kind: null,
    position: 0,
    ...more,
  };
}

export const reworded = (n: number, key: number, text: string): AdoptionClause =>
  said(n, key, { treatment: 'REWORDED', text });
export const omitted = (n: number, key: number): AdoptionClause =>
  said(n, key, { treatment: 'OMITTED', note: 'Not for us.' });
export const added = (n: number, key: number, after: number, text: string, more: Partial<AdoptionClause> = {}) =>
  said(n, key, { addition: true, treatment: 'ADDED', text, afterKey: id(after), kind: 'CLAUSE', ...more });

export function signed(n: number, member: string, textSha256: string, more: Partial<AdoptionSignature> = {}) {
  return {
    id: id(n),
    ...dated,
    adoptionId: id(50),
    memberOrganisationId: null,
    memberName: member,
    signatory: `Signatory of ${member}`,
    post: null,
    textSha256,
    withdrawn: false,
    note: null,
    ...more,
  } satisfies AdoptionSignature;
}

export function terms(n: number, adoption: number, more: Partial<AdoptionStatement> = {}): AdoptionStatement {
  return {
    id: id(n),
    ...dated,
    adoptionId: id(adoption),
    name: `Adopter ${adoption}`,
    organisationId: null,
    kind: 'PARTNERSHIP',
    members: [],
    outputVersionId: id(9_000),
    purpose: null,
    relatesTo: null,
    note: null,
    invented: true,
    ...more,
  };
}

/** Rows of adoptions in project 10; `AD50` for adoption 50. */
export function rowsOf(adoptions: readonly number[], more: Partial<AdoptionRows> = {}): AdoptionRows {
  return {
    identities: adoptions.map((n) => ({ id: id(n), projectId: id(10), code: `AD${n}`, revision: 1, version: 1 })),
    statements: adoptions.map((n) => terms(1_000 + n, n)),
    reports: [],
    clauses: [],
    signatures: [],
    tenders: [],
    tenderStatements: [],
    tendererReports: [],
    evidence: [],
    ...more,
  };
}

export const NOW = { asAt: '2010-01-26', revision: 40 };
