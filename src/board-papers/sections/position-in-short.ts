/** Decides how the status and the end date of a project are said in a line: on the first page of a paper, and of a review pack of the same day. */
import { HOW, statusHangsOn } from '../../milestones/plan-status.js';
import { RAG_WORDS } from '../../milestones/rag.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import { countFigure, dateFigure, numberFigure, ragFigure, type Figure } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { weighedOf } from '../selections.js';
import { dayFigure, planSubject, projectSubject } from '../subjects.js';
import { workingDays } from '../words.js';
import { complete, completed } from './completion.js';
import { everyOf } from './lists.js';

type Point = Pick<PaperFacts, 'asAt' | 'revision'>;

/** What both lines hang on. */
export type InShort = Pick<ProjectFact, 'recordId' | 'reportId' | 'citation' | 'code' | 'targetEnd' | 'plan'>;

/** "Amber: three of 14 milestones are late". */
export function statusOf(facts: Point, project: InShort): Phrase {
  const { plan } = project;
  if (plan === null) return say`No plan yet`;
  const of = planSubject(facts, project);
  const word = ragFigure(of, 'rag', 'Status', plan.rag, RAG_WORDS[plan.rag]);
  const { all, noun } = weighedOf(plan);
  const label = `${noun === 'task' ? 'Tasks' : 'Milestones'} in the plan`;
  const count = countFigure(of, `${noun}s`, label, all.length);
  const share = (part: number, some: Figure): Phrase =>
    part === all.length
      ? restingOn(some, everyOf(of, `${noun}s`, label, all.length, noun, `${noun}s`))
      : say`${some} of ${count} ${noun}s`;
  const { on, some } = statusHangsOn(all, { late: (item) => item.late !== null, rag: (item) => item.rag });
  if (on === 'SILENT') return say`${word}: no recent report`;
  if (on === 'NOTHING' || on === 'DONE') return say`${word}`;
  if (on === 'UNDATED' && some.length === all.length && all.length > 2) {
    return say`${word}: none of the ${count} ${noun}s has a date`;
  }
  const [key, what] = on === 'LATE' ? ['late', `Late ${noun}s`] : ['undated', `${label.split(' ')[0]} without a date`];
  return say`${word}: ${share(some.length, countFigure(of, key, what, some.length))} ${HOW[on][some.length === 1 ? 0 : 1]}`;
}

/** The words, with a figure that they say without its number. */
const restingOn = (figure: Figure, { runs, figures }: Phrase): Phrase => ({ runs, figures: [...figures, figure] });

/** "31 May 2010; the plan meets it, on 28 May". */
export function endOf(facts: Point, project: InShort): Phrase {
  const { plan, targetEnd } = project;
  const target =
    targetEnd === null
      ? say`None agreed`
      : say`${dateFigure(projectSubject(facts, project), 'targetEnd', 'Target end', targetEnd)}`;
  if (plan === null || plan.finish === null) return target;
  const done = complete(plan) ? completed(facts, project, plan) : null;
  if (done) return targetEnd === null ? say`Complete on ${done}` : say`${target}; complete on ${done}`;
  if (plan.finishIsPartial) return targetEnd === null ? target : say`${target}; part of the plan has no dates`;
  const of = planSubject(facts, project);
  const finish = dayFigure(of, 'finish', 'Forecast finish', plan.finish);
  const margin = plan.margin ?? null;
  if (margin !== null && margin < 0) {
    const days = numberFigure(of, 'margin', 'Working days past the target end', margin, workingDays(margin));
    return say`${target}, which the plan misses by ${days}: it finishes on ${finish}`;
  }
  return targetEnd === null
    ? say`${target}; the plan finishes on ${finish}`
    : say`${target}; the plan meets it, on ${finish}`;
}
