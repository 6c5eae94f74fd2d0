/** Decides what an adopter must have said and done before it can be reported in a state. */
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { AdopterText } from './adopter-text.js';
import type { AdoptionState } from './adoption-states.js';
import { versionNeeded } from './clause-changes.js';
import { codeWords } from '../platform/record/code-words.js';

/** The states that come with a reason. */
const NEED_A_REASON: readonly AdoptionState[] = ['DECLINED', 'WITHDRAWN', 'CONSIDERING'];

/**
 * Why a state cannot be reported; null: it can. `text` is the adopter's own, null where it goes by no version.
 */
export function stateFault(
  state: AdoptionState,
  said: {
    readonly code: string;
    readonly note: string | null;
    readonly text: Pick<AdopterText, 'counts' | 'problems'> | null;
  },
): Problem | null {
  const { code, note, text } = said;
  const fault = (name: ProblemCode, message: string, field: string): Problem => ({
    code: name,
    message,
    path: ['input', field],
    subject: code,
  });
  if (NEED_A_REASON.includes(state)) {
    return note === null ? fault('REASON_NEEDED', `Enter why ${code} is ${codeWords(state)}.`, 'note') : null;
  }
  if (text === null) return { ...versionNeeded(code), path: ['input', 'state'] };
  const changed = text.counts.REWORDED + text.counts.OMITTED + text.counts.ADDED;
  if (state === 'ADOPTED' && changed > 0) {
    const message = `${code} has ${changed} clauses of its own, so it has not adopted the text wholly. Report it as adapted, or mark these clauses as kept.`;
    return fault('ADAPTATIONS_STAND', message, 'state');
  }
  if (state === 'ADAPTED' && changed === 0) {
    return fault(
      'NOTHING_ADAPTED',
      `${code} has every clause as in the version. Report it as adopted, or adapt clauses first.`,
      'state',
    );
  }
  const [problem] = text.problems.filter((each) => each.code !== 'CLAUSE_GONE');
  return problem ? { ...problem, path: ['input', 'state'] } : null;
}
