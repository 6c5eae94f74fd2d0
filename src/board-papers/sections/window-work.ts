/** Decides what a paper says of the consulting and the work that fall in a restricted window. */
import type { DateSpan } from '../../platform/calendar/working-calendar.types.js';
import type { ItemFact, PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { ExerciseFact } from '../facts/feedback-facts.js';
import { nameFigure, type Subject } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { dayFigure, itemFigures, itemSubject, planSubject } from '../subjects.js';
import { clause, plural } from '../words.js';
import { listedFew } from './lists.js';

interface Span {
  readonly from: string;
  /** Null: nobody has said when it ends. */
  readonly to: string | null;
}

/** Which exercises take comments in the window, or that none does, and what work goes on in it. */
export function withinWindow(
  facts: PaperFacts,
  projects: readonly ProjectFact[],
  window: DateSpan,
  key: string,
): Phrase {
  const exercises = projects.flatMap((project) =>
    project.feedback.exercises.flatMap((one) => {
      const span = spanOf(one);
      return span && overlaps(span, window) ? [exerciseName(facts, project, one)] : [];
    }),
  );
  const work = workIn(facts, projects, window, key);
  if (exercises.length === 0) {
    const none = say`No consultation falls in it`;
    return work ? say`${none}. Work on ${work} goes on.` : say`${none}.`;
  }
  const of = planSubject(facts, projects[0]!);
  const which = listedFew(of, `${key}.consulting`, 'Other consultations', exercises);
  const open = say`${which} ${plural(exercises.length, 'takes', 'take')} comments in it`;
  return work ? say`${open}. Work on ${work} goes on.` : say`${open}.`;
}

const spanOf = ({ opensOn, closesOn }: ExerciseFact): Span | null =>
  opensOn == null ? null : { from: opensOn, to: closesOn ?? null };

const overlaps = ({ from, to }: Span, window: DateSpan): boolean => from <= window.to && (to ?? '9999') >= window.from;

function exerciseName(facts: PaperFacts, project: ProjectFact, one: ExerciseFact): Phrase {
  const code = `${project.code} ${one.code}`;
  const key = `${project.code}.feedback.${one.code}`;
  const of: Subject = { key, kind: 'FeedbackExercise', code, origin: one, facts };
  return say`“${nameFigure(of, 'title', 'Title', clause(one.title))}”`;
}

/** The work that goes on in the window: the stages of the plans, or the tasks of a plan without any; null: none. */
function workIn(facts: PaperFacts, projects: readonly ProjectFact[], window: DateSpan, key: string): Phrase | null {
  const phrases = projects.flatMap((project) =>
    workOf(project, window).map((item) => workPhrase(facts, project, item, window)),
  );
  if (phrases.length === 0) return null;
  const of = planSubject(facts, projects[0]!);
  return listedFew(of, `${key}.work`, 'Other parts of the plan', phrases);
}

function workOf({ plan }: ProjectFact, window: DateSpan): readonly ItemFact[] {
  const open = (plan?.items ?? []).filter(({ start, finish, actualFinish }) => {
    return actualFinish === null && start !== null && finish !== null && overlaps({ from: start, to: finish }, window);
  });
  const stages = open.filter(({ kind, level }) => kind === 'STAGE' && level === 0);
  return stages.length > 0 ? stages : open.filter(({ kind }) => kind === 'TASK');
}

/** "“Pilots” (until 21 April)"; no day where it begins before the window and ends after it. */
function workPhrase(facts: PaperFacts, project: ProjectFact, item: ItemFact, window: DateSpan): Phrase {
  const of = itemSubject(facts, project, item);
  const title = say`“${itemFigures(facts, project, item).title}”`;
  const from = item.start !== null && item.start > window.from ? dayFigure(of, 'start', 'Start', item.start) : null;
  const to = item.finish !== null && item.finish < window.to ? dayFigure(of, 'forecast', 'Date', item.finish) : null;
  if (from && to) return say`${title} (${from} to ${to})`;
  if (from) return say`${title} (from ${from})`;
  return to ? say`${title} (until ${to})` : title;
}
