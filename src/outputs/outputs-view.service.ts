import { Injectable } from '@nestjs/common';
import type { ThingWrite } from '../programme/kind/thing.js';
import { type ProjectRows, Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordViews } from '../platform/record/record-views.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { RegisterService } from '../programme/register.service.js';
import { ClauseAlignment, ClauseIdentity, ClauseOrder, ClauseStatement, OutputImport } from './clause.entity.js';
import {
  OutputIdentity,
  OutputSignOff,
  OutputStatement,
  OutputVersionIdentity,
  OutputVersionReport,
  OutputVersionStatement,
} from './output.entity.js';
import type { OutputRows } from './output-index.js';
import { outputsView, type OutputsView, sponsorsOf } from './outputs-view.js';

/** The tables of the domain. */
export const OUTPUT_ENTITIES = {
  outputs: OutputIdentity,
  outputStatements: OutputStatement,
  versions: OutputVersionIdentity,
  versionStatements: OutputVersionStatement,
  reports: OutputVersionReport,
  signOffs: OutputSignOff,
  clauses: ClauseIdentity,
  clauseStatements: ClauseStatement,
  orders: ClauseOrder,
  alignments: ClauseAlignment,
  imports: OutputImport,
};

/** Serves outputs as views of the record. A view depends on nothing but record and point, so it is kept by these. */
@Injectable()
export class OutputsViewService {
  private readonly rows: ProjectRows<OutputRows>;
  private readonly identities: WholeRows<Pick<OutputRows, 'outputs' | 'versions'>>;
  private readonly views: RecordViews<OutputsView>;

  constructor(
    snapshots: Snapshots,
    private readonly register: RegisterService,
  ) {
    this.views = snapshots.views('outputs', { share: 2 });
    this.identities = snapshots.whole<Pick<OutputRows, 'outputs' | 'versions'>>({
      outputs: OutputIdentity,
      versions: OutputVersionIdentity,
    });
    this.rows = snapshots.byProject<OutputRows>(OUTPUT_ENTITIES);
  }

  /** How the outputs of a project stand at a point of the record. */
  view(projectId: string, point: RecordPoint): Promise<OutputsView> {
    return this.views.at(point.revision, `${projectId} ${point.asAt}`, () => this.made(projectId, point));
  }

  /** The projects that have outputs, as known at a revision. */
  async projectIds(revision: number): Promise<readonly string[]> {
    const { outputs } = await this.identities.upTo(revision);
    return [...new Set(outputs.filter((row) => row.revision <= revision).map((row) => row.projectId))];
  }

  /** The project of a version known at a revision; null: there is none. */
  async projectOfVersion(versionId: string, revision: number): Promise<string | null> {
    const { versions } = await this.identities.upTo(revision);
    return versions.find((row) => row.id === versionId && row.revision <= revision)?.projectId ?? null;
  }

  /** The rows of its project that a write can know. */
  within(thing: Pick<ThingWrite, 'write' | 'projectId'>): Promise<OutputRows> {
    return this.rows.within(thing);
  }

  private async made(projectId: string, point: RecordPoint): Promise<OutputsView> {
    const register = await this.register.at(point);
    return outputsView(
      await this.rows.of(projectId, point.revision),
      projectId,
      sponsorsOf(register, projectId),
      point,
    );
  }
}
