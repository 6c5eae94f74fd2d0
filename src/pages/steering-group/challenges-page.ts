/** Decides what lists of challenges show: those of a project, what awaits an answer first, and a reader's own in all projects. */
import { CHALLENGE_STATES } from '../../steering-group/challenge-life.js';
import { withQuery } from '../frame/address.js';
import { withDay } from '../frame/as-at.js';
import { askedOf } from '../frame/asked.js';
import { challengeOffer, type Offers } from '../frame/offer.js';
import { projectParts, projectPath } from '../frame/project-parts.js';
import { personChoices } from '../frame/record-choices.js';
import { subjectPath } from '../frame/subject-path.js';
import { type Column, type Listed, tableOfPage } from '../frame/table.js';
import { counted, day, sayEnum } from '../frame/words.js';
import { challengeTagCell, STATE_CHOICES } from './challenge-words.js';
import type { AnswerTo } from '../frame/question.js';
import type { CHALLENGES } from './steering-group.graphql.js';

type Challenges = AnswerTo<typeof CHALLENGES>;
type ChallengeRow = Challenges['project']['challenges']['nodes'][number];

/** What stands in the address of the list, as it was given. */
export interface ChallengeFilters {
  readonly state: string;
  readonly kind: string;
  readonly answerer: string;
  readonly mine: string;
  readonly overdue: string;
}

const KINDS = ['CHALLENGE', 'ADVICE'] as const;
const SHARES = [
  { value: 'TO_ANSWER', text: 'For me to answer' },
  { value: 'RAISED_BY_ME', text: 'Raised by me' },
] as const;
const LATENESS = [
  { value: 'yes', text: 'Overdue' },
  { value: 'no', text: 'Not overdue' },
];
const ID = /^[0-9a-f-]{36}$/u;

/** The filters as the interface takes them; what it does not know is left out. */
export function challengeVariables({ state, kind, answerer, mine, overdue }: ChallengeFilters) {
  const [one, of, share] = [
    askedOf(CHALLENGE_STATES, state),
    askedOf(KINDS, kind),
    askedOf(
      SHARES.map(({ value }) => value),
      mine,
    ),
  ];
  return {
    ...(one && { states: [one] }),
    ...(of && { kind: of }),
    ...(ID.test(answerer) && { answererId: answerer }),
    ...(share && { mine: share }),
    ...(LATENESS.some(({ value }) => value === overdue) && { overdue: overdue === 'yes' }),
  };
}

/** The view model of a project's list. */
export function challengesPage(
  { people, project }: Challenges,
  list: Listed<ChallengeRow>,
  filters: ChallengeFilters,
  at: { readonly here: string; readonly after: string | null; readonly asAt: string | null },
  offer: Offers,
) {
  const { code, waiting, late } = project;
  const select = (
    name: keyof ChallengeFilters,
    label: string,
    choices: readonly { value: string; text: string }[],
  ) => ({
    name,
    label,
    kind: 'select',
    value: filters[name],
    choices,
  });
  return {
    area: 'programme',
    project: projectParts(code, 'challenges', at.asAt),
    about: challengeOffer(offer, code, 'PROJECT', project.id, project.title),
    heading: `Challenges: ${project.title}`,
    caption: `As at ${day(project.asAt)}`,
    lead: leadSentence(waiting.totalCount, late.totalCount),
    path: projectPath(code, 'challenges'),
    asAt: at.asAt ?? '',
    filters: [
      select('state', 'State', STATE_CHOICES),
      select(
        'kind',
        'Kind',
        KINDS.map((value) => ({ value, text: sayEnum(value) })),
      ),
      select('answerer', 'Who answers', personChoices(people)),
      select('mine', 'Mine', SHARES),
      select('overdue', 'Answer', LATENESS),
    ],
    mine: at.asAt === null ? '/my-challenges' : null,
    tables: { challenges: challengesTable(list, at, challengeColumns(at.asAt), 'Challenges and advice') },
  };
}

