/** Decides how a paragraph says which of its facts is our own assumption: beside that fact, where its words do not say so yet; and which words of a source its author is to check. */
import type { Run } from '../documents/model.js';
import type { ComposedBlock } from './composed.js';
import { runsOf } from './content.js';
import type { Figure } from './figures.js';

/** That the dates of a plan are assumed is said once, in the timescales. */
const OF_THE_PLAN: readonly string[] = ['Milestone', 'Task', 'Stage', 'PlanItem', 'Plan'];

/** A name says who or what is meant; what is assumed is what is told of it. */
const tells = ({ kind, source }: Figure): boolean => kind !== 'NAME' && !OF_THE_PLAN.includes(source.kind);

/** The runs of a paragraph or of a bullet. */
type Line = readonly Run[];

/** The block, with a few words more where it tells what is assumed and does not say so. */
export function sayingAssumed(composed: ComposedBlock): ComposedBlock {
  const { block, figures } = composed;
  if (block.kind !== 'paragraph') return composed;
  const told = figures.filter(tells);
  const assumed = told.filter(isOurs);
  if (assumed.length === 0 || /\bassum/iu.test(wordsOf(runsOf(block)))) return composed;
  const rows = rowsOf(assumed);
  const all = assumed.length === told.length;
  const isSeen = [block.runs, ...(block.bullets ?? [])].some((line) => isPrinted(line, assumed));
  if (block.bullets && (all || !isSeen)) {
    const words = all ? ' (our planning assumptions):' : ' (with planning assumptions of ours):';
    return { block: { ...block, runs: ending(block.runs, words) }, figures };
  }
  if (!block.bullets && ((all && rows.length > 1) || !isSeen)) {
    const words = all ? closing(rows.length) : 'Some of it rests on planning assumptions of ours.';
    return { block: { ...block, runs: [...block.runs, plain(` ${words}`)] }, figures };
  }
  const marks = new Map(rows.flatMap((row) => markOf(block.runs, row)));
  const bullets = block.bullets ? { bullets: block.bullets.map((bullet) => markedBullet(bullet, assumed)) } : {};
  return { block: { ...block, runs: withMarks(block.runs, marks), ...bullets }, figures };
}

/**
 * What a paragraph says in the words of a source, though the record marks the row as an assumption: its author is to check them.
 * Of such a row the dates and numbers are ours, and are marked where they are printed.
 */
export function citedAssumptions({ block, figures }: ComposedBlock): readonly Figure[] {
  if (block.kind !== 'paragraph') return [];
  return figures.filter((figure) => tells(figure) && isAssumed(figure) && !isOurs(figure));
}

const isAssumed = ({ source }: Figure): boolean => source.assumed === true;

/** A row that names no source is ours as a whole; of another its dates and numbers are, and its words are those of the source. */
const isOurs = (figure: Figure): boolean =>
  isAssumed(figure) && (figure.source.citation === null || figure.kind === 'DATE' || figure.kind === 'NUMBER');

/** What is assumed, by the row that says it. */
function rowsOf(assumed: readonly Figure[]): readonly (readonly Figure[])[] {
  const rows = new Map<string, Figure[]>();
  for (const figure of assumed) {
    const row = figure.source.reportId ?? figure.source.recordId;
    rows.set(row, [...(rows.get(row) ?? []), figure]);
  }
  return [...rows.values()];
}

/** A sentence at the end of a paragraph that tells nothing but what is assumed. */
function closing(rows: number): string {
  if (rows === 1) return 'This is our planning assumption.';
  return `${rows === 2 ? 'Both' : 'All'} are our planning assumptions.`;
}

/** The words beside a row's last figure that is printed, by that figure's id; none: it prints none. */
function markOf(line: Line, row: readonly Figure[]): readonly (readonly [string, string])[] {
  const printed = row.filter((figure) => isPrinted(line, [figure]));
  const last = printed.at(-1);
  if (!last) return [];
  const alike = new Set(printed.filter(({ source }) => source.label === last.source.label).map(({ id }) => id)).size;
  if (alike === 1) return [[last.id, 'our planning assumption']];
  return [[last.id, `${alike === 2 ? 'both' : 'all'} our planning assumptions`]];
}

/** A bullet is one fact: it says at its end that it is assumed. */
function markedBullet(bullet: Line, assumed: readonly Figure[]): Line {
  const last = bullet.at(-1);
  if (!isPrinted(bullet, assumed) || last?.kind !== 'text') return bullet;
  const end = /[;,.]?(?: and| or)?$/u.exec(last.text)?.[0] ?? '';
  return [
    ...bullet.slice(0, -1),
    { ...last, text: last.text.slice(0, last.text.length - end.length) },
    plain(`, our planning assumption${end}`),
  ];
}

const isPrinted = (line: Line, figures: readonly Figure[]): boolean =>
  line.some((run) => run.kind === 'text' && figures.some(({ id }) => id === run.ref));

/** The line with its marks: in brackets of their own, or within those that the figure stands in; after its closing quotation mark. */
function withMarks(line: Line, marks: ReadonlyMap<string, string>): Line {
  const runs: Run[] = [];
  let open = 0;
  let quote: string | null = null;
  for (const [place, run] of line.entries()) {
    const text = run.kind === 'text' ? run.text : '';
    const quoted = quote !== null && text.startsWith('”');
    if (quoted && run.kind === 'text') runs.push({ ...run, text: '”' }, plain(quote!), { ...run, text: text.slice(1) });
    else runs.push(run);
    quote = null;
    open += count(text, '(') - count(text, ')');
    const words = run.kind === 'text' && isLast(line, place) ? marks.get(run.ref ?? '') : undefined;
    if (words === undefined) continue;
    const mark = open > 0 ? `; ${words}` : ` (${words})`;
    const next = line[place + 1];
    if (next?.kind === 'text' && next.text.startsWith('”')) quote = mark;
    else runs.push(plain(mark));
  }
  return runs;
}

/** Whether no later run prints the same figure. */
function isLast(line: Line, place: number): boolean {
  const run = line[place];
  return run?.kind === 'text' && !line.slice(place + 1).some((one) => one.kind === 'text' && one.ref === run.ref);
}

const plain = (text: string): Run => ({ kind: 'text', text });
const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** The runs of a lead, with other words in the place of its colon. */
function ending(runs: Line, words: string): Line {
  const last = runs.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(':')) return runs;
  return [...runs.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)}${words}` }];
}

const wordsOf = (runs: Line): string => runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
