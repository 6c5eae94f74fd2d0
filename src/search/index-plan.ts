/** Decides which places of the index of the search are behind. */

/** The place of what belongs to no project. */
export const NO_PROJECT = '';
/** Under which the index says how far the whole of it has come. */
export const WHOLE = 'whole';

/** How far a place has come, by the layout it was written in. */
export interface PlaceRow {
  readonly place: string;
  readonly revision: number;
  readonly layout: number;
}

/** A point that the index is to be brought to. */
export interface Target {
  readonly revision: number;
  readonly layout: number;
}

const isOf = (row: PlaceRow | undefined, { revision, layout }: Target): row is PlaceRow =>
  row !== undefined && row.layout === layout && row.revision <= revision;

/** Whether the index is one of a later version of the program, which alone writes it. */
export function isOfLater(rows: readonly PlaceRow[], { layout }: Target): boolean {
  return rows.some((row) => row.layout > layout);
}

/** Whether nothing is behind. */
export function isWhole(rows: readonly PlaceRow[], { revision, layout }: Target): boolean {
  return rows.some((row) => row.place === WHOLE && row.layout === layout && row.revision === revision);
}

/** The write from which on the journal says what is behind. */
export function lookFrom(rows: readonly PlaceRow[], target: Target): number {
  const whole = rows.find(({ place }) => place === WHOLE);
  if (isOf(whole, target)) return whole.revision;
  const known = rows.filter((row) => isOf(row, target)).map(({ revision }) => revision);
  return known.length === 0 ? target.revision : Math.min(...known);
}

/**
 * The places that are behind, of all there are. What belongs to no project is looked through at every write, since writes
 * name the projects that they concern, whatever they are about.
 * @param touched the last write of each project since `lookFrom`
 */
export function placesBehind(
  projectIds: readonly string[],
  rows: readonly PlaceRow[],
  touched: ReadonlyMap<string, number>,
  target: Target,
): readonly string[] {
  const known = new Map(rows.map((row) => [row.place, row]));
  return [NO_PROJECT, ...projectIds].filter((place) => {
    const row = known.get(place);
    if (!isOf(row, target)) return true;
    return place === NO_PROJECT ? row.revision < target.revision : (touched.get(place) ?? 0) > row.revision;
  });
}
