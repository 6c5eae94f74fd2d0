/** Decides what text typed by a person becomes: clean runs, whose marked figures still read as the record gives them. */
import type { Run, TextRun } from '../documents/model.js';
import { markupToRuns } from '../documents/runs-from-markdown.js';
import { cleanText } from '../documents/text.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import { pointedAppendix } from './composed.js';
import { everyBlock, figuresUsed, runsOf, type ContentBlock, type PaperContent } from './content.js';
import { eachOnce, plainSpaces, type Figure } from './figures.js';

interface Refused {
  readonly problem: Problem;
}

export interface TypedParagraph {
  readonly runs: readonly Run[];
  readonly bullets: readonly (readonly Run[])[];
  /** What the block rests on: what it was composed with, and figures of other blocks that the text now cites. */
  readonly figures: readonly Figure[];
}

const refused = (code: ProblemCode, message: string, path: string[], subject: string): Refused => ({
  problem: { code, message, path, subject },
});

/** Plain text on one line, such as a heading. */
export function readText(text: string, subject: string, field = 'text'): { readonly text: string } | Refused {
  const clean = plainSpaces(cleanText(text));
  if (clean !== '') return { text: clean };
  return refused('TEXT_EMPTY', 'The text is empty. Write something, or remove the block.', [field], subject);
}

/** A paragraph and its bullets out of markup; `bullets` null leaves them to the caller. */
export function readRuns(
  content: PaperContent,
  block: ContentBlock,
  text: string,
  bullets: readonly string[] | null,
): TypedParagraph | Refused {
  const known = new Map(everyBlock(content).flatMap((one) => one.block.figures.map((figure) => [figure.id, figure])));
  for (const figure of block.figures) known.set(figure.id, figure);
  const appendices = new Set(content.appendices.map((one) => one.id));
  const lines: (readonly Run[])[] = [];
  const typed = [text, ...(bullets ?? [])];
  for (const [index, line] of typed.entries()) {
    const path = index === 0 ? ['text'] : ['bullets', `${index - 1}`];
    const runs = regrouped(markupToRuns(line.trim()));
    if (runs.every((run) => run.kind === 'text' && run.text.trim() === '')) {
      return refused('TEXT_EMPTY', 'The text is empty. Write something, or remove it.', path, block.id);
    }
    const fault = faultOf(runs, known, appendices);
    if (fault) return refused(fault.code, fault.message, path, block.id);
    lines.push(runs.map((run) => asRecorded(run, known)));
  }
  const [runs = [], ...rest] = lines;
  const cited = runsOf({ kind: 'paragraph', id: block.id, runs, bullets: rest }).flatMap((run) => {
    const figure = run.kind === 'text' && run.ref !== undefined ? known.get(run.ref) : undefined;
    return figure ? [figure] : [];
  });
  const kept = block.generated === null && block.edited !== null ? figuresUsed(block) : block.figures;
  return { runs, bullets: rest, figures: eachOnce([...kept, ...cited]) };
}

/** A figure of which a part was set in bold or italic is one figure still: it takes the emphasis of its first part. */
function regrouped(runs: readonly Run[]): readonly Run[] {
  const joined = (texts: readonly TextRun[]): readonly TextRun[] =>
    texts.reduce<TextRun[]>((done, run) => {
      const last = done.at(-1);
      if (last?.ref === undefined || last.ref !== run.ref) return [...done, run];
      return [...done.slice(0, -1), { ...last, text: last.text + run.text }];
    }, []);
  const out: Run[] = [];
  let texts: TextRun[] = [];
  for (const run of runs) {
    if (run.kind === 'text') {
      texts.push(run);
      continue;
    }
    out.push(...joined(texts), { ...run, content: joined(run.content) });
    texts = [];
  }
  return [...out, ...joined(texts)];
}

const marked = (runs: readonly Run[]): readonly TextRun[] =>
  runs.flatMap((run) => (run.kind === 'footnote' ? run.content : [run])).filter((run) => run.ref !== undefined);

function faultOf(
  runs: readonly Run[],
  known: ReadonlyMap<string, Figure>,
  appendices: ReadonlySet<string>,
): { readonly code: ProblemCode; readonly message: string } | null {
  for (const { ref = '', text } of marked(runs)) {
    const appendix = pointedAppendix(ref);
    if (appendix !== null) {
      if (appendices.has(appendix)) continue;
      return {
        code: 'UNKNOWN_FIGURE',
        message: `The mark {#${ref}} points at an appendix that the paper does not have. Remove the mark.`,
      };
    }
    const figure = known.get(ref);
    if (!figure) {
      return {
        code: 'UNKNOWN_FIGURE',
        message: `The mark {#${ref}} is not of a figure of this paper. Remove the mark, or use one of its figures.`,
      };
    }
    if (plainSpaces(text) === plainSpaces(figure.text)) continue;
    const message =
      `“${text}” is marked as ${figure.source.label}, which the record gives as “${figure.text}”. ` +
      `Put “${figure.text}” back, or remove the mark {#${ref}} and take it on yourself.`;
    return { code: 'FIGURE_CHANGED', message };
  }
  return null;
}

/** A marked figure exactly as the record prints it: its no-break spaces are back. */
function asRecorded(run: Run, known: ReadonlyMap<string, Figure>): Run {
  if (run.kind === 'footnote') return { ...run, content: run.content.map((one) => recorded(one, known)) };
  return recorded(run, known);
}

function recorded(run: TextRun, known: ReadonlyMap<string, Figure>): TextRun {
  const figure = run.ref === undefined ? undefined : known.get(run.ref);
  return figure ? { ...run, text: figure.text } : run;
}
