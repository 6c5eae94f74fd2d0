/** Decides which pieces a Word document has, by its styles, or as a plain text has them where it uses no heading styles. */
import mammoth from 'mammoth';
import { refuse } from '../../platform/record/refusal.js';
import { oneLine } from '../clause-changes.js';
import { type Block, marked, piecesOf } from './blocks.js';
import { harmless } from './docx-parts.js';
import type { Piece } from './import.types.js';

/** What is read of mammoth's model of a document. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly numbering?: { readonly level: string | number } | null;
}

const WHY: Readonly<Record<string, string>> = {
  table: 'It is a table.',
  image: 'It is a picture.',
  noteReference: 'It is a note.',
};

/** The pieces of a Word document, each with the number of its paragraph. Macros, pictures and links are never opened. */
export async function readDocx(bytes: Uint8Array): Promise<readonly Piece[]> {
  const document = await modelOf(harmless(bytes));
  const blocks: Block[] = [];
  const others: Piece[] = [];
  (document.children ?? []).forEach((element, index) => {
    const line = index + 1;
    others.push(...unreadable(element, line));
    if (element.type !== 'paragraph') return;
    const block = blockOf(element, line);
    if (block.text !== '') blocks.push(block);
  });
  return [...piecesOf(blocks), ...others].sort((a, b) => a.line - b.line);
}

async function modelOf(file: Uint8Array): Promise<Element> {
  const documents: Element[] = [];
  const transformDocument = (read: Element): Element => {
    documents.push(read);
    return { ...read, children: [] }; // nothing of it is wanted as HTML
  };
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { transformDocument, externalFileAccess: false });
  } catch {
    documents.length = 0; // whatever a library says of a damaged file, people can do but one thing
  }
  const [document] = documents;
  if (document) return document;
  const message =
    'The Word document cannot be read: it is damaged or unusual. Save it anew in Word, or send it as text.';
  throw refuse('DOCUMENT_UNREADABLE', message, ['input', 'content']);
}

function blockOf(paragraph: Element, line: number): Block {
  const words = textOf(paragraph);
  if (/^(heading \d|title)$/iu.test(paragraph.styleName ?? '')) {
    return { line, text: oneLine(words), mark: 'HEADING', nested: false };
  }
  if (!paragraph.numbering) return { line, ...marked(words), nested: false };
  return { line, text: oneLine(words), mark: 'BULLET', nested: Number(paragraph.numbering.level) > 0 };
}

function textOf(element: Element): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab' || element.type === 'break') return ' ';
  return (element.children ?? []).map(textOf).join('');
}

/** What of an element no version can hold. */
function unreadable(element: Element, line: number): readonly Piece[] {
  const why = WHY[element.type];
  if (why) return [{ line, kind: 'OTHER', text: cellsOf(element) || 'without words', why }];
  return (element.children ?? []).flatMap((child) => unreadable(child, line));
}

function cellsOf(element: Element): string {
  if (element.type !== 'table') return oneLine(textOf(element));
  const rows = (element.children ?? []).map((row) =>
    (row.children ?? []).map((cell) => oneLine(textOf(cell))).join(' | '),
  );
  return rows.join('; ');
}
