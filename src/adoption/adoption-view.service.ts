import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { OutputsViewService } from '../outputs/outputs-view.service.js';
import type { Write } from '../platform/record/write.js';
import { RowKeeper } from '../platform/record/row-keeper.js';
import type { RecordPoint } from '../platform/record/standing.js';
import { Stores } from '../platform/memory/stores.service.js';
import type { ThingWrite } from '../programme/thing-write.js';
import {
  AdoptionClause,
  AdoptionIdentity,
  AdoptionReport,
  AdoptionSignature,
  AdoptionStatement,
} from './adoption.entity.js';
import {
  adoptionView,
  adoptionViewing,
  type AdoptionRows,
  type AdoptionStanding,
  type AdoptionView,
} from './adoption-view.js';
import { inSteps } from '../platform/work/steps.js';
import { canonicalVersions, type CanonicalVersion } from './canonical.js';
import { TenderEvidence, TendererReport, TenderIdentity, TenderStatement } from './tender.entity.js';

/** Serves adoption as views of the record. */
@Injectable()
export class AdoptionViewService {
  private readonly rows: RowKeeper<AdoptionRows>;

  constructor(
    @InjectDataSource() dataSource: DataSource,
    stores: Stores,
    private readonly outputs: OutputsViewService,
  ) {
    this.rows = new RowKeeper<AdoptionRows>(
      dataSource,
      {
        identities: AdoptionIdentity,
        statements: AdoptionStatement,
        reports: AdoptionReport,
        clauses: AdoptionClause,
        signatures: AdoptionSignature,
        tenders: TenderIdentity,
        tenderStatements: TenderStatement,
        tendererReports: TendererReport,
        evidence: TenderEvidence,
      },
      stores,
    );
  }

  /** How adoption stands in a project at a point of the record. */
  async view(projectId: string, point: RecordPoint): Promise<AdoptionView> {
    const rows = await this.rows.upTo(point.revision);
    return inSteps(adoptionViewing(rows, await this.versions(projectId, point), projectId, point));
  }

  /** One adoption of a project at a point, and no other worked out; null where there is none. */
  async adoption(projectId: string, id: string, point: RecordPoint): Promise<AdoptionStanding | null> {
    const rows = await this.rows.upTo(point.revision);
    const own = { ...rows, statements: rows.statements.filter((row) => row.adoptionId === id) };
    const versions = await this.versions(projectId, point);
    return adoptionView(own, versions, projectId, point).adoptions[0] ?? null;
  }

  /** How adoption stood before a write, with what the write itself has recorded so far. */
  async before({
    write,
    projectId,
    before,
  }: Pick<ThingWrite, 'write' | 'projectId' | 'before'>): Promise<AdoptionView> {
    const rows = await this.within(write);
    return inSteps(adoptionViewing(rows, await this.versions(projectId, before), projectId, before));
  }

  /** The project of each adoption, by the adoption's id. */
  async projects(revision: number): Promise<ReadonlyMap<string, string>> {
    const { identities } = await this.rows.upTo(revision);
    return new Map(identities.filter((row) => row.revision <= revision).map((row) => [row.id, row.projectId]));
  }

  /** The versions of a project's outputs, as adopters see them. */
  async versions(projectId: string, point: RecordPoint): Promise<readonly CanonicalVersion[]> {
    return canonicalVersions(await this.outputs.view(projectId, point));
  }

  /** The rows that a write can know. */
  within(write: Write): Promise<AdoptionRows> {
    return this.rows.within(write);
  }
}
