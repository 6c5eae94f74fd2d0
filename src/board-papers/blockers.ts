/** Decides what of a text and its clearance stands between a draft and the Board. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { capital } from '../platform/words/capital.js';
import { blockNames, type BlockNames } from './block-names.js';
import { pointedAppendix } from './composed.js';
import { citedIds, current, everyBlock, runsOf, type ContentBlock, type PaperContent } from './content.js';
import type { PaperTrace } from './lifecycle.js';
import type { Offer } from './staleness.js';
import { dateWords } from './words.js';

/** Reasons that concern the clearance itself: they stop the issue, not the clearing. */
const CLEARANCE: readonly string[] = ['NOT_CLEARED', 'CLEARED_OTHER_TEXT'];

/** The text as it stands and as it was cleared. */
export type Cleared = Pick<PaperTrace, 'contentSha256' | 'clearedSha256'>;

/** One finding about a paper; `subject` names the block or record. */
export function problem(code: ProblemCode, message: string, subject: string | null = null): Problem {
  return { code, message, path: [], subject };
}

/** What of the text itself stops a paper from being cleared, in reading order; and what of its clearance stops its issue. */
export function blockers(
  content: PaperContent,
  offered: readonly Offer[],
  trace: Cleared,
): readonly [text: readonly Problem[], clearance: readonly Problem[]] {
  const names = blockNames(content);
  const text = [
    ...coverBlockers(content),
    ...emptySections(content.body),
    ...lostReferences(content, names),
    ...offered.filter((offer) => !offer.left).map((offer) => stale(offer, names)),
  ];
  return [text, clearanceBlockers(trace)];
}

/** Those of the blockers that stop a director from clearing the text. */
export function clearingBlockers(all: readonly Problem[]): readonly Problem[] {
  return all.filter((one) => !CLEARANCE.includes(one.code));
}

function coverBlockers({ terms, cover }: PaperContent): Problem[] {
  const found: Problem[] = [];
  const shown = current(cover);
  if (!terms.report && shown.kind === 'cover' && shown.leads.length === 0) {
    const message = 'No SMT lead is named in any of the projects. Amend a project, then take the new cover.';
    found.push(problem('SMT_LEAD_MISSING', message, 'cover'));
  }
  if (terms.confidentiality === null) {
    const message = 'Nobody has decided whether the paper is open or confidential. Set its confidentiality.';
    found.push(problem('CONFIDENTIALITY_MISSING', message, 'cover'));
  }
  if (terms.asAt > terms.meetingDate) {
    const message = `The facts are of ${dateWords(terms.asAt)}, after the meeting of ${dateWords(terms.meetingDate)}. Correct the meeting date, or compose the paper as at an earlier day.`;
    found.push(problem('FACTS_AFTER_MEETING', message, 'cover'));
  }
  return found;
}

/** Headings with nothing under them before the next heading of their level or a higher one. */
function emptySections(body: readonly ContentBlock[]): Problem[] {
  const shown = body.map(current);
  return shown.flatMap((block, index) => {
    if (block.kind !== 'heading') return [];
    const after = shown.slice(index + 1);
    const end = after.findIndex((one) => one.kind === 'heading' && one.level <= block.level);
    const inside = end === -1 ? after : after.slice(0, end);
    if (inside.some((one) => one.kind !== 'heading')) return [];
    return [
      problem(
        'EMPTY_SECTION',
        `There is nothing under the heading “${block.text}”. Write something, or remove it.`,
        block.id,
      ),
    ];
  });
}

/** Marks that lead nowhere: a figure that the block does not know, an appendix that was taken out. */
function lostReferences(content: PaperContent, names: BlockNames): Problem[] {
  const appendices = new Set(content.appendices.map((one) => one.id));
  return everyBlock(content).flatMap(({ block }) => {
    const shown = current(block);
    const known = new Set(block.figures.map((figure) => figure.id));
    const unknown = [...citedIds(shown)].filter((id) => !known.has(id));
    const pointed = runsOf(shown).map((run) => (run.kind === 'text' ? pointedAppendix(run.ref) : null));
    const lost = pointed.filter((id) => id !== null && !appendices.has(id));
    return [
      ...unknown.map((id) =>
        problem(
          'UNKNOWN_FIGURE',
          `${capital(names(block.id) ?? '')} cites a figure, ${id}, that it has no source for. Restore its text.`,
          block.id,
        ),
      ),
      ...lost.map(() =>
        problem(
          'APPENDIX_LOST',
          `${capital(names(block.id) ?? '')} points at an appendix that was taken out. Rewrite or remove it.`,
          block.id,
        ),
      ),
    ];
  });
}

function stale({ kind, block }: Offer, names: BlockNames): Problem {
  const name = names(block) ?? 'a new part of the paper';
  const what = {
    CHANGED: `The record now gives ${name} another text. Take it, or leave it.`,
    NEW: `The record now gives ${name}. Take it, or leave it.`,
    GONE: `The record no longer gives ${name}. Take it out, or leave it.`,
  }[kind];
  return problem('STALE', what, block);
}

function clearanceBlockers({ contentSha256, clearedSha256 }: Cleared): Problem[] {
  if (clearedSha256 === null)
    return [problem('NOT_CLEARED', 'The paper has not been cleared. A director of its projects clears it.')];
  if (clearedSha256 === contentSha256) return [];
  return [
    problem('CLEARED_OTHER_TEXT', 'The paper was cleared in another wording and edited since. Ask the director again.'),
  ];
}
