/** Decides which decisions a form offers as the one that something rests on. */
import type { Choice } from './form-field.js';
import { day } from './words.js';
import { type AnswerTo, question } from './question.js';

/** What a form asks of decisions, of those about its project and of all: put twice, since an old one may be about the project. */
export const DECIDED = '{ nodes { id code title outcome state projectCodes decidedOn } }';
export const DECISIONS_FOR = `about: decisions(filter: { projectCode: $projectCode }, first: 100) ${DECIDED}
  all: decisions(first: 100) ${DECIDED}` as const;

/** Asked by nobody: the compiler reads what decisions answer. */
export const ASKED = question(`query($projectCode: String!) { ${DECISIONS_FOR} }`);
type Decision = AnswerTo<typeof ASKED>['all']['nodes'][number];

/** Decisions that agreed to something which is in force, about the project or about none. */
export function decisionChoices(project: string, decisions: readonly Decision[], by: 'id' | 'code'): Choice[] {
  const fit = decisions.filter(
    ({ outcome, state, projectCodes }) =>
      outcome.startsWith('AGREED') &&
      state === 'IN_FORCE' &&
      (projectCodes.length === 0 || projectCodes.includes(project)),
  );
  const byCode = new Map(fit.map((one) => [one.code, one]));
  return [...byCode.values()].map((one) => ({
    value: one[by],
    text: `${one.code} ${one.title}, ${day(one.decidedOn)}`,
  }));
}
