import { Injectable } from '@nestjs/common';
import { picked } from '../platform/graphql/picked.js';
import { recordId } from '../platform/record/view-id.js';
import { datedView } from '../platform/record/history.js';
import { personView } from '../programme/project-view.js';
import type { Project } from '../programme/project.type.js';
import { subjectView, type SubjectView } from '../programme/record-subject.type.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import type { CommitmentSnapshot } from './commitment-snapshot.js';
import type { Commitment } from './commitment.type.js';
import type { LinkedMilestone } from './linked-milestone.js';
import { stakeholderParty } from './stakeholder-party.js';
import type { StakeholderSnapshot } from './stakeholder-snapshot.js';
import { StakeholdersViewService } from './stakeholders-view.service.js';

interface Context {
  readonly project: Project;
  readonly register: Register;
  readonly stakeholders: readonly StakeholderSnapshot[];
}

/** What is asked of commitments; what is left out is not. */
interface WhichCommitments {
  readonly open?: boolean | null;
  readonly stakeholderId?: string | null;
  readonly withProblems?: boolean | null;
}

/** Gives commitments the shape of the interface, in the view of their project. */
@Injectable()
export class CommitmentMapper {
  constructor(
    private readonly views: StakeholdersViewService,
    private readonly register: RegisterService,
  ) {}

  /** The commitments of a project, by code: those that are as was asked. */
  async commitments(project: Project, asked: WhichCommitments = {}): Promise<Commitment[]> {
    const { commitments } = await this.views.view(project.recordId, project);
    const context = await this.context(project);
    const to = asked.stakeholderId == null ? null : recordId(asked.stakeholderId);
    return picked(commitments, { open: asked.open })
      .filter((each) => asked.stakeholderId == null || each.terms.stakeholderId === to)
      .filter((each) => !asked.withProblems || each.problems.length > 0)
      .map((each) => mapped(each, context));
  }

  /** One commitment of a project; null where there is none. */
  async commitment(project: Project, id: string): Promise<Commitment | null> {
    const { commitments } = await this.views.view(project.recordId, project);
    const found = commitments.find((each) => each.id === id);
    return found ? mapped(found, await this.context(project)) : null;
  }

  private async context(project: Project): Promise<Context> {
    const { asAt, revision } = project;
    const { stakeholders } = await this.views.view(project.recordId, project);
    const register = await this.register.at({ asAt, revision });
    return { project, register, stakeholders };
  }
}

function mapped(one: CommitmentSnapshot, { project, register, stakeholders }: Context): Commitment {
  const { suffix, revision, recordId: projectId } = project;
  const { terms } = one;
  const to = stakeholders.find((each) => each.id === terms.stakeholderId);
  const owner = terms.ownerId ? register.people.get(terms.ownerId) : undefined;
  const title = to && stakeholderParty(to.terms, register).name;
  return {
    id: one.id + suffix,
    code: one.code,
    to:
      to && title !== undefined
        ? subjectView({ kind: 'STAKEHOLDER', id: to.id, projectId, code: to.code, title }, suffix)
        : null,
    what: terms.what,
    state: one.state,
    since: one.stateReport?.effectiveOn ?? null,
    open: one.open,
    dueOn: one.dueOn,
    firstDueOn: terms.dueOn,
    moves: one.moves.map(({ report, from, to: until, workingDays }) => ({
      reportId: report.id + suffix,
      effectiveOn: report.effectiveOn,
      ...{ from, to: until, workingDays },
      account: report.account,
    })),
    overdue: one.overdue,
    overdueWorkingDays: one.overdueWorkingDays,
    owner: owner ? personView(owner, { register, suffix }) : null,
    ownerTeam: terms.ownerTeam,
    milestone: milestoneView(one.milestone, projectId, suffix),
    milestoneDate: one.milestone?.finish ?? null,
    nextStates: one.nextStates,
    history: one.history.map((row) => {
      const { state, dueOn, account, releasedBy } = row;
      const dated = datedView(row, { all: one.history, revision, suffix });
      return { ...dated, state, dueOn, account, releasedBy };
    }),
    problems: one.problems,
    citation: terms.citation,
    version: one.version,
  };
}

/** A linked milestone as others point at it. */
export function milestoneView(found: LinkedMilestone | null, projectId: string, suffix: string): SubjectView | null {
  if (!found) return null;
  const { id, code, title } = found;
  return subjectView({ kind: 'MILESTONE', id, projectId, code, title }, suffix);
}
