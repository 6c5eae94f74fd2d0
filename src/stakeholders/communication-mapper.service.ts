import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { datedView } from '../platform/record/history.js';
import { personView } from '../programme/project-view.js';
import type { Project } from '../programme/project.type.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { milestoneView } from './commitment-mapper.service.js';
import type { CommunicationReport } from './communication.entity.js';
import { type CommunicationSnapshot, issuedLives } from './communication-snapshot.js';
import type { Communication, CommunicationReportView, IssuedCommunication } from './communication.type.js';
import { StakeholdersViewService } from './stakeholders-view.service.js';

interface Context {
  readonly project: Project;
  readonly register: Register;
}

/** Gives communications the shape of the interface: to those of a project all of them, to the public what was issued. */
@Injectable()
export class CommunicationMapper {
  constructor(
    private readonly views: StakeholdersViewService,
    private readonly register: RegisterService,
    private readonly clock: Clock,
  ) {}

  /** The communications of a project, by code. */
  async communications(project: Project): Promise<Communication[]> {
    const { communications } = await this.views.view(project.recordId, project);
    const context = await this.context(project);
    return communications.map((each) => mapped(each, context));
  }

  /** One communication of a project; null where there is none. */
  async communication(project: Project, id: string): Promise<Communication | null> {
    const { communications } = await this.views.view(project.recordId, project);
    const found = communications.find((each) => each.id === id);
    return found ? mapped(found, await this.context(project)) : null;
  }

  /** What has been issued to the public, of every project, newest first. */
  async issued(revision: number): Promise<IssuedCommunication[]> {
    const point = { asAt: this.clock.today(), revision };
    const { projects } = await this.register.record(revision);
    const ids = [...new Set(projects.filter((row) => row.revision <= revision).map((row) => row.projectId))];
    const lives = await Promise.all(ids.map(async (id) => issuedLives(await this.views.rows(id, revision), point)));
    const issued: IssuedCommunication[] = lives.flat();
    return issued.sort((a, b) =>
      a.issuedOn === b.issuedOn ? (a.id < b.id ? -1 : 1) : a.issuedOn < b.issuedOn ? 1 : -1,
    );
  }

  private async context(project: Project): Promise<Context> {
    const { asAt, revision } = project;
    const register = await this.register.at({ asAt, revision });
    return { project, register };
  }
}

function mapped(one: CommunicationSnapshot, { project, register }: Context): Communication {
  const { suffix, revision, recordId: projectId } = project;
  const { terms, stateReport, clearance } = one;
  const owner = terms.ownerId ? register.people.get(terms.ownerId) : undefined;
  const dated = (row: DatedReport, all: readonly DatedReport[]) => datedView(row, { all, revision, suffix });
  const report = (row: CommunicationReport): CommunicationReportView => {
    const { state, contentSha256, note } = row;
    return { ...dated(row, one.history), state, contentSha256, note };
  };
  return {
    id: one.id + suffix,
    code: one.code,
    title: terms.title,
    kind: terms.kind,
    audience: terms.audience,
    forPublic: terms.forPublic,
    owner: owner ? personView(owner, { register, suffix }) : null,
    ownerTeam: terms.ownerTeam,
    state: one.state,
    since: one.since,
    nextStates: one.nextStates,
    plannedOn: one.plannedOn,
    milestone: milestoneView(one.milestone, projectId, suffix),
    issuedOn: one.state === 'ISSUED' ? (stateReport?.effectiveOn ?? null) : null,
    text: one.text?.body ?? null,
    contentSha256: one.contentSha256,
    texts: one.texts.map((row, index) => ({ ...dated(row, one.texts), number: index + 1, body: row.body })),
    clearance: clearance && report(clearance),
    overrides: one.overrides.map((row) => {
      const { contentSha256, windowName, windowFrom, windowTo, grounds } = row;
      return { ...dated(row, one.overrides), contentSha256, windowName, windowFrom, windowTo, grounds };
    }),
    blockers: one.blockers,
    warnings: one.warnings,
    history: one.history.map(report),
    citation: terms.citation,
    version: one.version,
  };
}
