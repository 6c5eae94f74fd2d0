/** Decides what the page of a paper shows: the paper as it is printed, and beside it what is in hand. */
import type { Offer, Offers } from '../frame/offer.js';
import type { WhoCan } from '../frame/who-can.js';
import { type InHand, panelOf } from './in-hand.js';
import { openForm, type Typed } from './open-form.js';
import { blockOf, type Opened } from './opened.js';
import { IN_HAND, openPath, paperPath, stateTag } from './paper-path.js';
import { type Changes, drawnChanges, lastRead } from './changed.js';
import { homeless, type MayTalk } from './talk.js';
import { replacementOf, statusOf, stepsOf } from './paper-status.js';
import { pieces } from './pieces.js';
import type { Paper } from './asked-paper.js';
import { sheet } from './sheet.js';

/** What the page is drawn from. */
export interface PaperContext {
  readonly paper: Paper;
  /** Null: no paragraph is in hand. */
  readonly inHand: InHand | null;
  readonly opened: Opened;
  /** What was sent, where it was refused. */
  readonly typed: Typed | undefined;
  readonly mayEdit: boolean;
  readonly mayTalk: MayTalk;
  /** What changed since the version that is compared with; null: none is. */
  readonly changes: Changes | null;
  readonly since: number;
  readonly offer: Offers;
  readonly who: WhoCan;
  /** The codes of the projects whose records the reader may see. */
  readonly projects: ReadonlySet<string>;
}

/** The view model of the page. */
export function paperPage({ paper, inHand, opened, typed, mayEdit, offer, projects, ...more }: PaperContext) {
  const open = paper.state === 'DRAFT' || paper.state === 'CLEARED';
  const edits = open && mayEdit;
  const { reference } = paper;
  const changes = open ? drawnChanges(paper, more.changes, more.since) : null;
  const mayTalk: MayTalk = { comment: open && more.mayTalk.comment, answer: open && more.mayTalk.answer };
  const form = edits ? openForm(paper, opened, typed) : null;
  const place = { inHandId: IN_HAND, block: inHand && inHand.id === blockOf(opened) ? inHand.id : null };
  return {
    area: 'papers',
    about: lifeOffers(paper, offer),
    path: paperPath(reference),
    reference,
    title: paper.title,
    version: paper.version,
    state: stateTag(paper.state),
    mark: paper.mark,
    replacement: replacementOf(paper),
    status: place.block === null ? statusOf(paper, open, edits, more.who) : null,
    reading: open && place.block === null ? readingOf(paper, mayTalk) : null,
    typed: typed ?? {},
    buttons: stepsOf(paper, mayEdit),
    cover: paper.cover.map(({ label, markup }) => ({ label, pieces: pieces(markup) })),
    settings: edits ? settingsOf(paper) : null,
    changes: changes && { ...changes, lost: changes.lost.get('') ?? [] },
    blocks: sheet(paper, { open, edits }, changes),
    place,
    panel: inHand && place.block !== null ? panelOf(paper, inHand, { mayEdit: edits, mayTalk, offer, projects }) : null,
    form,
    parts: partLinks(paper),
  };
}

/** What somebody has read of the draft, and comments that have no paragraph any more. */
function readingOf(paper: Paper, mayTalk: MayTalk) {
  const own = paper.readings.findLast((one) => one.own);
  return {
    since: lastRead(paper),
    mayMark: mayTalk.comment && (own?.version ?? 0) < paper.version,
    homeless: homeless(paper, mayTalk),
  };
}

/** The ways to what is set for the paper as a whole. */
function settingsOf({ reference, report }: Paper) {
  return {
    cover: openPath(reference, { set: 'cover' }),
    asks: openPath(reference, { set: 'asks' }),
    report: report ? openPath(reference, { set: 'report' }) : null,
  };
}

/** The ways to the parts of a long paper before and after the one shown; null where there is none. */
function partLinks({ reference, index, blocks }: Paper) {
  const from = index.findIndex(({ id }) => id === blocks[0]?.id);
  const to = from + blocks.length;
  const link = (id: string | undefined): string | null =>
    id === undefined ? null : `${paperPath(reference)}?part=${encodeURIComponent(id)}`;
  return { previous: from > 0 ? link(index[from - 1]?.id) : null, next: link(index[to]?.id) };
}

/** What may be done with the paper as a whole, where that asks for words. */
function lifeOffers({ reference, version, state, nextStates, readiness, returns }: Paper, offer: Offers): Offer[] {
  const given = { reference, expectedVersion: version };
  const open = returns.some((one) => one.open);
  return [
    ...(nextStates.includes('CLEARED')
      ? offer('sendBoardPaperForClearance', open ? 'Answer the director’s return' : 'Send for clearance', given)
      : []),
    ...(state === 'DRAFT' || state === 'CLEARED'
      ? offer('returnBoardPaper', 'Return to the secretary', given).filter(() => !open)
      : []),
    ...(nextStates.includes('CONSIDERED') ? offer('considerBoardPaper', 'Record what was decided', given) : []),
    ...(nextStates.includes('REPLACED') ? offer('reviseBoardPaper', 'Begin a revised paper', { reference }) : []),
    ...(readiness.findings.some(({ code }) => code === 'STYLE_CHANGED')
      ? offer('restyleBoardPaper', 'Take the house style', given)
      : []),
    ...(nextStates.includes('WITHDRAWN') ? offer('withdrawBoardPaper', 'Withdraw the paper', given) : []),
  ];
}
