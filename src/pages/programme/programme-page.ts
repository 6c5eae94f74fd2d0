/** Decides what the page of the programme shows: what waits for the reader, and each project at a glance with what changed. */
import { withDay } from '../frame/as-at.js';
import { projectPath } from '../frame/project-parts.js';
import { counted, day, ragTag, reasonAlone, slip } from '../frame/words.js';
import { summary } from '../frame/summary.js';
import { type AskedPackHead, packInShort, SHORT } from './changes-page.js';
import { type Waiting } from './waiting-page.js';

interface AskedMilestone {
  readonly code: string;
  readonly title: string;
  readonly rag: string;
  readonly ragReason: string;
  readonly forecastDate: string | null;
}

export interface AskedProject {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly asAt: string;
  readonly rag: string;
  readonly ragReason: string;
  readonly targetEnd: string | null;
  readonly lead: { readonly name: string } | null;
  readonly smtLead: { readonly name: string } | null;
  readonly plan: {
    readonly finish: string | null;
    readonly finishSlipWorkingDays: number | null;
    readonly problems: readonly { readonly code: string; readonly message: string }[];
  };
  readonly all: { readonly totalCount: number };
  readonly done: { readonly totalCount: number };
  readonly late: { readonly totalCount: number; readonly nodes: readonly AskedMilestone[] };
  readonly next: { readonly nodes: readonly AskedMilestone[] };
}

/** What is asked for by the address of the page. */
interface Asked {
  readonly asAt: string | null;
  readonly since: string | null;
}

/** The view model of the page; `packs` are those of the projects, in their order. */
export function programmePage(
  projects: readonly AskedProject[],
  packs: readonly AskedPackHead[],
  waits: readonly Waiting[],
  more: string | null,
  { asAt, since }: Asked,
) {
  return {
    area: 'programme',
    asAt: asAt ?? projects[0]?.asAt ?? '',
    since: since ?? '',
    past: asAt !== null,
    waits,
    more,
    projects: projects.map((project, at) => ({
      code: project.code,
      title: project.title,
      plan: withDay(projectPath(project.code, 'plan'), asAt),
      rag: ragTag(project.rag),
      ragReason: reasonAlone(project.ragReason),
      summary: summary([
        ['As at', day(project.asAt)],
        ['Forecast finish', finish(project)],
        ['Target end', day(project.targetEnd, 'None agreed')],
        ['Milestones', `${project.done.totalCount} of ${counted(project.all.totalCount, 'milestone')} complete`],
        ['Lead', [project.lead?.name, project.smtLead?.name].filter(Boolean).join('; SMT lead ') || 'Nobody is named'],
      ]),
      problems: project.plan.problems.slice(0, SHORT),
      problemsMore: Math.max(0, project.plan.problems.length - SHORT),
      late: project.late.nodes.map((each) => milestone(project.code, each, asAt)),
      lateMore: project.late.totalCount - project.late.nodes.length,
      next: project.next.nodes.map((each) => milestone(project.code, each, asAt)),
      pack: packs[at] ? packInShort(packs[at], asAt, since) : null,
    })),
  };
}

function finish({ plan }: AskedProject): string {
  const { finishSlipWorkingDays: days } = plan;
  return days === null || days === 0 ? day(plan.finish) : `${day(plan.finish)}, ${slip(days)}`;
}

function milestone(
  project: string,
  { code, title, rag, ragReason, forecastDate }: AskedMilestone,
  asAt: string | null,
) {
  const href = withDay(projectPath(project, `milestones/${encodeURIComponent(code)}`), asAt);
  return { code, title, href, rag: ragTag(rag), ragReason, forecast: day(forecastDate) };
}
