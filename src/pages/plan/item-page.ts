/** Decides what the pages of milestones and of tasks have in common. */
import { withDay } from '../frame/as-at.js';
import { challengeOffer, type Offer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { day, ragTag, sayEnum } from '../frame/words.js';
import { delayWords, type Links, type ItemReport, itemPath, linkTables, reportsTable } from './item-words.js';
import type { MILESTONE, TASK } from './plan.graphql.js';
import { trendChart } from './trend-chart.js';
import type { AnswerTo } from '../frame/question.js';

type Project = AnswerTo<typeof MILESTONE>['project'];
/** What a milestone and a task have in common. */
type PlanItem = Pick<
  NonNullable<Project['milestone']>,
  keyof NonNullable<Project['milestone']> & keyof NonNullable<AnswerTo<typeof TASK>['project']['task']>
>;

/** What the page of an item is made from. */
export interface PageOfItem<Item> {
  readonly project: {
    readonly code: string;
    readonly title: string;
    readonly asAt: string;
    readonly plan: Project['plan'];
  };
  readonly item: Item;
  readonly links: Links;
  readonly asAt: string | null;
  /** Whether a report of it has just been saved. */
  readonly isReported: boolean;
  readonly offer: Offers;
  /** Leads to the form that puts a report right; nothing where the reader may not. */
  readonly correct: (report: ItemReport) => readonly Offer[];
}

interface Particulars {
  readonly kind: 'MILESTONE' | 'TASK';
  readonly baseline: string | null;
  readonly facts: readonly (readonly [key: string, value: string])[];
}

/** The view model of the page of an item, with what only its kind knows. */
export function itemPage(
  { project, item, links, asAt, isReported, offer, correct }: PageOfItem<PlanItem>,
  { kind, baseline, facts }: Particulars,
) {
  const { code } = project;
  const points = item.reports.flatMap(({ reportedOn, forecastDate }) =>
    forecastDate ? [{ reportedOn, forecast: forecastDate }] : [],
  );
  const { constraint, pinned, deadline } = item;
  const sources = [item.citation, item.assumed ? 'a planning assumption' : null].filter((each) => each !== null);
  return {
    area: 'programme',
    project: projectParts(code, 'plan', asAt),
    about: [
      ...(asAt === null ? [{ text: 'What if…', href: whatIfPath(code, item.code), about: item.code }] : []),
      ...challengeOffer(offer, code, kind, item.id, item.code),
    ],
    path: itemPath(code, kind, item.code, null),
    back: { href: withDay(projectPath(code, 'plan'), asAt), text: `Plan of ${project.title}` },
    code: item.code,
    near: project.asAt,
    caption: `${item.code}, ${kind.toLowerCase()}, as at ${day(project.asAt)}`,
    name: item.title,
    version: item.version,
    rag: ragTag(item.rag),
    ragReason: [item.ragReason, delayWords(item)].filter((words) => words !== '').join(' '),
    ...(isReported && { savedText: `Report on ${item.code} saved. ${item.ragReason}` }),
    summary: [
      ...facts,
      ...(constraint ? [['Held to a date', `${sayEnum(constraint.kind)} ${day(constraint.date)}`] as const] : []),
      ...(pinned
        ? [
            [
              'Dates set by hand',
              [pinned.start, pinned.finish]
                .filter((date) => date !== null)
                .map((date) => day(date))
                .join(' to '),
            ] as const,
          ]
        : []),
      ...(deadline ? [['Deadline', day(deadline)] as const] : []),
      ...(item.calendar ? [['Calendar', calendarName(project.plan.calendars, item.calendar)] as const] : []),
      ...(item.stageCode ? [['Stage', item.stageCode] as const] : []),
      ['Owner', item.owner?.name ?? item.ownerTeam ?? 'No owner'] as const,
      ...(item.notes ? [['Notes', item.notes] as const] : []),
      ...(sources.length ? [['Source', sources.join('; ')] as const] : []),
    ].map(([key, value]) => ({ key, value })),
    trend: trendChart(points, baseline),
    tables: { ...linkTables(code, links, asAt), reports: reportsTable(item.reports, correct) },
  };
}

function calendarName(calendars: Project['plan']['calendars'], code: string): string {
  const found = calendars.find((one) => one.code === code);
  return found ? `${code} ${found.name}` : code;
}

/** The address of the what-if that begins with an item. */
export function whatIfPath(project: string, item: string): string {
  return `${projectPath(project, 'plan/what-if')}?item=${encodeURIComponent(item)}`;
}
