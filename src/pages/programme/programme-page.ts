/** Decides what the page of the programme shows: the first of the reader's tasks, and each project at a glance with what changed. */
import { withDay } from '../frame/as-at.js';
import { projectHome, projectPath } from '../frame/project-parts.js';
import { counted, day, ragTag, reasonAlone, slip } from '../frame/words.js';
import { stateWords } from '../frame/state-words.js';
import { summary } from '../frame/summary.js';
import { programmeChart } from './programme-chart.js';
import { type PackHead, packInShort, SHORT } from './changes-page.js';
import type { firstTasks } from '../tasks/tasks-page.js';
import type { PROGRAMME } from './programme.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Milestone = AnswerTo<typeof PROGRAMME>['projects'][number]['late']['nodes'][number];

type Ended = AnswerTo<typeof PROGRAMME>['ended'][number];

export type Project = AnswerTo<typeof PROGRAMME>['projects'][number];

/** What is asked for by the address of the page. */
interface Days {
  readonly asAt: string | null;
  readonly since: string | null;
}

/** The view model of the page; `packs` are those of the projects, in their order. */
export function programmePage(
  { projects, ended }: { readonly projects: readonly Project[]; readonly ended: readonly Ended[] },
  packs: readonly PackHead[],
  yours: ReturnType<typeof firstTasks>,
  { asAt, since }: Days,
) {
  return {
    area: 'programme',
    asAt: asAt ?? projects[0]?.asAt ?? '',
    since: since ?? '',
    past: asAt !== null,
    chart: programmeChart(projects),
    yours,
    closed: endedLines(ended, 'CLOSED', asAt),
    archived: endedLines(ended, 'ARCHIVED', asAt),
    projects: projects.map((project, at) => ({
      code: project.code,
      title: project.title,
      home: withDay(projectHome(project.code), asAt),
      plan: withDay(projectPath(project.code, 'plan'), asAt),
      rag: ragTag(project.rag),
      ragReason: reasonAlone(project.ragReason, project.rag),
      summary: summary([
        ['As at', day(project.asAt)],
        ['Forecast finish', finish(project)],
        ['Target end', day(project.targetEnd, 'None agreed')],
        ['Milestones', `${project.done.totalCount} of ${counted(project.all.totalCount, 'milestone')} complete`],
        ['Lead', [project.lead?.name, project.smtLead?.name].filter(Boolean).join('; SMT lead ') || 'No owner'],
      ]),
      problems: project.plan.problems.slice(0, SHORT),
      problemsMore: Math.max(0, project.plan.problems.length - SHORT),
      late: project.late.nodes.map((each) => milestone(project.code, each, asAt)),
      lateMore: project.late.totalCount - project.late.nodes.length,
      next: project.next.nodes.map((each) => milestone(project.code, each, asAt)),
      missing: asAt === null ? missing(project) : null,
      pack: packs[at] ? packInShort(packs[at], asAt, since) : null,
    })),
  };
}

/** What a project needs before its first paper; null: it has a plan and a baseline. */
function missing({ code, all, plan }: Project) {
  if (all.totalCount === 0)
    return { text: 'Nothing is planned yet.', link: 'Begin the plan', href: projectPath(code, 'plan') };
  if (plan.baselines.length > 0) return null;
  return { text: 'No baseline has been approved yet.', link: 'See what is missing for a first paper', href: '/set-up' };
}

/** Projects that have ended, each with the day. */
function endedLines(ended: readonly Ended[], which: Ended['state'], asAt: string | null) {
  return ended
    .filter(({ state }) => state === which)
    .map(({ code, title, state, since }) => ({
      href: withDay(projectHome(code), asAt),
      text: `${code} ${title}`,
      note: stateWords(state, since),
    }));
}

function finish({ plan }: Project): string {
  const { finishSlipWorkingDays: days } = plan;
  return days === null || days === 0 ? day(plan.finish) : `${day(plan.finish)}, ${slip(days)}`;
}

function milestone(project: string, { code, title, rag, ragReason, forecastDate }: Milestone, asAt: string | null) {
  const href = withDay(projectPath(project, `milestones/${encodeURIComponent(code)}`), asAt);
  return { code, title, href, rag: ragTag(rag), ragReason, forecast: day(forecastDate) };
}
