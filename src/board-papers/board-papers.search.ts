/** Decides what of papers is searched: each paper with all its paragraphs, and what was promised in them by hand. */
import type { Actor } from '../platform/auth/actor.js';
import { mayRead } from '../platform/auth/policy.js';
import { brief } from '../tasks/whose.js';
import type { SearchFace, SearchFound } from '../search/search-face.js';
import type { PaperBlock } from './composed.js';
import { current, everyBlock, type PaperContent, runsOf } from './content.js';
import type { UndertakingSnapshot } from './promises/undertaking.js';
import { mayReadPaper, type Readable } from './reading.js';

const KINDS = {
  PAPER: 'A paper: issued, or a draft for those who see drafts.',
  UNDERTAKING: 'A promise that a paper makes in words.',
} as const;

declare module '../search/search-face.js' {
  interface SearchKinds extends Record<keyof typeof KINDS, string> {}
}

/** A paper with its printed words. */
export interface SearchedPaper extends Readable {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly meetingDate: string;
  /** Of its text, which never changes. */
  readonly words: NonNullable<SearchFound<unknown>['later']>;
}

/** The papers of every project, or the undertakings of one, each with the paper that it stands in. */
export interface SearchedPapers {
  readonly papers: readonly SearchedPaper[];
  readonly undertakings: readonly { readonly one: UndertakingSnapshot; readonly paper: Readable }[];
}

/** Of an undertaking both are asked: who reads the project, and the paper. */
interface OfPapers {
  readonly paper: Readable;
  readonly projectId: string | null;
}

export const BOARD_PAPERS_SEARCH: SearchFace<SearchedPapers, OfPapers> = {
  name: 'board-papers',
  kinds: KINDS,
  find: ({ papers, undertakings }) => [...papers.map(paper), ...undertakings.map(undertaking)],
  mayFind: (actor: Actor, { paper: read, projectId }: OfPapers): boolean =>
    mayReadPaper(actor, read) && (projectId === null || mayRead(actor, projectId)),
};

function paper(one: SearchedPaper): SearchFound<OfPapers> {
  const { id, reference: code, title, meetingDate: on, words: later, issued, confidentiality, projectIds } = one;
  const audience = { paper: { issued, confidentiality, projectIds }, projectId: null };
  return { kind: 'PAPER', id, code, title, text: [], later, on, projectIds, audience };
}

/** The words that a paper prints, block by block. */
export function wordsOf(content: PaperContent): readonly string[] {
  return [
    ...everyBlock(content).map(({ block }) => wordsOfBlock(current(block))),
    ...content.appendices.map(({ title }) => title),
  ];
}

function wordsOfBlock(block: PaperBlock): string {
  const words = runsOf(block).map((run) => (run.kind === 'text' ? run.text : ' '));
  if (block.kind === 'heading') return block.text;
  if (block.kind === 'chart') return block.caption;
  if (block.kind === 'table') return [block.caption, ...words].join(' '); // words of two cells are two words
  return words.join('');
}

function undertaking({ one, paper: read }: SearchedPapers['undertakings'][number]): SearchFound<OfPapers> {
  const { id, code, projectId, terms, report } = one;
  const on = report?.dueOn ?? terms.promisedOn ?? terms.effectiveOn;
  const text = [terms.text, report?.note];
  return { kind: 'UNDERTAKING', id, code, title: brief(terms.text), text, on, audience: { paper: read, projectId } };
}
