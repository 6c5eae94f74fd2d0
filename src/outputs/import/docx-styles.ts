/** Decides what the styles and lists of a Word document make of a paragraph: a heading, or an item at which level of which list. */
import { attributeOf, childOf, childrenOf, parseXml, switchOf, valueOf, type XmlElement } from './docx-xml.js';
import type { DocxParts } from './docx-parts.js';

/** Where a paragraph stands in a list that Word numbers. */
export interface ListPlace {
  /** What keeps lists apart: paragraphs of one are counted together. */
  readonly list: string;
  /** From 0. */
  readonly level: number;
  readonly bullet: boolean;
  /** Numbered as 1.1 under 1: the numbers of the levels above stand in it. */
  readonly legal: boolean;
}

/** What a style says, with what it takes over from those that it is based on. */
interface Style {
  readonly names: readonly string[];
  /** Level of the outline, from 0; null: it is no heading. */
  readonly outline: number | null;
  readonly numId: string | null;
  readonly level: string | null;
  readonly bold: boolean | null;
}

interface Level {
  readonly format: string;
  readonly text: string;
}

const NO_STYLE: Style = { names: [], outline: null, numId: null, level: null, bold: null };
/** Styles based on one another further than this are a circle. */
const DEEPEST_STYLE = 20;
/** A paragraph of the body text in Word's outline. */
const BODY_LEVEL = 9;

/** The styles and lists of one document. */
export class DocxStyles {
  private readonly elements: ReadonlyMap<string, XmlElement>;
  private readonly kept = new Map<string, Style>();
  /** Levels by list, and the list that each number of a paragraph means. */
  private readonly lists = new Map<string, ReadonlyMap<string, Level>>();
  private readonly listOf = new Map<string, string>();

  constructor(parts: DocxParts) {
    const styles = rootOf(parts, 'word/styles.xml');
    this.elements = new Map(styles.map((style) => [attributeOf(style, 'styleId') ?? '', style]));
    for (const each of rootOf(parts, 'word/numbering.xml')) {
      if (each.localName === 'abstractNum') {
        const levels = childrenOf(each).filter(({ localName }) => localName === 'lvl');
        const read = levels.map((level): [string, Level] => [
          attributeOf(level, 'ilvl') ?? '0',
          { format: valueOf(level, 'numFmt') ?? 'decimal', text: valueOf(level, 'lvlText') ?? '' },
        ]);
        this.lists.set(attributeOf(each, 'abstractNumId') ?? '', new Map(read));
      } else if (each.localName === 'num') {
        this.listOf.set(attributeOf(each, 'numId') ?? '', valueOf(each, 'abstractNumId') ?? '');
      }
    }
  }

  /** The names of a paragraph's style and of those that it is based on. */
  names(paragraph: XmlElement): readonly string[] {
    return this.of(paragraph).names;
  }

  /** Whether the paragraph is a heading by its style or by its level in the outline. */
  isHeading(paragraph: XmlElement): boolean {
    const own = valueOf(childOf(paragraph, 'pPr'), 'outlineLvl');
    if (own !== null) return Number(own) < BODY_LEVEL;
    const { names, outline } = this.of(paragraph);
    return (outline !== null && outline < BODY_LEVEL) || names.some((name) => /^(heading \d|title)$/iu.test(name));
  }

  /** Whether a run is bold: by itself, by its own style, or by the paragraph's. */
  isBold(paragraph: XmlElement, run: XmlElement): boolean {
    const properties = childOf(run, 'rPr');
    const own = valueOf(properties, 'rStyle');
    return (
      switchOf(properties, 'b') ?? (own === null ? null : this.style(own).bold) ?? this.of(paragraph).bold ?? false
    );
  }

  /** Where the paragraph stands in a list; null: Word does not number it. */
  placeOf(paragraph: XmlElement): ListPlace | null {
    const numbering = childOf(childOf(paragraph, 'pPr'), 'numPr');
    const style = this.of(paragraph);
    const numId = valueOf(numbering, 'numId') ?? style.numId;
    if (numId === null || numId === '0') return null;
    const key = valueOf(numbering, 'ilvl') ?? style.level ?? '0';
    const list = this.listOf.get(numId) ?? `unknown ${numId}`;
    const found = this.lists.get(list)?.get(key);
    const { format, text } = found ?? { format: 'bullet', text: '' };
    if (format === 'none' && text === '') return null;
    return {
      list,
      level: Number(key) || 0,
      bullet: format === 'bullet',
      legal: (text.match(/%\d/gu) ?? []).length > 1,
    };
  }

  private of(paragraph: XmlElement): Style {
    const named = valueOf(childOf(paragraph, 'pPr'), 'pStyle');
    return named === null ? NO_STYLE : this.style(named);
  }

  private style(id: string, depth = 0): Style {
    const known = this.kept.get(id);
    if (known) return known;
    const element = this.elements.get(id);
    if (!element || depth > DEEPEST_STYLE) return NO_STYLE;
    const base = valueOf(element, 'basedOn');
    const under = base === null ? NO_STYLE : this.style(base, depth + 1);
    const properties = childOf(element, 'pPr');
    const numbering = childOf(properties, 'numPr');
    const outline = valueOf(properties, 'outlineLvl');
    const style: Style = {
      names: [valueOf(element, 'name') ?? id, ...under.names],
      outline: outline === null ? under.outline : Number(outline),
      numId: valueOf(numbering, 'numId') ?? under.numId,
      level: valueOf(numbering, 'ilvl') ?? under.level,
      bold: switchOf(childOf(element, 'rPr'), 'b') ?? under.bold,
    };
    this.kept.set(id, style);
    return style;
  }
}

function rootOf(parts: DocxParts, name: string): readonly XmlElement[] {
  const text = parts.get(name);
  const root = text === undefined ? null : parseXml(text);
  return root ? childrenOf(root) : [];
}
