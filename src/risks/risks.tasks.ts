/** Decides what the risk register asks of a person: reviews, actions, and threats to accept or bring down. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { TaskFace, TaskFound, TaskReader } from '../tasks/personal-task.js';
import { maySeeTo } from '../tasks/your-tasks.js';
import { brief, FORTNIGHT, isNear, isTheirs, MONTH } from '../tasks/whose.js';
import type { RiskSnapshot } from './risk-snapshot.js';
import type { RisksView } from './risks-view.js';

const KINDS = {
  REVIEW_RISK: 'A risk whose review falls due, or has never been set.',
  DO_RISK_ACTION: 'An action against a risk.',
  ACCEPT_RISK: 'A threat above the appetite that nobody has accepted, or whose acceptance ends.',
} as const;

declare module '../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

export const RISKS_TASKS: TaskFace<RisksView> = {
  kinds: KINDS,
  find: ({ risks }, reader) =>
    risks
      .filter(({ state }) => state !== 'CLOSED')
      .flatMap((risk) => [...review(risk, reader), ...actions(risk, reader), ...acceptance(risk, reader)]),
};

const subjectOf = ({ id, code, terms }: RiskSnapshot) => ({ kind: 'RISK', id, code, title: terms.title }) as const;
const nameOf = ({ code, terms }: RiskSnapshot): string => `risk ${code}: ${brief(terms.title)}`;
const inputOf = ({ id, version }: RiskSnapshot) => ({ riskId: id, expectedVersion: version });

function review(risk: RiskSnapshot, reader: TaskReader): readonly TaskFound[] {
  const dueOn = risk.review?.nextOn ?? null;
  if (!isTheirs(reader, risk.terms.ownerId) || (dueOn !== null && !isNear(dueOn, reader, FORTNIGHT))) return [];
  const why = dueOn === null ? 'No day has been set for its review.' : null;
  const about = { why, dueOn, subject: subjectOf(risk), input: inputOf(risk) };
  return [{ ...about, kind: 'REVIEW_RISK', title: `Review ${nameOf(risk)}`, operation: 'reviewRisk' }];
}

/** The one who acts is told, whether or not the report is theirs to make. */
function actions(risk: RiskSnapshot, reader: TaskReader): readonly TaskFound[] {
  return risk.actions
    .filter(({ open, terms }) => open && terms.actioneeId === reader.personId)
    .map(({ id, terms }): TaskFound => ({
      kind: 'DO_RISK_ACTION',
      title: `Do the action on risk ${risk.code}: ${brief(terms.text)}`,
      why: null,
      dueOn: terms.dueOn,
      subject: subjectOf(risk),
      part: id,
      operation: maySeeTo(reader.actor, 'reportRiskAction', reader.project?.id ?? null) ? 'reportRiskAction' : null,
      input: { ...inputOf(risk), actionId: id },
    }));
}

function acceptance(risk: RiskSnapshot, reader: TaskReader): readonly TaskFound[] {
  const { acceptance: given, acceptBlockers } = risk;
  if (acceptBlockers.length > 0) return [];
  const ends = given?.row.expiresOn ?? null;
  if (given?.state === 'IN_FORCE' && !isNear(ends, reader, MONTH)) return [];
  const why =
    given === null || ends === null
      ? 'It lies above the appetite and nobody has accepted it.'
      : given.state === 'OUTGROWN'
        ? 'Its score has changed since it was accepted.'
        : `Its acceptance ${given.state === 'EXPIRED' ? 'ended' : 'ends'} on ${formatIsoDate(ends)}.`;
  return [
    {
      kind: 'ACCEPT_RISK',
      title: `Accept ${nameOf(risk)}, or have it brought down`,
      why,
      dueOn: given?.state === 'OUTGROWN' ? null : ends,
      subject: subjectOf(risk),
      operation: 'acceptRisk',
      input: inputOf(risk),
    },
  ];
}
