/** Decides what the page of an exercise shows: whether its report is out and what keeps it in, how people were heard, and who responded. */
import { withDay } from '../frame/as-at.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { type Column, tableOf, tableOfPage } from '../frame/table.js';
import { type Dated, timeline } from '../frame/timeline.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { summary } from '../frame/summary.js';
import { sourceAlone } from '../outputs/output-words.js';
import {
  exercisePath,
  exerciseTag,
  feedbackPath,
  OUTCOME_NAMES,
  reportTag,
  permissionWords,
} from './feedback-words.js';
import type { EXERCISE } from './feedback.graphql.js';
import type { AnswerTo } from '../frame/question.js';
import type { Having } from '../frame/having.js';

export type ExerciseProject = Having<AnswerTo<typeof EXERCISE>['project'], 'feedbackExercise'>;
type Exercise = ExerciseProject['feedbackExercise'];
type Respondent = ExerciseProject['feedbackRespondents']['nodes'][number];

/** The view model of the page. `mayImport`: the reader may take in a file of responses. */
export function exercisePage(
  { code: project, feedbackExercise: it, ...view }: ExerciseProject,
  { here, asAt, after }: { readonly here: string; readonly asAt: string | null; readonly after: string | null },
  offer: Offers,
) {
  const { code, title, counts, bases } = it;
  const path = exercisePath(project, code);
  const given = { code: project, exercise: code, exerciseId: it.id };
  const changing = { ...given, expectedVersion: it.version };
  const blockers = it.publicationBlockers;
  const publishable =
    it.nextReportStates.includes('PUBLISHED') && blockers.every((one) => one.code === 'RESTRICTED_WINDOW');
  return {
    area: 'programme',
    project: projectParts(project, 'feedback', asAt),
    about: [
      ...offer('amendFeedbackExercise', 'Change the exercise', changing, code),
      ...challengeOffer(offer, project, 'FEEDBACK_EXERCISE', it.id, code),
    ],
    back: { href: feedbackPath(project, {}, asAt), text: `Feedback on ${view.title}` },
    caption: `${project} ${code}`,
    name: title,
    path,
    asAt: view.asAt,
    state: exerciseTag(it.state),
    when: whenWords(it),
    report: reportTag(it.reportState),
    published:
      it.reportState === 'PUBLISHED'
        ? {
            text: 'Read it as the public does',
            href: `/published/you-said-we-did/${project}/${encodeURIComponent(code)}`,
          }
        : null,
    blockers: it.nextReportStates.includes('PUBLISHED') ? blockers : [],
    reportActs: [
      ...(publishable
        ? offer(
            'publishFeedbackReport',
            it.reportState === 'PUBLISHED' ? 'Publish again' : 'Publish the report',
            changing,
            code,
          )
        : []),
      ...(it.nextReportStates.includes('WITHDRAWN')
        ? offer('withdrawFeedbackReport', 'Withdraw the report', changing, code)
        : []),
    ],
    drafts: ['docx', 'pdf', 'html', 'csv'].map((format) => ({
      text: { docx: 'Word', pdf: 'PDF', html: 'Web page', csv: 'CSV' }[format],
      href: `/you-said-we-did/${project}-${code}.${format}?draft=true`,
    })),
    findings: it.findings,
    acts: [
      ...offer('recordFeedbackItem', 'Add a comment', { ...given, projectCode: project }, code),
      ...offer('recordFeedbackRespondent', 'Add a respondent', { ...given, projectCode: project }, code),
      ...offer('importFeedback', 'Import responses', {}, code).map((one) => ({ ...one, href: `${path}/import` })),
    ],
    comments: {
      text: counted(counts.items, 'comment'),
      href: `${feedbackPath(project, { exercise: code }, asAt)}#comments`,
    },
    facts: summary([
      ['Channel', sayEnum(it.channel)],
      ['About', it.stage === 'CONCEPT' ? 'The idea' : it.stage === 'DRAFT' ? 'A draft' : 'What pilots tried'],
      ['On', it.outputVersions.map((one) => `${one.code} ${one.title}`).join('; ') || 'The idea alone'],
      ['Opens', day(it.opensOn)],
      ['Closes', day(it.closesOn)],
      ['Method', it.method],
      ['Source', sourceAlone(it)],
    ]),
    history: timeline(inTime(it), ({ says, lines }) => ({ label: says, lines })),
    tables: {
      bases: tableOf(
        { id: 'bases', caption: 'Response', empty: 'Nothing is known.' },
        [
          { head: 'Measure', cell: ([, words]) => words },
          { head: 'How many', cell: ([name]) => countWords(bases[name]) },
        ],
        BASES,
      ),
      outcomes: tableOf(
        { id: 'outcomes', caption: 'Outcomes of comments', empty: 'No comments yet.' },
        [
          { head: 'Outcome', cell: ([, words]) => words },
          {
            head: 'Comments',
            cell: ([outcome, , count]) =>
              count === 0
                ? '0'
                : { text: `${count}`, href: `${feedbackPath(project, { exercise: code, outcome }, asAt)}#comments` },
          },
        ],
        outcomeRows(counts),
      ),
      respondents: tableOfPage(
        { id: 'respondents', caption: 'Respondents', empty: 'No respondents listed by name.' },
        respondentColumns({ project, exercise: code, asAt }, offer),
        view.feedbackRespondents,
        here,
        after,
      ),
    },
  };
}

