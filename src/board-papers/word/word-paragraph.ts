/** Decides which words a paragraph of a Word file has, which of them are figures, what was tracked, and what cannot be brought in. */
import { attributeOf, childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../../outputs/import/docx-xml.js';
import { plainWords } from '../../outputs/import/docx-words.js';
import { quoted } from './quoted.js';
import type { TrackedChange, WordRun, WordText } from './word-file.types.js';

/** What was read of a paragraph. */
export interface ReadParagraph {
  readonly runs: WordRun[];
  readonly tracked: TrackedChange[];
  readonly comments: string[];
  readonly losses: string[];
  /** The first mark of a block that begins in it. */
  mark: string | null;
  /** Pictures that stand in it. */
  pictures: number;
}

/** The notes of a file by kind and id, such as "footnote 3". */
export type WordNotes = ReadonlyMap<string, XmlElement>;

const CHARACTERS: Readonly<Record<string, string>> = {
  ...{ tab: ' ', br: ' ', cr: ' ', ptab: ' ' },
  ...{ noBreakHyphen: '\u2011', softHyphen: '' },
};

/** What holds no words. */
const SKIPPED = new Set(['pPr', 'rPr', 'sdtPr', 'sdtEndPr', 'instrText', 'delInstrText', 'Fallback', 'fldData']);

/** What cannot be brought in, by the element that it is. */
const FOREIGN: Readonly<Record<string, string>> = {
  object: 'an embedded object',
  oMath: 'a formula',
  oMathPara: 'a formula',
  txbxContent: 'a text box',
  sym: 'a symbol of a special font',
  altChunk: 'an embedded document',
};

/** How words may look that a paper cannot have, by the setting of the run. */
const LOOKS: readonly (readonly [string, string])[] = [
  ['u', 'underlined'],
  ['strike', 'struck through'],
  ['dstrike', 'struck through'],
  ['highlight', 'highlighted'],
  ['vertAlign', 'raised or lowered'],
  ['caps', 'in capitals'],
  ['smallCaps', 'in small capitals'],
  ['color', 'coloured'],
];
const PLAIN_LOOKS = new Set(['none', 'auto', 'baseline', '000000']);

/** Where reading stands. */
interface Within {
  readonly figure: string | null;
  readonly run: XmlElement | null;
  readonly into: WordRun[];
  /** Inside a note there are no further notes. */
  readonly note: boolean;
}

/** Reads a paragraph as it stands once every tracked change is accepted. */
export function readParagraph(paragraph: XmlElement, notes: WordNotes): ReadParagraph {
  const read: ReadParagraph = { runs: [], tracked: [], comments: [], losses: [], mark: null, pictures: 0 };
  new Reader(read, notes).inside(paragraph, { figure: null, run: null, into: read.runs, note: false });
  return read;
}

class Reader {
  /** The figure whose bookmark is open, by the bookmark's number. */
  private open: { readonly id: string | null; readonly mark: string } | null = null;

  constructor(
    private readonly read: ReadParagraph,
    private readonly notes: WordNotes,
  ) {}

  inside(element: XmlElement, within: Within): void {
    for (const child of childrenOf(element)) this.child(child, within);
  }

  private child(child: XmlElement, within: Within): void {
    const name = child.localName ?? '';
    if (SKIPPED.has(name)) return;
    if (name === 't') {
      this.words(child.textContent ?? '', within);
      return;
    }
    const character = CHARACTERS[name];
    if (character !== undefined) {
      this.words(character, within);
      return;
    }
    switch (name) {
      case 'del':
      case 'moveFrom': {
        this.change('DELETED', child);
        return;
      }
      case 'ins':
      case 'moveTo':
        this.change('INSERTED', child);
        {
          this.inside(child, within);
          return;
        }
      case 'r': {
        this.inside(child, { ...within, run: child });
        return;
      }
      case 'sdt': {
        this.control(child, within);
        return;
      }
      case 'bookmarkStart': {
        this.begin(child);
        return;
      }
      case 'bookmarkEnd':
        if (this.open && this.open.id === attributeOf(child, 'id')) this.open = null;
        return;
      case 'commentRangeStart':
      case 'commentReference':
        this.read.comments.push(attributeOf(child, 'id') ?? '');
        return;
      case 'footnoteReference':
      case 'endnoteReference': {
        this.note(`${name.replace('Reference', '')} ${attributeOf(child, 'id') ?? ''}`, within);
        return;
      }
      case 'drawing':
      case 'pict': {
        this.picture(child);
        return;
      }
      case 'hyperlink':
        if (attributeOf(child, 'anchor') === null) this.read.losses.push(`the link on ${quoted(plainWords(child))}`);
        {
          this.inside(child, within);
          return;
        }
    }
    const foreign = FOREIGN[name];
    if (foreign === undefined) {
      this.inside(child, within);
      return;
    }
    this.read.losses.push(`${foreign}${words(child)}`);
  }

  private words(text: string, { figure, run, into }: Within): void {
    const looks = childOf(run ?? undefined, 'rPr');
    if (switchOf(looks, 'vanish')) {
      if (text.trim() !== '') this.read.losses.push(`the hidden words ${quoted(text)}`);
      return;
    }
    for (const [setting, look] of LOOKS) if (text.trim() !== '' && has(looks, setting)) this.look(text, look);
    const [bold, italic] = [switchOf(looks, 'b') ?? false, switchOf(looks, 'i') ?? false];
    into.push({ kind: 'text', text, bold, italic, mark: figure ?? this.open?.mark ?? null });
  }

  private look(text: string, look: string): void {
    this.read.losses.push(`that ${quoted(text)} is ${look}`);
  }

  private change(what: TrackedChange['what'], element: XmlElement): void {
    const text = plainWords(element).replace(/\s+/gu, ' ').trim();
    if (text === '') return;
    this.read.tracked.push({ what, ...authorOf(element), words: text });
  }

  /** A content control: its tag tells the figure, or the bookmark inside where the tag was dropped. */
  private control(control: XmlElement, within: Within): void {
    const content = childOf(control, 'sdtContent');
    const tag = valueOf(childOf(control, 'sdtPr'), 'tag') ?? '';
    const held = [...(content?.getElementsByTagName('*') ?? [])].find(
      (one) => one.localName === 'bookmarkStart' && isFigure(attributeOf(one, 'name') ?? ''),
    );
    const mark = isFigure(tag) ? tag : held ? figureOf(attributeOf(held, 'name')!) : null;
    const empty = switchOf(childOf(control, 'sdtPr'), 'showingPlcHdr');
    if (content && !empty) this.inside(content, { ...within, figure: mark ?? within.figure });
    this.open = null;
  }

  private begin(element: XmlElement): void {
    const name = attributeOf(element, 'name') ?? '';
    if (/^block_[0-9a-f]{16}$/u.test(name)) this.read.mark ??= name;
    if (isFigure(name)) this.open = { id: attributeOf(element, 'id'), mark: figureOf(name) };
  }

  private note(key: string, { into, note }: Within): void {
    const found = this.notes.get(key);
    if (!found || note) return;
    const content: WordRun[] = [];
    const open = this.open;
    this.open = null;
    this.inside(found, { figure: null, run: null, into: content, note: true });
    this.open = open;
    into.push({ kind: 'footnote', content: content.filter((run): run is WordText => run.kind === 'text') });
  }

  private picture(element: XmlElement): void {
    this.read.pictures += 1;
    const box = plainWords(element).replace(/\s+/gu, ' ').trim();
    if (box !== '') this.read.losses.push(`a text box with the words ${quoted(box)}`);
  }
}

const isFigure = (name: string): boolean => /^figure_[0-9a-f]{16}(?:_\d+)?$/u.test(name);
const figureOf = (name: string): string => name.slice(0, 'figure_'.length + 16);

function has(looks: XmlElement | undefined, setting: string): boolean {
  const found = childOf(looks, setting);
  if (!found) return false;
  const value = attributeOf(found, 'val');
  if (setting === 'u' || setting === 'color' || setting === 'highlight' || setting === 'vertAlign')
    return value !== null && !PLAIN_LOOKS.has(value.toLowerCase());
  return switchOf(looks, setting) ?? false;
}

/** Who made a change, and on which day. */
export function authorOf(element: XmlElement): { readonly by: string; readonly on: string | null } {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(attributeOf(element, 'date') ?? '')?.[0] ?? null;
  return { by: attributeOf(element, 'author')?.trim() || 'Somebody without a name', on: day };
}

function words(element: XmlElement): string {
  const text = plainWords(element).trim();
  return text === '' ? '' : ` with the words ${quoted(text)}`;
}
