/** Decides what a Word file of a draft holds: its paragraphs and tables in order, their marks, comments, and the version it was made from. */
import { PAPER_PROPERTY, VERSION_PROPERTY } from '../../documents/editing-marks.js';
import { type DocxParts, wordParts } from '../../outputs/import/docx-parts.js';
import { DocxStyles } from '../../outputs/import/docx-styles.js';
import { plainWords } from '../../outputs/import/docx-words.js';
import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from '../../outputs/import/docx-xml.js';
import type { Problem } from '../../platform/record/problem.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { joined } from './join-items.js';
import type { WordComment, WordFile, WordItem, WordKind } from './word-file.types.js';
import { authorOf, readParagraph, type WordNotes } from './word-paragraph.js';

/** What was read, or why nothing was: plain data, for a thread hands over no more of an error than its message. */
export type WordRead = { readonly file: WordFile } | { readonly problems: readonly Problem[] };

/** Reads a Word file. Nothing in it is run or followed. Runs in a thread of its own. */
export function readWord({ bytes }: { readonly bytes: Uint8Array }): WordRead {
  try {
    return { file: wordFile(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { problems: error.problems };
    throw error;
  }
}

const PROPERTIES = 'docProps/custom.xml';

function wordFile(bytes: Uint8Array): WordFile {
  const parts = wordParts(bytes, [PROPERTIES]);
  const body = childOf(parseXml(parts.get('word/document.xml') ?? '') ?? undefined, 'body');
  if (!body) {
    const message = 'The Word file cannot be read: it is damaged or unusual. Save it again in Word, and send that.';
    throw refuse('DOCUMENT_UNREADABLE', message, ['input', 'content']);
  }
  const properties = propertiesOf(parts);
  const version = Number(properties.get(VERSION_PROPERTY) ?? '');
  return {
    paperId: properties.get(PAPER_PROPERTY) ?? null,
    version: Number.isSafeInteger(version) && version > 0 ? version : null,
    items: joined(itemsOf(body, parts)),
    comments: commentsOf(parts),
    margins: marginsOf(parts),
  };
}

function propertiesOf(parts: DocxParts): ReadonlyMap<string, string> {
  const root = parseXml(parts.get(PROPERTIES) ?? '');
  const all = root ? childrenOf(root) : [];
  return new Map(all.map((one) => [attributeOf(one, 'name') ?? '', (one.textContent ?? '').trim()]));
}

function notesOf(parts: DocxParts): WordNotes {
  const notes = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote']) {
    const root = parseXml(parts.get(`word/${kind}s.xml`) ?? '');
    for (const note of root ? childrenOf(root) : []) notes.set(`${kind} ${attributeOf(note, 'id') ?? ''}`, note);
  }
  return notes;
}

function commentsOf(parts: DocxParts): WordComment[] {
  const root = parseXml(parts.get('word/comments.xml') ?? '');
  return (root ? childrenOf(root) : []).map((one) => {
    const text = childrenOf(one).map((line) => plainWords(line).trim());
    return { id: attributeOf(one, 'id') ?? '', ...authorOf(one), text: text.join('\n').trim() };
  });
}

function marginsOf(parts: DocxParts): string[] {
  const names = [...parts.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name));
  const words = names.map((name) => {
    const root = parseXml(parts.get(name) ?? '');
    return root ? plainWords(root).replace(/\s+/gu, ' ').trim() : '';
  });
  return [...new Set(words)].filter((one) => one !== '');
}

