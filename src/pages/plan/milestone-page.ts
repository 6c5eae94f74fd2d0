/** Decides what the page of a milestone shows: where its date comes from, its forecasts over time, and what a report would do. */
import { withDay } from '../frame/as-at.js';
import { day, ragTag, sayEnum, slip } from '../frame/words.js';
import { type Offers, challengeOffer } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { trendChart } from './trend-chart.js';

interface AskedReport {
  readonly id: string;
  readonly reportedOn: string;
  readonly forecastDate: string | null;
  readonly actualDate: string | null;
  readonly narrative: string | null;
  readonly confidence: string | null;
  readonly judgement: string | null;
  readonly recordedBy: string;
  readonly citation: string | null;
  readonly corrects: string | null;
}

export interface AskedMilestone {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly rag: string;
  readonly ragReason: string;
  readonly baselineDate: string | null;
  readonly forecastDate: string | null;
  readonly networkDate: string | null;
  readonly ownerForecastDate: string | null;
  readonly actualDate: string | null;
  readonly deadline: string | null;
  readonly slipWorkingDays: number | null;
  readonly totalFloat: number | null;
  readonly critical: boolean;
  readonly dateReason: string;
  readonly unknownReason: string | null;
  readonly owner: { readonly name: string } | null;
  readonly ownerTeam: string | null;
  readonly citation: string | null;
  readonly version: number;
  readonly reports: readonly AskedReport[];
}

export interface AskedConsequences {
  readonly summary: string;
  readonly finishBefore: string | null;
  readonly finishAfter: string | null;
  readonly finishMovedWorkingDays: number | null;
  readonly moved: readonly {
    readonly code: string;
    readonly title: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly workingDays: number | null;
  }[];
  readonly becameCritical: readonly string[];
  readonly raised: readonly { readonly message: string }[];
}

/** What somebody typed into the form of a report. */
export interface TypedReport {
  readonly forecastDate: string;
  readonly actualDate: string;
  readonly narrative: string;
}

/** The view model of the page. */
export function milestonePage(
  project: { readonly code: string; readonly title: string; readonly asAt: string },
  milestone: AskedMilestone,
  asAt: string | null,
  offer: Offers,
) {
  const { code } = project;
  const points = milestone.reports.flatMap(({ reportedOn, forecastDate }) =>
    forecastDate ? [{ reportedOn, forecast: forecastDate }] : [],
  );
  return {
    area: 'programme',
    project: projectParts(code, 'plan', asAt),
    about: challengeOffer(offer, code, 'MILESTONE', milestone.id, milestone.code),
    path: projectPath(code, `milestones/${encodeURIComponent(milestone.code)}`),
    back: { href: withDay(projectPath(code, 'plan'), asAt), text: `Plan of ${project.title}` },
    code: milestone.code,
    name: milestone.title,
    version: milestone.version,
    asAtWords: day(project.asAt),
    rag: ragTag(milestone.rag),
    ragReason: milestone.ragReason,
    summary: [
      ['Forecast', milestone.actualDate ? `Done on ${day(milestone.actualDate)}` : day(milestone.forecastDate)],
      ['Why this date', milestone.unknownReason ?? milestone.dateReason],
      ['Baseline', day(milestone.baselineDate, 'Not in the baseline')],
      ['Slip', slip(milestone.slipWorkingDays)],
      ["Owner's forecast", day(milestone.ownerForecastDate, 'None given')],
      ['Date the plan gives', day(milestone.networkDate)],
      ['Total float', float(milestone)],
      ...(milestone.deadline ? [['Deadline', day(milestone.deadline)]] : []),
      ['Owner', milestone.owner?.name ?? milestone.ownerTeam ?? 'Nobody is named'],
      ...(milestone.citation ? [['Source', milestone.citation]] : []),
    ].map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
    trend: trendChart(points, milestone.baselineDate),
    reports: [...milestone.reports].reverse().map((report) => ({
      on: day(report.reportedOn),
      says: says(report),
      narrative: report.narrative ?? '',
      by: report.recordedBy,
      citation: report.citation,
      correction: report.corrects !== null,
    })),
  };
}

/** What a report would do, or did, in rows for a table. */
export function consequencesModel({ summary, moved, raised, finishBefore, finishAfter }: AskedConsequences) {
  return {
    summary,
    finish:
      finishBefore === finishAfter
        ? `The end stays ${day(finishAfter)}.`
        : `The end moves from ${day(finishBefore)} to ${day(finishAfter)}.`,
    moved: moved.map(({ code, title, from, to, workingDays }) => ({
      code,
      title,
      from: day(from),
      to: day(to),
      days:
        workingDays === null
          ? 'Not known'
          : slip(workingDays)
              .replace(/ late$/u, ' later')
              .replace(/ early$/u, ' earlier'),
    })),
    raised: raised.map((each) => each.message),
  };
}

function float({ totalFloat, critical }: AskedMilestone): string {
  if (totalFloat === null) return 'Not known';
  return `${totalFloat} working ${totalFloat === 1 ? 'day' : 'days'}${critical ? ': on the critical path' : ''}`;
}

function says({ forecastDate, actualDate, confidence, judgement }: AskedReport): string {
  const parts = [
    ...(actualDate ? [`done on ${day(actualDate)}`] : []),
    ...(forecastDate ? [`forecast ${day(forecastDate)}`] : []),
    ...(confidence ? [`confidence ${sayEnum(confidence).toLowerCase()}`] : []),
    ...(judgement ? [`owner's judgement ${sayEnum(judgement).toLowerCase()}`] : []),
  ];
  return parts.join(', ') || 'no date';
}
