/** Decides how everything recorded of a risk is told in one line of time. */
import { type AskedDated, timeline, type TimelineItem } from '../frame/timeline.js';
import { day, sayEnum } from '../frame/words.js';
import type { AskedAction, AskedHistory } from './risk-asked.js';
import { howSoon, KIND_WORDS } from './risk-words.js';

interface Told extends AskedDated {
  readonly label: string;
  readonly lines: readonly (string | null)[];
}

const told = (row: AskedDated, label: string, ...lines: (string | null)[]): Told => ({ ...row, label, lines });

/** The entries, the newest first. */
export function riskHistory(history: AskedHistory, actions: readonly AskedAction[]): TimelineItem[] {
  const rows = [
    ...history.statements.map((row, at) =>
      told(
        row,
        at === 0 ? 'Raised' : 'Stated anew',
        row.title,
        `Cause: ${row.cause ?? 'not known'}`,
        `Event: ${row.event ?? 'not known'}`,
        `Effect: ${row.effect ?? 'not known'}`,
        `About: ${sayEnum(row.category).toLowerCase()}. Owner: ${row.ownerName ?? 'nobody is named'}. How soon: ${howSoon(row.proximity).toLowerCase()}.`,
      ),
    ),
    ...history.assessments.map((row) => {
      const { score, band, likelihood, impact } = row.score;
      const levels = `Likelihood ${likelihood.value} ${likelihood.label}, impact ${impact.value} ${impact.label}.`;
      return told(
        row,
        `Scored ${score} ${band.name}, ${KIND_WORDS[row.kind]?.toLowerCase() ?? ''}`,
        levels,
        row.rationale,
      );
    }),
    ...history.responses.map((row) => told(row, `Response: ${sayEnum(row.response).toLowerCase()}`, row.note)),
    ...actions.flatMap(({ text, history: reports }) =>
      reports.map((row) => told(row, `Action ${sayEnum(row.state).toLowerCase()}`, text, row.note)),
    ),
    ...history.reviews.map((row) => told(row, 'Reviewed', row.note, `Next review by ${day(row.nextOn)}.`)),
    ...history.acceptances.map((row) =>
      told(row, `Accepted at ${row.score.score} ${row.score.band.name}`, row.note, `Until ${day(row.expiresOn)}.`),
    ),
    ...history.statuses.map((row) => told(row, row.status === 'CLOSED' ? 'Closed' : 'Opened again', row.note)),
  ].sort(inTime);
  return timeline(rows, ({ label, lines }) => ({ label, lines }));
}

function inTime(a: AskedDated, b: AskedDated): number {
  const [first, second] = [`${a.effectiveOn} ${a.recordedAt} ${a.id}`, `${b.effectiveOn} ${b.recordedAt} ${b.id}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
