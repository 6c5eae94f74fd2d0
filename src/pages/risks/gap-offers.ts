/** Decides which form closes a gap of the register: offered to whoever may send it. */
import type { Given, Offer, Offers } from '../frame/offer.js';
import type { GAPS } from './risks.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type Gap = AnswerTo<typeof GAPS>['project']['riskGaps']['nodes'][number];

/** What a form about a risk is given by its address. */
export function aboutRisk(
  project: string,
  risk: { readonly id: string; readonly code: string; readonly version: number },
): Given {
  return { riskId: risk.id, expectedVersion: risk.version, project, risk: risk.code };
}

/** The forms that close a gap. `rules`: the version of the project's scale and appetites. */
export function gapOffers(offer: Offers, project: string, rules: number, gap: Gap): Offer[] {
  const { riskCode, riskId, riskVersion, actionId } = gap;
  const given = aboutRisk(project, { id: riskId, code: riskCode, version: riskVersion });
  switch (gap.code) {
    case 'STATEMENT_INCOMPLETE':
    case 'NO_OWNER':
    case 'NO_PROXIMITY':
      return offer('amendRisk', gap.code === 'NO_OWNER' ? 'Name an owner' : 'Change', given, riskCode);
    case 'NO_SCORE':
    case 'FORMER_SCALE':
    case 'TARGET_NOT_BETTER':
      return offer('assessRisk', 'Assess', given, riskCode);
    case 'NO_RESPONSE':
    case 'NO_ACTION':
      return offer('respondToRisk', 'Respond', given, riskCode);
    case 'ACTION_INCOMPLETE':
      return offer('amendRiskAction', 'Change', { ...given, actionId: actionId ?? '' }, riskCode);
    case 'ACTION_OVERDUE':
      return offer('reportRiskAction', 'Report progress', { ...given, actionId: actionId ?? '' }, riskCode);
    case 'NO_REVIEW_DATE':
    case 'REVIEW_OVERDUE':
      return offer('reviewRisk', 'Review', given, riskCode);
    case 'NO_APPETITE':
    case 'APPETITE_UNREADABLE':
      return offer('setRiskAppetite', 'Set an appetite', { projectCode: project, expectedVersion: rules }, riskCode);
    default:
      return [...offer('assessRisk', 'Assess', given, riskCode), ...offer('acceptRisk', 'Accept', given, riskCode)];
  }
}
