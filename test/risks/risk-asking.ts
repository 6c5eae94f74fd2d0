import { startAlpha } from '../support/alpha.js';

const SCORE = 'score band { name tone }';

/** What the tests read of a risk. */
export const RISK = `id code title nature category cause event effect proximity state stateNote since nextStates raisedOn
  owner { name } actionees { name } links { kind code title } taskEffects { task { code } workingDays totalFloat beyondFloat }
  current { id score { ${SCORE} } onFormerScale scaleId onScaleInForce { ${SCORE} } rationale recordedBy }
  inherent { score { score } } target { score { score } } trend { effectiveOn kind score band }
  response { response note } actions { id text actionee { name } dueOn state nextStates overdue history { id state correctedBy } }
  nextReviewOn appetite { upToBand upToScore scope setBy } appetiteReading
  acceptance { state approver { name } score { score } expiresOn note } acceptBlockers { code } gaps { code message riskCode }
  history { statements { ownerName effectiveOn } assessments { id effectiveOn corrects correctedBy score { score } }
    responses { response } reviews { note nextOn } acceptances { state } states { id state note corrects correctedBy } }
  citation assumed version`;

/** Asks about and writes to the risk register of project ALPHA over HTTP. */
export async function startRisks(today: string) {
  const alpha = await startAlpha({ today, reads: { Risk: RISK } });
  /** Everything the tests read of one risk. */
  const risk = async (code: string, view = {}) => (await alpha.project(`risk(code: "${code}") { ${RISK} }`, view)).risk;
  /** A mutation about a risk at its present version; what came of it, saved or refused. */
  const about = async (code: string, operation: string, input: object, token?: string) => {
    const { id: riskId, version: expectedVersion } = await risk(code);
    return alpha.run(operation, { riskId, expectedVersion, ...input }, token);
  };
  return {
    ...alpha,
    risk,
    about,
    /** A new risk, on record from 4 January 2010. */
    raise(title: string, more: object = {}) {
      const terms = { nature: 'THREAT', category: 'DELIVERY', effectiveOn: '2010-01-04' };
      return alpha.done('raiseRisk', { projectCode: 'ALPHA', title, ...terms, ...more });
    },
    /** A mutation about a risk that has to be saved. */
    async change(code: string, operation: string, input: object, token?: string) {
      const outcome = await about(code, operation, input, token);
      expect(outcome.problems).toEqual([]);
      return outcome['risk'];
    },
  };
}

export type Risks = Awaited<ReturnType<typeof startRisks>>;
