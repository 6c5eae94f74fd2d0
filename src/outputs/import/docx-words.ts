/** Decides which words a paragraph of a Word document has, and what else stands in it that no version can hold. */
import type { DocxParts } from './docx-parts.js';
import type { DocxStyles } from './docx-styles.js';
import { attributeOf, childOf, childrenOf, parseXml, switchOf, type XmlElement } from './docx-xml.js';

/** Something beside the words. */
export interface Beside {
  readonly text: string;
  readonly why: string;
}

export interface Words {
  readonly text: string;
  /** Every word is bold, and there is one. */
  readonly bold: boolean;
  readonly beside: readonly Beside[];
}

/** What notes and comments say, by their kind and id: "footnote 3". */
export type NoteTexts = ReadonlyMap<string, string>;

const NOTES = [
  ['word/footnotes.xml', 'footnote'],
  ['word/endnotes.xml', 'endnote'],
  ['word/comments.xml', 'comment'],
] as const;

/** The words of notes and comments, each with who wrote it where the document says. */
export function noteTexts(parts: DocxParts): NoteTexts {
  const texts = new Map<string, string>();
  for (const [part, kind] of NOTES) {
    const source = parts.get(part);
    const root = source === undefined ? null : parseXml(source);
    for (const note of root ? childrenOf(root) : []) {
      const author = attributeOf(note, 'author');
      const words = plainWords(note);
      texts.set(`${kind} ${attributeOf(note, 'id') ?? ''}`, author === null ? words : `${author}: ${words}`);
    }
  }
  return texts;
}

/** All words inside an element, whatever they stand in: for naming what is left out. */
export function plainWords(element: XmlElement): string {
  return childrenOf(element)
    .map((child): string => {
      const character = CHARACTERS[child.localName ?? ''];
      if (character !== undefined) return character;
      if (child.localName === 't' || child.localName === 'delText') return child.textContent ?? '';
      const words = plainWords(child);
      return child.localName === 'p' || child.localName === 'tc' ? `${words} ` : words;
    })
    .join('');
}

/** Characters that Word writes as elements. A soft hyphen is a place to break a word, and no part of it. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  br: ' ',
  cr: ' ',
  noBreakHyphen: '\u2011',
  softHyphen: '',
};

/** What holds no words of the paragraph: settings, codes of fields, deletions, and a second copy of a drawing. */
const SKIPPED = new Set(['pPr', 'rPr', 'instrText', 'delText', 'delInstrText', 'del', 'moveFrom', 'Fallback', 'sdtPr']);

const PICTURE = 'It is a picture.';
const BESIDE: Readonly<Record<string, readonly [why: string, kind?: string]>> = {
  footnoteReference: ['It is a note.', 'footnote'],
  endnoteReference: ['It is a note.', 'endnote'],
  commentReference: ['It is a comment, and not part of the text.', 'comment'],
  drawing: [PICTURE],
  pict: [PICTURE],
  object: ['It is an embedded object.'],
  oMath: ['It is a formula.'],
  txbxContent: ['It is a text box.'],
};

/** Reads a paragraph. */
export function wordsOf(paragraph: XmlElement, styles: DocxStyles, notes: NoteTexts): Words {
  const beside: Beside[] = [];
  const plain: string[] = []; // words that are not bold
  const read = (element: XmlElement, run: XmlElement | null): string =>
    childrenOf(element)
      .map((child): string => {
        const name = child.localName ?? '';
        if (SKIPPED.has(name)) return '';
        if (name === 't') {
          const words = child.textContent ?? '';
          if (words.trim() !== '' && run && !styles.isBold(paragraph, run)) plain.push(words);
          return words;
        }
        const character = CHARACTERS[name];
        if (character !== undefined) return character;
        if (name in BESIDE) {
          beside.push(...besideOf(child, notes));
          return '';
        }
        if (name !== 'r') return read(child, run);
        const properties = childOf(child, 'rPr');
        const words = read(child, child);
        if (switchOf(properties, 'vanish')) {
          if (words.trim() !== '') beside.push({ text: words, why: 'These words are hidden in the document.' });
          return '';
        }
        const struck = switchOf(properties, 'strike') ?? switchOf(properties, 'dstrike') ?? false;
        if (!struck || words.trim() === '') return words;
        beside.push({
          text: words,
          why: 'These words are struck through. They were left out: put them back if they stand.',
        });
        return '';
      })
      .join('');
  const text = read(paragraph, null);
  return { text, bold: plain.length === 0 && text.trim() !== '', beside };
}

/** What an element is that holds no words of the paragraph; a text box inside a drawing is told by its words. */
function besideOf(element: XmlElement, notes: NoteTexts): readonly Beside[] {
  const [why, kind] = BESIDE[element.localName ?? '']!;
  if (kind !== undefined) return [{ text: notes.get(`${kind} ${attributeOf(element, 'id') ?? ''}`) ?? '', why }];
  const words = plainWords(withoutCopies(element));
  if (why !== PICTURE) return [{ text: words, why }];
  return [words.trim() === '' ? { text: '', why } : { text: words, why: BESIDE['txbxContent']![0] }];
}

/** A drawing is often there twice, for newer and for older readers: the first is enough. */
function withoutCopies(element: XmlElement): XmlElement {
  const copies = [...element.getElementsByTagName('*')].filter(({ localName }) => localName === 'Fallback');
  for (const copy of copies) copy.parentNode?.removeChild(copy);
  return element;
}
