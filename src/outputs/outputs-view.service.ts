import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import type { Write } from '../platform/record/recorder.js';
import { RowKeeper } from '../platform/record/row-keeper.js';
import type { RecordPoint } from '../platform/record/standing.js';
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
  private readonly views = new LRUCache<string, Promise<OutputsView>>({ max: 100 });

  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly register: RegisterService,
  ) {
    this.rows = new RowKeeper<OutputRows>(dataSource, {
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
    });
  }

  /** How the outputs of a project stand at a point of the record. */
  view(projectId: string, point: RecordPoint): Promise<OutputsView> {
    const key = `${projectId} ${point.asAt} ${point.revision}`;
    const kept = this.views.get(key);
    if (kept) return kept;
    const made = this.made(projectId, point);
    this.views.set(key, made);
    made.catch(() => this.views.delete(key));
    return made;
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
