/** A line of each list: headings, and cells of which the first has the words. */
export const LINES: Readonly<Record<string, readonly (readonly [head: string, cell: string])[]>> = {
  decisions: [
    ['Title', ''],
    ['Text', 'To go on'],
    ['Outcome', 'Agreed'],
    ['Decided on', '12 January 2010'],
  ],
  people: [['Name', '']],
  organisations: [['Name', '']],
  risks: [
    ['Title', ''],
    ['Nature', 'Threat'],
    ['Category', 'Legal'],
  ],
  stakeholders: [
    ['Name', ''],
    ['Stake', 'Is to be heard'],
  ],
  actions: [['Action', '']],
};

/** A list of one line, as it is pasted from a spreadsheet into the form that takes it; null: the form takes no such list. */
export function pastedLine(action: string, title: string): string | null {
  const [, list] = /^\/lists\/(\w+)\/import/u.exec(action) ?? [];
  const cells = list === undefined ? undefined : LINES[list];
  if (!cells) return null;
  return [cells.map(([head]) => head), cells.map(([, cell], at) => (at === 0 ? title : cell))]
    .map((row) => row.join('\t'))
    .join('\n');
}
