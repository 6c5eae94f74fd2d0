/** Decides the marks by which a Word file that is to come back tells its paper, its paragraphs and its figures. */
import { createHash } from 'node:crypto';

/** Custom properties of the file: which paper it is of, and the version that it was made from. */
export const PAPER_PROPERTY = 'TrackerPaper';
export const VERSION_PROPERTY = 'TrackerVersion';

/** A mark of an id: as long as a bookmark and the tag of a content control may be, whatever the id holds. */
const mark = (kind: string, id: string): string =>
  `${kind}_${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;

/** The mark of a block. */
export const blockMark = (id: string): string => mark('block', id);

/** The mark of a figure, by its key. */
export const figureMark = (key: string): string => mark('figure', key);
