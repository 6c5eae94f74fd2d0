/** Decides what the page of the programme shows: each project at a glance, what is late, what comes next. */
import { withDay } from '../frame/as-at.js';
import { projectPath } from '../frame/project-parts.js';
import { counted, day, ragTag, reasonAlone, slip } from '../frame/words.js';

interface AskedMilestone {
  readonly code: string;
  readonly title: string;
  readonly rag: string;
  readonly ragReason: string;
  readonly forecastDate: string | null;
  readonly actualDate: string | null;
  readonly slipWorkingDays: number | null;
}

export interface AskedProject {
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
  readonly milestones: { readonly totalCount: number; readonly nodes: readonly AskedMilestone[] };
}

const LATE: readonly string[] = ['OVERDUE', 'RED', 'AMBER'];
/** Milestones to come that are shown of each project. */
const NEXT = 3;

/** The view model of the page. */
export function projectsPage(projects: readonly AskedProject[], asAt: string | null) {
  return {
    area: 'programme',
    asAt: asAt ?? projects[0]?.asAt ?? '',
    chosen: asAt !== null,
    projects: projects.map((project) => {
      const { nodes, totalCount } = project.milestones;
      const done = nodes.filter((each) => each.actualDate !== null).length;
      const late = nodes.filter((each) => each.actualDate === null && LATE.includes(each.rag));
      const next = nodes
        .filter((each) => each.actualDate === null && each.forecastDate !== null && each.forecastDate >= project.asAt)
        .sort((a, b) => (a.forecastDate! < b.forecastDate! ? -1 : 1))
        .slice(0, NEXT);
      return {
        code: project.code,
        title: project.title,
        plan: withDay(projectPath(project.code, 'plan'), asAt),
        rag: ragTag(project.rag),
        ragReason: reasonAlone(project.ragReason),
        summary: [
          ['As at', day(project.asAt)],
          ['Forecast finish', day(project.plan.finish)],
          ['Slip of the finish', slip(project.plan.finishSlipWorkingDays)],
          ['Target end', day(project.targetEnd, 'None agreed')],
          ['Milestones', `${done} of ${counted(totalCount, 'milestone')} complete`],
          [
            'Lead',
            [project.lead?.name, project.smtLead?.name].filter(Boolean).join('; SMT lead ') || 'Nobody is named',
          ],
        ].map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
        problems: project.plan.problems,
        late: late.map((each) => milestone(project.code, each, asAt)),
        next: next.map((each) => milestone(project.code, each, asAt)),
      };
    }),
  };
}

function milestone(
  project: string,
  { code, title, rag, ragReason, forecastDate }: AskedMilestone,
  asAt: string | null,
) {
  const href = withDay(projectPath(project, `milestones/${encodeURIComponent(code)}`), asAt);
  return { code, title, href, rag: ragTag(rag), ragReason, forecast: day(forecastDate) };
}
