import { Injectable } from '@nestjs/common';
import type { DatedReport } from '../platform/record/dated-report.entity.js';
import { reportsFollowed } from '../platform/record/history.js';
import type { Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { recordId } from '../platform/record/view-id.js';
import { inSteps } from '../platform/work/steps.js';
import type { ProjectKind, ThingWrite } from '../programme/thing-write.js';
import type { ExerciseStanding } from './exercise-standing.js';
import { FeedbackExerciseIdentity } from './feedback-exercise.entity.js';
import { FeedbackItemIdentity } from './feedback-item.entity.js';
import { FeedbackRespondentIdentity } from './feedback-respondent.entity.js';
import { FeedbackThemeIdentity } from './feedback-theme.entity.js';
import { feedbackStandings, type FeedbackStandings } from './feedback-view.js';
import { FeedbackViewService } from './feedback-view.service.js';
import type { FeedbackRows } from './feedback-rows.js';
import type { ItemStanding } from './item-standing.js';
import { formatIsoDate } from '../platform/calendar/iso-date.js';

export const EXERCISE: ProjectKind = {
  entity: FeedbackExerciseIdentity,
  table: 'feedback_exercise',
  kind: 'Feedback exercise',
  prefix: 'X',
};
export const THEME: ProjectKind = {
  entity: FeedbackThemeIdentity,
  table: 'feedback_theme',
  kind: 'Feedback theme',
  prefix: 'TH',
};
export const RESPONDENT: ProjectKind = {
  entity: FeedbackRespondentIdentity,
  table: 'feedback_respondent',
  kind: 'Feedback respondent',
  prefix: 'RS',
};
export const ITEM: ProjectKind = {
  entity: FeedbackItemIdentity,
  table: 'feedback_item',
  kind: 'Feedback item',
  prefix: 'F',
};

/** What writes about feedback stand on. */
@Injectable()
export class FeedbackWritingService {
  constructor(private readonly views: FeedbackViewService) {}

  /** Every row that a write can know. */
  rows(thing: ThingWrite): Promise<FeedbackRows> {
    return this.views.within(thing);
  }

  /** How the project's feedback stood before a write, on the day that the write speaks of. */
  async before(thing: ThingWrite): Promise<FeedbackStandings> {
    return inSteps(feedbackStandings(await this.views.within(thing), thing.projectId, thing.before));
  }

  /** All that has been recorded before a write, whatever day it speaks of. */
  async ever(thing: ThingWrite): Promise<FeedbackStandings> {
    const point = { asAt: '9999-12-31', revision: thing.before.revision };
    return inSteps(feedbackStandings(await this.views.within(thing), thing.projectId, point));
  }
}

/** The exercise that an input names; refuses NOT_FOUND where it was not there on the day of the write. */
export function exerciseNamed(
  { byId }: { readonly byId: Pick<FeedbackStandings['byId'], 'exercises'> },
  thing: ThingWrite,
  id: string,
): ExerciseStanding {
  const found = byId.exercises.get(recordId(id) ?? id);
  if (found) return found;
  const message = `${thing.projectCode} had no such feedback exercise on ${formatIsoDate(thing.effectiveOn)}.`;
  throw refuse('NOT_FOUND', message, ['input', 'exerciseId'], id);
}

/** The comment that a write is about; refuses NOT_FOUND where it was not there on the day of the write. */
export function itemOf(standings: FeedbackStandings, thing: ThingWrite): ItemStanding {
  const found = standings.byId.items.get(thing.id);
  if (found) return found;
  throw refuse('NOT_FOUND', `${thing.code} was not there on ${thing.effectiveOn}.`, ['input', 'effectiveOn']);
}

/** The row that an input corrects; refuses where it may not, or where a later row of the same kind stands. */
export function settledOrder(
  own: readonly DatedReport[],
  thing: ThingWrite,
  asked: string | null | undefined,
): string | null {
  const corrects = asked ? recordId(asked) : null;
  reportsFollowed(own, { effectiveOn: thing.effectiveOn, corrects, revision: thing.before.revision });
  return corrects;
}

/** Throws the problems where there are any. */
export function refuseAny(problems: readonly Problem[]): void {
  if (problems.length) throw new Refusal(problems);
}
