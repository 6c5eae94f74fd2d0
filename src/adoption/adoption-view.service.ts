import { Injectable } from '@nestjs/common';
import { OutputsViewService } from '../outputs/outputs-view.service.js';
import { type ProjectRows, Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { ThingWrite } from '../programme/kind/thing.js';
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
  type AdoptionSnapshot,
  type AdoptionView,
} from './adoption-view.js';
import { inSteps } from '../platform/work/steps.js';
import type { AdoptionContext } from './adopter.kind.js';
import { canonicalVersions, type CanonicalVersion } from './canonical.js';
import { TenderEvidence, TendererReport, TenderIdentity, TenderStatement } from './tender.entity.js';

/** The tables of the domain; challenges between partners are kept apart from them. */
export const ADOPTION_ENTITIES = {
  identities: AdoptionIdentity,
  statements: AdoptionStatement,
  reports: AdoptionReport,
  clauses: AdoptionClause,
  signatures: AdoptionSignature,
  tenders: TenderIdentity,
  tenderStatements: TenderStatement,
  tendererReports: TendererReport,
  evidence: TenderEvidence,
};

/** Serves adoption as views of the record. */
@Injectable()
export class AdoptionViewService {
  private readonly rows: ProjectRows<AdoptionRows>;

  private readonly identities: WholeRows<Pick<AdoptionRows, 'identities'>>;

  constructor(
    snapshots: Snapshots,
    private readonly outputs: OutputsViewService,
  ) {
    this.identities = snapshots.whole<Pick<AdoptionRows, 'identities'>>({ identities: AdoptionIdentity });
    this.rows = snapshots.byProject<AdoptionRows>(ADOPTION_ENTITIES);
  }

  /** How adoption stands in a project at a point of the record. */
  async view(projectId: string, point: RecordPoint): Promise<AdoptionView> {
    const rows = await this.rows.of(projectId, point.revision);
    return inSteps(adoptionViewing(rows, await this.versions(projectId, point), projectId, point));
  }

  /** One adoption of a project at a point, and no other worked out; null where there is none. */
  async adoption(projectId: string, id: string, point: RecordPoint): Promise<AdoptionSnapshot | null> {
    const rows = await this.rows.of(projectId, point.revision);
    const own = { ...rows, statements: rows.statements.filter((row) => row.adoptionId === id) };
    const versions = await this.versions(projectId, point);
    return adoptionView(own, versions, projectId, point).adoptions[0] ?? null;
  }

  /** The rows that a write can know, and how adoption stood before it on its day. */
  async context(thing: Pick<ThingWrite, 'write' | 'projectId' | 'before'>): Promise<AdoptionContext> {
    const { projectId, before } = thing;
    const rows = await this.within(thing);
    const view = await inSteps(adoptionViewing(rows, await this.versions(projectId, before), projectId, before));
    return { rows, view };
  }

  /** The project of each adoption, by the adoption's id. */
  async projects(revision: number): Promise<ReadonlyMap<string, string>> {
    const { identities } = await this.identities.upTo(revision);
    return new Map(identities.filter((row) => row.revision <= revision).map((row) => [row.id, row.projectId]));
  }

  /** The versions of a project's outputs, as adopters see them. */
  async versions(projectId: string, point: RecordPoint): Promise<readonly CanonicalVersion[]> {
    return canonicalVersions(await this.outputs.view(projectId, point));
  }

  /** The rows of its project that a write can know. */
  within(thing: Pick<ThingWrite, 'write' | 'projectId'>): Promise<AdoptionRows> {
    return this.rows.within(thing);
  }
}
