/** Decides what the page of a project shows: what it is, how far it has come, and its end project report. */
import { withDay } from '../frame/as-at.js';
import { challengeOffer, correctOffer, lastThatCounts, type Offers } from '../frame/offer.js';
import { projectHome, projectParts, projectPath } from '../frame/project-parts.js';
import type { AnswerTo } from '../frame/question.js';
import { subjectPath } from '../frame/subject-path.js';
import { summary } from '../frame/summary.js';
import { type Column, type Table, tableOfPage } from '../frame/table.js';
import { timeline } from '../frame/timeline.js';
import { counted, day, ragTag, reasonAlone, sayEnum, slip } from '../frame/words.js';
import { programmePath } from '../programme/one-programme-page.js';
import type { PROJECT_PAGE } from './project.graphql.js';
import { stateTag, stateWords } from '../frame/state-words.js';

const NO_TABLES: Readonly<Record<string, Table>> = {};

export type ProjectShown = AnswerTo<typeof PROJECT_PAGE>['project'];
type Closure = ProjectShown['closures'][number];
type Milestone = ProjectShown['milestones']['nodes'][number];

/** Where the page is, and from where on it lists the milestones. */
interface Place {
  readonly here: string;
  readonly after: string | null;
}

export function projectPage(project: ProjectShown, asAt: string | null, offer: Offers, place: Place) {
  const { code, title, state, since, version, closures, approval, plan } = project;
  const given = { projectCode: code, expectedVersion: version };
  const closure = project.closure === null ? undefined : closures.find(({ id }) => id === project.closure?.id);
  return {
    area: 'programme',
    project: projectParts(code, 'overview', asAt),
    back: { href: withDay('/programme', asAt), text: 'Programme' },
    about: [
      ...(state === 'OPEN' ? offer('closeProject', 'Close the project', given) : []),
      ...(state === 'CLOSED' ? offer('reopenProject', 'Reopen the project', given) : []),
      ...(state === 'CLOSED' ? offer('archiveProject', 'Archive the project', given) : []),
      ...(state === 'ARCHIVED' ? offer('restoreProject', 'Take it out of the archive', given) : []),
      ...offer('copyProject', 'Use as a template', { project: code }),
      ...(state === 'OPEN' ? challengeOffer(offer, code, 'PROJECT', project.id, title) : []),
    ],
    code,
    path: projectHome(code),
    asAt: project.asAt,
    asAtWords: day(project.asAt),
    state: stateTag(state),
    rag: state === 'OPEN' ? ragTag(project.rag) : null,
    ragReason: state === 'OPEN' ? reasonAlone(project.ragReason) : stateWords(state, since),
    notes: project.problems
      .filter(({ code: what }) => what !== 'ROLE_MISSING' || offer('amendProject', '', given).length > 0)
      .map(({ message }) => message),
    facts: summary([
      ['Programme', project.programmeCode, programmePath(project.programmeCode)],
      ['Project lead', personWords(project.lead) ?? 'None'],
      ['Senior responsible director', personWords(project.smtLead) ?? 'None'],
      ['Sponsoring organisations', project.sponsors.map(({ name }) => name).join(', ') || 'None'],
      ['Objectives', project.objectives.join('; ') || 'None'],
      ['Approval', approval ? `${approval.body}, ${day(approval.decidedOn, 'no date')}` : 'None recorded'],
      ['Start', day(project.start)],
      ['Target end', day(project.targetEnd, 'None agreed')],
      [
        state === 'OPEN' ? 'Forecast finish' : finishName(project.undone.totalCount),
        day(plan.finish),
        withDay(projectPath(code, 'plan'), asAt),
      ],
      ['Milestones', milestoneWords(project)],
    ]),
    report: closure ? reportOf(code, closure, project, offer) : null,
    left: state === 'OPEN' && offer('closeProject', '', given).length > 0 ? leftToDo(project) : [],
    history: timeline(project.history, ({ state: reached, note }) => ({ label: sayEnum(reached), lines: [note] })),
    tables: closure ? { performance: performance(project, place) } : NO_TABLES,
  };
}

