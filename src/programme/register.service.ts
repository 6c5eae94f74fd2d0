import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import type { Committed } from '../platform/record/committed.js';
import { PresentRevision } from '../platform/record/present-revision.service.js';
import { bySession } from '../platform/record/reading-anew.js';
import { Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { Write } from '../platform/record/write.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import { OrganisationStatement } from './organisation.entity.js';
import { PersonStatement } from './person.entity.js';
import { ProgrammeIdentity, ProgrammeStatement } from './programme.entity.js';
import { ProjectClosure, ProjectFollowOn, ProjectStateReport } from './closing/closing.entity.js';
import { ProjectIdentity, ProjectNarrative, ProjectReportingDate, ProjectStatement } from './project.entity.js';
import {
  commonReportingDate,
  registerAsAt,
  reportingDate,
  type Register,
  type RegisterContext,
  type RegisterRecord,
} from './register.js';

/** Rows of the register as they are recorded. */
interface StatementRows extends Omit<RegisterRecord, 'programmes' | 'projects'> {
  readonly programmes: readonly ProgrammeStatement[];
  readonly projects: readonly ProjectStatement[];
}

const TABLES = [
  ...['organisation_statement', 'person_statement', 'programme_statement'],
  ...['project_statement', 'project_narrative', 'project_reporting_date'],
  ...['project_state_report', 'project_closure'], // what is handed on comes with its closure
];
const CHANGED = `SELECT GREATEST(${TABLES.map(
  (table) => `(SELECT max(revision) FROM ${table} WHERE revision <= $1)`,
).join(', ')}) AS changed`;

/** A point of the record that somebody asked for: null `asAt` is each project's own status date. */
export interface AskedPoint {
  readonly asAt: string | null;
  readonly revision: number;
}

/** Serves the register from the record. What was recorded up to a revision never changes, so it is kept by revision. */
@Injectable()
export class RegisterService {
  private readonly rows: WholeRows<StatementRows>;
  private readonly records: Store<RegisterRecord>;
  private readonly registers: Store<Register>;
  private readonly changes: Store<Committed>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly present: PresentRevision,
    stores: Stores,
    snapshots: Snapshots,
  ) {
    this.rows = snapshots.whole<StatementRows>({
      organisations: OrganisationStatement,
      people: PersonStatement,
      programmes: ProgrammeStatement,
      projects: ProjectStatement,
      narratives: ProjectNarrative,
      reportingDates: ProjectReportingDate,
      states: ProjectStateReport,
      closures: ProjectClosure,
      followOns: ProjectFollowOn,
    });
    this.records = stores.open('records of the register', { share: 3 });
    this.changes = stores.open('changes of the register', { share: 1 });
    this.registers = stores.open('registers', { share: 3 });
  }

  /** All statements of the register up to `revision`; a write passes its own manager, so that it never waits for a second session. */
  async record(revision: number, manager: EntityManager = this.dataSource.manager): Promise<RegisterRecord> {
    const changed = await this.changedAt(revision, manager);
    return this.records.once(`${changed}`, () => this.load(changed, manager));
  }

  /** The register as at a date, as known at a revision. */
  async at({ asAt, revision }: RecordPoint, manager?: EntityManager): Promise<Register> {
    const changed = await this.changedAt(revision, manager);
    const register = await this.registers.once(`${asAt} ${changed}`, async () =>
      registerAsAt(await this.record(changed, manager), { asAt, revision: changed }),
    );
    return { ...register, point: { asAt, revision } };
  }

  /** What rules about the register read, before a write. */
  async within({ write: { before, manager } }: { readonly write: Write }): Promise<RegisterContext> {
    const today = await this.at({ asAt: this.clock.today(), revision: before }, manager);
    return { record: await this.record(before, manager), today };
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

  /** The last revision up to a given one that touched the register: most writes do not, and all they leave behind stays as it is. */
  private async changedAt(revision: number, manager: EntityManager = this.dataSource.manager): Promise<Committed> {
    const saved = await this.present.committed(revision);
    return this.changes.once(`${saved}`, async () => {
      const read = (by: EntityManager) => by.query<{ changed: number | null }[]>(CHANGED, [saved]);
      const [row] = await bySession(manager, read);
      return this.present.committed(row?.changed ?? 0);
    });
  }

  /** What is newer is read and put to what is known; codes, which never change, stand in the identities. */
  private async load(revision: Committed, manager: EntityManager): Promise<RegisterRecord> {
    const isWrite = manager.queryRunner?.isTransactionActive === true;
    const rows = await (isWrite ? this.rows.before(manager, revision) : this.rows.upTo(revision));
    // one after another: a write's session carries one statement at a time
    const programmeOf = new Map(
      (await bySession(manager, (by) => by.find(ProgrammeIdentity))).map((row) => [row.id, row]),
    );
    const projectOf = new Map((await bySession(manager, (by) => by.find(ProjectIdentity))).map((row) => [row.id, row]));
    const known = <T extends { readonly revision: number }>(all: readonly T[]): T[] =>
      all.filter((row) => row.revision <= revision);
    return {
      organisations: known(rows.organisations),
      people: known(rows.people),
      narratives: known(rows.narratives),
      reportingDates: known(rows.reportingDates),
      states: known(rows.states),
      closures: known(rows.closures),
      followOns: known(rows.followOns),
      programmes: known(rows.programmes).map((row) => ({ ...row, code: programmeOf.get(row.programmeId)!.code })),
      projects: known(rows.projects).map((row) => {
        const identity = projectOf.get(row.projectId)!;
        return { ...row, code: identity.code, programmeId: identity.programmeId };
      }),
    };
  }
}
