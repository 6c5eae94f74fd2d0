/** Decides what the box on the first page says of each project, to be read in half a minute: status, end date, what is new, what is asked, what to watch. */
import type { Cell, CellTone, Column } from '../../documents/model.js';
import type { Rag } from '../../milestones/rag.js';
import { verbWord } from '../asks.js';
import type { ComposedBlock } from '../composed.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from '../facts/facts.types.js';
import { countFigure, eachOnce, type Figure } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { milestonesOf, reached, undated } from '../selections.js';
import { dayFigure, itemFigures, itemSubject, planSubject, projectTitle } from '../subjects.js';
import { dateWords } from '../words.js';
import { awaitingAnswer } from './challenges.js';
import { lateGroups } from './late-groups.js';
import { endOf, statusOf } from './position-in-short.js';
import { gravest } from './risks.js';
import { riskTitle } from './risk-subjects.js';
import type { SectionComposer } from './section.js';

/** So many projects stand side by side; more have a row each. */
const SIDE_BY_SIDE = 3;

export const TONES: Readonly<Record<Rag, CellTone>> = {
  COMPLETE: 'blue',
  ON_TRACK: 'green',
  AMBER: 'amber',
  RED: 'red',
  OVERDUE: 'red',
  STALE: 'grey',
  UNKNOWN: 'grey',
};

interface Line {
  readonly title: string;
  readonly says: (facts: PaperFacts, project: ProjectFact) => Phrase;
  readonly tone?: (project: ProjectFact) => CellTone | undefined;
}

const LINES: readonly Line[] = [
  { title: 'Status', says: statusOf, tone: ({ plan }) => plan && TONES[plan.rag] },
  { title: 'End date', says: endOf },
  { title: 'New', says: news },
  { title: 'Asked of you', says: asked },
  { title: 'To watch', says: watch },
] as readonly Line[];

/** The box; nothing for a paper on no project. */
export const summary: SectionComposer = (facts) => {
  if (facts.projects.length === 0) return [];
  const figures: Figure[] = [];
  const cell = (phrase: Phrase, tone?: CellTone): Cell => {
    figures.push(...phrase.figures);
    return { runs: phrase.runs, ...(tone && { tone }) };
  };
  const plain = (text: string): Cell => ({ runs: [{ kind: 'text', text }] });
  const filled = (line: Line, project: ProjectFact): Cell => cell(line.says(facts, project), line.tone?.(project));
  const named = (project: ProjectFact): Cell => cell(say`${projectTitle(facts, project)}`);
  const beside = facts.projects.length <= SIDE_BY_SIDE;
  const columns: readonly Column[] = beside
    ? [{ title: 'At a glance', width: 2 }, ...facts.projects.map(({ title }) => ({ title, width: 6 }))]
    : [{ title: 'Project', width: 5 }, ...LINES.map(({ title }) => ({ title, width: 4 }))];
  const rows = beside
    ? LINES.map((line) => [plain(line.title), ...facts.projects.map((project) => filled(line, project))])
    : facts.projects.map((project) => [named(project), ...LINES.map((line) => filled(line, project))]);
  const titles = facts.projects.map((project) => projectTitle(facts, project)); // the heads rest upon them
  const caption = `The ${facts.projects.length === 1 ? 'project' : 'projects'} on ${dateWords(facts.asAt)}`;
  const block = { kind: 'table' as const, id: 'summary', caption, columns, rows, rowHeaders: true };
  return [{ block, figures: eachOnce([...titles, ...figures]) } satisfies ComposedBlock];
};

/** The last thing reached since the last paper. */
function news(facts: PaperFacts, project: ProjectFact): Phrase {
  const { plan } = project;
  if (project.start <= facts.asAt && (plan === null || milestonesOf(plan).length === 0))
    return say`No milestones to report`;
  const last = plan ? reached(facts, project, plan).at(-1) : undefined;
  if (!last?.actualFinish)
    return project.start > facts.asAt
      ? say`Work has not begun`
      : say`No milestone reached since the ${facts.previous ? 'last paper' : 'start'}`;
  const on = dayFigure(itemSubject(facts, project, last), 'actual', 'Date', last.actualFinish);
  return say`${itemFigures(facts, project, last).title}, ${on}`;
}

/** What the paper asks about the project. */
function asked(facts: PaperFacts, project: ProjectFact): Phrase {
  const own = facts.asks.filter(
    ({ subject, ask }) => subject?.projectId === project.recordId || ask.subject?.id === project.recordId,
  );
  const general = facts.asks.filter(({ ask }) => ask.subject === null);
  const verbs = [...new Set([...own, ...general].map(({ ask }) => verbWord(ask.verb)))];
  const all = ['note', ...verbs.filter((verb) => verb !== 'note')];
  return say`To ${all.length === 1 ? 'note' : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`}`;
}

/** The one thing to worry about: the end that is lost, then what decides it, then what has no date, what nobody has reported, an overdue answer, the highest risk. */
function watch(facts: PaperFacts, project: ProjectFact): Phrase {
  const { plan } = project;
  const [group] = plan ? lateGroups(plan) : [];
  const title = (item: ItemFact): Figure => itemFigures(facts, project, item).title;
  const margin = plan && !plan.finishIsPartial ? (plan.margin ?? null) : null;
  if (group?.critical && margin !== null && margin < 0)
    return say`The delay to “${title(group.leader)}”, which moves the end date`;
  if (group?.critical && margin === 0) return say`No slack left after the delay to “${title(group.leader)}”`;
  if (group) return say`“${title(group.leader)}” is late`;
  const open = plan ? firstUndated(plan) : null;
  if (open) return say`No date for “${title(open)}”`;
  const silent = plan ? milestonesOf(plan).filter((item) => item.rag === 'STALE') : [];
  const [first] = silent;
  if (plan && first)
    return silent.length === 1
      ? say`No recent report on “${title(first)}”`
      : say`No recent report on ${countFigure(planSubject(facts, project), 'stale', 'Milestones without a recent report', silent.length)} milestones`;
  const overdue = awaitingAnswer(project).filter((one) => one.due?.overdue);
  if (overdue.length > 0) return say`An answer to the steering group is overdue`;
  const [risk] = gravest(project.risks.risks.filter((one) => one.status === 'OPEN'));
  if (risk && risk.scores.at(-1)?.tone !== 'green') return say`The risk “${riskTitle(facts, project, risk)}”`;
  return plan === null ? say`The project has no plan` : say`Nothing at present`;
}

/** The first that has no date for a reason of its own: the others wait for it. */
function firstUndated(plan: PlanFact): ItemFact | null {
  const open = undated(plan);
  return open.find((item) => item.waits !== true) ?? open[0] ?? null;
}
