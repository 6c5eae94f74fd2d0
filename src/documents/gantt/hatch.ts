/** Decides the lines of a hatching. Lines of our own, because a pattern fill takes a drawing engine ten times as long. */

export type Point = readonly [x: number, y: number];

export interface Hatching {
  /** Distance between lines, along either axis. */
  readonly gap: number;
  /** 1 leans to the right (/), -1 to the left (\). */
  readonly lean: 1 | -1;
}

/** Where the line lean * x + y = c crosses the edge from a to b; nothing where it runs beside it. */
function crossing(a: Point, b: Point, lean: 1 | -1, c: number): Point | undefined {
  const from = lean * a[0] + a[1] - c;
  const to = lean * b[0] + b[1] - c;
  if (from === to || from > 0 === to > 0) return undefined;
  const share = from / (from - to);
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

const number = (value: number): string => `${Math.round(value * 100) / 100}`;

/** The path data of lines at 45 degrees inside a convex shape, given by its corners in order. */
export function hatch(corners: readonly Point[], { gap, lean }: Hatching): string {
  const levels = corners.map(([x, y]) => lean * x + y);
  const first = (Math.floor(Math.min(...levels) / gap) + 1) * gap;
  const parts: string[] = [];
  for (let c = first; c < Math.max(...levels); c += gap) {
    const ends = corners
      .map((corner, i) => crossing(corner, corners[(i + 1) % corners.length] ?? corner, lean, c))
      .filter((point) => point !== undefined);
    const [from, to] = ends;
    if (from && to) parts.push(`M${number(from[0])} ${number(from[1])}L${number(to[0])} ${number(to[1])}`);
  }
  return parts.join('');
}
