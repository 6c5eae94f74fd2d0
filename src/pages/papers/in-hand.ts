/** Decides what the panel beside the paragraph in hand shows: where its figures come from, what it promises, what may be done to it. */
import { standsForAttachment } from '../../board-papers/attachments/attachment.js';
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import type { Offer, Offers } from '../frame/offer.js';
import type { AnswerTo } from '../frame/question.js';
import { figurePath, labelWords, sourceWords } from './figure-source.js';
import { type Moves, movesOf } from './moves.js';
import { commentsOn, type MayTalk, type ShownComment } from './talk.js';
import { openPath, paperPath } from './paper-path.js';
import type { IN_HAND } from './papers.graphql.js';
import { type Piece, pieces } from './pieces.js';
import type { Paper } from './asked-paper.js';

export type InHand = AnswerTo<typeof IN_HAND>['boardPaper']['blocks'][number];

/** What a block is called, with its number where it has one. */
export function blockName({ kind, number }: { readonly kind: string; readonly number: string }): string {
  if (kind === 'PARAGRAPH') return `Paragraph ${number}`;
  if (kind === 'HEADING') return number ? `Heading ${number}` : 'Heading';
  return number; // "Table 1", "Figure 2"
}

/** What may be done to the block. */
interface Acts {
  readonly edit: string | null;
  readonly addParagraph: string;
  readonly addHeading: string;
  readonly restore: boolean;
  /** False: the paper cannot be without it. */
  readonly remove: boolean;
  /** The block before it, which is in hand once it is gone; empty: it is the first. */
  readonly before: string;
  readonly moves: Moves & { readonly choices: readonly { readonly value: string; readonly text: string }[] };
}

export interface Panel {
  readonly id: string;
  readonly name: string;
  readonly close: string;
  readonly stale: {
    readonly gone: boolean;
    readonly text: string;
    readonly bullets: readonly (readonly Piece[])[];
    readonly maySettle: boolean;
  } | null;
  readonly sources: readonly PanelSource[];
  readonly notes: readonly Offer[];
  readonly comments: readonly ShownComment[];
  /** True: the reader may comment on it. */
  readonly mayComment: boolean;
  /** Null: nothing may be done. */
  readonly acts: Acts | null;
}

interface PanelSource {
  readonly key: string;
  readonly text: string;
  readonly label: string;
  readonly from: string;
  /** The day that it holds for. */
  readonly on: string;
  readonly href: string | null;
  readonly citation: string | null;
  readonly assumed: boolean;
}

/** Whoever looks at the panel. */
interface ReaderOfPanel {
  readonly mayEdit: boolean;
  readonly mayTalk: MayTalk;
  readonly offer: Offers;
  /** The codes of the projects whose records the reader may see. */
  readonly projects: ReadonlySet<string>;
}

/** What the panel shows of the block in hand. */
export function panelOf(paper: Paper, inHand: InHand, { mayEdit, mayTalk, offer, projects }: ReaderOfPanel): Panel {
  const { id, kind, number, stale } = inHand;
  const name = blockName(inHand);
  const told = paper.state === 'ISSUED' || paper.state === 'CONSIDERED';
  const given = { reference: paper.reference, blockId: id };
  const notes =
    told && kind === 'PARAGRAPH' ? offer('recordPromise', 'Note an undertaking', given, `paragraph ${number}`) : [];
  return {
    id,
    name,
    close: paperPath(paper.reference),
    stale: stale && !stale.left ? { ...staleOf(stale), maySettle: mayEdit } : null,
    sources: inHand.figures.map((figure) => ({
      key: figure.id,
      text: figure.text,
      label: labelWords(figure.source),
      href: figurePath(figure, projects, paper.projects[0]?.code ?? null),
      from: sourceWords(figure.source),
      on: formatIsoDate(figure.source.asAt),
      citation: figure.source.citation,
      assumed: figure.source.assumed === true,
    })),
    notes,
    comments: commentsOn(paper, id, mayTalk),
    mayComment: mayTalk.comment,
    acts: mayEdit ? actsOf(paper, inHand) : null,
  };
}

function staleOf({ kind, newText }: NonNullable<InHand['stale']>) {
  return { gone: kind === 'GONE', text: newText?.text ?? '', bullets: (newText?.bullets ?? []).map(pieces) };
}

function actsOf({ reference, index }: Paper, { id, kind, origin }: InHand): Acts {
  const moves = movesOf(index, id);
  return {
    edit: kind === 'PARAGRAPH' || kind === 'HEADING' ? openPath(reference, { edit: id }) : null,
    addParagraph: openPath(reference, { at: id, add: 'paragraph' }),
    addHeading: openPath(reference, { at: id, add: 'heading' }),
    restore: origin === 'EDITED',
    remove: mayBeRemoved(index, id),
    before: index[index.findIndex((one) => one.id === id) - 1]?.id ?? '',
    moves: { ...moves, choices: moves.after.map((one) => ({ value: one.id, text: blockName(one) })) },
  };
}

/** Whether a block may be taken out: the body keeps its first heading, and a file stands where it is as long as it goes along. */
function mayBeRemoved(index: Paper['index'], id: string): boolean {
  const first = index.find(({ appendix, kind }) => appendix === null && kind === 'HEADING');
  return first?.id !== id && !standsForAttachment(id);
}
