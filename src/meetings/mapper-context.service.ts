import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import type { DatedEntry } from '../platform/record/dated-entry.type.js';
import { datedView } from '../platform/record/history.js';
import type { Organisation } from '../programme/organisation.type.js';
import type { Person } from '../programme/person.type.js';
import { organisationView, personView } from '../programme/project-view.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import type { SubjectRef } from '../programme/record-subject.js';
import { subjectView, type SubjectView } from '../programme/record-subject.type.js';
import type { Register } from '../programme/register.js';
import { RegisterService } from '../programme/register.service.js';
import { meetingName } from './meeting-name.js';
import type { MeetingsView } from './meetings-view.js';
import { MeetingsViewService } from './meetings-view.service.js';
import type { Named } from './meeting-parts.js';
import { mayReadOwned } from '../platform/auth/owner.js';
import type { ViewPoint } from './view-point.service.js';

/** What the shape of a thing of no single project hangs on: the point, the reader, and what the record knows there. */
export class MapperContext {
  constructor(
    readonly point: ViewPoint,
    readonly reader: Actor,
    readonly view: MeetingsView,
    readonly register: Register,
    private readonly subjects: RecordSubjects,
  ) {}

  organisation(id: string | null): Organisation | null {
    const found = id === null ? undefined : this.register.organisations.get(id);
    return found ? organisationView(found, this.point.suffix) : null;
  }

  person(id: string | null): Person | null {
    const found = id === null ? undefined : this.register.people.get(id);
    return found ? personView(found, { register: this.register, suffix: this.point.suffix }) : null;
  }

  /** The name of somebody; null where nobody is named. */
  nameOf({ personId, name }: Named): string | null {
    return this.person(personId)?.name ?? name;
  }

  /** The code of a project that this reader may read; null of any other. */
  projectCode(id: string | null): string | null {
    if (id === null || !mayReadOwned(this.reader, id)) return null;
    return this.register.projects.get(id)?.code ?? null;
  }

  meetingCode(id: string | null): string | null {
    return this.view.meetings.find((each) => each.id === id)?.code ?? null;
  }

  /** How a sentence names a meeting. */
  meetingName(id: string | null): string | null {
    const found = this.view.meetings.find((each) => each.id === id);
    return found ? meetingName(found) : null;
  }

  /** The records of a project, where this reader may read it. */
  async subjectsOf(projectId: string | null, refs: readonly SubjectRef[]): Promise<SubjectView[]> {
    if (projectId === null || !mayReadOwned(this.reader, projectId)) return [];
    const { asAt, revision, suffix } = this.point;
    const found = await Promise.all(refs.map((ref) => this.subjects.find(ref, { asAt, revision, projectId })));
    return found.flatMap((one) => (one ? [subjectView(one, suffix)] : []));
  }

  /** What a row shows of itself, with the correction of it among `all`. */
  dated(row: DatedReport, all: readonly DatedReport[]): DatedEntry {
    const { revision, suffix } = this.point;
    return datedView(row, { all, revision, suffix });
  }
}

/** Gathers what shapes need, once for each answer. */
@Injectable()
export class MapperContextService {
  constructor(
    private readonly views: MeetingsViewService,
    private readonly register: RegisterService,
    private readonly subjects: RecordSubjects,
  ) {}

  async at(point: ViewPoint, reader: Actor): Promise<MapperContext> {
    const [view, register] = await Promise.all([this.views.shown(point), this.register.at(point)]);
    return new MapperContext(point, reader, view, register, this.subjects);
  }
}
