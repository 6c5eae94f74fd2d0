import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import type { RecordPoint } from '../platform/record/standing.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
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
  private readonly records: Store<RegisterRecord>;
  private readonly registers: Store<Register>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    stores: Stores,
  ) {
    this.records = stores.open('records of the register', { share: 3 });
    this.registers = stores.open('registers', { share: 3 });
  }

  /** All statements of the register up to `revision`; a write passes its own manager, so that it never waits for a second session. */
  record(revision: number, manager: EntityManager = this.dataSource.manager): Promise<RegisterRecord> {
    return this.records.once(`${revision}`, () => this.load(revision, manager));
  }

  /** The register as at a date, as known at a revision. */
  at(point: RecordPoint, manager?: EntityManager): Promise<Register> {
    return this.registers.once(`${point.asAt} ${point.revision}`, async () =>
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
