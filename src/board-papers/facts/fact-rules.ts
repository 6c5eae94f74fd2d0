/** Shapes the versions of the rules by which facts are drawn from the record; a sealed paper is derived again by its own. */

/**
 * A paper is sealed with the version it was issued under, so that a better rule never makes it look false.
 * 1: promises measured by the last paper that gave them; papers of the same day not counted as earlier; the last words of
 * any report taken as its reason; late is what slipped against the baseline. 2: of the owners of a plan's items,
 * only teams; as the reason for a plan's status, only what has the worst. 3: as the rest of the tracker has it.
 */
export const FACT_RULES = [1, 2, 3] as const;
export type FactRules = (typeof FACT_RULES)[number];

/** The rules that new papers follow. */
export const PRESENT_RULES: FactRules = 3;
