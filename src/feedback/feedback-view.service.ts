import { Injectable } from '@nestjs/common';
import type { ThingWrite } from '../programme/kind/thing.js';
import { type ProjectRows, Snapshots, type WholeRows } from '../platform/record/snapshots.service.js';
import type { RecordViews } from '../platform/record/record-views.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { inSteps } from '../platform/work/steps.js';
import type { FoundSubject, SubjectRef } from '../programme/record-subject.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import {
  FeedbackExerciseIdentity,
  FeedbackExerciseStatement,
  FeedbackImport,
  FeedbackPublication,
} from './feedback-exercise.entity.js';
import {
  FeedbackCoding,
  FeedbackItemIdentity,
  FeedbackItemStatement,
  FeedbackOutcome,
  FeedbackRedaction,
  FeedbackReply,
} from './feedback-item.entity.js';
import { FeedbackRespondentIdentity, FeedbackRespondentStatement } from './feedback-respondent.entity.js';
import type { FeedbackRows } from './feedback-rows.js';
import { FeedbackThemeIdentity, FeedbackThemeStatement } from './feedback-theme.entity.js';
import { feedbackSnapshots, type FeedbackSnapshots, type FeedbackView } from './feedback-view.js';
import { pointedAt } from './pointed-at.js';

/** The tables of the domain. */
export const FEEDBACK_ENTITIES = {
  exercises: FeedbackExerciseIdentity,
  exerciseStatements: FeedbackExerciseStatement,
  imports: FeedbackImport,
  publications: FeedbackPublication,
  themes: FeedbackThemeIdentity,
  themeStatements: FeedbackThemeStatement,
  respondents: FeedbackRespondentIdentity,
  respondentStatements: FeedbackRespondentStatement,
  items: FeedbackItemIdentity,
  itemStatements: FeedbackItemStatement,
  codings: FeedbackCoding,
  outcomes: FeedbackOutcome,
  replies: FeedbackReply,
  redactions: FeedbackRedaction,
};

/** Serves feedback as views of the record. A view hangs on record and point alone, so it is kept by these. */
@Injectable()
export class FeedbackViewService {
  private readonly rows: ProjectRows<FeedbackRows>;
  private readonly identities: WholeRows<Pick<FeedbackRows, 'exercises'>>;
  private readonly derived: RecordViews<FeedbackSnapshots>;
  private readonly views: RecordViews<FeedbackView>;

  constructor(
    snapshots: Snapshots,
    private readonly subjects: RecordSubjects,
  ) {
    this.derived = snapshots.views('feedback', { share: 2 });
    this.views = snapshots.views('feedback with its subjects', { share: 2 });
    this.identities = snapshots.whole<Pick<FeedbackRows, 'exercises'>>({ exercises: FeedbackExerciseIdentity });
    this.rows = snapshots.byProject<FeedbackRows>(FEEDBACK_ENTITIES);
  }

  /** How the feedback of a project stands at a point of the record. */
  view(projectId: string, point: RecordPoint): Promise<FeedbackView> {
    return this.views.at(point.revision, `${projectId} ${point.asAt}`, async () => {
      const derived = await this.snapshot(projectId, point);
      return { ...derived, subjects: await this.found(pointedAt(derived), projectId, point) };
    });
  }

  /** The same without what it points at. */
  snapshot(projectId: string, { asAt, revision }: RecordPoint): Promise<FeedbackSnapshots> {
    return this.derived.at(revision, `${projectId} ${asAt}`, async () =>
      inSteps(feedbackSnapshots(await this.rows.of(projectId, revision), projectId, { asAt, revision })),
    );
  }

  /** All that stands by now, whatever day it speaks of: what is withheld by it is withheld in every view. */
  latest(projectId: string, revision: number): Promise<FeedbackSnapshots> {
    return this.snapshot(projectId, { asAt: '9999-12-31', revision });
  }

  /** Every row of a project up to at least a revision. */
  of(projectId: string, revision: number): Promise<FeedbackRows> {
    return this.rows.of(projectId, revision);
  }

  /** The exercises of all projects, in no order, as known at a revision: their ids, codes and projects. */
  async exercises(revision: number): Promise<readonly FeedbackExerciseIdentity[]> {
    const { exercises } = await this.identities.upTo(revision);
    return exercises.filter((row) => row.revision <= revision);
  }

  /** The rows of its project that a write can know. */
  within(thing: Pick<ThingWrite, 'write' | 'projectId'>): Promise<FeedbackRows> {
    return this.rows.within(thing);
  }

  /** How the feedback of a project stood before a write, on the day that the write speaks of. */
  async before(thing: Pick<ThingWrite, 'write' | 'projectId' | 'before'>): Promise<FeedbackSnapshots> {
    return inSteps(feedbackSnapshots(await this.within(thing), thing.projectId, thing.before));
  }

  private async found(
    refs: readonly SubjectRef[],
    projectId: string,
    { asAt, revision }: RecordPoint,
  ): Promise<ReadonlyMap<string, FoundSubject>> {
    const found = new Map<string, FoundSubject>();
    for (const ref of refs) {
      const subject = await this.subjects.find(ref, { projectId, asAt, revision });
      if (subject) found.set(ref.id, subject);
    }
    return found;
  }
}
