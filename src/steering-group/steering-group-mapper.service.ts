import { Injectable } from '@nestjs/common';
import { MeetingsViewService } from '../meetings/meetings-view.service.js';
import { datedView } from '../platform/record/history.js';
import { organisationView, personView } from '../programme/project-view.js';
import type { Person } from '../programme/person.type.js';
import type { Project } from '../programme/project.type.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { answerAwaitedUntil, hasGroup, steeringGroupGaps } from './steering-group-gaps.js';
import type { SteeringGroup, SteeringGroupSeat, TermsOfReference } from './steering-group.type.js';
import type { SeatSnapshot, TermsSnapshot } from './steering-group-view.js';
import { SteeringGroupViewService } from './steering-group-view.service.js';

/** What a view is drawn with. */
interface Drawing {
  readonly project: Project;
  readonly register: Register;
}

/** Gives steering groups the shape of the interface, in the view of their project. */
@Injectable()
export class SteeringGroupMapper {
  constructor(
    private readonly views: SteeringGroupViewService,
    private readonly register: RegisterService,
    private readonly meetings: MeetingsViewService,
  ) {}

  /** The steering group of a project; null where neither terms nor seats are on record. */
  async steeringGroup(project: Project): Promise<SteeringGroup | null> {
    const view = await this.views.bare(project.recordId, project);
    if (!hasGroup(view)) return null;
    const drawing = await this.drawing(project);
    const { organisations } = drawing.register;
    const bodyId = view.terms?.statement.bodyId ?? null;
    const body =
      bodyId === null ? undefined : (await this.meetings.view(project)).bodies.find(({ id }) => id === bodyId);
    const { asAt, revision, suffix } = project;
    return {
      id: `steering-group:${project.id}`,
      termsOfReference: view.terms && toTerms(view.terms, drawing),
      seats: view.seats.map((seat) => toSeat(seat, drawing)),
      counts: view.counts,
      gaps: steeringGroupGaps(
        view,
        (seat) => organisations.get(seat.terms.organisationId)?.name ?? seat.code,
        body?.terms ?? null,
      ),
      projectId: project.recordId,
      bodyId,
      point: { asAt, revision, suffix },
    };
  }

  /** One seat; null where there is none. */
  async seat(project: Project, id: string): Promise<SteeringGroupSeat | null> {
    const { seats } = await this.views.bare(project.recordId, project);
    const found = seats.find((seat) => seat.id === id);
    return found ? toSeat(found, await this.drawing(project)) : null;
  }

  private async drawing(project: Project): Promise<Drawing> {
    const { asAt, revision } = project;
    const register = await this.register.at({ asAt, revision });
    return { project, register };
  }
}

function toPerson(id: string | null, { project, register }: Drawing): Person | null {
  const row = id === null ? undefined : register.people.get(id);
  return row ? personView(row, { register, suffix: project.suffix }) : null;
}

function toTerms({ groupId, statement, history, version }: TermsSnapshot, drawing: Drawing): TermsOfReference {
  const { suffix, revision } = drawing.project;
  return {
    id: groupId + suffix,
    purpose: statement.purpose,
    responsibilities: statement.responsibilities,
    membership: statement.membership,
    chair: toPerson(statement.chairId, drawing),
    frequency: statement.frequency,
    quorum: statement.quorum,
    reporting: statement.reporting,
    paperDays: statement.paperDays,
    agreedOn: statement.agreedOn,
    history: history.map((row) => ({
      ...datedView(row, { all: history, revision, suffix }),
      purpose: row.purpose,
      quorum: row.quorum,
      agreedOn: row.agreedOn,
    })),
    citation: statement.citation,
    assumed: statement.assumed,
    version,
  };
}

function toSeat(seat: SeatSnapshot, drawing: Drawing): SteeringGroupSeat {
  const { project, register } = drawing;
  const { suffix, revision } = project;
  const { terms, history } = seat;
  const organisation = register.organisations.get(terms.organisationId);
  return {
    id: seat.id + suffix,
    code: seat.code,
    position: terms.position,
    organisation: organisation ? organisationView(organisation, suffix) : null,
    representative: toPerson(terms.representativeId, drawing),
    substitute: toPerson(terms.substituteId, drawing),
    state: seat.state,
    since: seat.since,
    answerAwaitedUntil: answerAwaitedUntil(seat),
    nextStates: seat.nextStates,
    history: history.map((row) => ({
      ...datedView(row, { all: history, revision, suffix }),
      state: row.state,
      answerBy: row.answerBy,
      note: row.note,
    })),
    citation: terms.citation,
    assumed: terms.assumed,
    version: seat.version,
  };
}
