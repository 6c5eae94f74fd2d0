/** Decides what stakeholders are owed by a person: commitments to keep, and communications to prepare, clear or issue. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { TaskFace, TaskFound, TaskReader } from '../tasks/personal-task.js';
import { brief, FORTNIGHT, isNear, isTheirs, MONTH } from '../tasks/whose.js';
import type { CommitmentSnapshot } from './commitment-snapshot.js';
import type { CommunicationSnapshot } from './communication-snapshot.js';
import type { StakeholdersView } from './stakeholders-view.js';

const KINDS = {
  KEEP_COMMITMENT: 'Something promised to a stakeholder that falls due, or has no date.',
  SUBMIT_COMMUNICATION: 'A communication that is to go out soon and has not been put to the director.',
  CLEAR_COMMUNICATION: 'A communication that waits for the director’s clearance.',
  ISSUE_COMMUNICATION: 'A communication that is cleared and can be issued.',
} as const;

declare module '../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

export const STAKEHOLDERS_TASKS: TaskFace<StakeholdersView> = {
  kinds: KINDS,
  find: ({ commitments, communications }, reader) => [
    ...commitments.flatMap((one) => commitment(one, reader)),
    ...communications.flatMap((one) => communication(one, reader)),
  ],
};

function commitment(one: CommitmentSnapshot, reader: TaskReader): readonly TaskFound[] {
  const { id, code, terms, open, dueOn, overdue, version } = one;
  if (!open || !isTheirs(reader, terms.ownerId) || (dueOn !== null && !isNear(dueOn, reader, MONTH))) return [];
  const why =
    dueOn === null
      ? 'No date has been agreed for it.'
      : overdue
        ? `It was due on ${formatIsoDate(dueOn)}. Report it as kept, or agree another date.`
        : null;
  return [
    {
      kind: 'KEEP_COMMITMENT',
      title: `Keep commitment ${code}: ${brief(terms.what)}`,
      ...{ why, dueOn },
      subject: { kind: 'COMMITMENT', id, code, title: terms.what },
      operation: 'dischargeCommitment',
      input: { commitmentId: id, expectedVersion: version },
    },
  ];
}

function communication(one: CommunicationSnapshot, reader: TaskReader): readonly TaskFound[] {
  const { id, code, terms, state, plannedOn, blockers, contentSha256, version } = one;
  const planned = plannedOn === null ? null : `It is planned for ${formatIsoDate(plannedOn)}.`;
  const about = {
    why: planned,
    dueOn: plannedOn,
    subject: { kind: 'COMMUNICATION', id, code, title: terms.title } as const,
    input: { communicationId: id, expectedVersion: version },
  };
  const name = `${code}: ${brief(terms.title)}`;
  switch (state) {
    case 'DRAFTING':
      if (!isNear(plannedOn, reader, FORTNIGHT) || !isTheirs(reader, terms.ownerId)) return [];
      return [{ ...about, kind: 'SUBMIT_COMMUNICATION', title: `Finish ${name}`, operation: 'submitCommunication' }];
    case 'IN_CLEARANCE':
      return [
        {
          ...about,
          kind: 'CLEAR_COMMUNICATION',
          title: `Clear ${name}`,
          operation: 'clearCommunication',
          input: { ...about.input, contentSha256: contentSha256 ?? '' },
        },
      ];
    case 'CLEARED':
      if (blockers.length > 0 || (plannedOn !== null && !isNear(plannedOn, reader, FORTNIGHT))) return [];
      return [{ ...about, kind: 'ISSUE_COMMUNICATION', title: `Issue ${name}`, operation: 'issueCommunication' }];
    case 'ISSUED':
    case 'WITHDRAWN':
      return [];
  }
}
