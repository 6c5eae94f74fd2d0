import { Injectable } from '@nestjs/common';
import { datedView } from '../platform/record/history.js';
import { recordId } from '../platform/record/view-id.js';
import type { Organisation } from '../programme/organisation.type.js';
import { organisationView } from '../programme/project-view.js';
import type { Project } from '../programme/project.type.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { subjectView } from '../programme/record-subject.type.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { listedCounts } from './evidence-counts.js';
import type { Evidence } from './evidence.type.js';
import { chosenEvidence, type EvidenceChoice, type EvidenceStanding } from './evidence-view.js';
import { EvidenceViewService } from './evidence-view.service.js';

interface Ground {
  readonly project: Project;
  readonly register: Register;
}

/** Gives evidence the shape of the interface, in the view of its project. */
@Injectable()
export class EvidenceShapeService {
  constructor(
    private readonly views: EvidenceViewService,
    private readonly register: RegisterService,
    private readonly subjects: RecordSubjects,
  ) {}

  /** The evidence of a project that is asked for, by code. */
  async evidence(project: Project, { supports, ...asked }: EvidenceChoice): Promise<Evidence[]> {
    const { evidence } = await this.views.view(project.recordId, project);
    const wanted = supports == null ? null : (recordId(supports) ?? supports);
    const found = chosenEvidence(evidence, { ...asked, supports: wanted });
    const ground = await this.ground(project);
    return Promise.all(found.map((one) => this.shaped(one, ground)));
  }

  /** One piece of evidence, by code or id; null where there is none. */
  async one(project: Project, by: { readonly code: string } | { readonly id: string }): Promise<Evidence | null> {
    const { evidence } = await this.views.view(project.recordId, project);
    const found = evidence.find((one) => ('code' in by ? one.code === by.code : one.id === by.id));
    return found ? this.shaped(found, await this.ground(project)) : null;
  }

  private async ground(project: Project): Promise<Ground> {
    const { asAt, revision } = project;
    const register = await this.register.at({ asAt, revision });
    return { project, register };
  }

  private async shaped(one: EvidenceStanding, { project, register }: Ground): Promise<Evidence> {
    const { suffix, revision, asAt, recordId: projectId } = project;
    const { terms, stateReport, history } = one;
    const supports = await Promise.all(
      terms.supports.map((ref) => this.subjects.find(ref, { asAt, revision, projectId })),
    );
    const organisation = (id: string | null): Organisation | null => {
      const found = id === null ? undefined : register.organisations.get(id);
      return found ? organisationView(found, suffix) : null;
    };
    const listed = listedCounts(terms.participants);
    return {
      id: one.id + suffix,
      code: one.code,
      kind: terms.kind,
      title: terms.title,
      method: terms.method,
      beganOn: terms.beganOn,
      endedOn: terms.endedOn,
      interviews: { said: terms.interviews, listed: listed.interviews },
      individuals: { said: terms.individuals, listed: listed.individuals },
      organisations: { said: terms.organisations, listed: listed.organisations },
      participants: terms.participants.map(({ organisationId, interviews, individuals, note }) => ({
        organisation: organisation(organisationId),
        ...{ interviews, individuals, note },
      })),
      documents: terms.documents.map(({ title, authorId, month, note }) => ({
        author: organisation(authorId),
        ...{ title, month, note },
      })),
      limitations: terms.limitations,
      supports: supports.flatMap((found) => (found ? [subjectView(found, suffix)] : [])),
      state: one.state,
      since: stateReport?.effectiveOn ?? null,
      nextStates: one.nextStates,
      history: history.map((row) => ({
        ...datedView(row, { all: history, revision, suffix }),
        state: row.state,
        note: row.note,
      })),
      problems: one.problems,
      citation: terms.citation,
      version: one.version,
    };
  }
}
