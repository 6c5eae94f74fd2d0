/** Decides how a paragraph's runs are written for editing in a plain text box, and how what was typed is read back. */
import { type FootnoteRun, type Run, type TextRun } from './model.js';
import { cleanText } from './text.js';

/*
 * A small, safe part of Pandoc's Markdown: **bold**, *italic*, ^[a footnote], [words]{#source} and a backslash before
 * any of \ * ^ [ ]. A mark without its partner is plain text, so "2 * 3" and "[sic]" may be typed as they are.
 */

const same = (a: TextRun, b: TextRun): boolean => !a.bold === !b.bold && !a.italic === !b.italic && a.ref === b.ref;

function tidyText(run: TextRun): TextRun {
  const { text, bold, italic, ref } = run;
  return {
    kind: 'text',
    text: cleanText(text),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(ref !== undefined && { ref }),
  };
}

/** Runs in their one canonical form: text cleaned, neighbours that look alike and share a source joined, empty ones gone. */
export function tidyRuns(runs: readonly TextRun[]): readonly TextRun[];
export function tidyRuns(runs: readonly Run[]): readonly Run[];
export function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.kind === 'footnote') out.push({ kind: 'footnote', content: tidyRuns(run.content) });
    else if (last?.kind === 'text' && same(last, run)) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
    const joined = out.at(-1);
    if (joined?.kind === 'text') {
      const tidy = tidyText(joined);
      if (tidy.text === '') out.pop();
      else out[out.length - 1] = tidy;
    }
  }
  return out;
}

const escapeText = (text: string): string => text.replace(/[\\*^[\]]/g, '\\$&');
const escapeRef = (ref: string): string => ref.replace(/[\\}]/g, '\\$&');

function textMarkup(runs: readonly TextRun[]): string {
  let bold = false;
  let italic = false;
  let out = '';
  const turn = (toBold: boolean, toItalic: boolean): void => {
    out += (bold === toBold ? '' : '**') + (italic === toItalic ? '' : '*');
    bold = toBold;
    italic = toItalic;
  };
  for (const run of runs) {
    turn(run.bold ?? false, run.italic ?? false);
    out += run.ref === undefined ? escapeText(run.text) : `[${escapeText(run.text)}]{#${escapeRef(run.ref)}}`;
  }
  turn(false, false);
  return out;
}

/** The runs as markup; `markupToRuns` of it gives `tidyRuns(runs)` back. */
export function runsToMarkup(runs: readonly Run[]): string {
  let out = '';
  let texts: TextRun[] = [];
  for (const run of tidyRuns(runs)) {
    if (run.kind === 'text') {
      texts.push(run);
      continue;
    }
    out += `${textMarkup(texts)}^[${textMarkup(run.content)}]`;
    texts = [];
  }
  return out + textMarkup(texts);
}

type Token =
  | { readonly kind: 'text' | 'bold' | 'italic' | 'open' | 'note' | 'close'; readonly text: string }
  | { readonly kind: 'source'; readonly text: string; readonly ref: string };

const TOKEN = /\\([\\*^[\]])|(\*\*)|(\*)|(\^\[)|(\[)|\]\{#((?:\\[\\}]|[^\\}])*)\}|(\])|([^\\*^[\]]+|[\s\S])/g;

function tokens(markup: string): Token[] {
  return [...markup.matchAll(TOKEN)].map((match): Token => {
    const [text, escaped, bold, italic, note, open, ref, close] = match;
    if (escaped !== undefined) return { kind: 'text', text: escaped };
    if (ref !== undefined) return { kind: 'source', text, ref: ref.replace(/\\([\\}])/g, '$1') };
    const kind = bold ? 'bold' : italic ? 'italic' : note ? 'note' : open ? 'open' : close ? 'close' : 'text';
    return { kind, text };
  });
}

const asText = (token: Token): Token => ({ kind: 'text', text: token.text });

/** Brackets without a partner become text. A footnote holds no footnote, a source no other source. */
function pairBrackets(all: readonly Token[]): Token[] {
  const out = [...all];
  let note: number | undefined;
  let open: number | undefined;
  const drop = (index: number | undefined): void => {
    const token = index === undefined ? undefined : out[index];
    if (index !== undefined && token) out[index] = asText(token);
  };
  for (const [index, token] of all.entries()) {
    if (token.kind === 'open') {
      drop(open);
      open = index;
    } else if (token.kind === 'note') {
      drop(open);
      open = undefined;
      drop(note);
      note = index;
    } else if (token.kind === 'source') {
      if (open === undefined) drop(index);
      open = undefined;
    } else if (token.kind === 'close') {
      if (open !== undefined || note === undefined) {
        drop(open);
        drop(index);
      } else {
        note = undefined;
      }
      open = undefined;
    }
  }
  drop(open);
  drop(note);
  return out;
}

/** The runs of one stretch of tokens without footnotes; a mark of emphasis that is never closed is text. */
function readTexts(all: readonly Token[]): TextRun[] {
  const odd = (kind: 'bold' | 'italic'): number =>
    all.filter((token) => token.kind === kind).length % 2 === 1
      ? all.findLastIndex((token) => token.kind === kind)
      : -1;
  const unpaired = new Set([odd('bold'), odd('italic')]);
  const runs: TextRun[] = [];
  let bold = false;
  let italic = false;
  let opened = 0;
  for (const [index, token] of all.entries()) {
    if (token.kind === 'bold' && !unpaired.has(index)) bold = !bold;
    else if (token.kind === 'italic' && !unpaired.has(index)) italic = !italic;
    else if (token.kind === 'open') opened = runs.length;
    else if (token.kind === 'source')
      for (let i = opened; i < runs.length; i += 1) runs[i] = { ...runs[i]!, ref: token.ref };
    else runs.push({ kind: 'text', text: token.text, bold, italic });
  }
  return runs;
}

/** What was typed as runs, in their canonical form. Total: any text is valid markup. */
export function markupToRuns(markup: string): readonly Run[] {
  const all = pairBrackets(tokens(cleanText(markup)));
  const runs: Run[] = [];
  let from = 0;
  for (const [index, token] of all.entries()) {
    if (token.kind !== 'note') continue;
    const end = all.findIndex((other, at) => at > index && other.kind === 'close');
    runs.push(...readTexts(all.slice(from, index)));
    const content: FootnoteRun['content'] = tidyRuns(readTexts(all.slice(index + 1, end)));
    runs.push({ kind: 'footnote', content });
    from = end + 1;
  }
  return tidyRuns([...runs, ...readTexts(all.slice(from))]);
}
