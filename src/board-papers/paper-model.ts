/** Decides how a draft becomes the paper that is printed: cover, letters of appendices, charts drawn. */
import { type Chart, ganttPageByPage } from '../documents/gantt-chart.js';
import { USUAL_WORDS } from '../documents/look.js';
import type { Appendix, Block, CoverRow, Logo, Paper, Run, TextRun } from '../documents/model.js';
import { appendixLetter } from '../documents/number.js';
import { cleanBlock, cleanPaper, cleanText } from '../documents/text.js';
import { groupedMark, type Mark } from '../platform/record/chain/chain-faults.js';
import { atOnce, type Steps } from '../platform/work/steps.js';
import { pointedAppendix, type ChartBlock } from './composed.js';
import { current, type ContentBlock, type PaperContent } from './content.js';
import { coverRows, lookOfStyle } from './house-style/styled.js';
import { dateWords } from './words.js';

/** What a draft is marked with on every page. */
export const DRAFT_MARKING = 'Draft: not for publication';
const CONFIDENTIAL_MARKING = 'Confidential';

/** The paper as printed; `draft` puts the draft's marking on every page. */
export function paperModel(content: PaperContent, draft: boolean): Paper {
  return atOnce(modelling(content, draft, null));
}

/**
 * The same, block by block.
 * @param logo that of the paper's style, with its bytes; null: it has none, or it is not to be drawn
 * @param mark that of the record as it is issued, which its cover prints; null: none
 * @param editing given: its Word file is to come back, so that what points at an appendix stays told
 */
export function* modelling(
  content: PaperContent,
  draft: boolean,
  logo: Logo | null,
  mark: Mark | null = null,
  editing?: Paper['editing'],
): Steps<Paper> {
  const { terms } = content;
  const print: Printing = { names: appendixNames(content), told: editing !== undefined };
  const kind = terms.report ? 'report' : 'paper';
  const marking = draft ? DRAFT_MARKING : terms.confidentiality === 'CONFIDENTIAL' ? CONFIDENTIAL_MARKING : null;
  const blocks = yield* allPrinted(content.body, print);
  const appendices: Appendix[] = [];
  for (const { id, title, landscape, blocks: own } of content.appendices)
    appendices.push({ id, title: cleanText(title), landscape, blocks: yield* allPrinted(own, print) });
  const around = cleanPaper({
    language: terms.style?.language ?? 'en-GB',
    title: terms.title,
    author: content.author,
    subject: `${terms.body} ${kind} ${terms.reference} for the meeting of ${dateWords(terms.meetingDate)}`,
    date: terms.meetingDate,
    cover: [...coverRows(terms, leadRuns(content)), ...markRows(mark)],
    ...(terms.style && { look: lookOfStyle(terms.style, logo) }),
    ...(marking !== null && { marking }),
    ...(editing && { editing }),
    footer: `${terms.body} ${kind} ${terms.reference}`,
    blocks: [],
    appendices: [],
  });
  return { ...around, blocks, appendices };
}

/** How blocks are printed: what each appendix is called, and whether what points at one keeps its mark. */
interface Printing {
  readonly names: ReadonlyMap<string, string>;
  readonly told: boolean;
}

function* allPrinted(blocks: readonly ContentBlock[], print: Printing): Steps<readonly Block[]> {
  const all: Block[] = [];
  for (const block of blocks) {
    for (const one of yield* printed(block, print)) {
      all.push(cleanBlock(one));
      yield;
    }
  }
  return all;
}

const plain = (text: string, more: Partial<TextRun> = {}): TextRun => ({ kind: 'text', text, ...more });

/** The lines of the cover below the title. */
export function coverOf(content: PaperContent): readonly CoverRow[] {
  return coverRows(content.terms, leadRuns(content));
}

/** By what everybody can tell later whether the record that the paper came from is still the same. */
function markRows(mark: Mark | null): readonly CoverRow[] {
  return mark === null ? [] : [{ label: 'Fingerprint', runs: [plain(groupedMark(mark))] }];
}

/** Who leads, as the cover names them; none: nobody is named. */
function leadRuns({ cover }: PaperContent): readonly TextRun[] {
  const shown = current(cover);
  const leads = shown.kind === 'cover' ? shown.leads : [];
  return leads.flatMap((runs, index) => (index === 0 ? runs : [plain('; '), ...runs]));
}

function* printed(block: ContentBlock, print: Printing): Steps<readonly Block[]> {
  const shown = current(block);
  switch (shown.kind) {
    case 'cover':
      return [];
    case 'paragraph': {
      const lists = shown.bullets ? { bullets: shown.bullets.map((runs) => pointed(runs, print)) } : {};
      return [{ ...shown, runs: pointed(shown.runs, print), ...lists }];
    }
    case 'chart':
      return yield* charts(shown);
    case 'heading':
    case 'table':
      return [shown];
  }
}

/** What each appendix is called by now, such as "Appendix A", by its id. */
export function appendixNames({ terms, appendices }: PaperContent): ReadonlyMap<string, string> {
  const { appendix } = terms.style?.words ?? USUAL_WORDS;
  return new Map(appendices.map((one, index) => [one.id, `${appendix}\u00a0${appendixLetter(index)}`]));
}

/** Runs in which a pointer at an appendix reads "Appendix A", whatever letter it has by now. */
export function lettered(runs: readonly Run[], names: ReadonlyMap<string, string>): readonly Run[] {
  return runs.map((run) => {
    const name = run.kind === 'text' ? names.get(pointedAppendix(run.ref) ?? '') : undefined;
    return run.kind === 'text' && name !== undefined ? { ...run, text: name } : run;
  });
}

/** Lettered runs as printed: what points at an appendix is bold, and no longer a mark. */
function pointed(runs: readonly Run[], { names, told }: Printing): readonly Run[] {
  return lettered(runs, names).map((run) => {
    if (run.kind !== 'text' || pointedAppendix(run.ref) === null) return run;
    return plain(run.text, { bold: true, ...(told && run.ref !== undefined && { ref: run.ref }) });
  });
}

/** One figure for each page that the chart needs. */
export function* charts({ id, caption, chart }: ChartBlock): Steps<readonly Block[]> {
  const pages: Chart[] = [];
  for (const page of ganttPageByPage(chart)) {
    pages.push(page);
    yield;
  }
  return pages.map(({ svg, alt }, index) => ({
    kind: 'figure',
    id: index === 0 ? id : `${id}.${index + 1}`,
    caption: pages.length === 1 ? caption : `${caption}, part ${index + 1} of ${pages.length}`,
    alt,
    svg,
  }));
}
