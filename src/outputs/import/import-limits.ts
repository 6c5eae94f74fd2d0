/** Decides how large a document to import may be; each refusal names the limit that it broke. */

/** Characters of a text or of Markdown, and of the words of a Word document. */
export const LONGEST_TEXT = 200_000;
/** Bytes of a Word document. */
export const LARGEST_FILE = 512 * 1024;
/** Bytes of all parts of a Word document that are read, once unpacked. */
export const LARGEST_UNPACKED = 4 * 1024 * 1024;
/** Parts in a Word document's zip. */
export const MOST_PARTS = 1_000;
/** Characters of what is sent: a Word document as base64 is the longest of them. */
export const LARGEST_INPUT = 1_000_000;
/** Lists and quotations inside one another on one line. */
export const DEEPEST_NESTING = 20;
/** Elements inside one another in a part of a Word document. */
export const DEEPEST_XML = 200;
/** Paragraphs and cells of tables in a Word document, before any is read. */
export const MOST_PARAGRAPHS = 20_000;
/** Elements of any kind in one part of a Word document. */
export const MOST_ELEMENTS = 300_000;
/** Headings, paragraphs and items from the line of the start on. */
export const MOST_PIECES = 5_000;
/** More that cannot be placed, and the document is no text of sections. */
export const MOST_UNPLACED = 500;
