/** Decides which rows of a list a filter lets through: those that are in every respect as was asked. */

/** The rows whose fields have the values wanted; what is null or left out is not asked of them. */
export function picked<Row extends object>(
  rows: readonly Row[],
  wanted: Readonly<{ [Field in keyof Row]?: Row[Field] | null | undefined }>,
): Row[] {
  const asked = (Object.keys(wanted) as (keyof Row)[]).filter((field) => wanted[field] != null);
  return rows.filter((row) => asked.every((field) => row[field] === wanted[field]));
}
