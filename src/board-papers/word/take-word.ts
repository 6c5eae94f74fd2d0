/** Decides what a draft becomes with the edits of a Word file that somebody chose: all of them, or the first refusal. */
import type { ProblemCode } from '../../platform/record/problem-codes.js';
import type { Problem } from '../../platform/record/problem.js';
import type { ComposedPaper } from '../composed.js';
import { everyBlock, type PaperContent } from '../content.js';
import { applyEdits } from '../edit.js';
import type { Edited, PaperEdit } from '../edit.types.js';
import type { EditWords, WordEdit, WordEditKind, WordPlan } from './word-edits.types.js';

export const TAKEN_FIGURES = ['AS_RECORDED', 'AS_TYPED'] as const;
export type TakenFigures = (typeof TAKEN_FIGURES)[number];

/** An edit that somebody chose. */
export interface ChosenEdit {
  readonly edit: string;
  /** What becomes of figures that were changed in the file. */
  readonly figures: TakenFigures;
  /** True: it may undo what was changed on the page since. */
  readonly overPage: boolean;
}

/** What has to be done first, so that what others refer to is there. */
const TURN: Readonly<Record<WordEditKind, number>> = { ADDED: 0, REWORDED: 1, MOVED: 2, REMOVED: 3 };

/** The draft with the edits. @param fresh the paper composed again, as edits of a draft need it */
export function takeWord(
  content: PaperContent,
  plan: WordPlan,
  chosen: readonly ChosenEdit[],
  fresh: ComposedPaper,
): Edited {
  const found: { readonly place: number; readonly edit: WordEdit; readonly one: ChosenEdit }[] = [];
  for (const [place, one] of chosen.entries()) {
    const edit = plan.edits.find(({ key }) => key === one.edit);
    if (!edit) return refused('WORD_EDIT_UNKNOWN', UNKNOWN, place, one.edit);
    if (edit.conflict !== null && !one.overPage) {
      const message = `${edit.name}: ${edit.conflict} Say that the file goes before the page, or leave this edit.`;
      return refused('WORD_CONFLICT', message, place, one.edit);
    }
    found.push({ place, edit, one });
  }
  const inTurn = [...found].sort((a, b) => TURN[a.edit.kind] - TURN[b.edit.kind] || a.edit.at - b.edit.at);
  const added = new Map<string, string>();
  let made = content;
  for (const { place, edit, one } of inTurn) {
    const asked = editOf(made, plan, edit, one, added);
    if (asked === null) return refused('WORD_EDIT_UNKNOWN', UNKNOWN, place, one.edit);
    const result = applyEdits(made, [asked], fresh);
    if ('problem' in result) {
      const { code, message } = result.problem;
      return refused(code, `${edit.name}: ${message}`, place, one.edit);
    }
    if (edit.kind === 'ADDED') added.set(edit.key, `added-${made.added + 1}`);
    made = result.content;
  }
  return { content: made };
}

const UNKNOWN = 'The file has no such edit for the paper as it now is. Look at the edits of the file again.';

function refused(code: ProblemCode, message: string, place: number, subject: string): { readonly problem: Problem } {
  return { problem: { code, message, path: ['input', 'edits', `${place}`], subject } };
}

/** The edit of the draft; null: there is nowhere to put it. */
function editOf(
  content: PaperContent,
  plan: WordPlan,
  { key, kind, block, kept, typed, level }: WordEdit,
  { figures }: ChosenEdit,
  added: ReadonlyMap<string, string>,
): PaperEdit | null {
  const words: EditWords | null = figures === 'AS_TYPED' ? (typed ?? kept) : kept;
  switch (kind) {
    case 'REMOVED':
      return block === null ? null : { kind: 'REMOVE', block };
    case 'REWORDED':
      return block === null || !words ? null : { kind: 'SET_TEXT', block, ...words };
    case 'MOVED': {
      const after = behind(content, plan, block ?? '', added);
      return block === null || after === null ? null : { kind: 'MOVE', block, after };
    }
    case 'ADDED': {
      const after = behind(content, plan, key, added);
      if (after === null || !words) return null;
      if (level !== null) return { kind: 'ADD_HEADING', after, level, text: words.text };
      return { kind: 'ADD_PARAGRAPH', after, ...words };
    }
  }
}

/** The nearest part before one in the file that the draft has; null: none. */
function behind(
  content: PaperContent,
  { order }: WordPlan,
  id: string,
  added: ReadonlyMap<string, string>,
): string | null {
  const there = new Set(everyBlock(content).map(({ block }) => block.id));
  const at = order.findIndex((one) => one.id === id);
  const place = order[at]?.place;
  for (const one of order.slice(0, Math.max(at, 0)).reverse()) {
    if (one.place !== place) continue;
    const known = added.get(one.id) ?? one.id;
    if (there.has(known)) return known;
  }
  return null;
}
