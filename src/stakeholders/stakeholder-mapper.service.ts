import { Injectable } from '@nestjs/common';
import { datedView } from '../platform/record/history.js';
import { organisationView, personView } from '../programme/project-view.js';
import type { Project } from '../programme/project.type.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { recordId } from '../platform/record/view-id.js';
import type { StakeholderEngagement } from './stakeholder.entity.js';
import { stakeholderParty } from './stakeholder-party.js';
import type { StakeholderSnapshot } from './stakeholder-snapshot.js';
import type { Stakeholder, StakeholderEngagementView, StakeholderGridCell } from './stakeholder.type.js';
import { StakeholdersViewService } from './stakeholders-view.service.js';

interface Context {
  readonly project: Project;
  readonly register: Register;
}

/** Gives stakeholders the shape of the interface, in the view of their project. */
@Injectable()
export class StakeholderMapper {
  constructor(
    private readonly views: StakeholdersViewService,
    private readonly register: RegisterService,
  ) {}

  /** The stakeholders of a project, by code. */
  async stakeholders(project: Project): Promise<Stakeholder[]> {
    const { stakeholders } = await this.views.view(project.recordId, project);
    const context = await this.context(project);
    return stakeholders.map((each) => mapped(each, context));
  }

  /** One stakeholder of a project; null where there is none. */
  async stakeholder(project: Project, id: string): Promise<Stakeholder | null> {
    const { stakeholders } = await this.views.view(project.recordId, project);
    const found = stakeholders.find((each) => each.id === id);
    return found ? mapped(found, await this.context(project)) : null;
  }

  /** The grid of interest and influence, every field present. */
  async grid(project: Project): Promise<StakeholderGridCell[]> {
    const { grid } = await this.views.view(project.recordId, project);
    const { register } = await this.context(project);
    return grid.map(({ treatment, stakeholders }) => ({
      treatment,
      count: stakeholders.length,
      names: stakeholders.map((each) => stakeholderParty(each.terms, register).name),
    }));
  }

  /** Every exchange with a project's stakeholders, or with one of them, newest first. */
  async engagements(project: Project, stakeholderId: string | null): Promise<StakeholderEngagementView[]> {
    const { stakeholders } = await this.views.view(project.recordId, project);
    const context = await this.context(project);
    const wanted = stakeholderId === null ? null : recordId(stakeholderId);
    const rows = stakeholders
      .filter((each) => stakeholderId === null || each.id === wanted)
      .flatMap((each) => each.engagements.map((row) => engagement(row, each, context)));
    return rows.sort(newestFirst);
  }

  private async context(project: Project): Promise<Context> {
    const { asAt, revision } = project;
    const register = await this.register.at({ asAt, revision });
    return { project, register };
  }
}

function mapped(one: StakeholderSnapshot, context: Context): Stakeholder {
  const { register, project } = context;
  const { suffix, revision } = project;
  const { terms, lastEngagement } = one;
  const organisation = terms.organisationId ? register.organisations.get(terms.organisationId) : undefined;
  const person = (id: string | null) => {
    const found = id === null ? undefined : register.people.get(id);
    return found ? personView(found, { register, suffix }) : null;
  };
  return {
    id: one.id + suffix,
    code: one.code,
    name: stakeholderParty(terms, register).name,
    organisation: organisation ? organisationView(organisation, suffix) : null,
    person: person(terms.personId),
    stake: terms.stake,
    owner: person(terms.ownerId),
    active: terms.active,
    interest: one.interest,
    influence: one.influence,
    position: one.position,
    treatment: one.treatment,
    assessments: one.assessments.map((row) => {
      const { interest, influence, position, rationale } = row;
      const dated = datedView(row, { all: one.assessments, revision, suffix });
      return { ...dated, interest, influence, position, rationale };
    }),
    lastEngagement: lastEngagement && engagement(lastEngagement, one, context),
    silentDays: one.silentDays,
    problems: one.problems,
    citation: terms.citation,
    version: one.version,
  };
}

function engagement(
  row: StakeholderEngagement,
  of: StakeholderSnapshot,
  { register, project: { suffix, revision } }: Context,
): StakeholderEngagementView {
  const { channel, said, saidBy, dayKnown } = row;
  const { name } = stakeholderParty(of.terms, register);
  const dated = datedView(row, { all: of.engagements, revision, suffix });
  return { ...dated, stakeholderCode: of.code, stakeholderName: name, channel, said, saidBy, dayKnown };
}

function newestFirst(a: StakeholderEngagementView, b: StakeholderEngagementView): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? 1 : -1;
  return b.recordedAt.getTime() - a.recordedAt.getTime() || (a.id < b.id ? -1 : 1);
}
