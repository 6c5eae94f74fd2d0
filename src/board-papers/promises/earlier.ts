/** Decides which issued papers a later one answers for, and what each of them promised. */
import { mayReadPaper } from '../reading.js';
import type { FactRules } from '../facts/fact-rules.js';
import { promisesSealed, type FormerSeal } from '../sealed-facts.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { RecordPoint } from '../../platform/record/in-force.js';
import type { Confidentiality, PaperForm, PaperTerms } from '../paper-terms.js';
import type { EarlierPaper } from './promise.js';
import { promiseOfUndertaking, type UndertakingSnapshot } from './undertaking.js';

/** A paper as issued, as far as others look back to it. */
export interface IssuedPaper extends FormerSeal {
  readonly paperId: string;
  /** The paper that it takes the place of. */
  readonly revises: string | null;
  readonly programmeId: string;
  readonly projectIds: readonly string[];
  readonly issueId: string;
  readonly reference: string;
  readonly title: string;
  readonly asAt: string;
  readonly confidentiality: Confidentiality | null;
  /** Null: sealed before there were forms. */
  readonly form: PaperForm | null;
  /** Ids of the blocks it prints. */
  readonly blocks: readonly string[];
  /** Marks of the paragraphs of its body; null: sealed before they were kept. */
  readonly printed?: readonly string[] | null;
  /** The last write that it knew as it was composed. */
  readonly toldUpTo?: number;
  /** The write that issued it, and the one that withdrew it. */
  readonly revision: number;
  readonly withdrawnRevision: number | null;
  /** The writes that issued a revised paper in its place, and withdrew that again. */
  readonly replacements: readonly { readonly from: number; readonly until: number | null }[];
}

/** Whether the paper counts, as known at a revision. */
export function isInForce(paper: IssuedPaper, revision: number): boolean {
  const stands = (from: number, until: number | null): boolean =>
    from <= revision && (until === null || until > revision);
  const replaced = paper.replacements.some(({ from, until }) => stands(from, until));
  return stands(paper.revision, paper.withdrawnRevision) && !replaced;
}

/**
 * Whether a paper is earlier than a point of the record: issued by then, in force, and of that day or one before. Of one day
 * the order of issue decides, which the revision knows.
 */
export function isEarlier(paper: IssuedPaper, { asAt, revision }: RecordPoint): boolean {
  return isInForce(paper, revision) && paper.asAt <= asAt;
}

/** Whether a paper with these terms looks back to another: a confidential one is not told of in a paper that may travel further. */
export function looksBack(terms: PaperTerms, paper: IssuedPaper, revision: number, rules: FactRules): boolean {
  const itself = paper.paperId === terms.paperId || paper.paperId === terms.revises?.paperId;
  const known = paper.programmeId === terms.programmeId && !itself;
  if (terms.report || paper.form === 'COMMITTEE_REPORT') return false; // a report stands for itself
  const told = paper.confidentiality === 'OPEN' || terms.confidentiality === 'CONFIDENTIAL';
  if (rules === 1 && paper.asAt === terms.asAt) return false; // papers of one day did not count as earlier
  return known && told && isEarlier(paper, { asAt: terms.asAt, revision });
}

/** Whether a reader is told what the paper promised. */
export function isToldTo(actor: Actor, { confidentiality, projectIds }: IssuedPaper): boolean {
  return mayReadPaper(actor, { issued: true, confidentiality, projectIds });
}

/** The papers with their promises: those sealed with them, and those noted on their paragraphs since. */
export function withPromises(
  papers: readonly IssuedPaper[],
  undertakings: readonly UndertakingSnapshot[],
): readonly EarlierPaper[] {
  return papers.map((paper) => {
    const { paperId, revises, issueId, reference, asAt, revision, blocks } = paper;
    const sealed = promisesSealed(paper);
    const known = new Set(sealed.map((one) => one.recordId));
    const noted = undertakings.filter(
      ({ id, terms }) =>
        (terms.paperId === paperId || terms.paperId === revises) && blocks.includes(terms.blockId) && !known.has(id),
    );
    return { paperId, issueId, reference, asAt, revision, promises: [...sealed, ...noted.map(promiseOfUndertaking)] };
  });
}
