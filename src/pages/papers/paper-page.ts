/** Decides what the page of a paper shows: its blocks as they will be printed, each figure with its source, and the buttons that work. */
import { markupToRuns } from '../../documents/runs-from-markdown.js';
import type { Offer, Offers } from '../frame/offer.js';
import { sourcePath } from '../frame/source-path.js';
import { formatName } from '../frame/words.js';
import { summary } from '../frame/summary.js';
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import type { PAPER } from './papers.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Figure = AnswerTo<typeof PAPER>['boardPaper']['blocks'][number]['figures'][number];

export type Block = AnswerTo<typeof PAPER>['boardPaper']['blocks'][number];

export type Paper = AnswerTo<typeof PAPER>['boardPaper'];

/** A stretch of a line: plain words, or a figure that leads to its source. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  /** Address of the source on the page; null for plain words. */
  readonly source: string | null;
}

const STATES: Readonly<Record<string, { readonly text: string; readonly colour: string }>> = {
  DRAFT: { text: 'Draft', colour: 'grey' },
  CLEARED: { text: 'Cleared', colour: 'blue' },
  ISSUED: { text: 'Issued', colour: 'green' },
  CONSIDERED: { text: 'Considered', colour: 'turquoise' },
  REPLACED: { text: 'Replaced', colour: 'orange' },
  WITHDRAWN: { text: 'Withdrawn', colour: 'red' },
};

/** A state as a tag. */
export function stateTag(state: string): { text: string; classes: string } {
  const known = STATES[state];
  return { text: known?.text ?? state, classes: `govuk-tag--${known?.colour ?? 'grey'}` };
}

/** The address of a paper's page. */
export const paperPath = (reference: string): string => `/board-papers/${encodeURIComponent(reference)}`;

const sourceId = (block: string, figure: string): string => `source-${block}-${figure}`.replace(/[^\w-]/gu, '-');

/** A line of markup as pieces; footnotes stand in brackets behind the word they belong to. */
export function pieces(markup: string, block: Block, known: ReadonlySet<string> = figureIds(block)): readonly Piece[] {
  return markupToRuns(markup).flatMap((run): Piece[] => {
    if (run.kind === 'footnote') {
      return [{ text: ` (${run.content.map((each) => each.text).join('')})`, bold: false, source: null }];
    }
    const source = run.ref !== undefined && known.has(run.ref) ? `#${sourceId(block.id, run.ref)}` : null;
    return [{ text: run.text, bold: run.bold ?? false, source }];
  });
}

const figureIds = (block: Block): ReadonlySet<string> => new Set(block.figures.map((figure) => figure.id));

/** Whether the reader may see the records of what a source cites, such as `CFPS M3`. */
export type Readable = (code: string) => boolean;

/** The projects of a reader as that. */
export function readableIn(projects: readonly { readonly code: string }[]): Readable {
  const codes = new Set(projects.map(({ code }) => code));
  return (code) => codes.has(code.split(/[ -]/u, 1)[0] ?? '');
}

/** The view model of the page. `edits` is the id of the block whose text is open for editing. */
export function paperPage(paper: Paper, mayEdit: boolean, edits: string | null, offer: Offers, readable: Readable) {
  const open = paper.state === 'DRAFT' || paper.state === 'CLEARED';
  const told = paper.state === 'ISSUED' || paper.state === 'CONSIDERED';
  /** What a paragraph that went to the Board promises can be noted, to be followed from then on. */
  const undertakings = ({ id, kind, number }: Block): Offer[] =>
    told && kind === 'PARAGRAPH'
      ? offer(
          'recordPromise',
          'Note an undertaking',
          { reference: paper.reference, blockId: id },
          `paragraph ${number}`,
        )
      : [];
  return {
    area: 'papers',
    about: lifeOffers(paper, offer),
    path: paperPath(paper.reference),
    reference: paper.reference,
    title: paper.title,
    version: paper.version,
    state: stateTag(paper.state),
    facts: summary([
      ['For', `${paper.body}, ${formatIsoDate(paper.meetingDate)}`],
      ['Facts as at', formatIsoDate(paper.asAt)],
      paper.report ? ['Report of', paper.report.reportOf] : ['SMT lead', paper.smtLead ?? 'Nobody is named'],
      ['Confidentiality', confidentiality(paper.confidentiality)],
      paper.revises && [
        'Replaces',
        `paper ${paper.revises.reference}, issued ${formatIsoDate(paper.revises.issuedOn)}`,
      ],
      paper.revises && ['Why it was revised', paper.revises.why],
      paper.clearance && ['Cleared', clearance(paper.clearance)],
      paper.issue && ['Issued', `by ${paper.issue.by}, ${formatIsoDate(paper.issue.on)}`],
      paper.consideration && ['Decision', paper.consideration.decision],
      paper.withdrawnBecause === null ? null : ['Withdrawn', paper.withdrawnBecause],
    ]),
    files: (paper.issue?.files ?? []).map(({ format, url, bytes }) => ({
      url,
      text: `${formatName(format)}, ${kilobytes(bytes)}`,
    })),
    mark: paper.mark,
    replacement: paper.replacedBy && {
      reference: paper.replacedBy.reference,
      href: paperPath(paper.replacedBy.reference),
    },
    drafts: paper.draftFiles.map(({ format, url }) => ({ url, text: formatName(format) })),
    attachments: paper.attachments.map(({ id, letter, title, fileName, bytes, url }) => ({
      ...{ id, title, url },
      place: letter === null ? 'Attached' : `Appendix ${letter}`,
      about: `${fileName}, ${kilobytes(bytes)}`,
    })),
    mayAttach: open && mayEdit,
    blockers: open ? paper.readiness.findings.filter((one) => one.severity === 'BLOCKS') : [],
    warnings: open ? paper.readiness.findings.filter((one) => one.severity === 'WARNS') : [],
    buttons: buttons(paper, mayEdit),
    offers: open && mayEdit ? paper.offers.filter((offer) => offer.kind === 'NEW' && !offer.left) : [],
    parts: partLinks(paper),
    blocks: paper.blocks.map((block) => blockModel(block, open && mayEdit, edits, readable, undertakings)),
  };
}

