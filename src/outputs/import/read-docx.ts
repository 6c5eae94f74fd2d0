/** Decides which pieces a Word document has: by its styles and lists, or as a plain text has them where it uses neither. */
import type { Problem } from '../../platform/record/problem.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { oneLine } from '../clause-changes.js';
import { piecesOf } from './blocks.js';
import { blocksOf, type Paragraph } from './docx-blocks.js';
import { trackedChanges } from './docx-changes.js';
import { type DocxParts, wordParts } from './docx-parts.js';
import { DocxStyles } from './docx-styles.js';
import { noteTexts, plainWords, wordsOf } from './docx-words.js';
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from './docx-xml.js';
import type { Piece } from './import.types.js';

/** Paragraphs with tracked changes that are named one by one. */
const NAMED_CHANGES = 20;
/** Words of a paragraph by which a message names it. */
const LONGEST_NAME = 60;

/**
 * The pieces of a Word document, each with the number of its paragraph. Macros, pictures and links are never opened.
 * @throws Refusal where changes are tracked that nobody has accepted or rejected: the words are not settled
 */
export function readDocx(bytes: Uint8Array): readonly Piece[] {
  const parts = wordParts(bytes);
  const body = bodyOf(parts);
  const elements = flat(body);
  const faults = changeFaults(elements);
  if (faults.length) throw new Refusal(faults);
  const styles = new DocxStyles(parts);
  const notes = noteTexts(parts);
  const paragraphs: Paragraph[] = [];
  const others: Piece[] = [];
  elements.forEach((element, index) => {
    const line = index + 1;
    const leave = (text: string, why: string): number =>
      others.push({ line, kind: 'OTHER', text: oneLine(text) || 'without words', why });
    if (element.localName !== 'p') {
      if (element.localName === 'tbl') leave(cellsOf(element), 'It is a table.');
      else leave(plainWords(element), 'It is nothing that a version can hold.');
      return;
    }
    const { text, bold, beside } = wordsOf(element, styles, notes);
    for (const { text: words, why } of beside) leave(words, why);
    if (styles.names(element).some((name) => /^toc( heading|\s?\d)/iu.test(name))) {
      if (text.trim() !== '') leave(text, 'It is a line of the table of contents.');
      return;
    }
    paragraphs.push({ line, text, bold, heading: styles.isHeading(element), place: styles.placeOf(element) });
  });
  return [...piecesOf(blocksOf(paragraphs)), ...others].sort((a, b) => a.line - b.line);
}

function bodyOf(parts: DocxParts): XmlElement {
  const root = parseXml(parts.get(mainPart(parts)) ?? '');
  const body = childOf(root ?? undefined, 'body');
  if (body) return body;
  const message =
    'The Word document cannot be read: it is damaged or unusual. Save it again in Word, or send it as text.';
  throw refuse('DOCUMENT_UNREADABLE', message, ['input', 'content']);
}

/** The part that the package names as the document; nearly always word/document.xml. */
function mainPart(parts: DocxParts): string {
  const relations = parseXml(parts.get('_rels/.rels') ?? '');
  const main = relations && childrenOf(relations).find((one) => attributeOf(one, 'Type')?.endsWith('/officeDocument'));
  return attributeOf(main ?? undefined, 'Target')?.replace(/^\//u, '') ?? 'word/document.xml';
}

/** What only wraps paragraphs and tables. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag']);
const CONTENT = new Set(['p', 'tbl', 'altChunk', 'ins', 'del', 'moveFrom', 'moveTo']);

/** The paragraphs and tables of the body, in order, out of whatever they are wrapped in. */
function flat(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    const name = child.localName ?? '';
    if (CONTENT.has(name)) return [child];
    return WRAPPERS.has(name) ? flat(child) : [];
  });
}

/** A problem for each paragraph whose changes are not settled, then how many more there are. */
function changeFaults(elements: readonly XmlElement[]): readonly Problem[] {
  const changed = elements.flatMap((element, index) => {
    const changes = trackedChanges(element);
    return changes.length ? [{ element, line: index + 1, changes }] : [];
  });
  const path = ['input', 'content'];
  const named = changed.slice(0, NAMED_CHANGES).map(({ element, line, changes }): Problem => {
    const words = oneLine(plainWords(element));
    const short = words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)}…` : words;
    const message = `Paragraph ${line} (“${short}”) has tracked changes: ${changes.slice(0, 10).join(', ')}. Accept or reject them in Word, then send the document again.`;
    return { code: 'TRACKED_CHANGES', message, path, subject: `${line}` };
  });
  const rest = changed.length - named.length;
  if (rest === 0) return named;
  const message = `${rest} more paragraphs have tracked changes. Accept or reject all of them in Word.`;
  return [...named, { code: 'TRACKED_CHANGES', message, path, subject: null }];
}

function cellsOf(table: XmlElement): string {
  const named = (element: XmlElement, name: string): readonly XmlElement[] =>
    childrenOf(element).filter(({ localName }) => localName === name);
  return named(table, 'tr')
    .map((row) =>
      named(row, 'tc')
        .map((cell) => oneLine(plainWords(cell)))
        .join(' | '),
    )
    .join('; ');
}
