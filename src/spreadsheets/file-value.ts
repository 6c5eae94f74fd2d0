/** Shapes what a cell of a file holds. */

/** A fact in a file: a text, a number, a day as YYYY-MM-DD, an instant in UTC, or yes and no; null: there is none. */
export type FileValue = string | number | boolean | null | { readonly day: string } | { readonly moment: string };
