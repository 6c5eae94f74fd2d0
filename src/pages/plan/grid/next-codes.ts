/** Decides which codes new items of a plan get: the next number of their kind. */
import { linkText, readLinks } from '../../../milestones/link-text.js';
import { KIND_WORDS } from '../../../milestones/item-kind-words.js';
import type { GridRow } from '../../frame/grid.js';
import type { TypedPlan } from './typed-plan.js';

const LETTERS: Readonly<Record<string, string>> = { Stage: 'S', Task: 'T', Milestone: 'M' };
const CODE = /^([STM])(\d{1,6})$/u;

/** @param taken codes that are in use */
export function nextCodes(taken: Iterable<string>): (kind: string) => string {
  const last = new Map<string, number>();
  for (const code of taken) {
    const [, letter = '', number = '0'] = CODE.exec(code) ?? [];
    last.set(letter, Math.max(last.get(letter) ?? 0, Number(number)));
  }
  return (kind) => {
    const letter = LETTERS[kind] ?? 'T';
    const number = (last.get(letter) ?? 0) + 1;
    last.set(letter, number);
    return `${letter}${number}`;
  };
}

/**
 * A form in which the code of a new item fits its kind: a row is offered as a task, T5, and may become a milestone, then M3.
 * What was typed of the row by its former code speaks of it by the new one.
 * @param planned codes of the items of the plan
 */
export function withFittingCodes(planned: readonly string[], typed: TypedPlan): TypedPlan {
  const codeOf = (row: GridRow): string => (row['code'] ?? '').toUpperCase();
  const next = nextCodes([...planned, ...[...typed.added.values()].map(codeOf)]);
  const renamed = new Map<string, string>();
  for (const row of typed.added.values()) {
    const code = codeOf(row);
    const [, letter] = CODE.exec(code) ?? [];
    const kind = row['kind'] || KIND_WORDS.TASK;
    if (letter === undefined || LETTERS[kind] === undefined || LETTERS[kind] === letter) continue;
    if (!planned.includes(code)) renamed.set(code, next(kind));
  }
  if (renamed.size === 0) return typed;
  const spoken = (row: GridRow): GridRow => ({ ...row, ...inNewCodes(row, renamed) });
  return {
    ...typed,
    planned: new Map([...typed.planned].map(([code, cells]) => [code, { ...cells, now: spoken(cells.now) }])),
    added: new Map(
      [...typed.added].map(([key, row]) => [
        key,
        { ...spoken(row), code: renamed.get(codeOf(row)) ?? row['code'] ?? '' },
      ]),
    ),
  };
}

/** The cells of a row that speak of renamed items. */
function inNewCodes(row: GridRow, renamed: ReadonlyMap<string, string>): GridRow {
  const named = (name: string): [string, string][] => {
    const code = renamed.get((row[name] ?? '').toUpperCase());
    return code === undefined ? [] : [[name, code]];
  };
  const read = readLinks(row['waitsFor'] ?? '');
  const speaks = 'links' in read && read.links.some(({ from }) => renamed.has(from));
  const links = speaks
    ? read.links.map((link) => linkText({ ...link, from: renamed.get(link.from) ?? link.from })).join('; ')
    : null;
  return { ...Object.fromEntries([...named('stage'), ...named('after')]), ...(links !== null && { waitsFor: links }) };
}
