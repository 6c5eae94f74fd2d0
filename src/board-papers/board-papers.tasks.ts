/** Decides what papers ask of a person: drafts to clear, cleared papers to issue, decisions to record, undertakings that fall due. */
import { formatIsoDate } from '../platform/calendar/iso-date.js';
import type { TaskFace, TaskFound, TaskReader } from '../tasks/personal-task.js';
import { brief, isNear, MONTH } from '../tasks/whose.js';
import { stateOf, type PaperTrace } from './lifecycle.js';
import type { UndertakingSnapshot } from './promises/undertaking.js';
import type { Confidentiality } from './paper-terms.js';
import { directs, seesInside } from './reading.js';

const KINDS = {
  CLEAR_PAPER: 'A draft that waits for the director’s clearance.',
  FINISH_PAPER: 'A draft that has not been cleared, for a meeting that draws near.',
  ISSUE_PAPER: 'A cleared paper that has not been issued.',
  RECORD_OUTCOME: 'A paper whose meeting is over, and of which no decision was recorded.',
  REPORT_PROMISE: 'An undertaking of a paper that falls due.',
} as const;

declare module '../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

/** A paper as far as it says what is to be done next. */
export interface PaperInHand extends PaperTrace {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly confidentiality: Confidentiality | null;
  readonly meetingDate: string;
  readonly projectIds: readonly string[];
  readonly version: number;
}

export interface PapersInHand {
  readonly papers: readonly PaperInHand[];
  readonly undertakings: readonly UndertakingSnapshot[];
}

/** Papers are of several projects, so that they are looked for among what belongs to none; undertakings are of one. */
export const BOARD_PAPERS_TASKS: TaskFace<PapersInHand> = {
  kinds: KINDS,
  find: ({ papers, undertakings }, reader) =>
    reader.project === null
      ? papers.filter(({ projectIds }) => seesInside(reader.actor, projectIds)).flatMap((one) => paper(one, reader))
      : undertakings.filter(({ projectId }) => projectId === reader.project?.id).flatMap((one) => promise(one, reader)),
};

function paper(one: PaperInHand, reader: TaskReader): readonly TaskFound[] {
  const { id, reference, title, confidentiality, meetingDate: dueOn, projectIds, version } = one;
  const about = {
    subject: { kind: 'PAPER', id, code: reference, title } as const,
    input: { reference, expectedVersion: version },
    projectIds,
    why: `It is for the meeting of ${formatIsoDate(dueOn)}.`,
    dueOn,
  };
  const titled = (say: (name: string) => string) => ({
    title: say(`paper ${reference}: ${brief(title)}`),
    ...(confidentiality !== 'OPEN' && { closedTitle: say(`paper ${reference}`) }),
  });
  switch (stateOf(one)) {
    case 'DRAFT':
      if (directs(reader.actor, projectIds))
        return [{ ...about, ...titled((name) => `Clear ${name}`), kind: 'CLEAR_PAPER', operation: 'clearBoardPaper' }];
      if (!isNear(dueOn, reader, MONTH)) return [];
      return [
        { ...about, ...titled((name) => `Have ${name} cleared`), kind: 'FINISH_PAPER', operation: 'editBoardPaper' },
      ];
    case 'CLEARED':
      return [{ ...about, ...titled((name) => `Issue ${name}`), kind: 'ISSUE_PAPER', operation: 'issueBoardPaper' }];
    case 'ISSUED': {
      if (dueOn >= reader.asAt) return [];
      const why = `The meeting was on ${formatIsoDate(dueOn)}.`;
      const wanted = titled((name) => `Record what was decided on ${name}`);
      return [{ ...about, ...wanted, kind: 'RECORD_OUTCOME', why, operation: 'considerBoardPaper' }];
    }
    case 'CONSIDERED':
    case 'REPLACED':
    case 'WITHDRAWN':
      return [];
  }
}

function promise(one: UndertakingSnapshot, reader: TaskReader): readonly TaskFound[] {
  const { id, code, terms, state, report, version } = one;
  if (state !== 'OPEN' && state !== 'MOVED') return [];
  const dueOn = state === 'MOVED' ? (report?.dueOn ?? null) : terms.promisedOn;
  if (!isNear(dueOn, reader, MONTH)) return [];
  return [
    {
      kind: 'REPORT_PROMISE',
      title: `Report what became of undertaking ${code}: ${brief(terms.text)}`,
      closedTitle: `Report what became of undertaking ${code}`, // its paper may be confidential
      why: 'A paper promised it.',
      dueOn,
      subject: { kind: 'PAPER_PARAGRAPH', id: `${terms.paperId} ${terms.blockId}`, code, title: terms.text },
      part: id,
      operation: 'reportPromise',
      input: { promiseId: id, expectedVersion: version },
    },
  ];
}
