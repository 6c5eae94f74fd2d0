/** Decides whether an appetite can be read on the scale in force: one limit, which the scale has. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { RiskAppetite } from './risk-rules.entity.js';
import { bandOf, type ScaleVersion } from './risk-scale.js';

/** Why an appetite cannot be set; none: it can. */
export function appetiteFaults(
  { upToBand, upToScore }: Pick<RiskAppetite, 'upToBand' | 'upToScore'>,
  scale: ScaleVersion,
): readonly Problem[] {
  const fault = (code: ProblemCode, field: string, message: string): readonly Problem[] => [
    { code, message, path: ['input', field], subject: scale.id },
  ];
  if ((upToBand === null) === (upToScore === null)) {
    return fault(
      'ONE_LIMIT_NEEDED',
      'upToBand',
      'Give the highest band that is acceptable or the highest score, one of the two.',
    );
  }
  if (upToBand !== null && !scale.bands.some((band) => band.name === upToBand)) {
    const names = scale.bands.map((band) => band.name).join(', ');
    return fault('BAND_UNKNOWN', 'upToBand', `${scale.name} has no band ${upToBand}. Its bands are: ${names}.`);
  }
  if (upToScore !== null && bandOf(scale, upToScore) === null) {
    return fault(
      'SCORE_WITHOUT_BAND',
      'upToScore',
      `${upToScore} lies below every score of ${scale.name}. Give a higher one.`,
    );
  }
  return [];
}
