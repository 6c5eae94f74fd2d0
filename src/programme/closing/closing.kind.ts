/** Decides whether a project may be closed, reopened, archived or taken out of the archive, and what is recorded of it. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { type NewRow, refuseOn } from '../../platform/kind/rule.js';
import { codeWords } from '../../platform/record/code-words.js';
import type { Problem } from '../../platform/record/problem.js';
import { refuse } from '../../platform/record/refusal.js';
import { plainId } from '../../platform/record/view-id.js';
import type { KindRule, RowsContext } from '../kind/context.js';
import { correctedIn, follows, ownOf } from '../kind/derived-rules.js';
import type { ProjectReportingDate } from '../project.entity.js';
import { type RegisterContext, reportingDate } from '../register.js';
import type { ProjectClosure, ProjectFollowOn, ProjectStateReport } from './closing.entity.js';
import type {
  ArchiveProjectInput,
  CloseProjectInput,
  ReopenProjectInput,
  RestoreProjectInput,
} from './closing.input.js';
import { lastClosing } from './last-closing.js';
import { FIRST_PROJECT_STATE, type ProjectState } from './project-states.js';

interface Rows {
  readonly states: readonly ProjectStateReport[];
  readonly closures: readonly ProjectClosure[];
  readonly followOns: readonly ProjectFollowOn[];
  readonly reportingDates: readonly ProjectReportingDate[];
}
type Found<I> = I & { readonly projectId: string };
type Row = NewRow<Rows, 'projectId'>;
type Rule<I> = KindRule<RegisterContext, Found<I>, Row>;
type Known = RowsContext<RegisterContext>;

const closeProject: Rule<CloseProjectInput> = {
  creates: false,
  reads: 'REGISTER',
  pointers: ({ decisionId, followOns }) => [
    ...(decisionId ? [{ kind: 'DECISION', id: decisionId, path: ['decisionId'] }] : []),
    ...followOns.flatMap(({ personId, organisationId }, at) => [
      ...(personId ? [{ kind: 'PERSON', id: personId, path: ['followOns', `${at}`, 'personId'] }] : []),
      ...(organisationId
        ? [{ kind: 'ORGANISATION', id: organisationId, path: ['followOns', `${at}`, 'organisationId'] }]
        : []),
    ]),
  ],
  decide: (context, input) => {
    requireBegun(context);
    refuseOn(handedToNobody(input));
    const closures = ownOf(context.rows.record.closures, 'projectId', context.id);
    const corrects = correctedIn(closures, input);
    const former = closures.find(({ id }) => id === corrects);
    const id = context.newId();
    return [
      ...(former ? anotherDay(context, former) : step(context, ['OPEN', 'CLOSED'], null)),
      {
        ...{ into: 'closures', id, corrects },
        values: {
          summary: input.summary,
          lessons: input.lessons,
          decisionId: input.decisionId ? plainId(input.decisionId) : null,
        },
      },
      ...input.followOns.map(({ action, personId, organisationId, dueOn }, at): Row => ({
        into: 'followOns',
        values: {
          ...{ closureId: id, position: at + 1, action },
          personId: personId ? plainId(personId) : null,
          organisationId: organisationId ? plainId(organisationId) : null,
          dueOn: dueOn ?? null,
        },
      })),
      // its status is that of its last day from then on: a closed project does not go stale
      ...(former && !isOfLastClosing(context, former) ? [] : [statusDate(context, context.effectiveOn)]),
    ];
  },
};

const reopenProject: Rule<ReopenProjectInput> = {
  creates: false,
  reads: 'REGISTER',
  pointers: () => [],
  decide: (context, { reason }) => {
    const rows = step(context, ['CLOSED', 'OPEN'], reason);
    return [...rows, statusDate(context, dateBeforeClosing(context) === null ? null : context.effectiveOn)];
  },
};

const archiveProject: Rule<ArchiveProjectInput> = {
  creates: false,
  reads: 'REGISTER',
  pointers: () => [],
  decide: (context, { reason }) => step(context, ['CLOSED', 'ARCHIVED'], reason ?? null),
};

const restoreProject: Rule<RestoreProjectInput> = {
  creates: false,
  reads: 'REGISTER',
  pointers: () => [],
  decide: (context, { reason }) => step(context, ['ARCHIVED', 'CLOSED'], reason ?? null),
};

export const CLOSING_RULES = { closeProject, reopenProject, archiveProject, restoreProject };

function requireBegun({ id, register, effectiveOn }: Known): void {
  if (register.projects.has(id)) return;
  const message = `The project had not begun on ${formatIsoDate(effectiveOn)}. Enter a day from its start on.`;
  throw refuse('BEFORE_PROJECT', message, ['input', 'effectiveOn']);
}

/** The report of a state that follows another. */
function step(context: Known, [from, to]: readonly [ProjectState, ProjectState], note: string | null): Row[] {
  const { former } = follows(context, statesOf(context), {});
  const state = former.at(-1)?.state ?? FIRST_PROJECT_STATE;
  if (state !== from) {
    const message = `Project ${context.code} is ${codeWords(state)}, so it cannot be ${STEPS[`${from} ${to}`]}.`;
    throw refuse('STEP_NOT_OPEN', message, ['input', 'projectCode'], context.id);
  }
  return [{ into: 'states', values: { state: to, note } }];
}

/** What the steps are called. */
const STEPS: Readonly<Record<string, string>> = {
  'OPEN CLOSED': 'closed',
  'CLOSED OPEN': 'reopened',
  'CLOSED ARCHIVED': 'archived',
  'ARCHIVED CLOSED': 'taken out of the archive',
};

/** An end project report that is corrected as of another day moves the closing to that day. */
function anotherDay(context: Known, former: ProjectClosure): Row[] {
  if (former.effectiveOn === context.effectiveOn) return [];
  const report = statesOf(context).find(({ revision }) => revision === former.revision);
  const { corrects } = follows(context, statesOf(context), { corrects: report?.id ?? null });
  return [{ into: 'states', corrects, values: { state: 'CLOSED', note: report?.note ?? null } }];
}

/** Whether an end project report is that of the closing in force; an earlier one says nothing of the project's status. */
function isOfLastClosing(context: Known, { revision }: ProjectClosure): boolean {
  const closing = lastClosing(statesOf(context));
  return closing !== null && revision >= closing.revision;
}

function statusDate(context: Known, reportingOn: string | null): Row {
  return { into: 'reportingDates', effectiveOn: context.today, values: { reportingOn } };
}

/** The status date as it was before the project was closed. */
function dateBeforeClosing(context: Known): string | null {
  const closing = lastClosing(statesOf(context));
  return closing && reportingDate(context.rows.record, context.id, closing.revision - 1);
}

function statesOf(context: Known): readonly ProjectStateReport[] {
  return ownOf(context.rows.record.states, 'projectId', context.id);
}

function handedToNobody({ followOns }: CloseProjectInput): Problem[] {
  return followOns.flatMap(({ personId, organisationId }, at): Problem[] =>
    personId || organisationId
      ? []
      : [
          {
            code: 'HANDED_TO_NOBODY',
            message: 'Select the person or the organisation that takes this on.',
            path: ['input', 'followOns', `${at}`, 'personId'],
            subject: null,
          },
        ],
  );
}
