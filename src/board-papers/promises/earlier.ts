/** Decides which issued papers a later one answers for, and what each of them promised. */
import { mayReadPaper } from '../reading.js';
import { promisesSealed, type FormerSeal } from '../sealed-facts.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { Confidentiality, PaperForm, PaperTerms } from '../facts/facts.types.js';
import type { EarlierPaper } from './promise.js';
import { promiseOfUndertaking, type UndertakingStanding } from './undertaking.js';

/** A paper as issued, as far as others look back to it. */
export interface IssuedPaper extends FormerSeal {
  readonly paperId: string;
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
  /** The write that issued it, and the one that withdrew it. */
  readonly revision: number;
  readonly withdrawnRevision: number | null;
}

/** Whether the paper counts, as known at a revision. */
export function isInForce(paper: IssuedPaper, revision: number): boolean {
  return paper.revision <= revision && (paper.withdrawnRevision === null || paper.withdrawnRevision > revision);
}

/** Whether a paper with these terms looks back to another: a confidential one is not told of in a paper that may travel further. */
export function looksBack(terms: PaperTerms, paper: IssuedPaper, revision: number): boolean {
  const known = paper.programmeId === terms.programmeId && paper.paperId !== terms.paperId;
  if (terms.report || paper.form === 'COMMITTEE_REPORT') return false; // a report stands for itself
  const told = paper.confidentiality === 'OPEN' || terms.confidentiality === 'CONFIDENTIAL';
  return known && told && paper.asAt < terms.asAt && isInForce(paper, revision);
}

/** Whether a reader is told what the paper promised. */
export function isToldTo(actor: Actor, { confidentiality, projectIds }: IssuedPaper): boolean {
  return mayReadPaper(actor, { issued: true, confidentiality, projectIds });
}

/** The papers with their promises: those sealed with them, and those noted on their paragraphs since. */
export function withPromises(
  papers: readonly IssuedPaper[],
  undertakings: readonly UndertakingStanding[],
): readonly EarlierPaper[] {
  return papers.map((paper) => {
    const { paperId, issueId, reference, asAt, blocks } = paper;
    const sealed = promisesSealed(paper);
    const known = new Set(sealed.map((one) => one.recordId));
    const noted = undertakings.filter(
      ({ id, terms }) => terms.paperId === paperId && blocks.includes(terms.blockId) && !known.has(id),
    );
    return { paperId, issueId, reference, asAt, promises: [...sealed, ...noted.map(promiseOfUndertaking)] };
  });
}
