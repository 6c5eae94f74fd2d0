/** Decides which names on a page lead to the page of the person or organisation that they name. */
import { organisationPath, personPath } from '../people/party-paths.js';

/** Where a name leads; null: nobody of the register, or more than one, has it. */
export type PartyPath = (name: string) => string | null;

interface Names {
  readonly people: Iterable<{ readonly personId: string; readonly name: string }>;
  readonly organisations: Iterable<{ readonly organisationId: string; readonly name: string }>;
}

/** The register by name, read when the first name is looked up. A name that two have leads nowhere. */
export function partyPaths({ people, organisations }: Names): PartyPath {
  let paths: Map<string, string | null> | null = null;
  const read = (): Map<string, string | null> => {
    const found = new Map<string, string | null>();
    const add = (name: string, path: string): void => void found.set(name, found.has(name) ? null : path);
    for (const { personId, name } of people) add(name, personPath(personId));
    for (const { organisationId, name } of organisations) add(name, organisationPath(organisationId));
    return found;
  };
  return (name) => (paths ??= read()).get(name) ?? null;
}

type Fields = Readonly<Record<string, unknown>>;

/** How deep lists and facts stand in a view model. */
const DEPTH = 4;

/** The view model with a way at each cell, fact and author of an entry that is a name and leads nowhere yet. */
export function withPartyLinks<Model extends Fields>(model: Model, pathOf: PartyPath): Model {
  return linked(model, pathOf, DEPTH) as Model;
}

function linked(value: unknown, pathOf: PartyPath, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return listLinked(value, pathOf, depth);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const fields = value as Fields;
  const own = ownLinked(fields, pathOf);
  if (own) return own;
  if (isTable(fields))
    return { ...fields, rows: fields.rows.map((row) => same(row, (cell) => cellLinked(cell, pathOf))) };
  const changed = Object.entries(fields).flatMap(([name, one]) => {
    const next = linked(one, pathOf, depth - 1);
    return next === one ? [] : [[name, next] as const];
  });
  return changed.length === 0 ? value : { ...fields, ...Object.fromEntries(changed) };
}

/** A pair of a heading and a cell, or a list of anything. */
function listLinked(list: readonly unknown[], pathOf: PartyPath, depth: number): readonly unknown[] {
  const [head, cell, ...more] = list;
  if (typeof head === 'string' && isCell(cell) && more.length === 0) return [head, cellLinked(cell, pathOf)];
  return same(list, (one) => linked(one, pathOf, depth - 1));
}

/** The list itself where nothing of it changes. */
function same<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  const next = list.map(change);
  return next.every((one, index) => one === list[index]) ? list : next;
}

interface Cell {
  readonly text: string;
  readonly href?: unknown;
  readonly tag?: unknown;
}

interface TableLike extends Fields {
  readonly rows: readonly (readonly Cell[])[];
}

const isCell = (value: unknown): value is Cell =>
  typeof value === 'object' && value !== null && typeof (value as Fields)['text'] === 'string';

const isTable = (fields: Fields): fields is TableLike =>
  Array.isArray(fields['heads']) && Array.isArray(fields['rows']);

function cellLinked<C extends Cell>(cell: C, pathOf: PartyPath): C {
  if (cell.tag !== undefined || (cell.href !== undefined && cell.href !== null)) return cell;
  const href = pathOf(cell.text);
  return href === null ? cell : { ...cell, href };
}

/** A fact under its key, or an entry by its author, with the way of the name in it; null: it is none, or leads nowhere. */
function ownLinked(fields: Fields, pathOf: PartyPath): Fields | null {
  const { key, value, text, href, byline } = fields;
  if (isCell(byline)) return { ...fields, byline: cellLinked(byline, pathOf) };
  if (key === undefined || (href !== undefined && href !== null)) return null;
  if (isCell(value) && isCell(key)) {
    const path = pathOf(value.text);
    return path === null ? null : { ...fields, value: { html: anchor(path, value.text) } };
  }
  const name = typeof value === 'string' ? value : text;
  const path = typeof name === 'string' ? pathOf(name) : null;
  return path === null ? null : { ...fields, href: path };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function anchor(path: string, name: string): string {
  const escaped = name.replaceAll(/[&<>"']/gu, (one) => ESCAPES[one]!);
  return `<a class="govuk-link" href="${path}">${escaped}</a>`;
}
