import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Write } from '../platform/record/write.js';
import { RowKeeper } from '../platform/record/row-keeper.js';
import type { RecordPoint } from '../platform/record/standing.js';
import type { Store } from '../platform/memory/store.js';
import { Stores } from '../platform/memory/stores.service.js';
import type { Register } from '../programme/register.js';
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
import { indexed, type OutputRows } from './output-index.js';
import { outputsView, type OutputsView } from './outputs-view.js';

/** Serves outputs as views of the record. A view depends on nothing but record and point, so it is kept by these. */
@Injectable()
export class OutputsViewService {
  private readonly rows: RowKeeper<OutputRows>;
  private readonly views: Store<OutputsView>;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    stores: Stores,
    private readonly register: RegisterService,
  ) {
    this.views = stores.open('outputs', { share: 2 });
    this.rows = new RowKeeper<OutputRows>(
      dataSource,
      {
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
      },
      stores,
    );
  }

  /** How the outputs of a project stand at a point of the record. */
  view(projectId: string, point: RecordPoint): Promise<OutputsView> {
    const key = `${projectId} ${point.asAt} ${point.revision}`;
    return this.views.once(key, () => this.made(projectId, point));
  }

  /** The projects that have outputs, as known at a revision. */
  async projectIds(revision: number): Promise<readonly string[]> {
    const { outputs } = await this.rows.upTo(revision);
    return [...new Set(outputs.filter((row) => row.revision <= revision).map((row) => row.projectId))];
  }

  /** The project of a version known at a revision; null: there is none. */
  async projectOfVersion(versionId: string, revision: number): Promise<string | null> {
    const found = indexed(await this.rows.upTo(revision)).versions.get(versionId);
    return found && found.revision <= revision ? found.projectId : null;
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<OutputRows> {
    return this.rows.within(write);
  }

  private async made(projectId: string, point: RecordPoint): Promise<OutputsView> {
    const register = await this.register.at(point);
    return outputsView(await this.rows.upTo(point.revision), projectId, sponsorsOf(register, projectId), point);
  }
}

/** The organisations whose badge a project's outputs carry. */
export function sponsorsOf(register: Register, projectId: string): readonly string[] {
  return register.projects.get(projectId)?.sponsorIds ?? [];
}
