/** Decides what of the actions from meetings a paper may promise: those of its projects, but for what is kept from the public. */
import type { ActionSnapshot } from '../../meetings/action-view.js';
import { PRESENT_RULES, type FactRules } from '../facts/fact-rules.js';
import { clause } from '../words.js';
import type { Promisable } from './promise.js';

/** Actions of these projects, done or not. */
export function actionPromises(
  actions: readonly ActionSnapshot[],
  projectIds: readonly string[],
  rules: FactRules = PRESENT_RULES,
): readonly Promisable[] {
  return actions.flatMap((one): Promisable[] => {
    const { id, code, projectId, terms, state, stateReport, open, closed } = one;
    if (closed || projectId === null || !projectIds.includes(projectId)) return [];
    const ended = state === 'COMPLETE' || state === 'WITHDRAWN'; // what is said on the way says nothing of its date
    const said = ended || rules === 1 ? stateReport : null;
    return [
      {
        kind: 'ACTION',
        recordId: id,
        projectId,
        code,
        title: clause(terms.text),
        dueOn: open ? terms.dueOn : null,
        doneOn: state === 'COMPLETE' ? (stateReport?.effectiveOn ?? null) : null,
        released: state === 'WITHDRAWN',
        reportId: stateReport?.id ?? terms.id,
        citation: terms.citation,
        reason:
          said && said.note !== null
            ? { reportId: said.id, narrative: said.note, saidOn: said.effectiveOn, revision: said.revision }
            : null,
        cause: null,
        figureIds: [`action.${code}.${terms.dueOn === null ? 'text' : 'due'}`],
      },
    ];
  });
}
