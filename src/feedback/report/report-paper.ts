/** Decides how a report becomes a paper that can be written in every format. */
import type { Block, Cell, Paper, ParagraphBlock, Run, TableBlock } from '../../documents/model.js';
import { cleanBlock, cleanPaper } from '../../documents/text.js';
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import type { Steps } from '../../platform/work/steps.js';
import { numberWords } from '../../platform/words/number-words.js';
import { countOf } from '../../tasks/whose.js';
import type { Outcome } from '../feedback-terms.js';
import { basesSentences, datesSentence } from './bases-words.js';
import { printable, printableBlock } from './printable.js';
import { capital } from '../../platform/words/capital.js';
import { CHANNEL_WORDS, OUTCOME_WORDS, STAGE_WORDS } from './report-words.js';
import type { OnTheme, ReportSource, SaidAndDone, YouSaidWeDid } from './said-and-done.js';

/** What the report itself does not know. */
export interface ReportTerms {
  readonly project: string;
  /** The body that answers for it. */
  readonly author: string;
  /** The day it was published; null: a draft. */
  readonly publishedOn: string | null;
  /** Whether the fonts can show a character. */
  readonly fontHas: (codePoint: number) => boolean;
}

export const DRAFT_MARKING = 'Draft: not for publication';

/** Makes a paper of the report, block by block. */
export function* reportPaper(report: YouSaidWeDid, terms: ReportTerms): Steps<Paper> {
  const title = `You said, we did: ${report.subject}`;
  const { publishedOn, fontHas } = terms;
  const status = publishedOn === null ? DRAFT_MARKING : `Published on ${formatIsoDate(publishedOn, ' ')}`;
  const paper = cleanPaper({
    language: 'en-GB',
    title,
    author: terms.author,
    subject: `What was said in consultation on ${report.subject}, what was done about it, and why`,
    date: publishedOn ?? report.asAt,
    cover: [
      { label: 'Project', runs: [{ kind: 'text', text: terms.project }] },
      { label: 'Position on', runs: [{ kind: 'text', text: formatIsoDate(report.asAt, ' ') }] },
      { label: 'Status', runs: [{ kind: 'text', text: status, bold: true }] },
    ],
    ...(publishedOn === null && { marking: DRAFT_MARKING }),
    footer: title,
    blocks: [],
    appendices: [],
  });
  const blocks: Block[] = [];
  for (const block of blocksOf(report)) {
    blocks.push(printableBlock(cleanBlock(block), fontHas));
    yield;
  }
  return { ...printable(paper, fontHas), blocks };
}

function* blocksOf(report: YouSaidWeDid): Generator<Block, void> {
  yield h('about', 1, 'About this report');
  const about = `This report sets out what people said about “${report.subject}”, what was done, and why.`;
  yield p('about.1', [text(about)]);
  if (report.counts.items > 0) yield p('about.2', [text(inShort(report.counts))]);
  yield* withheldNote(report);
  yield h('method', 1, 'How people were heard');
  for (const source of report.sources) yield* sourceBlocks(source);
  yield h('counts', 1, 'What came of it');
  yield* countBlocks(report);
  if (report.counts.items === 0) return;
  yield h('said', 1, 'You said, we did, because');
  for (const one of report.themes) yield* theme(one);
}

const text = (words: string, more: { readonly bold?: boolean } = {}): Run => ({ kind: 'text', text: words, ...more });

function h(id: string, level: 1 | 2, words: string): Block {
  return { kind: 'heading', id, level, text: words };
}

function p(id: string, runs: readonly Run[], bullets: readonly (readonly Run[])[] = []): ParagraphBlock {
  return { kind: 'paragraph', id, runs, ...(bullets.length && { bullets }) };
}

function withheldNote({ namesWithheld, textsWithheld }: YouSaidWeDid): readonly Block[] {
  if (namesWithheld + textsWithheld === 0) return [];
  const parts = [
    ...(namesWithheld ? [`the ${namesWithheld === 1 ? 'name' : 'names'} behind ${comments(namesWithheld)}`] : []),
    ...(textsWithheld ? [`the words of ${comments(textsWithheld)}`] : []),
  ];
  const note = `We have withheld ${parts.join(' and ')}; each place says why. These comments are counted with the others.`;
  return [p('about.withheld', [text(note)])];
}

const comments = (count: number): string => countOf(count, 'comment');

/** What was done with so many of the comments. */
const DID: Readonly<Record<Outcome, (many: string) => string>> = {
  ACCEPTED: (many) => `accepted ${many}`,
  ACCEPTED_IN_PART: (many) => `accepted ${many} in part`,
  NOT_ACCEPTED: (many) => `did not accept ${many}`,
  NOTED: (many) => `noted ${many}`,
  OUT_OF_SCOPE: (many) => `found ${many} out of scope`,
};