/** Bullets of one paragraph that the page shows; the files have all. */
const MOST_BULLETS = 50;

/** The ways to the parts of a long paper before and after the one shown; null where there is none. */
function partLinks({ reference, index, blocks }: Paper) {
  const from = index.findIndex(({ id }) => id === blocks[0]?.id);
  const to = from + blocks.length;
  const link = (id: string | undefined): string | null =>
    id === undefined ? null : `${paperPath(reference)}?part=${encodeURIComponent(id)}`;
  return { previous: from > 0 ? link(index[from - 1]?.id) : null, next: link(index[to]?.id) };
}

function blockModel(
  block: Block,
  mayEdit: boolean,
  edits: string | null,
  readable: Readable,
  undertakings: (block: Block) => Offer[],
) {
  const stale = block.stale && !block.stale.left ? block.stale : null;
  const known = figureIds(block);
  return {
    id: block.id,
    anchor: block.anchor,
    number: block.number,
    kind: block.kind,
    level: block.level,
    pieces:
      block.kind === 'HEADING' ? [{ text: block.text, bold: false, source: null }] : pieces(block.markup, block, known),
    bullets: block.bullets.slice(0, MOST_BULLETS).map((bullet) => pieces(bullet, block, known)),
    moreBullets: Math.max(0, block.bullets.length - MOST_BULLETS),
    markup: block.markup,
    bulletMarkup: mayEdit && edits === block.id ? block.bullets.join('\n') : '',
    editing: mayEdit && edits === block.id,
    mayEdit: mayEdit && (block.kind === 'PARAGRAPH' || block.kind === 'HEADING'),
    byHand: block.origin !== 'GENERATED',
    stale: stale && {
      maySettle: mayEdit,
      gone: stale.kind === 'GONE',
      text: stale.newText?.text ?? '',
      bullets: stale.newText?.bullets ?? [],
    },
    notes: undertakings(block),
    sources: block.figures.map((figure) => ({
      id: sourceId(block.id, figure.id),
      text: figure.text,
      label: figure.source.label,
      href: readable(figure.source.code) ? sourcePath(figure.source) : null,
      from: `${figure.source.kind} ${figure.source.code}, as at ${formatIsoDate(figure.source.asAt)}`,
      citation: figure.source.citation,
      assumed: figure.source.assumed === true,
    })),
  };
}

/** What may be done with the paper as a whole, where that asks for words. */
function lifeOffers({ reference, version, nextStates, readiness }: Paper, offer: Offers): Offer[] {
  const given = { reference, expectedVersion: version };
  return [
    ...(nextStates.includes('CONSIDERED') ? offer('considerBoardPaper', 'Record what was decided', given) : []),
    ...(nextStates.includes('REPLACED') ? offer('reviseBoardPaper', 'Begin a revised paper', { reference }) : []),
    ...(readiness.findings.some(({ code }) => code === 'STYLE_CHANGED')
      ? offer('restyleBoardPaper', 'Take the house style', given)
      : []),
    ...(nextStates.includes('WITHDRAWN') ? offer('withdrawBoardPaper', 'Withdraw the paper', given) : []),
  ];
}

function buttons(paper: Paper, mayEdit: boolean): readonly { readonly step: string; readonly text: string }[] {
  const next = new Set(paper.nextStates);
  return [
    ...(next.has('CLEARED') ? [{ step: 'clear', text: 'Clear this text' }] : []),
    ...(next.has('ISSUED') && mayEdit ? [{ step: 'issue', text: 'Issue and seal' }] : []),
  ];
}

function confidentiality(word: string | null): string {
  if (word === null) return 'Not decided';
  return word === 'OPEN' ? 'Open' : 'Confidential';
}

function clearance({ by, on, current }: NonNullable<Paper['clearance']>): string {
  const said = `by ${by}, ${formatIsoDate(on)}`;
  return current ? said : `${said}; the text has been edited since`;
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`;
