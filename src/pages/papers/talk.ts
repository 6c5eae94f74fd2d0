/** Decides how comments on a draft are shown, who may make and settle them, and what their forms send. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { fieldOf } from '../frame/fields-of.js';
import type { Talk } from './papers.graphql.js';
import type { Paper } from './asked-paper.js';

/** What somebody may do beside reading. */
export interface MayTalk {
  readonly comment: boolean;
  readonly answer: boolean;
}

/** A comment as it is shown. */
export interface ShownComment {
  readonly id: string;
  readonly block: string;
  readonly said: string;
  readonly text: string;
  readonly about: string;
  readonly answer: { readonly said: string; readonly text: string } | null;
  readonly mayAnswer: boolean;
}

type Comment = Paper['comments'][number];

/** The comments on one block. */
export function commentsOn(paper: Paper, block: string, may: MayTalk): readonly ShownComment[] {
  return paper.comments.filter(({ blockId }) => blockId === block).map((one) => shown(one, may));
}

/** The comments on blocks that were taken out since: they have no paragraph to stand beside. */
export function homeless(paper: Paper, may: MayTalk): readonly ShownComment[] {
  const there = new Set(paper.index.map(({ id }) => id));
  return paper.comments.filter(({ blockId }) => !there.has(blockId)).map((one) => shown(one, may));
}

/** How many comments on each block are open. */
export function openOn({ comments }: Paper): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { blockId, answer } of comments) {
    if (answer === null) counts.set(blockId, (counts.get(blockId) ?? 0) + 1);
  }
  return counts;
}

function shown({ id, blockId, by, on, text, about, answer }: Comment, may: MayTalk): ShownComment {
  const settled = answer && {
    said: `${answer.outcome === 'TAKEN_IN' ? 'Taken in' : 'Answered'} by ${answer.by}, ${formatIsoDate(answer.on)}`,
    text: answer.text ?? '',
  };
  const said = `${by}, ${formatIsoDate(on)}`;
  return { id, block: blockId, said, text, about, answer: settled, mayAnswer: may.answer && answer === null };
}

/** What a form says of a draft. */
export function talkOf(talk: Talk, reference: string, body: unknown): object {
  const version = Number(fieldOf(body, 'version')) || 0;
  if (talk === 'read') return { reference, version };
  if (talk === 'comment') {
    return {
      reference,
      version,
      blockId: fieldOf(body, 'block'),
      text: fieldOf(body, 'comment').replaceAll('\r\n', '\n'),
    };
  }
  const text = fieldOf(body, 'answer').replaceAll('\r\n', '\n').trim();
  const outcome = fieldOf(body, 'outcome') === 'TAKEN_IN' ? 'TAKEN_IN' : 'ANSWERED';
  return { reference, commentId: fieldOf(body, 'commentId'), outcome, ...(text !== '' && { text }) };
}