function leadSentence(waiting: number, late: number): string {
  if (waiting === 0) return 'None awaits an answer.';
  const verb = waiting === 1 ? 'awaits' : 'await';
  return (
    `${counted(waiting, 'challenge')} or advice ${verb} an answer`.replace(
      '1 challenge or advice',
      '1 challenge or piece of advice',
    ) +
    (late === 0
      ? '; none is overdue.'
      : `; ${late === waiting && waiting === 1 ? 'it is' : `${late} ${late === 1 ? 'is' : 'are'}`} overdue.`)
  );
}

/** The view model of a reader's own challenges. */
export function myChallengesPage(
  list: Listed<ChallengeRow>,
  share: string,
  at: { readonly here: string; readonly after: string | null },
) {
  const toAnswer = share !== 'RAISED_BY_ME';
  const columns: readonly Column<ChallengeRow>[] = [
    ...challengeColumns(null),
    {
      head: 'Project',
      cell: ({ projectCode }) => ({ text: projectCode, href: projectPath(projectCode, 'challenges') }),
    },
  ];
  return {
    area: 'programme',
    heading: 'My challenges',
    share,
    switch: SHARES.map(({ value, text }) => ({
      text,
      href: withQuery('/my-challenges', { share: value }),
      active: (value === 'TO_ANSWER') === toAnswer,
    })),
    lead: toAnswer
      ? list.totalCount === 0
        ? 'You have nothing to do.'
        : `${counted(list.totalCount, 'challenge')} ${list.totalCount === 1 ? 'waits' : 'wait'} for an answer of yours.`
      : `You have raised ${counted(list.totalCount, 'challenge')}.`,
    tables: { challenges: challengesTable(list, { ...at }, columns, toAnswer ? 'For me to answer' : 'Raised by me') },
  };
}

function challengesTable(
  list: Listed<ChallengeRow>,
  { here, after }: { readonly here: string; readonly after: string | null },
  columns: readonly Column<ChallengeRow>[],
  caption: string,
) {
  const empty = 'No challenge matches. Raise one from the page of the record that you want to question.';
  return tableOfPage({ id: 'challenges', caption, empty }, columns, list, here, after);
}

function challengeColumns(asAt: string | null): readonly Column<ChallengeRow>[] {
  return [
    {
      head: 'Code',
      cell: ({ projectCode, code }) => ({
        text: code,
        href: withDay(projectPath(projectCode, `challenges/${encodeURIComponent(code)}`), asAt),
      }),
    },
    { head: 'Question', cell: ({ question }) => ({ text: question, verbatim: true }) },
    { head: 'State', cell: ({ state, overdue }) => challengeTagCell(state, overdue) },
    { head: 'Answer by', cell: ({ dueOn }) => day(dueOn, 'No answer due') },
    { head: 'Who answers', cell: ({ answerer }) => answerer?.name ?? 'Not named' },
    { head: 'About', cell: ({ subject, projectCode }) => subjectCell(subject, projectCode, asAt) },
    { head: 'Kind', cell: ({ kind }) => sayEnum(kind) },
    { head: 'Raised', cell: ({ raisedBy, raisedOn }) => `${raisedBy?.name ?? 'Not known'}, ${day(raisedOn)}` },
  ];
}

/** The record that something is about, leading to its page. */
export function subjectCell(
  subject: { readonly kind: string; readonly code: string; readonly title: string } | null,
  projectCode: string | null,
  asAt: string | null,
) {
  if (subject === null) return { text: 'A record that is no longer there' };
  const text = subjectName(subject);
  const path = subjectPath(subject.kind, projectCode, subject.code);
  return path === null ? { text } : { text, href: withDay(path, asAt) };
}

/** "Milestone M3 Invitations to the steering group". */
export function subjectName({
  kind,
  code,
  title,
}: {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
}) {
  return `${sayEnum(kind)} ${code} ${title}`;
}
