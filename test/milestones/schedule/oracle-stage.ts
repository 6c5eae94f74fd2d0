/** What the oracle says of a stage: the outermost dates of its parts and their least floats. */
import { type OracleItem } from './oracle.js';

/** Rolls the answers for a stage's tasks and milestones up, nested stages opened. */
export function stageAnswer(code: string, parts: readonly OracleItem[]): OracleItem {
  const least = <T extends string | number>(values: readonly (T | null)[]): T | null =>
    values.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);
  const most = (values: readonly (string | null)[]): string | null =>
    values.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  const all = (values: readonly (string | null)[]): boolean =>
    values.length > 0 && values.every((each) => each !== null);
  const finishes = parts.map((part) => part.finish);
  const undated = parts.filter((part) => part.finish === null).flatMap((part) => part.unknownBecause);
  return {
    code,
    start: least(parts.map((part) => part.start)),
    finish: all(finishes) ? most(finishes) : null,
    networkFinish: all(parts.map((part) => part.networkFinish)) ? most(parts.map((part) => part.networkFinish)) : null,
    lateStart: least(parts.map((part) => part.lateStart)),
    lateFinish: most(parts.map((part) => part.lateFinish)),
    totalFloat: least(parts.map((part) => part.totalFloat)),
    freeFloat: least(parts.map((part) => part.freeFloat)),
    critical: parts.some((part) => part.critical),
    unknownBecause: [...new Set(undated)].sort(),
  };
}
