/** Decides how adoption stands at one point of the record: each adopter's state, text, signatures and tenders. */
import { byCode } from '../platform/record/by-code.js';
import { atOnce, type Steps } from '../platform/work/steps.js';
import { versionHash } from '../outputs/version-hash.js';
import type { Problem } from '../platform/record/problem.js';
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import { inOrder, latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import type {
  AdoptionClause,
  AdoptionIdentity,
  AdoptionReport,
  AdoptionSignature,
  AdoptionStatement,
} from './adoption.entity.js';
import { ADOPTION_LIFE, type AdoptionState } from './adoption-states.js';
import { adopterText, clausesInForce, valuesOf, type AdopterText } from './adopter-text.js';
import type { CanonicalVersion } from './canonical.js';
import { movedOn, type MovedOn } from './moved-on.js';
import {
  memberSnapshots,
  publicationBlockers,
  signedByAllOn,
  signUpBlockers,
  type MemberSnapshot,
} from './signatures.js';
import { tendersByAdoption, type TenderRows, type TenderSnapshot, type Value } from './tenders-view.js';

/** All rows of the domain, of every project; challenges between partners are kept apart from them. */
export interface AdoptionRows extends TenderRows, Record<string, readonly { id: string; revision: number }[]> {
  readonly identities: readonly AdoptionIdentity[];
  readonly statements: readonly AdoptionStatement[];
  readonly reports: readonly AdoptionReport[];
  readonly clauses: readonly AdoptionClause[];
  readonly signatures: readonly AdoptionSignature[];
}

/** One adopter as it stands. */
export interface AdoptionSnapshot {
  readonly id: string;
  readonly code: string;
  /** The statement in force. */
  readonly terms: AdoptionStatement;
  readonly state: AdoptionState;
  /** The report that says so; null: none was made yet. */
  readonly stateReport: AdoptionReport | null;
  readonly nextStates: readonly AdoptionState[];
  /** The version it measures itself against; null: not known. */
  readonly outputVersion: CanonicalVersion | null;
  /** What it says of clauses: the statement in force about each, in the order in which clauses were first spoken of. */
  readonly statementsInForce: readonly AdoptionClause[];
  /** Its own text, clause by clause; null: it goes by no version. */
  readonly text: AdopterText<AdoptionClause> | null;
  /** SHA-256 of its own text, as an output's is made: that of the version where nothing was changed. Null: there is none. */
  readonly textSha256: string | null;
  readonly members: readonly MemberSnapshot[];
  /** What keeps members from signing; none: they can. */
  readonly signUpBlockers: readonly Problem[];
  /** What keeps the text from the public; none: it is public. */
  readonly publicationBlockers: readonly Problem[];
  /** The day from which the text is public; null: it is not. */
  readonly publicSince: string | null;
  /** How the output has moved on; null: it goes by no version. */
  readonly movedOn: MovedOn | null;
  /** By code. */
  readonly tenders: readonly TenderSnapshot[];
  /** Every report known, corrected ones among them, oldest first; so with statements about clauses, and signatures. */
  readonly history: readonly AdoptionReport[];
  readonly clauseHistory: readonly AdoptionClause[];
  readonly signatureHistory: readonly AdoptionSignature[];
  readonly version: number;
}

export interface AdoptionView {
  /** By code. */
  readonly adoptions: readonly AdoptionSnapshot[];
}

/** The adoptions of a project at a point; `versions` are those of its outputs at the same point. */
export function adoptionView(
  rows: AdoptionRows,
  versions: readonly CanonicalVersion[],
  projectId: string,
  point: RecordPoint,
): AdoptionView {
  return atOnce(adoptionViewing(rows, versions, projectId, point));
}

/** The same, adopter by adopter. */
export function* adoptionViewing(
  rows: AdoptionRows,
  versions: readonly CanonicalVersion[],
  projectId: string,
  point: RecordPoint,
): Steps<AdoptionView> {
  const identities = new Map(rows.identities.map((row) => [row.id, row]));
  const of = {
    statements: grouped(rows.statements, (row) => row.adoptionId),
    reports: grouped(rows.reports, (row) => row.adoptionId),
    clauses: grouped(rows.clauses, (row) => row.adoptionId),
    signatures: grouped(rows.signatures, (row) => row.adoptionId),
  };
  const context = contextOf(versions);
  const adoptions: Omit<AdoptionSnapshot, 'tenders'>[] = [];
  for (const terms of latestOfEach(rows.statements, point, (row) => row.adoptionId)) {
    const identity = identities.get(terms.adoptionId);
    if (identity?.projectId !== projectId) continue;
    const { id, code } = identity;
    const own: OwnRows = {
      statements: of.statements.get(id) ?? [],
      reports: of.reports.get(id) ?? [],
      clauses: of.clauses.get(id) ?? [],
      signatures: of.signatures.get(id) ?? [],
    };
    adoptions.push(adoptionSnapshot({ id, code, terms }, own, context, point));
    yield;
  }
  const texts = new Map(adoptions.map(({ id, text }) => [id, text ? valuesOf(text) : []]));
  const tenders = tendersByAdoption(rows, point, (id): readonly Value[] => texts.get(id) ?? []);
  adoptions.sort(byCode);
  return { adoptions: adoptions.map((each) => ({ ...each, tenders: tenders.get(each.id) ?? [] })) };
}

/** What adopters of one version have in common, worked out once for all of them. */
interface Context {
  readonly versions: ReadonlyMap<string, CanonicalVersion>;
  movedOn(version: CanonicalVersion): MovedOn;
  /** The text of an adopter with its hash; of those who have changed nothing it is the same one. */
  text(version: CanonicalVersion, said: readonly AdoptionClause[]): HashedText;
}

interface HashedText {
  readonly text: AdopterText<AdoptionClause> | null;
  readonly sha256: string | null;
}

const NO_TEXT: HashedText = { text: null, sha256: null };

function hashedText(version: CanonicalVersion, said: readonly AdoptionClause[]): HashedText {
  const text = adopterText(version.clauses, said);
  return { text, sha256: versionHash(clausesInForce(text), version.partHashes) };
}

function contextOf(versions: readonly CanonicalVersion[]): Context {
  const made = new Map<string, MovedOn>();
  const unchanged = new Map<string, HashedText>();
  return {
    versions: new Map(versions.map((version) => [version.id, version])),
    movedOn(version) {
      const found = made.get(version.id) ?? movedOn(version, versions);
      made.set(version.id, found);
      return found;
    },
    text(version, said) {
      if (said.length > 0) return hashedText(version, said);
      const found = unchanged.get(version.id) ?? hashedText(version, said);
      unchanged.set(version.id, found);
      return found;
    },
  };
}

type OwnRows = Pick<AdoptionRows, 'statements' | 'reports' | 'clauses' | 'signatures'>;

function adoptionSnapshot(
  { id, code, terms }: Pick<AdoptionSnapshot, 'id' | 'code' | 'terms'>,
  own: OwnRows,
  context: Context,
  point: RecordPoint,
): Omit<AdoptionSnapshot, 'tenders'> {
  const stateReport = inForce(own.reports, point).at(-1) ?? null;
  const state = stateReport?.state ?? 'CONSIDERING';
  const outputVersion = (terms.outputVersionId === null ? null : context.versions.get(terms.outputVersionId)) ?? null;
  const said = statementsInForce(own.clauses, point);
  const { text, sha256 } = outputVersion ? context.text(outputVersion, said) : NO_TEXT;
  const members = memberSnapshots(terms.members, own.signatures, sha256, point);
  const signable = { code, state, hasVersion: outputVersion !== null };
  const blockers = publicationBlockers(signable, members);
  const signedOn = signedByAllOn(members);
  return {
    ...{
      id,
      code,
      terms,
      state,
      stateReport,
      outputVersion,
      statementsInForce: said,
      text,
      textSha256: sha256,
      members,
    },
    nextStates: ADOPTION_LIFE[state],
    signUpBlockers: signUpBlockers(signable),
    publicationBlockers: blockers,
    publicSince: blockers.length === 0 ? later(signedOn, stateReport?.effectiveOn ?? null) : null,
    movedOn: outputVersion && context.movedOn(outputVersion),
    history: known(own.reports, point),
    clauseHistory: known(own.clauses, point),
    signatureHistory: known(own.signatures, point),
    version: versionOf(point.revision, own.statements, own.reports, own.clauses, own.signatures),
  };
}

/** The statement in force about each clause, in the order in which clauses were first spoken of. */
function statementsInForce(rows: readonly AdoptionClause[], point: RecordPoint): readonly AdoptionClause[] {
  const first = new Map<string, AdoptionClause>();
  for (const row of [...rows].sort(asMade)) if (!first.has(row.clauseKey)) first.set(row.clauseKey, row);
  return latestOfEach(rows, point, (row) => row.clauseKey).sort((a, b) =>
    asMade(first.get(a.clauseKey) ?? a, first.get(b.clauseKey) ?? b),
  );
}

/** By write, then by place among the changes of one write. */
function asMade(a: AdoptionClause, b: AdoptionClause): number {
  return a.revision - b.revision || a.position - b.position || inOrder(a, b);
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
