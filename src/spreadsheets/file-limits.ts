/** Decides how large a file of rows may be; each refusal names the limit that it broke. */

/** Rows below the headings. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 1_000;
/** Cells that are not blank, of a workbook. */
export const MOST_CELLS = 500_000;
/** Characters of any cell: as many as Excel takes. */
export const LONGEST_CELL = 32_767;
/** Bytes of the parts of a workbook that are read, once unpacked. */
export const LARGEST_UNPACKED = 48 * 1024 * 1024;
/** Parts in a workbook's zip. */
export const MOST_PARTS = 2_000;
export const MOST_HEADING_ROWS = 3;
