/** Decides how everything recorded of a risk is told in one line of time. */
import type { Operation } from '../../platform/auth/policy.js';
import { lastThatCounts, type Given, type Offer } from '../frame/offer.js';
import { type Dated, timeline, type TimelineItem } from '../frame/timeline.js';
import { day, sayEnum } from '../frame/words.js';
import type { Action, History } from './risk-asked.js';
import { howSoon, KIND_WORDS } from './risk-words.js';

interface Told extends Dated {
  readonly label: string;
  readonly lines: readonly (string | null)[];
  readonly acts?: readonly Offer[];
}

const told = (row: Dated, label: string, ...lines: (string | null)[]): Told => ({ ...row, label, lines });

/**
 * The entries, the newest first.
 * @param correct leads to the form that corrects an entry of an operation, with what else that form is given
 */
export function riskHistory(
  history: History,
  actions: readonly Action[],
  correct: (operation: Operation, row: Dated, more?: Given) => readonly Offer[],
): TimelineItem[] {
  const by = (operation: Operation, one: Told, more?: Given): Told => ({ ...one, acts: correct(operation, one, more) });
  const rows = [
    ...history.statements.map((row, at) =>
      told(
        row,
        at === 0 ? 'Raised' : 'Changed',
        row.title,
        `Cause: ${row.cause ?? 'not known'}`,
        `Event: ${row.event ?? 'not known'}`,
        `Effect: ${row.effect ?? 'not known'}`,
        `About: ${sayEnum(row.category).toLowerCase()}. Owner: ${row.ownerName ?? 'none'}. How soon: ${howSoon(row.proximity).toLowerCase()}.`,
      ),
    ),
    ...history.assessments.map((row) => {
      const { score, band, likelihood, impact } = row.score;
      const levels = `Likelihood ${likelihood.value} ${likelihood.label}, impact ${impact.value} ${impact.label}.`;
      const words = `Scored ${score} ${band.name}, ${KIND_WORDS[row.kind]?.toLowerCase() ?? ''}`;
      return by('assessRisk', told(row, words, levels, row.rationale));
    }),
    ...history.responses.map((row) => {
      const one = told(row, `Response: ${sayEnum(row.response).toLowerCase()}`, row.note);
      return row.id === lastThatCounts(history.responses)?.id ? by('respondToRisk', one) : one;
    }),
    ...actions.flatMap(({ id, text, history: reports }) =>
      reports.map((row) => {
        const one = told(row, `Action ${sayEnum(row.state).toLowerCase()}`, text, row.note);
        return row.id === lastThatCounts(reports)?.id ? by('reportRiskAction', one, { actionId: id }) : one;
      }),
    ),
    ...history.reviews.map((row) =>
      by('reviewRisk', told(row, 'Reviewed', row.note, `Next review by ${day(row.nextOn)}.`)),
    ),
    ...history.acceptances.map((row) => {
      const words = `Accepted at ${row.score.score} ${row.score.band.name}`;
      return by('acceptRisk', told(row, words, row.note, `Until ${day(row.expiresOn)}.`));
    }),
    ...history.states.map((row) => {
      const closed = row.state === 'CLOSED';
      const one = told(row, closed ? 'Closed' : 'Opened again', row.note);
      const isLast = row.id === lastThatCounts(history.states)?.id;
      return isLast ? by(closed ? 'closeRisk' : 'reopenRisk', one) : one;
    }),
  ].sort(inTime);
  return timeline<Told>(
    rows,
    ({ label, lines }) => ({ label, lines }),
    ({ acts = [] }) => acts,
  );
}

function inTime(a: Dated, b: Dated): number {
  const [first, second] = [`${a.effectiveOn} ${a.recordedAt} ${a.id}`, `${b.effectiveOn} ${b.recordedAt} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
