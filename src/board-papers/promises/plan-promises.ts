/** Decides what of a plan may be promised: its milestones, and the end that the project is held to. */
import type { PlanFact, ProjectFact } from '../facts/facts.types.js';
import { clause } from '../words.js';
import type { Promisable } from './promise.js';

type Planned = Pick<ProjectFact, 'recordId' | 'reportId' | 'citation' | 'code' | 'targetEnd' | 'plan'>;

/** Code of the promise to end a project by its target end. */
const END = 'END';

/** Tasks are how the dates are reached, not what is promised, and the forecast of the finish is computed from both. */
export function planPromises(project: Planned): readonly Promisable[] {
  return [...milestonePromises(project), ...endPromise(project)];
}

function milestonePromises({ recordId: projectId, code: projectCode, plan }: Planned): readonly Promisable[] {
  const milestones = plan?.items.filter((item) => item.kind === 'MILESTONE') ?? [];
  return milestones.map((item) => ({
    kind: 'MILESTONE',
    recordId: item.recordId,
    projectId,
    code: item.code,
    title: clause(item.title),
    dueOn: item.actualFinish === null ? item.finish : null,
    doneOn: item.actualFinish,
    released: false,
    reportId: item.lastReportId ?? item.reportId,
    citation: item.citation,
    reason: item.reason,
    cause: item.cause,
    figureIds: [`${projectCode}.${item.code}.${item.finish === null ? 'title' : 'forecast'}`],
  }));
}

function endPromise(project: Planned): readonly Promisable[] {
  const { recordId, reportId, citation, code, targetEnd, plan } = project;
  const doneOn = plan?.rag === 'COMPLETE' ? endOf(plan) : null;
  if (targetEnd === null && doneOn === null) return [];
  return [
    {
      kind: 'OTHER',
      recordId,
      projectId: recordId,
      code: END,
      title: `End of project ${code}`,
      dueOn: targetEnd,
      doneOn,
      released: false,
      reportId,
      citation,
      reason: null,
      cause: null,
      figureIds: [`${code}.targetEnd`],
    },
  ];
}

const endOf = (plan: PlanFact): string | null =>
  plan.items.reduce<string | null>((last, { actualFinish }) => {
    if (actualFinish === null) return last;
    return last === null || actualFinish > last ? actualFinish : last;
  }, null);
