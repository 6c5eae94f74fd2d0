/** Decides how a paper and its blocks are shown: numbered as printed, in markup for editing, with what the record now offers. */
import { ALL_FORMATS } from '../documents/formats.js';
import type { Paper, Run } from '../documents/model.js';
import { number } from '../documents/number.js';
import { runsToMarkup } from '../documents/runs-from-markdown.js';
import type { Steps } from '../platform/work/steps.js';
import { asksOf } from './asks.js';
import { attachmentViews } from './attachments/attachment.type.js';
import type { BoardPaper, PaperOffer } from './board-paper.type.js';
import type { PaperAsk, PaperConsideration } from './paper-ask.type.js';
import type { PaperDraftFile, PaperFile } from './paper-issue.type.js';
import type { PaperBlock } from './composed.js';
import {
  current,
  everyBlock,
  figuresSealed,
  figuresUsed,
  originOf,
  type ContentBlock,
  type PaperContent,
} from './content.js';
import type { Figure } from './figures.js';
import { chartViews, tableView } from './layout/layout.js';
import type { PaperChart } from './layout/layout.type.js';
import { LIFE, type PaperState } from './lifecycle.js';
import type { BlockText, PaperBlockType, PaperFigure } from './paper-block.type.js';
import { lettered, appendixNames, modelling } from './paper-model.js';
import { paperState, slugOf, type IssueRow, type PaperRow } from './paper-row.js';
import { plainText } from './prose.js';
import { AS_SEALED, markOf, namedReplacement } from './revision/mark.js';
import type { Offer } from './staleness.js';

/** The paper as its readers see it; `revision` is how much of the record they know. */
export function paperView(row: PaperRow, revision: number): BoardPaper {
  const { terms, projects, cover } = row.content;
  const state = paperState(row);
  const lead = blockText(current(cover)).text;
  return {
    id: row.id,
    reference: row.reference,
    title: terms.title,
    body: terms.body,
    meetingDate: terms.meetingDate,
    asAt: terms.asAt,
    state,
    since: since(state, row),
    nextStates: [...LIFE[state].next],
    confidentiality: terms.confidentiality,
    smtLead: lead === '' ? null : lead,
    projects: [...projects],
    form: terms.form ?? 'BOARD_PAPER',
    report: terms.report ?? null,
    asks: askViews(row),
    revises: terms.revises ?? null,
    replacedBy: namedReplacement(row),
    mark: markOf(row),
    attachments: attachmentViews(row.content, row.slug, markOf(row) !== null),
    draftFiles: LIFE[state].steps.includes('EDIT') ? draftFiles(row.slug) : [],
    get figures() {
      return figuresSealed(row.content).map(figureView); // thousands, which few ask for
    },
    clearance: row.clearance && { ...row.clearance, current: row.clearance.contentSha256 === row.contentSha256 },
    issue: row.issue && { ...row.issue, ...issueParts(row.issue, row.slug, markOf(row) !== null) },
    consideration: row.consideration && considerationView(row.consideration),
    withdrawnBecause: row.withdrawal?.reason ?? null,
    version: row.version,
    row,
    revision,
  };
}

/** The day of the step that led to a state; null: no step leads to a draft. */
function since(state: PaperState, row: PaperRow): string | null {
  const days: Readonly<Record<PaperState, string | undefined>> = {
    DRAFT: undefined,
    CLEARED: row.clearance?.on,
    ISSUED: row.issue?.on,
    CONSIDERED: row.consideration?.consideredOn,
    REPLACED: row.replacedBy?.on,
    WITHDRAWN: row.withdrawal?.on,
  };
  return days[state] ?? null;
}

const draftFiles = (slug: string): PaperDraftFile[] =>
  ALL_FORMATS.map((format) => ({ format, url: `/papers/${slug}.${format}` }));

function askViews({ content, consideration }: PaperRow): PaperAsk[] {
  const answers = new Map(consideration?.outcomes.map((one) => [one.letter, one]));
  return asksOf(content).map(({ letter, verb, text, subject }) => {
    const outcome = answers.get(letter) ?? null;
    return { letter, verb, text, subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null, outcome };
  });
}

function considerationView(told: NonNullable<PaperRow['consideration']>): PaperConsideration {
  return { ...told, recordedBy: told.by, decisionIds: [...told.decisionIds] };
}

