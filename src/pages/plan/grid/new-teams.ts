/** Decides which owners that were typed nobody knows, and asks whether each is a team or a slip of the hand. */
import { diffChars } from 'diff';
import { nameKey } from '../../../programme/lists/list-column.js';
import type { CellError } from '../../frame/grid.js';
import type { SheetRow } from './plan-sheet.js';
import { cellOf, changedCells, isBlank, type TypedPlan } from './typed-plan.js';

/** A team that may be added, as a box to tick. */
export interface NewTeam {
  readonly name: string;
  readonly ticked: boolean;
}

export interface NewTeams {
  /** The cells that nobody answered for yet. */
  readonly cells: readonly CellError[];
  readonly teams: readonly NewTeam[];
}

/** Names that are offered in place of one. */
const MOST_OFFERED = 3;
/** The longest names that are compared, and the most of them. */
const LONGEST = 100;
const MOST_COMPARED = 2_000;

/** What names are known from: the register, and the plan as it is. */
interface Known {
  readonly basis: { readonly people: readonly Named[]; readonly organisations: readonly Named[] };
  readonly base: readonly Pick<SheetRow, 'owner'>[];
}

interface Named {
  readonly name: string;
}

export function newTeams({ basis, base }: Known, typed: TypedPlan): NewTeams {
  const register = [...basis.people, ...basis.organisations].map(({ name }) => name);
  const names = [...register, ...base.map(({ owner }) => owner)].filter((name) => name !== '');
  const keys = new Set(names.map(nameKey));
  const found = ownersTyped(typed).filter(({ owner }) => !keys.has(nameKey(owner)));
  const teams = [...new Map(found.map(({ owner }) => [nameKey(owner), owner])).values()];
  return {
    teams: teams.map((name) => ({ name, ticked: typed.teams.has(nameKey(name)) })),
    cells: found
      .filter(({ owner }) => !typed.teams.has(nameKey(owner)))
      .map(({ code, owner }) => ({ code, column: 'owner', text: askAbout(owner, near(owner, names)) })),
  };
}

/** The owners that were typed, each at its row. */
function ownersTyped({ planned, added }: TypedPlan): { readonly code: string; readonly owner: string }[] {
  const changed = [...planned]
    .filter(([, cells]) => changedCells(cells).includes('owner') && cells.now['out'] !== 'yes')
    .map(([code, { now }]) => ({ code, owner: cellOf(now, 'owner') }));
  const more = [...added]
    .filter(([, row]) => !isBlank(row))
    .map(([code, row]) => ({ code, owner: cellOf(row, 'owner') }));
  return [...changed, ...more].filter(({ owner }) => owner.trim() !== '');
}

function askAbout(owner: string, offered: readonly string[]): string {
  const meant = offered.length > 0 ? ` Did you mean ${orList(offered)}?` : '';
  return `We do not know “${owner}”.${meant} Correct the name, or tick “Add ${owner} as a team”`;
}

const orList = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;

/** The known names that differ from one by few letters, the nearest first. */
function near(owner: string, names: readonly string[]): string[] {
  const key = nameKey(owner).slice(0, LONGEST);
  const most = Math.max(2, Math.floor(key.length / 2));
  return [...new Set(names)]
    .slice(0, MOST_COMPARED)
    .map((name) => ({ name, by: lettersApart(key, nameKey(name).slice(0, LONGEST), most) }))
    .filter(({ by }) => by <= most)
    .sort((a, b) => a.by - b.by)
    .slice(0, MOST_OFFERED)
    .map(({ name }) => name);
}

/** Letters that are in one and not in the other; more than `most`: it is not said how many. */
function lettersApart(a: string, b: string, most: number): number {
  const parts = diffChars(a, b, { maxEditLength: most });
  return parts?.reduce((sum, { added, removed, value }) => sum + (added || removed ? value.length : 0), 0) ?? Infinity;
}
