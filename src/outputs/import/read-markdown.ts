/** Decides which pieces a Markdown document has: headings, paragraphs, items of lists, and what no version can hold. */
import { Lexer, type Token, type Tokens } from 'marked';
import { refuse } from '../../platform/record/refusal.js';
import { oneLine } from '../clause-changes.js';
import { DEEPEST_NESTING } from './import-limits.js';
import type { Piece } from './import.types.js';
import { linesOf } from './read-text.js';

const NESTED = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])){${DEEPEST_NESTING}}[ \\t]`, 'mu');

const WHY: Readonly<Record<string, string>> = {
  html: 'It is HTML.',
  code: 'It is a block of code.',
  table: 'It is a table.',
  blockquote: 'It is a quotation.',
  def: 'It is the address of a link.',
  list: 'It is a list inside an item of a list.',
};

/** The pieces of a document, each with the number of its first line. Nothing of it is run, fetched or rendered. */
export function readMarkdown(text: string): readonly Piece[] {
  const source = linesOf(text).join('\n');
  if (NESTED.test(source)) {
    const message = `The document has lists or quotations more than ${DEEPEST_NESTING} deep on one line. Take them apart.`;
    throw refuse('DOCUMENT_UNREADABLE', message, ['input', 'content']);
  }
  const pieces: Piece[] = [];
  let line = 1;
  for (const token of new Lexer().blockTokens(source)) {
    pieces.push(...piecesOfToken(token, line));
    line += breaksIn(token.raw);
  }
  return pieces;
}

function piecesOfToken(token: Token, line: number): readonly Piece[] {
  switch (token.type) {
    case 'space':
    case 'hr':
      return [];
    case 'heading':
      return inline((token as Tokens.Heading).text, line, 'HEADING');
    case 'paragraph':
    case 'text':
      return inline((token as Tokens.Paragraph).text, line, 'PARAGRAPH');
    case 'list':
      return piecesOfList(token as Tokens.List, line);
    default:
      return [other(token, line)];
  }
}

function piecesOfList(list: Tokens.List, firstLine: number): readonly Piece[] {
  let line = firstLine;
  return list.items.flatMap((item) => {
    const inner = item.tokens.filter((token) => token.type !== 'space' && token.type !== 'checkbox');
    const told = inner.filter((token) => token.type === 'text' || token.type === 'paragraph');
    const words = told.map((token) => (token as Tokens.Text).text).join(' ');
    const own = inline(item.task ? words.replace(/^\[[ xX]\]\s+/u, '') : words, line, 'ITEM');
    const rest = inner.filter((token) => !told.includes(token)).map((token) => other(token, line));
    line += breaksIn(item.raw);
    return [...own, ...rest];
  });
}

const other = (token: Token, line: number): Piece => ({
  line,
  kind: 'OTHER',
  text: token.raw.trim(),
  why: WHY[token.type] ?? 'It is nothing that a version can hold.',
});

/** The words of a line, its marks of emphasis gone; pictures and the addresses of links cannot be placed. */
function inline(source: string, line: number, kind: Piece['kind']): readonly Piece[] {
  const others: Piece[] = [];
  const words = (tokens: readonly Token[]): string =>
    tokens
      .map((token): string => {
        if (token.type === 'image') {
          others.push({ line, kind: 'OTHER', text: token.raw, why: 'It is a picture.' });
          return '';
        }
        if (token.type === 'link' && (token as Tokens.Link).href !== (token as Tokens.Link).text) {
          others.push({ line, kind: 'OTHER', text: (token as Tokens.Link).href, why: 'It is the address of a link.' });
        }
        if (token.type === 'br') return ' ';
        const inner = (token as Tokens.Generic).tokens;
        return inner ? words(inner) : String((token as Tokens.Generic)['text'] ?? token.raw);
      })
      .join('');
  const text = oneLine(words(new Lexer().inlineTokens(source)));
  return text === '' ? others : [{ line, kind, text }, ...others];
}

function breaksIn(raw: string): number {
  return raw.split('\n').length - 1;
}
