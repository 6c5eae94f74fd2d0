/** Decides how a project's state, its end project report and what was handed on look in one view. */
import { datedView, known } from '../../platform/record/history.js';
import { latestOfEach } from '../../platform/record/in-force.js';
import type { Organisation } from '../organisation.type.js';
import type { Person } from '../person.type.js';
import type { Register, RegisterRecord } from '../register.js';
import type { ProjectClosure } from './closing.entity.js';
import type { ProjectClosureView, ProjectStateReportView } from './closing.type.js';
import { FIRST_PROJECT_STATE, PROJECT_LIFE, type ProjectState } from './project-states.js';

/** What a project shows of its life. */
export interface ShownState {
  readonly state: ProjectState;
  readonly since: string | null;
  readonly nextStates: readonly ProjectState[];
  readonly history: ProjectStateReportView[];
  readonly closure: ProjectClosureView | null;
  readonly closures: ProjectClosureView[];
}

interface Parties {
  readonly person: (id: string | null) => Person | null;
  readonly organisation: (id: string | null) => Organisation | null;
}

/** A view of the register. */
interface Seen {
  readonly register: Register;
  readonly record: RegisterRecord;
  readonly suffix: string;
}

export function stateView(projectId: string, seen: Seen, parties: Parties): ShownState {
  const { register, record, suffix } = seen;
  const { point } = register;
  const report = register.states.get(projectId) ?? null;
  const state = report?.state ?? FIRST_PROJECT_STATE;
  const own = record.states.filter((row) => row.projectId === projectId);
  const context = { all: own, revision: point.revision, suffix };
  const closures = record.closures.filter((row) => row.projectId === projectId);
  const [inForce] = latestOfEach(closures, point, (row) => row.projectId);
  const shown = known(closures, point).map((row) => closureView(row, closures, seen, parties));
  return {
    state,
    since: report?.effectiveOn ?? null,
    nextStates: PROJECT_LIFE[state],
    history: known(own, point).map((row) => ({ ...datedView(row, context), state: row.state, note: row.note })),
    closure: state === 'OPEN' ? null : (shown.find(({ id }) => id === `${inForce?.id}${suffix}`) ?? null),
    closures: shown,
  };
}

function closureView(
  closure: ProjectClosure,
  all: readonly ProjectClosure[],
  seen: Seen,
  { person, organisation }: Parties,
): ProjectClosureView {
  const { register, record, suffix } = seen;
  const { asAt, revision } = register.point;
  const handedOn = record.followOns.filter(({ closureId }) => closureId === closure.id);
  return {
    ...datedView(closure, { all, revision, suffix }),
    summary: closure.summary,
    lessons: closure.lessons,
    followOns: handedOn
      .sort((a, b) => a.position - b.position)
      .map(({ id, action, personId, organisationId, dueOn }) => ({
        ...{ id: id + suffix, action, dueOn },
        person: person(personId),
        organisation: organisation(organisationId),
      })),
    decisionId: closure.decisionId,
    seenIn: { projectId: closure.projectId, asAt, revision, suffix },
  };
}
