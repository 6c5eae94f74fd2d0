import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { OrganisationStatement } from './organisation.entity.js';
import { PersonStatement } from './person.entity.js';
import { ProgrammeIdentity, ProgrammeStatement } from './programme.entity.js';
import { ProjectIdentity, ProjectNarrative, ProjectReportingDate, ProjectStatement } from './project.entity.js';
import { commonReportingDate, registerAsAt, reportingDate, type Register, type RegisterRecord } from './register.js';

/** A point of the record that somebody asked for: null `asAt` is each project's own status date. */
export interface AskedPoint {
  readonly asAt: string | null;
  readonly revision: number;
}

/** Serves the register from the record. What was recorded up to a revision never changes, so it is kept by revision. */
@Injectable()
export class RegisterService {
  private readonly records = new LRUCache<number, Promise<RegisterRecord>>({ max: 8 });
  private readonly registers = new LRUCache<string, Promise<Register>>({ max: 64 });

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** All statements of the register up to `revision`; a write passes its own manager, so that it never waits for a second session. */
  record(revision: number, manager: EntityManager = this.dataSource.manager): Promise<RegisterRecord> {
    return kept(this.records, revision, () => this.load(revision, manager));
  }

  /** The register as at a date, as known at a revision. */
  at(point: RecordPoint, manager?: EntityManager): Promise<Register> {
    return kept(this.registers, `${point.asAt} ${point.revision}`, async () =>
      registerAsAt(await this.record(point.revision, manager), point),
    );
  }

  /** The point at which a project is to be seen: the date asked for, else its own status date. */
  async pointFor(projectId: string, asked: AskedPoint, manager?: EntityManager): Promise<RecordPoint> {
    if (asked.asAt) return { asAt: asked.asAt, revision: asked.revision };
    const record = await this.record(asked.revision, manager);
    return { asAt: reportingDate(record, projectId, asked.revision) ?? this.clock.today(), revision: asked.revision };
  }

  /** The point at which what belongs to no project is to be seen: the date asked for, else the projects' common status date. */
  async pointForAll(asked: AskedPoint, manager?: EntityManager): Promise<RecordPoint> {
    if (asked.asAt) return { asAt: asked.asAt, revision: asked.revision };
    const record = await this.record(asked.revision, manager);
    return { asAt: commonReportingDate(record, asked.revision) ?? this.clock.today(), revision: asked.revision };
  }

  private async load(revision: number, m: EntityManager): Promise<RegisterRecord> {
    const where = { revision: LessThanOrEqual(revision) };
    // one after another: a write's session carries one statement at a time
    const organisations = await m.findBy(OrganisationStatement, where);
    const people = await m.findBy(PersonStatement, where);
    const programmes = await m.findBy(ProgrammeStatement, where);
    const projects = await m.findBy(ProjectStatement, where);
    const narratives = await m.findBy(ProjectNarrative, where);
    const reportingDates = await m.findBy(ProjectReportingDate, where);
    const programmeIds = await m.find(ProgrammeIdentity);
    const projectIds = await m.find(ProjectIdentity);
    const programmeOf = new Map(programmeIds.map((row) => [row.id, row]));
    const projectOf = new Map(projectIds.map((row) => [row.id, row]));
    return {
      organisations,
      people,
      narratives,
      reportingDates,
      programmes: programmes.map((row) => ({ ...row, code: programmeOf.get(row.programmeId)!.code })),
      projects: projects.map((row) => {
        const identity = projectOf.get(row.projectId)!;
        return { ...row, code: identity.code, programmeId: identity.programmeId };
      }),
    };
  }
}

/** The kept promise under `key`, or a new one; a failed one is not kept. */
function kept<K extends string | number, T>(
  cache: LRUCache<K, Promise<T>>,
  key: K,
  make: () => Promise<T>,
): Promise<T> {
  const there = cache.get(key);
  if (there) return there;
  const made = make();
  cache.set(key, made);
  made.catch(() => cache.delete(key));
  return made;
}
