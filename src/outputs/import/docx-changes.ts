/** Decides which tracked changes a paragraph of a Word document has that bear on its words or on what it is. */
import { plainWords } from './docx-words.js';
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from './docx-xml.js';

const KINDS: Readonly<Record<string, string>> = {
  ins: 'inserted',
  del: 'deleted',
  moveFrom: 'moved away',
  moveTo: 'moved here',
  cellIns: 'inserted a cell',
  cellDel: 'deleted a cell',
  cellMerge: 'merged cells',
};

/** Where a change stands among settings it is about more than words. */
const MARKS: Readonly<Record<string, string>> = {
  rPr: 'a paragraph break',
  trPr: 'a row of a table',
  numPr: 'the number of the paragraph',
};

const LONGEST_WORDS = 60;

/** What was changed in a paragraph or table, in order: "deleted “must not”"; none: nothing is waiting to be accepted. */
export function trackedChanges(element: XmlElement): readonly string[] {
  const changes: string[] = [];
  visit(element, element, changes);
  return [...new Set(changes)];
}

function visit(element: XmlElement, inside: XmlElement, changes: string[]): void {
  const name = element.localName ?? '';
  const kind = KINDS[name];
  if (kind !== undefined) {
    changes.push(told(kind, element, inside));
  } else if (name === 'rPrChange') {
    if (looksChanged(inside, element)) changes.push('changed which words are hidden, struck through or in capitals');
  } else if (name === 'pPrChange') {
    if (placeChanged(inside, element)) changes.push('changed its style or its number');
  } else {
    for (const child of childrenOf(element)) visit(child, element, changes);
  }
}

/** The words that were changed; without any it is the end of a paragraph. */
function told(kind: string, change: XmlElement, inside: XmlElement): string {
  if (kind.endsWith('cell') || kind.endsWith('cells')) return kind;
  const mark = MARKS[inside.localName ?? ''];
  if (mark !== undefined) return `${kind} ${mark}`;
  const words = plainWords(change).replace(/\s+/gu, ' ').trim();
  const short = words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
  return short === '' ? `${kind} something without words` : `${kind} “${short}”`;
}

/** Whether words were hidden, shown or struck by a change of format; other changes leave the words as they are. */
function looksChanged(now: XmlElement, change: XmlElement): boolean {
  const before = childOf(change, 'rPr');
  return ['vanish', 'strike', 'dstrike', 'caps'].some(
    (name) => (switchOf(now, name) ?? false) !== (switchOf(before, name) ?? false),
  );
}

/** Whether a paragraph became another thing: a heading, an item of a list, or neither. */
function placeChanged(now: XmlElement, change: XmlElement): boolean {
  const before = childOf(change, 'pPr');
  const place = (properties: XmlElement | undefined): string => {
    const numbering = childOf(properties, 'numPr');
    return JSON.stringify([
      valueOf(properties, 'pStyle'),
      valueOf(properties, 'outlineLvl'),
      valueOf(numbering, 'numId'),
      valueOf(numbering, 'ilvl'),
    ]);
  };
  return place(now) !== place(before);
}
