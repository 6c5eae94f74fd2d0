/** Decides how a draft becomes the paper that is printed: cover, letters of appendices, charts drawn. */
import { type Chart, ganttPageByPage } from '../documents/gantt-chart.js';
import type { Appendix, Block, CoverRow, Paper, Run, TextRun } from '../documents/model.js';
import { appendixLetter } from '../documents/number.js';
import { cleanBlock, cleanPaper, cleanText } from '../documents/text.js';
import { atOnce, type Steps } from '../platform/work/steps.js';
import { pointedAppendix, type ChartBlock } from './composed.js';
import { current, type ContentBlock, type PaperContent } from './content.js';
import { dateWords } from './words.js';

/** What a draft is marked with on every page. */
export const DRAFT_MARKING = 'Draft: not for publication';
const CONFIDENTIAL_MARKING = 'Confidential';

const WORDS = { OPEN: 'Open', CONFIDENTIAL: 'Confidential' } as const;

/** The paper as printed; `draft` puts the draft's marking on every page. */
export function paperModel(content: PaperContent, draft: boolean): Paper {
  return atOnce(modelling(content, draft));
}

/** The same, block by block. */
export function* modelling(content: PaperContent, draft: boolean): Steps<Paper> {
  const { terms } = content;
  const letters = lettersOf(content);
  const kind = terms.report ? 'report' : 'paper';
  const marking = draft ? DRAFT_MARKING : terms.confidentiality === 'CONFIDENTIAL' ? CONFIDENTIAL_MARKING : null;
  const blocks = yield* allPrinted(content.body, letters);
  const appendices: Appendix[] = [];
  for (const { id, title, landscape, blocks: own } of content.appendices)
    appendices.push({ id, title: cleanText(title), landscape, blocks: yield* allPrinted(own, letters) });
  const around = cleanPaper({
    language: 'en-GB',
    title: terms.title,
    author: content.author,
    subject: `${terms.body} ${kind} ${terms.reference} for the meeting of ${dateWords(terms.meetingDate)}`,
    date: terms.meetingDate,
    cover: coverRows(content),
    ...(marking !== null && { marking }),
    footer: `${terms.body} ${kind} ${terms.reference}`,
    blocks: [],
    appendices: [],
  });
  return { ...around, blocks, appendices };
}

function* allPrinted(blocks: readonly ContentBlock[], letters: ReadonlyMap<string, string>): Steps<readonly Block[]> {
  const all: Block[] = [];
  for (const block of blocks) {
    for (const one of yield* printed(block, letters)) {
      all.push(cleanBlock(one));
      yield;
    }
  }
  return all;
}

const plain = (text: string, more: Partial<TextRun> = {}): TextRun => ({ kind: 'text', text, ...more });

/** The cover block in the form of paper 10/23; a committee report names the post it comes from. */
export function coverRows({ terms, cover }: PaperContent): readonly CoverRow[] {
  const shown = current(cover);
  const leads = shown.kind === 'cover' ? shown.leads : [];
  const named = leads.flatMap((runs, index) => (index === 0 ? runs : [plain('; '), ...runs]));
  const word = terms.confidentiality === null ? 'Not yet decided' : WORDS[terms.confidentiality];
  const from: CoverRow = terms.report
    ? { label: 'Report of', runs: [plain(terms.report.reportOf)] }
    : { label: 'SMT Lead', runs: named.length ? named : [plain('Not yet named')] };
  return [
    from,
    { label: 'Paper reference', runs: [plain(terms.reference)] },
    ...revisedRows(terms),
    { label: `${terms.body} meeting date`, runs: [plain(dateWords(terms.meetingDate))] },
    { label: 'Confidentiality', runs: [plain(word, { bold: true })] },
  ];
}

/** What a revised paper says of the one that it takes the place of. */
function revisedRows({ revises }: PaperContent['terms']): readonly CoverRow[] {
  if (!revises) return [];
  const { reference, issuedOn, why } = revises;
  return [
    { label: 'Replaces', runs: [plain(`Paper ${reference}, issued on ${dateWords(issuedOn)}`)] },
    { label: 'Why it was revised', runs: [plain(why)] },
  ];
}

function* printed(block: ContentBlock, letters: ReadonlyMap<string, string>): Steps<readonly Block[]> {
  const shown = current(block);
  switch (shown.kind) {
    case 'cover':
      return [];
    case 'paragraph': {
      const lists = shown.bullets ? { bullets: shown.bullets.map((runs) => pointed(runs, letters)) } : {};
      return [{ ...shown, runs: pointed(shown.runs, letters), ...lists }];
    }
    case 'chart':
      return yield* charts(shown);
    case 'heading':
    case 'table':
      return [shown];
  }
}

/** The letter that each appendix has by now, by its id. */
export function lettersOf(content: PaperContent): ReadonlyMap<string, string> {
  return new Map(content.appendices.map((one, index) => [one.id, appendixLetter(index)]));
}

/** Runs in which a pointer at an appendix reads "Appendix A", whatever letter it has by now. */
export function lettered(runs: readonly Run[], letters: ReadonlyMap<string, string>): readonly Run[] {
  return runs.map((run) => {
    const letter = run.kind === 'text' ? letters.get(pointedAppendix(run.ref) ?? '') : undefined;
    return run.kind === 'text' && letter !== undefined ? { ...run, text: `Appendix\u00a0${letter}` } : run;
  });
}

/** Lettered runs as printed: what points at an appendix is bold, and no longer a mark. */
function pointed(runs: readonly Run[], letters: ReadonlyMap<string, string>): readonly Run[] {
  return lettered(runs, letters).map((run) =>
    run.kind === 'text' && pointedAppendix(run.ref) !== null ? plain(run.text, { bold: true }) : run,
  );
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