function issueParts(
  issue: IssueRow,
  slug: string,
  marked: boolean,
): { readonly engines: string[]; readonly files: PaperFile[] } {
  return {
    engines: Object.entries(issue.engines)
      .map(([name, version]) => `${name} ${version}`)
      .sort(),
    files: issue.files.map(({ format, mediaType, sha256, size }) => ({
      format,
      mediaType,
      sha256,
      bytes: size,
      url: `/papers/${slug}.${format}${marked ? AS_SEALED : ''}`,
    })),
  };
}

/** The blocks in reading order, the cover left out. */
export function* blockViews(content: PaperContent, offered: readonly Offer[]): Steps<PaperBlockType[]> {
  const model = yield* modelling(content, true, null);
  const places = placesOf(model);
  const charts = chartViews(model, slugOf(content.terms.reference));
  const letters = appendixNames(content);
  const stale = new Map(offered.map((offer) => [offer.block, offer]));
  const views: PaperBlockType[] = [];
  for (const { block, list } of everyBlock(content)) {
    if (list === 'cover') continue;
    views.push(
      blockView(block, {
        place: places.get(block.id),
        offer: stale.get(block.id),
        charts: charts.get(block.id),
        letters,
      }),
    );
    yield;
  }
  return views;
}

interface Place {
  readonly number: string;
  readonly anchor: string;
  readonly appendix: string | null;
}

/** Number and anchor of every block, as the printed paper has them. */
function placesOf(model: Paper): ReadonlyMap<string, Place> {
  const paper = number(model);
  const words = { heading: '', paragraph: '', table: 'Table ', figure: 'Figure ' } as const;
  const places = new Map<string, Place>();
  for (const { blocks, letter } of [{ blocks: paper.blocks, letter: null }, ...paper.appendices]) {
    for (const block of blocks) {
      places.set(block.id, { number: `${words[block.kind]}${block.number}`, anchor: block.anchor, appendix: letter });
    }
  }
  return places;
}

const KINDS = {
  heading: 'HEADING',
  paragraph: 'PARAGRAPH',
  table: 'TABLE',
  chart: 'FIGURE',
  cover: 'PARAGRAPH',
} as const;

interface Around {
  readonly place: Place | undefined;
  readonly offer: Offer | undefined;
  readonly charts: PaperChart[] | undefined;
  readonly letters: ReadonlyMap<string, string>;
}

function blockView(block: ContentBlock, { place, offer, charts, letters }: Around): PaperBlockType {
  const shown = current(block);
  return {
    id: block.id,
    ...(place ?? { number: '', anchor: '', appendix: null }),
    kind: KINDS[shown.kind],
    level: shown.kind === 'heading' ? shown.level : null,
    ...blockText(shown, letters),
    table: shown.kind === 'table' ? tableView(shown, letters) : null,
    charts: charts ?? [],
    origin: originOf(block),
    composedAtRevision: block.revision,
    stale: offer
      ? { kind: offer.kind, newText: offer.fresh && blockText(offer.fresh.block, letters), left: offer.left }
      : null,
    figures: figuresUsed(block).map(figureView),
  };
}

/** What the record offers beside the blocks there are: new ones, and a new cover. */
export function offerViews(content: PaperContent, offered: readonly Offer[]): PaperOffer[] {
  return offered.map(({ kind, block, fresh, left }) => ({
    kind,
    blockId: block,
    newText: fresh && blockText(fresh.block, appendixNames(content)),
    left,
  }));
}

function blockText(block: PaperBlock, letters: ReadonlyMap<string, string> = new Map()): BlockText {
  const of = (runs: readonly Run[], bullets: readonly (readonly Run[])[] = []): BlockText => ({
    markup: runsToMarkup(runs),
    text: plainText(runs),
    bullets: bullets.map(runsToMarkup),
  });
  switch (block.kind) {
    case 'cover':
      return of(
        block.leads.flatMap((runs, index): readonly Run[] =>
          index === 0 ? runs : [{ kind: 'text', text: '; ' }, ...runs],
        ),
      );
    case 'paragraph':
      return of(
        lettered(block.runs, letters),
        block.bullets?.map((runs) => lettered(runs, letters)),
      );
    case 'heading':
      return { markup: block.text, text: block.text, bullets: [] };
    case 'table':
    case 'chart':
      return { markup: block.caption, text: block.caption, bullets: [] };
  }
}

/** A figure with its value as text. */
export function figureView(figure: Figure): PaperFigure {
  return { ...figure, value: `${figure.value}` };
}
