/** Decides what the words of a Word file become in a draft: runs whose figures keep their source, and which figures were changed. */
import type { Run, TextRun } from '../../documents/model.js';
import { tidyRuns } from '../../documents/runs-from-markdown.js';
import { plainSpaces } from '../figures.js';
import type { Known } from './draft-blocks.js';
import type { WordRun, WordText } from './word-file.types.js';

/** A figure that the file gives in other words, or no longer has. */
export interface FigureChange {
  readonly ref: string;
  readonly label: string;
  readonly was: string;
  /** Null: it is gone. */
  readonly now: string | null;
}

export interface ReadLines {
  /** The lines with every figure as it was typed, and its mark: what the file says. */
  readonly lines: readonly (readonly Run[])[];
  /** The same with every figure as the record gives it. */
  readonly kept: readonly (readonly Run[])[];
  /** The same with the figures that were changed as typed words, without a source. */
  readonly typed: readonly (readonly Run[])[];
  readonly figures: readonly FigureChange[];
}

/** @param former the lines that the block had: figures whose marks a program dropped are known again by their words */
export function readLines(
  written: readonly (readonly WordRun[])[],
  former: readonly (readonly Run[])[],
  known: ReadonlyMap<string, Known>,
): ReadLines {
  const marked = written.map((runs) => runs.map((run) => asRun(run, known)));
  const before = refsOf(former);
  const lines = marksAgain(marked, before, known).map((runs) => tidyRuns(runs));
  const byRef = new Map([...known.values()].map((one) => [one.ref, one]));
  const changed = (run: TextRun): boolean => {
    const figure = run.ref === undefined ? undefined : byRef.get(run.ref);
    return figure !== undefined && plainSpaces(run.text) !== plainSpaces(figure.text);
  };
  const there = refsOf(lines);
  const figures = textsOf(lines).flatMap((run): FigureChange[] => {
    const figure = byRef.get(run.ref ?? '');
    return figure && changed(run) ? [{ ref: figure.ref, label: figure.label, was: figure.text, now: run.text }] : [];
  });
  const gone = [...new Set(before)].flatMap((ref): FigureChange[] => {
    const figure = byRef.get(ref);
    return figure && !there.includes(ref) ? [{ ref, label: figure.label, was: figure.text, now: null }] : [];
  });
  const each = (make: (run: TextRun) => TextRun): readonly (readonly Run[])[] =>
    lines.map((runs) =>
      tidyRuns(runs.map((run) => (run.kind === 'footnote' ? { ...run, content: run.content.map(make) } : make(run)))),
    );
  return {
    lines,
    kept: each((run) => (changed(run) ? { ...run, text: byRef.get(run.ref!)!.text } : run)),
    typed: each((run) => (changed(run) ? withoutRef(run) : run)),
    figures: [...figures, ...gone],
  };
}

const withoutRef = ({ kind, text, bold, italic }: TextRun): TextRun => {
  return { kind, text, ...(bold && { bold }), ...(italic && { italic }) };
};

function asRun(run: WordRun, known: ReadonlyMap<string, Known>): Run {
  if (run.kind === 'text') return asText(run, known);
  const content = run.content.map((one) => asText(one, known));
  return { kind: 'footnote', content: trimmed(content) };
}

function asText({ text, bold, italic, mark }: WordText, known: ReadonlyMap<string, Known>): TextRun {
  const ref = known.get(mark ?? '')?.ref;
  return { kind: 'text', text, ...(bold && { bold }), ...(italic && { italic }), ...(ref !== undefined && { ref }) };
}

/** The text of a note without the spaces that stand behind its number and at its end. */
function trimmed(content: readonly TextRun[]): readonly TextRun[] {
  const first = content.findIndex(({ text }) => text.trim() !== '');
  const last = content.findLastIndex(({ text }) => text.trim() !== '');
  return content.slice(Math.max(first, 0), last + 1).map((run, at, all) => {
    const start = at === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: at === all.length - 1 ? start.trimEnd() : start };
  });
}

/** The text runs of some lines, those of notes among them. */
const textsOf = (lines: readonly (readonly Run[])[]): readonly TextRun[] =>
  lines.flat().flatMap((run) => (run.kind === 'footnote' ? run.content : [run]));

const refsOf = (lines: readonly (readonly Run[])[]): readonly string[] =>
  textsOf(lines).flatMap(({ ref }) => (ref === undefined ? [] : [ref]));

/** Lines in which figures that lost their marks have them again, where their words stand there as they were. */
function marksAgain(
  lines: readonly (readonly Run[])[],
  before: readonly string[],
  known: ReadonlyMap<string, Known>,
): readonly (readonly Run[])[] {
  const there = refsOf(lines);
  const byRef = new Map([...known.values()].map((one) => [one.ref, one]));
  let out = lines;
  for (const ref of new Set(before)) {
    const figure = byRef.get(ref);
    const missing = before.filter((one) => one === ref).length - there.filter((one) => one === ref).length;
    for (let count = 0; figure && count < missing; count += 1) out = markFirst(out, figure);
  }
  return out;
}

/** The first place without a mark in which the words of a figure stand. */
function markFirst(lines: readonly (readonly Run[])[], figure: Known): readonly (readonly Run[])[] {
  let found = false;
  const mark = (run: TextRun): readonly TextRun[] => {
    const at = found || run.ref !== undefined ? -1 : placeOf(run.text, figure.text);
    if (at < 0) return [run];
    found = true;
    const end = at + figure.text.length;
    const parts = [
      { ...run, text: run.text.slice(0, at) },
      { ...run, text: run.text.slice(at, end), ref: figure.ref },
      { ...run, text: run.text.slice(end) },
    ];
    return parts.filter(({ text }) => text !== '');
  };
  return lines.map((runs) =>
    runs.flatMap((run): readonly Run[] =>
      run.kind === 'footnote' ? [{ ...run, content: run.content.flatMap(mark) }] : mark(run),
    ),
  );
}

/** Where words stand by themselves in a text, whatever kind of spaces they have; -1: nowhere. */
function placeOf(text: string, words: string): number {
  const plain = (value: string): string => value.replace(/\s/gu, ' ');
  const [within, wanted] = [plain(text), plain(words)];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    const [before, after] = [within.slice(0, at), within.slice(at + wanted.length)];
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}