const BASES = [
  ['asked', 'Asked'],
  ['responded', 'Responded'],
  ['onRecord', 'Respondents listed'],
  ['withComment', 'Respondents listed with a comment'],
  ['withoutComment', 'Respondents listed without a comment'],
  ['items', 'Comments'],
  ['attributed', 'Comments from a listed respondent'],
  ['unattributed', 'Comments from nobody we can name'],
  ['blank', 'Answers left blank in imported files'],
] as const;

function countWords(count: number | null | undefined): string {
  return count === null || count === undefined ? 'Not known' : count.toLocaleString('en-GB');
}

function outcomeRows(counts: Exercise['counts']): (readonly [outcome: string, words: string, count: number])[] {
  if (counts.items === 0) return [];
  return [
    ['OPEN', 'No outcome yet', counts.open],
    ...OUTCOME_NAMES.map(
      ({ value, text }) =>
        [value, text, counts.byOutcome.find(({ outcome }) => outcome === value)?.items ?? 0] as const,
    ),
    ['TO_COME', 'Accepted, change still to come', counts.changeToCome],
  ];
}

function whenWords({ state, opensOn, closesOn }: ExerciseProject['feedbackExercise']): string {
  switch (state) {
    case 'OPEN':
      return closesOn === null ? 'Open for comments. No closing date.' : `It takes comments until ${day(closesOn)}.`;
    case 'TO_OPEN':
      return `It opens on ${day(opensOn)}.`;
    case 'CLOSED':
      return `It closed on ${day(closesOn)}.`;
    default:
      return 'No opening date.';
  }
}

function respondentColumns(
  { project, exercise, asAt }: { readonly project: string; readonly exercise: string; readonly asAt: string | null },
  offer: Offers,
): Column<Respondent>[] {
  return [
    {
      head: 'Respondent',
      cell: ({ code, id, version }) => ({
        text: code,
        acts: [
          ...offer(
            'amendFeedbackRespondent',
            'Change',
            { code: project, exercise, respondent: code, respondentId: id, expectedVersion: version },
            code,
          ),
          ...offer('requestErasure', 'Ask for an erasure', { respondentId: id }, code),
        ],
      }),
    },
    { head: 'Name', cell: ({ name }) => name ?? 'Gave none' },
    { head: 'Kind', cell: ({ type }) => sayEnum(type) },
    {
      head: 'Organisation',
      cell: ({ organisation, organisationName }) => organisation?.name ?? organisationName ?? '',
    },
    {
      head: 'Pilot',
      cell: ({ pilot }) =>
        pilot
          ? {
              text: `${pilot.code} ${pilot.title}`,
              href: withDay(projectPath(project, `pilots/${encodeURIComponent(pilot.code)}`), asAt),
            }
          : '',
    },
    { head: 'May be published', cell: ({ permission }) => permissionWords(permission) },
    { head: 'Comments', cell: ({ items }) => (items === null ? 'Withheld' : `${items}`) },
  ];
}

interface Told extends Dated {
  readonly says: string;
  readonly lines: readonly (string | null)[];
}

/** Everything that was recorded of the exercise, in that order. */
function inTime({ history, publications, imports }: ExerciseProject['feedbackExercise']): Told[] {
  const told: Told[] = [
    ...history.map((row, at) => ({
      ...row,
      says: at === 0 ? 'Recorded' : 'Amended',
      lines: [
        row.title,
        `${day(row.opensOn, 'Opening not known')} to ${day(row.closesOn, 'end not known')}; asked: ${countWords(row.asked)}; responded: ${countWords(row.responded)}`,
      ],
    })),
    ...publications.map((row) => ({
      ...row,
      says: row.published ? 'The report was published' : 'The report was withdrawn',
      lines: [row.because],
    })),
    ...imports.map((row) => ({
      ...row,
      says: `${row.fileName} was taken in`,
      lines: [
        `${counted(row.itemCount, 'comment')} of ${counted(row.respondentCount, 'respondent')}; ${row.blankCount} blank.`,
      ],
    })),
  ];
  return told.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
}
