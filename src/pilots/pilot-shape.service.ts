import { Injectable } from '@nestjs/common';
import { datedView } from '../platform/record/history.js';
import { organisationView } from '../programme/project-view.js';
import type { Project } from '../programme/project.type.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { subjectView } from '../programme/record-subject.type.js';
import { RegisterService } from '../programme/register.service.js';
import type { Pilot } from './pilot.type.js';
import type { PilotStanding } from './pilots-view.js';
import { PilotsViewService } from './pilots-view.service.js';

/** Gives pilots the shape of the interface, in the view of their project. */
@Injectable()
export class PilotShapeService {
  constructor(
    private readonly views: PilotsViewService,
    private readonly register: RegisterService,
    private readonly subjects: RecordSubjects,
  ) {}

  /** The pilots of a project, by code. */
  async pilots(project: Project): Promise<Pilot[]> {
    const { pilots } = await this.views.view(project.recordId, project);
    return Promise.all(pilots.map((pilot) => this.shaped(project, pilot)));
  }

  /** One pilot of a project; null where there is none. */
  async pilot(project: Project, id: string): Promise<Pilot | null> {
    const { pilots } = await this.views.view(project.recordId, project);
    const found = pilots.find((pilot) => pilot.id === id);
    return found ? this.shaped(project, found) : null;
  }

  private async shaped(project: Project, pilot: PilotStanding): Promise<Pilot> {
    const { suffix, revision, asAt, recordId: projectId } = project;
    const { terms, stageReport, history } = pilot;
    const { organisations } = await this.register.at({ asAt, revision });
    const tried = await Promise.all(
      terms.outputVersionIds.map((id) =>
        this.subjects.find({ kind: 'OUTPUT_VERSION', id }, { asAt, revision, projectId }),
      ),
    );
    const organisation = terms.organisationId ? organisations.get(terms.organisationId) : undefined;
    return {
      id: pilot.id + suffix,
      code: pilot.code,
      name: terms.name,
      organisation: organisation ? organisationView(organisation, suffix) : null,
      authorityType: terms.authorityType,
      contact: terms.contact,
      outputVersions: tried.flatMap((found) => (found ? [subjectView(found, suffix)] : [])),
      invented: terms.invented,
      stage: pilot.stage,
      since: stageReport?.effectiveOn ?? null,
      nextStages: pilot.nextStages,
      history: history.map((row) => ({
        ...datedView(row, { all: history, revision, suffix }),
        stage: row.stage,
        note: row.note,
      })),
      citation: terms.citation,
      version: pilot.version,
    };
  }
}