/** What is called its finish was only forecast where milestones were not reached. */
const finishName = (undone: number): string => (undone === 0 ? 'Finish' : 'Forecast finish at closing');

function personWords(person: { readonly name: string; readonly post: string | null } | null): string | null {
  return person && [person.name, person.post].filter(Boolean).join(', ');
}

function milestoneWords({ milestones, undone }: ProjectShown): string {
  const all = milestones.totalCount;
  return all === 0 ? 'None planned' : `${all - undone.totalCount} of ${counted(all, 'milestone')} reached`;
}

/** The end project report. */
function reportOf(
  code: string,
  closure: Closure,
  { plan, version, closures, targetEnd, undone }: ProjectShown,
  offer: Offers,
) {
  const given = { projectCode: code, expectedVersion: version };
  const last = lastThatCounts(closures);
  const { decision } = closure;
  return {
    summary: closure.summary,
    lessons: closure.lessons,
    dates: summary([
      ['Closed on', day(closure.effectiveOn)],
      ['Recorded by', closure.recordedBy],
      decision && ['Decision', `${decision.code} ${decision.title}`, subjectPath('DECISION', code, decision.code)],
      ['Baseline', plan.baselines.at(-1)?.name ?? 'No baseline was approved'],
      ['Finish in the baseline', day(plan.baselineFinish, 'None')],
      [finishName(undone.totalCount), day(plan.finish, 'Not known')],
      ['Slip', slip(plan.finishSlipWorkingDays)],
      ['Target end', day(targetEnd, 'None agreed')],
    ]),
    followOns: closure.followOns.map(({ action, person, organisation, dueOn }) => ({
      text: action,
      to: [personWords(person), organisation?.name].filter(Boolean).join('; '),
      due: day(dueOn, ''),
    })),
    acts: last?.id === closure.id ? correctOffer(offer, 'closeProject', given, closure) : [],
  };
}

/** How the dates of the plan were kept. */
function performance({ code, milestones }: ProjectShown, { here, after }: Place) {
  const columns: readonly Column<Milestone>[] = [
    {
      head: 'Milestone',
      cell: (one) => ({
        text: `${one.code} ${one.title}`,
        href: projectPath(code, `milestones/${encodeURIComponent(one.code)}`),
      }),
    },
    { head: 'Baseline', cell: ({ baselineDate }) => day(baselineDate, 'None') },
    { head: 'Reached', cell: ({ actualDate }) => day(actualDate, 'Not reached') },
    { head: 'Slip', cell: ({ slipWorkingDays }) => slip(slipWorkingDays) },
  ];
  return tableOfPage(
    { id: 'performance', caption: 'Milestones against the baseline', empty: 'No milestones were planned.' },
    columns,
    milestones,
    here,
    after,
  );
}

/** What is still open, which should be finished or handed on before the project is closed. */
function leftToDo(project: ProjectShown) {
  const { code, undone, risks, challenges, actions, commitments } = project;
  const line = (count: number, one: string, many: string, codes: readonly string[], part: string) =>
    count === 0
      ? []
      : [
          {
            text: `${counted(count, one, many)}: ${codes.join(', ')}${count > codes.length ? ' and more' : ''}`,
            href: part,
          },
        ];
  const codes = ({ nodes }: { readonly nodes: readonly { readonly code: string }[] }) => nodes.map((one) => one.code);
  return [
    ...line(
      undone.totalCount,
      'milestone not reached',
      'milestones not reached',
      codes(undone),
      projectPath(code, 'plan'),
    ),
    ...line(risks.totalCount, 'open risk', 'open risks', codes(risks), projectPath(code, 'risks')),
    ...line(
      challenges.totalCount,
      'open challenge',
      'open challenges',
      codes(challenges),
      projectPath(code, 'challenges'),
    ),
    ...line(
      commitments.totalCount,
      'commitment to keep',
      'commitments to keep',
      codes(commitments),
      projectPath(code, 'stakeholders'),
    ),
    ...line(
      actions.totalCount,
      'open action',
      'open actions',
      codes(actions),
      `/actions?project=${encodeURIComponent(code)}`,
    ),
  ];
}
