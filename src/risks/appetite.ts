/** Decides which appetite holds for a risk, and whether a score lies within it. */
import type { RiskAppetite } from './risk-rules.entity.js';
import type { ScaleVersion, Score } from './risk-scale.js';
import type { RiskCategory } from './risk-states.js';

/** UNREADABLE: it was set on another version of the scale, which has not the same bands. */
export type AppetiteReading = 'WITHIN' | 'ABOVE' | 'UNREADABLE';

/**
 * The appetite for a category in a project, among the `standing` ones in order: the project's before the organisation's,
 * and there the category's own before the one for every category. Null: nobody has set one.
 */
export function appetiteFor(
  snapshot: readonly RiskAppetite[],
  projectId: string,
  category: RiskCategory,
): RiskAppetite | null {
  for (const scope of [projectId, null]) {
    for (const about of [category, null]) {
      const found = snapshot.findLast((row) => row.projectId === scope && row.category === about);
      if (found) return found;
    }
  }
  return null;
}

/**
 * Whether a score on a scale lies within an appetite. A band is known by its name, so it can be read on any version that
 * has it; a score means something only on the version it was set on.
 */
export function readAppetite(appetite: RiskAppetite, scale: ScaleVersion, score: Score): AppetiteReading {
  if (appetite.upToBand !== null) {
    const limit = scale.bands.find((band) => band.name === appetite.upToBand);
    if (!limit) return 'UNREADABLE';
    return score.band.fromScore <= limit.fromScore ? 'WITHIN' : 'ABOVE';
  }
  if ((appetite.scaleId ?? appetite.toolScale) !== scale.id || appetite.upToScore === null) return 'UNREADABLE';
  return score.score <= appetite.upToScore ? 'WITHIN' : 'ABOVE';
}

/** The limit in words: "up to Medium", "up to a score of 9". */
export function limitInWords({ upToBand, upToScore }: Pick<RiskAppetite, 'upToBand' | 'upToScore'>): string {
  return upToBand === null ? `up to a score of ${upToScore ?? 0}` : `up to ${upToBand}`;
}