/** What only wraps paragraphs and tables. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo']);

/** The paragraphs and tables of the body, in order, with the comments that begin between them. */
function itemsOf(body: XmlElement, parts: DocxParts): WordItem[] {
  const styles = new DocxStyles(parts);
  const notes = notesOf(parts);
  const items: WordItem[] = [];
  let waiting: string[] = [];
  const take = (item: WordItem): void => {
    items.push(waiting.length ? { ...item, comments: [...waiting, ...item.comments] } : item);
    waiting = [];
  };
  const walk = (element: XmlElement): void => {
    for (const child of childrenOf(element)) {
      const name = child.localName ?? '';
      if (name === 'p') take(paragraphItem(child, styles, notes));
      else if (name === 'tbl') take(tableItem(child, notes));
      else if (name === 'commentRangeStart') waiting.push(attributeOf(child, 'id') ?? '');
      else if (name === 'altChunk') take({ ...EMPTY, losses: ['an embedded document'] });
      else if (WRAPPERS.has(name)) walk(child);
    }
  };
  walk(body);
  return items;
}

const EMPTY: WordItem = {
  ...{ kind: 'PARAGRAPH', level: 1, mark: null, runs: [], rows: [], tracked: [] },
  ...{ joins: false, comments: [], losses: [] },
};

function paragraphItem(paragraph: XmlElement, styles: DocxStyles, notes: WordNotes): WordItem {
  const { pictures, mark, runs, tracked, comments, losses } = readParagraph(paragraph, notes);
  const { kind, level } = kindOf(paragraph, styles);
  const end = childOf(childOf(childOf(paragraph, 'pPr'), 'rPr'), 'del');
  const picture = pictures > 0 && kind !== 'COVER' && kind !== 'PICTURE' ? ['a picture'] : [];
  return {
    ...EMPTY,
    kind,
    level,
    mark,
    runs,
    tracked,
    comments,
    joins: end !== undefined,
    losses: [...losses, ...picture],
  };
}

/** What a paragraph is, by the name of its style or of one that it is based on. */
const KINDS: readonly (readonly [RegExp, WordKind, (1 | 2)?])[] = [
  [/^(?:title|masthead|cover line|cover end)$/iu, 'COVER'],
  [/^appendix title$/iu, 'APPENDIX'],
  [/^(?:heading 1|appendix heading)$/iu, 'HEADING', 1],
  [/^(?:heading [2-9]|appendix sub-heading)$/iu, 'HEADING', 2],
  [/^caption$/iu, 'CAPTION'],
  [/^picture$/iu, 'PICTURE'],
  [/^bulleted text$/iu, 'BULLET'],
  [/^(?:numbered paragraph|appendix paragraph)$/iu, 'PARAGRAPH'],
];

function kindOf(paragraph: XmlElement, styles: DocxStyles): { readonly kind: WordKind; readonly level: 1 | 2 } {
  for (const name of styles.names(paragraph)) {
    const found = KINDS.find(([pattern]) => pattern.test(name));
    if (found) return { kind: found[1], level: found[2] ?? 1 };
  }
  return { kind: styles.placeOf(paragraph)?.bullet ? 'BULLET' : 'PARAGRAPH', level: 1 };
}

function tableItem(table: XmlElement, notes: WordNotes): WordItem {
  const named = (element: XmlElement, name: string): readonly XmlElement[] =>
    childrenOf(element).flatMap((child) =>
      child.localName === name ? [child] : WRAPPERS.has(child.localName ?? '') ? named(child, name) : [],
    );
  const read = named(table, 'tr').map((row) =>
    named(row, 'tc').map((cell) => named(cell, 'p').map((paragraph) => readParagraph(paragraph, notes))),
  );
  const all = read.flat(2);
  const text = (runs: WordItem['runs']): string =>
    runs.map((run) => (run.kind === 'text' ? run.text : ` (${text(run.content)})`)).join('');
  return {
    ...EMPTY,
    kind: 'TABLE',
    rows: read.map((row) => row.map((cell) => cell.map(({ runs }) => text(runs)).join(' '))),
    tracked: all.flatMap(({ tracked }) => tracked),
    comments: all.flatMap(({ comments }) => comments),
    losses: all.flatMap(({ pictures }) => (pictures > 0 ? ['a picture in a table'] : [])),
  };
}
