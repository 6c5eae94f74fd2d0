/** Decides what the plan of a project asks of a person: reports that are due, and a baseline to approve. */
import { formatIsoDate, toDayNumber, toIsoDate } from '../platform/calendar/iso-date.js';
import type { TaskFace, TaskFound, TaskReader } from '../tasks/personal-task.js';
import { brief, countOf, isNear, isTheirs, listedCodes, WEEK } from '../tasks/whose.js';
import { ragInputAt } from './plan-columns.js';
import type { ItemStatus, PlanView } from './plan-view.types.js';

const KINDS = {
  REPORT_MILESTONES: 'Milestones on which a report is due, as often as the project reports.',
  REPORT_OVERDUE_MILESTONE: 'A milestone whose day has passed, and nobody reported that it was reached.',
  REPORT_TASKS: 'Tasks of a plan that are overdue, or have had no report for too long.',
  APPROVE_BASELINE: 'A baseline that was put to the director.',
} as const;

declare module '../tasks/personal-task.js' {
  interface PersonalTaskKinds extends Record<keyof typeof KINDS, string> {}
}

export const MILESTONES_TASKS: TaskFace<PlanView> = {
  kinds: KINDS,
  find: (view, reader) => [...milestones(view, reader), ...tasks(view, reader), ...baseline(view, reader)],
};

/** An item still to be done, with the day by which its next report is due. */
interface Awaited {
  readonly status: ItemStatus;
  readonly reportBy: string;
}

function awaited(view: PlanView, kind: ItemStatus['item']['kind'], reader: TaskReader): readonly Awaited[] {
  return view.items.flatMap((status, place): Awaited[] => {
    const { item, actualFinish } = status;
    if (item.kind !== kind || actualFinish !== null || !isTheirs(reader, item.ownerId)) return [];
    const { wordFrom } = ragInputAt(view.columns, place);
    return [{ status, reportBy: toIsoDate(toDayNumber(wordFrom) + view.terms.staleDays) }];
  });
}

function milestones(view: PlanView, reader: TaskReader): readonly TaskFound[] {
  const all = awaited(view, 'MILESTONE', reader);
  const isOverdue = ({ status }: Awaited): boolean => status.late === 'OVERDUE' && status.due !== null;
  const due = all.filter((one) => !isOverdue(one) && isNear(one.reportBy, reader, WEEK));
  return [...all.filter(isOverdue).map(overdue), ...dueByRhythm(due, reader)];
}

const subjectOf = ({ item: { itemId: id, code, title } }: ItemStatus) =>
  ({ kind: 'MILESTONE', id, code, title }) as const;

const inputOf = ({ item, version }: ItemStatus) => ({ milestoneId: item.itemId, expectedVersion: version });

function overdue({ status }: Awaited): TaskFound {
  const { item, due } = status;
  return {
    kind: 'REPORT_OVERDUE_MILESTONE',
    title: `Report milestone ${item.code}: ${brief(item.title)}`,
    why: due && `It was due on ${formatIsoDate(due)} and has not been reported as reached.`,
    dueOn: due,
    ...{ subject: subjectOf(status), operation: 'reportMilestone' },
    input: inputOf(status),
  };
}

/** One task for those that fall due together: they are reported together. */
function dueByRhythm(due: readonly Awaited[], { project }: TaskReader): readonly TaskFound[] {
  const [first] = due;
  if (!first || project === null) return [];
  const dueOn = due.map(({ reportBy }) => reportBy).sort()[0] ?? null;
  const about = { kind: 'REPORT_MILESTONES', dueOn, operation: 'reportMilestone', input: {} } as const;
  if (due.length === 1) {
    const { code, title } = first.status.item;
    const last = first.status.lastReportedOn;
    const why =
      last === null ? 'Nothing has been reported of it yet.' : `Its last report is of ${formatIsoDate(last)}.`;
    const one = { subject: subjectOf(first.status), input: inputOf(first.status) };
    return [{ ...about, ...one, title: `Report milestone ${code}: ${brief(title)}`, why }];
  }
  const codes = due.map(({ status }) => status.item.code);
  const title = `Report ${countOf(codes.length, 'milestone')}: ${listedCodes(codes)}`;
  const subject = { kind: 'PROJECT', id: project.id, code: project.code, title: project.title } as const;
  return [{ ...about, title, why: 'The project asks for regular reports, and one on each is due.', subject, codes }];
}

/** One task for all of them, since a plan has hundreds. */
function tasks(view: PlanView, reader: TaskReader): readonly TaskFound[] {
  const { project } = reader;
  const wanted = awaited(view, 'TASK', reader).flatMap(({ status, reportBy }) => {
    const dueOn = status.late === 'OVERDUE' && status.due !== null ? status.due : reportBy;
    return isNear(dueOn, reader, 0) ? [{ code: status.item.code, dueOn }] : [];
  });
  if (project === null || wanted.length === 0) return [];
  const codes = wanted.map(({ code }) => code);
  const subject = { kind: 'PROJECT', id: project.id, code: project.code, title: project.title } as const;
  return [
    {
      kind: 'REPORT_TASKS',
      title: `Report ${countOf(codes.length, 'task')} of the plan: ${listedCodes(codes)}`,
      why: 'Each is overdue, or nothing has been reported of it for too long.',
      dueOn: wanted.map(({ dueOn }) => dueOn).sort()[0] ?? null,
      ...{ subject, codes, operation: 'reportTask', input: {} },
    },
  ];
}

/** Nobody approves what they proposed. */
function baseline({ proposal, version }: PlanView, { project, personId }: TaskReader): readonly TaskFound[] {
  if (proposal === null || project === null || proposal.proposedById === personId) return [];
  const { id: proposalId, name, effectiveOn, proposedBy } = proposal;
  return [
    {
      kind: 'APPROVE_BASELINE',
      title: `Approve the baseline “${brief(name)}”`,
      why: `${proposedBy} proposed it on ${formatIsoDate(effectiveOn)}.`,
      dueOn: null,
      subject: { kind: 'PROJECT', id: project.id, code: project.code, title: project.title },
      operation: 'approveBaseline',
      input: { projectCode: project.code, expectedVersion: version, proposalId },
    },
  ];
}
