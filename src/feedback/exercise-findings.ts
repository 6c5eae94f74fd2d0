/** Decides what is wrong with an exercise as it stands, and what keeps its report from being published. */
import type { DateSpan } from '../platform/calendar/working-calendar.types.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { Bases } from './counts.js';
import type { ExerciseSnapshot } from './exercise-snapshot.js';
import type { ItemSnapshot } from './item-snapshot.js';

type Terms = Pick<ExerciseSnapshot['terms'], 'opensOn' | 'closesOn' | 'asked' | 'responded'>;

/** Why an exercise cannot be as it is stated: dates in the wrong order, more answers than people asked. */
export function exerciseFaults({ opensOn, closesOn, asked, responded }: Terms): Problem[] {
  const faults: Problem[] = [];
  if (opensOn !== null && closesOn !== null && closesOn < opensOn) {
    const message = `It cannot close on ${closesOn}, before it opens on ${opensOn}. Correct one of the two.`;
    faults.push({ code: 'CLOSES_BEFORE_IT_OPENS', message, path: ['input', 'closesOn'], subject: closesOn });
  }
  if (asked !== null && responded !== null && responded > asked) {
    const message = `${responded} cannot have responded where ${asked} were asked. Correct one of the two.`;
    faults.push({ code: 'MORE_RESPONDED_THAN_ASKED', message, path: ['input', 'responded'], subject: `${responded}` });
  }
  return faults;
}

/** What somebody should look at: counts that disagree, a window in which a public body hardly consults. */
export function exerciseFindings(
  exercise: Pick<ExerciseSnapshot, 'code' | 'terms'>,
  { asked, onRecord }: Bases,
  windows: readonly DateSpan[],
): Problem[] {
  const { code, terms } = exercise;
  const finding = (problem: ProblemCode, message: string): Problem => ({
    code: problem,
    message,
    path: [],
    subject: code,
  });
  const most = terms.responded ?? asked;
  const findings: Problem[] = [];
  if (most !== null && onRecord > most) {
    const than = terms.responded === null ? `${most} were asked` : `${most} are said to have responded`;
    findings.push(finding('COUNTS_DISAGREE', `${code} has ${onRecord} recorded respondents where ${than}. Amend it.`));
  }
  for (const window of windows) {
    const { opensOn, closesOn } = terms;
    if (opensOn === null || opensOn > window.to || (closesOn ?? '9999') < window.from) continue;
    const message = `${code} takes comments within ${window.name} (${window.from} to ${window.to}), in which a public body hardly consults.`;
    findings.push(finding('CONSULTS_IN_WINDOW', message));
  }
  return findings;
}

/** Why the report of an exercise cannot be published on a day; RESTRICTED_WINDOW alone may be overridden. */
export function publicationBlockers(
  exercise: Pick<ExerciseSnapshot, 'id' | 'code'>,
  items: readonly ItemSnapshot[],
  windows: readonly DateSpan[],
  day: string,
): Problem[] {
  const open = items.filter((item) => item.terms.exerciseId === exercise.id && item.state === 'OPEN');
  const blockers = windows
    .filter(({ from, to }) => from <= day && day <= to)
    .map(({ name, from, to }): Problem => {
      const message = `${day} lies within ${name} (${from} to ${to}), in which nothing is published. Wait, or ask the director to override it with a reason.`;
      return { code: 'RESTRICTED_WINDOW', message, path: ['input', 'override'], subject: exercise.code };
    });
  if (open.length === 0) return blockers;
  const named = open.slice(0, 10).map((item) => item.code);
  const more = open.length - named.length;
  const codes = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
  const message = `${exercise.code} has comments without an outcome: ${codes}. Report an outcome with its reason for each.`;
  return [...blockers, { code: 'ITEMS_OPEN', message, path: ['input', 'exerciseId'], subject: exercise.code }];
}
