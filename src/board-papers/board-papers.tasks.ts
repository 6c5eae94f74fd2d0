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
  ANSWER_RETURN: 'A draft that a director returned to the secretary.',
  ANSWER_PAPER_COMMENTS: 'Comments on a draft that nobody has settled.',
  FINISH_PAPER: 'A draft that has not been cleared, for a meeting that draws near.',
  ISSUE_PAPER: 'A cleared paper that has not been issued.',
  RECORD_OUTCOME: 'A paper whose meeting is over, and no decision on it was recorded.',
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
  readonly body: string;
  readonly meetingDate: string;
  /** The last day on which the papers of its meeting may go out; null: no rule, or no such meeting. */
  readonly papersDue: string | null;
  /** The day by which the secretary asked for it to be cleared; null: none was given. */
  readonly clearBy: string | null;
  /** Why a director returned the text as it stands, where nobody has answered; null: none did. */
  readonly returned: string | null;
  /** Comments that nobody has settled. */
  readonly openComments: number;
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
  const { id, reference, title, confidentiality, meetingDate: dueOn, projectIds, version, papersDue } = one;
  const out = papersDue ?? dueOn;
  const about = {
    subject: { kind: 'PAPER', id, code: reference, title } as const,
    input: { reference, expectedVersion: version },
    projectIds,
    why: `It is for the meeting of ${formatIsoDate(dueOn)}.${papersDue === null ? '' : ` Papers go out by ${formatIsoDate(papersDue)}.`}`,
    dueOn: out,
  };
  const titled = (say: (name: string) => string) => ({
    title: say(`paper ${reference}: ${brief(title)}`),
    ...(confidentiality !== 'OPEN' && { closedTitle: say(`paper ${reference}`) }),
  });
  const cleared: TaskFound = {
    ...{ ...about, ...titled((name) => `Clear ${name}`), kind: 'CLEAR_PAPER', operation: 'clearBoardPaper' },
    dueOn: one.clearBy ?? out,
  };
  const returned: TaskFound = {
    ...{ ...about, ...titled((name) => `Answer the director’s return of ${name}`), kind: 'ANSWER_RETURN' },
    why: 'A director returned it. Change the text, or answer.',
    operation: 'sendBoardPaperForClearance',
  };
  const settle = one.openComments === 1 ? 'Answer the comment on' : `Answer the ${one.openComments} comments on`;
  const comments: TaskFound[] =
    one.openComments === 0
      ? []
      : [
          {
            ...{ ...about, ...titled((name) => `${settle} ${name}`), kind: 'ANSWER_PAPER_COMMENTS' },
            operation: 'answerBoardPaperComment',
          },
        ];
  switch (stateOf(one)) {
    case 'DRAFT':
      if (directs(reader.actor, projectIds)) return one.returned !== null ? [] : [cleared];
      if (one.returned !== null) return [returned, ...comments];
      if (!isNear(out, reader, MONTH)) return comments;
      return [
        ...comments,
        { ...about, ...titled((name) => `Have ${name} cleared`), kind: 'FINISH_PAPER', operation: 'editBoardPaper' },
      ];
    case 'CLEARED':
      return [
        ...comments,
        { ...about, ...titled((name) => `Issue ${name}`), kind: 'ISSUE_PAPER', operation: 'issueBoardPaper' },
      ];
    case 'ISSUED': {
      if (dueOn >= reader.asAt) return [];
      const why = `The meeting was on ${formatIsoDate(dueOn)}.`;
      const wanted = titled((name) => `Record what was decided on ${name}`);
      return [{ ...about, ...wanted, dueOn, kind: 'RECORD_OUTCOME', why, operation: 'considerBoardPaper' }];
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
