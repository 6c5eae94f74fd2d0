/** Decides how a sentence becomes runs of text: what is printed of the record stays a figure with its source, the rest is plain words. */
import type { FootnoteRun, Run, TextRun } from '../documents/model.js';
import { eachOnce, type Figure } from './figures.js';

/** A piece of prose: its runs, and the figures they cite by `ref`. */
export interface Phrase {
  readonly runs: readonly Run[];
  readonly figures: readonly Figure[];
}

/** What may stand in a sentence. A bare number or date may not: it has to be a figure. */
export type Part = string | Figure | Phrase;

const isFigure = (part: Figure | Phrase): part is Figure => 'source' in part;

function phraseOf(part: Part): Phrase {
  if (typeof part === 'string') return { runs: part === '' ? [] : [{ kind: 'text', text: part }], figures: [] };
  if (isFigure(part)) return { runs: [{ kind: 'text', text: part.text, ref: part.id }], figures: [part] };
  return part;
}

/** Joins parts into one phrase; neighbouring plain runs become one. */
export function together(parts: readonly Part[]): Phrase {
  const runs: Run[] = [];
  const figures: Figure[] = [];
  for (const part of parts) {
    const phrase = phraseOf(part);
    figures.push(...phrase.figures);
    for (const run of phrase.runs) {
      const last = runs.at(-1);
      if (last && isPlain(last) && isPlain(run)) runs[runs.length - 1] = { kind: 'text', text: last.text + run.text };
      else runs.push(run);
    }
  }
  return { runs, figures: eachOnce(figures) };
}

const isPlain = (run: Run): run is TextRun =>
  run.kind === 'text' && run.ref === undefined && run.bold !== true && run.italic !== true;

/** A sentence written as it reads: say`The plan now finishes on ${finish}.` */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): Phrase {
  return together(strings.flatMap((text, index) => (index < parts.length ? [text, parts[index]!] : [text])));
}

/** "a, b and c". */
export function listed(parts: readonly Part[]): Phrase {
  return together(
    parts.flatMap((part, index) => {
      if (index === 0) return [part];
      return [index === parts.length - 1 ? ' and ' : ', ', part];
    }),
  );
}

/** Several sentences of one paragraph, a space between them; those that are null fall out. */
export function paragraphOf(sentences: readonly (Phrase | null)[]): Phrase {
  const said = sentences.filter((one) => one !== null);
  return together(said.flatMap((one, index) => (index === 0 ? [one] : [' ', one])));
}

/** The phrase with a capital first letter where it begins with plain words; a figure keeps its own text. */
export function capital(phrase: Phrase): Phrase {
  const [first, ...rest] = phrase.runs;
  if (first?.kind !== 'text' || first.ref !== undefined) return phrase;
  return { ...phrase, runs: [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] };
}

/** A footnote at this place. */
export function note(text: string): Phrase {
  const run: FootnoteRun = { kind: 'footnote', content: [{ kind: 'text', text }] };
  return { runs: [run], figures: [] };
}

/** Bold words. */
export function bold(text: string): Phrase {
  return { runs: [{ kind: 'text', text, bold: true }], figures: [] };
}

/** The bullets of a list that ends a sentence: "a; b; and c." */
export function bulleted(items: readonly Phrase[]): readonly Phrase[] {
  const ending = (index: number): string => {
    if (index === items.length - 1) return '.';
    return index === items.length - 2 ? '; and' : ';';
  };
  return items.map((item, index) => together([item, ending(index)]));
}

/** The printed text of runs, footnotes left out. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
}
