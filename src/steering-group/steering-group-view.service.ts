import { Injectable } from '@nestjs/common';
import type { ThingWrite } from '../programme/kind/thing.js';
import { type ProjectRows, Snapshots } from '../platform/record/snapshots.service.js';
import type { RecordViews } from '../platform/record/record-views.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import type { FoundSubject } from '../programme/record-subject.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { ChallengeEntry, ChallengeIdentity, ChallengeStatement } from './challenge.entity.js';
import {
  InvitationReport,
  SeatIdentity,
  SeatStatement,
  SteeringGroupIdentity,
  SteeringGroupStatement,
} from './steering-group.entity.js';
import {
  steeringGroupView,
  subjectKey,
  type SteeringGroupRows,
  type SteeringGroupView,
} from './steering-group-view.js';
import type { ChallengeSnapshot } from './challenges-view.js';

/** The tables of the domain. */
export const STEERING_GROUP_ENTITIES = {
  groups: SteeringGroupIdentity,
  statements: SteeringGroupStatement,
  seatIdentities: SeatIdentity,
  seatStatements: SeatStatement,
  invitations: InvitationReport,
  challengeIdentities: ChallengeIdentity,
  challengeStatements: ChallengeStatement,
  challengeEntries: ChallengeEntry,
};

/** Serves steering groups, advice and challenges as views of the record. */
@Injectable()
export class SteeringGroupViewService {
  private readonly rows: ProjectRows<SteeringGroupRows>;
  private readonly views: RecordViews<SteeringGroupView>;

  constructor(
    snapshots: Snapshots,
    private readonly recordSubjects: RecordSubjects,
  ) {
    this.views = snapshots.views('steering groups', { share: 2 });
    this.rows = snapshots.byProject<SteeringGroupRows>(STEERING_GROUP_ENTITIES);
  }

  /** How the steering group of a project stands at a point of the record, with what its challenges are about. */
  async view(projectId: string, point: RecordPoint): Promise<SteeringGroupView> {
    const view = await this.bare(projectId, point);
    return { ...view, subjects: await this.subjectsOf(view.challenges, point, true) };
  }

  /** The same without what the challenges are about: for those who only look up a seat or a challenge. */
  bare(projectId: string, { asAt, revision }: RecordPoint): Promise<SteeringGroupView> {
    return this.views.at(revision, `${projectId} ${asAt}`, async () =>
      steeringGroupView(await this.rows.of(projectId, revision), projectId, { asAt, revision }),
    );
  }

  /**
   * What challenges are about, each as it stands at the point or, where it has gone, on the day it was raised.
   * @param asRecorded for a paper, which is derived again as the record stood
   */
  async subjectsOf(
    challenges: readonly ChallengeSnapshot[],
    { asAt, revision }: RecordPoint,
    asRecorded = false,
  ): Promise<ReadonlyMap<string, FoundSubject>> {
    const found = new Map<string, FoundSubject>();
    for (const { asked, projectId } of challenges) {
      const key = subjectKey(asked);
      if (found.has(key)) continue;
      const ref = { kind: asked.subjectKind, id: asked.subjectId };
      const now = await this.recordSubjects.find(ref, { asAt, revision, projectId, asRecorded });
      const raised = { asAt: asked.effectiveOn, revision: asked.revision, projectId, asRecorded };
      const one = now ?? (await this.recordSubjects.find(ref, raised));
      if (one) found.set(key, one);
    }
    return found;
  }

  /** The rows of its project that a write can know. */
  within(thing: Pick<ThingWrite, 'write' | 'projectId'>): Promise<SteeringGroupRows> {
    return this.rows.within(thing);
  }
}