/** "People made five comments. We accepted three and noted one. One has not been decided yet." */
function inShort({ items, open, byOutcome }: YouSaidWeDid['counts']): string {
  const did = byOutcome.filter((one) => one.items > 0).map((one) => DID[one.outcome](numberWords(one.items)));
  const made = `People made ${comments(items)}.`;
  if (did.length === 0) return `${made} We have not decided on ${items === 1 ? 'it' : 'any of them'} yet.`;
  const still = `${capital(numberWords(open))} ${open === 1 ? 'has' : 'have'} not been decided yet.`;
  const all = did.length === 1 ? did.join('') : `${did.slice(0, -1).join(', ')} and ${did.at(-1)!}`;
  return [made, `We ${all}.`, ...(open > 0 ? [still] : [])].join(' ');
}

function sourceBlocks(source: ReportSource): readonly Block[] {
  const { code, channel, stage, versions, method, bases } = source;
  const on = versions.length ? ` on ${versions.join(' and ')}` : '';
  const heard = `We heard people ${CHANNEL_WORDS[channel]}${on}, while the text was ${STAGE_WORDS[stage]}.`;
  const how = `${heard} ${ended(method)} ${datesSentence(source)}`;
  return [
    h(`source.${code}`, 2, source.title),
    p(`source.${code}.method`, [text(how)]),
    p(`source.${code}.bases`, [text(basesSentences(bases))]),
  ];
}

const ended = (words: string): string => (/[.!?]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`);

function countBlocks({ counts, themes }: YouSaidWeDid): readonly Block[] {
  if (counts.items === 0) return [p('counts.none', [text('We have recorded no comments one by one.')])];
  const rows = [
    ...counts.byOutcome.map(({ outcome, items }) => [OUTCOME_WORDS[outcome], items] as const),
    ...(counts.open ? [['Not decided yet', counts.open] as const] : []),
    ['All comments', counts.items] as const,
  ];
  const outcomes: TableBlock = {
    kind: 'table',
    id: 'counts.outcomes',
    caption: 'Comments by outcome',
    columns: [{ title: 'Outcome', width: 3 }, number('Comments')],
    rowHeaders: true,
    rows: rows.map((row) => row.map(cell)),
  };
  return [outcomes, ...themeTable(themes, counts.items), ...toCome(counts.changeToCome)];
}

const number = (title: string) => ({ title, width: 1, align: 'right' }) as const;
const cell = (value: string | number): Cell => ({ runs: [text(`${value}`)] });

function themeTable(themes: readonly OnTheme[], items: number): readonly Block[] {
  const also = themes.reduce((sum, one) => sum + one.alsoRaised, 0);
  const rows = themes.map((one) => [one.theme?.title ?? 'No theme', one.items, one.alsoRaised] as const);
  const table: TableBlock = {
    kind: 'table',
    id: 'counts.themes',
    caption: 'Comments by theme',
    columns: [{ title: 'Theme', width: 3 }, number('Main theme'), number('Also raised')],
    rowHeaders: true,
    rows: [...rows, ['All comments', items, also] as const].map((row) => row.map(cell)),
  };
  const note = 'Each comment is counted once under its main theme. One that raises others is counted there as well.';
  return [table, ...(also ? [p('counts.note', [text(note)])] : [])];
}

function toCome(count: number): readonly Block[] {
  if (count === 0) return [];
  const were = `${capital(comments(count))} ${count === 1 ? 'was' : 'were'}`;
  return [
    p('counts.tocome', [
      text(`${were} accepted, and the ${count === 1 ? 'change is' : 'changes are'} still to be made.`),
    ]),
  ];
}

function* theme({ theme: about, clauses, items }: OnTheme): Generator<Block, void> {
  if (items === 0) return;
  const id = about ? `theme.${about.code}` : 'theme';
  yield h(id, 2, about?.title ?? 'Comments without a theme');
  if (about) yield p(`${id}.definition`, [text(`Under this theme: ${ended(about.definition)}`)]);
  for (const { clause, items: own } of clauses) for (const item of own) yield comment(item, clause);
}

function comment(item: SaidAndDone, clause: string | null): Block {
  const on = clause === null ? '' : `, on ${clause}`;
  const asked = item.question === null ? '' : `, asked “${item.question}”`;
  const said = item.textWithheld ? item.youSaid : `“${item.youSaid}”`;
  const bullets = [
    [text('Said by: ', { bold: true }), text(`${item.saidBy}.`)],
    [text('We did: ', { bold: true }), text(item.weDid)],
    ...(item.because === null ? [] : [[text('Because: ', { bold: true }), text(ended(item.because))]]),
    ...(item.alsoOn.length ? [[text('Also on: ', { bold: true }), text(`${item.alsoOn.join('; ')}.`)]] : []),
  ];
  const lead = [text(`Comment ${item.code}${on}${asked}. `), text('You said: ', { bold: true }), text(said)];
  return p(`item.${item.code}`, lead, bullets);
}
