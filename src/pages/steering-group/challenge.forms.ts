/** Decides what the forms about advice and challenges ask. */
import { asking, type PageForm } from '../frame/form-field.js';
import { type Person, PEOPLE, ownerChoices } from '../frame/record-choices.js';
import { projectPath } from '../frame/project-parts.js';
import { day } from '../frame/words.js';
import { subjectName } from './challenges-page.js';
import { outcomeWords } from './challenge-words.js';
import { question } from '../frame/question.js';

/** Whoever reads the project can be asked, but for who raises it. */
function answererChoices(people: readonly Person[], readerIds: readonly string[], raiserId: string | null | undefined) {
  return ownerChoices(people.filter(({ id }) => readerIds.includes(id) && id !== raiserId));
}

interface RaisedData {
  readonly challenge: { readonly code: string };
}

const RAISE: PageForm = {
  operation: 'raiseChallenge',
  title: 'Raise a challenge',
  button: 'Raise the challenge',
  given: ['projectCode', 'subject.kind', 'subject.id'],
  made: 'challenge { code }',
  // To the challenge's own page, which says its number, who is to answer and by when.
  after: ({ projectCode = '' }, made) =>
    projectPath(projectCode, `challenges/${encodeURIComponent((made as RaisedData).challenge.code)}`),
  ask: asking(
    question(`query($projectCode: String!, $subject: SubjectInput!) { me { personId } ${PEOPLE} project(code: $projectCode) {
      title readerIds lead { name } record(subject: $subject) { kind code title } } }`),
    ({ me, people, project }) => ({
      caption: project.title,
      intro: [
        project.record
          ? `About: ${subjectName(project.record)}`
          : 'The record that this would be about is no longer there. Go back and open it again.',
        'The person you name must answer, with reasons. You then say whether the answer satisfies you. If it does not, you can refer the challenge to the director. The steering group can read all of it.',
      ],
      choices: { answererId: answererChoices(people, project.readerIds, me.personId) },
    }),
  ),
  fields: [
    {
      name: 'kind',
      label: 'Type',
      choices: [
        { value: 'CHALLENGE', text: 'A challenge', hint: 'Something to be justified or changed' },
        { value: 'ADVICE', text: 'Advice', hint: 'Something to be considered' },
      ],
    },
    { name: 'question', label: 'Your question, or your advice in a sentence', rows: 3 },
    { name: 'whyItMatters', label: 'Why it matters', rows: 3 },
    { name: 'wanted', label: 'What you want done', rows: 3 },
    {
      name: 'answererId',
      label: 'Who should answer',
      hint: 'Leave blank for the project lead, or for the responsible director if the lead raises it',
    },
    { name: 'answerBy', label: 'Answer by', hint: 'Leave blank for ten working days from now' },
  ],
};

const GIVEN = ['challengeId', 'expectedVersion'];
const CONTEXT = ['project', 'challenge'];

interface ActData {
  readonly people?: readonly Person[];
  readonly project: {
    readonly readerIds?: readonly string[];
    readonly actions?: {
      readonly nodes: readonly { readonly id: string; readonly code: string; readonly text: string }[];
    };
    readonly challenge: {
      readonly code: string;
      readonly version: number;
      readonly question: string;
      readonly wanted: string;
      readonly dueOn: string | null;
      readonly raisedBy: { readonly id: string } | null;
      readonly answerer: { readonly id: string; readonly name: string } | null;
      readonly answer: {
        readonly outcome: string;
        readonly reasons: string;
        readonly willDo: string | null;
        readonly action: { readonly id: string } | null;
      } | null;
    } | null;
  };
}

/** What every act on a challenge asks beforehand; `more` stands beside the project, `inside` in it. */
const about = <const More extends string, const Inside extends string>(more: More, inside: Inside) =>
  `query($project: String!, $challenge: String!) { ${more} project(code: $project) { ${inside}
    challenge(code: $challenge) { code version question wanted dueOn raisedBy { id } answerer { id name } answer { outcome reasons willDo action { id } } } } }` as const;

const ACT = question(about('', ''));

function basis({ project: { challenge } }: ActData) {
  if (challenge === null) return { intro: ['There is no such challenge any longer.'] };
  return { caption: `${challenge.code} ${challenge.question}`, version: challenge.version };
}

const ASSIGN: PageForm = {
  operation: 'assignChallenge',
  title: 'Change who answers, or by when',
  button: 'Save the changes',
  done: 'Challenge changed.',
  changes: true,
  given: GIVEN,
  context: CONTEXT,
  ask: asking(question(about(PEOPLE, 'readerIds')), (data) => ({
    ...basis(data),
    choices: {
      answererId: answererChoices(data.people, data.project.readerIds, data.project.challenge?.raisedBy?.id),
    },
    typed: {
      answererId: data.project.challenge?.answerer?.id ?? '',
      answerBy: data.project.challenge?.dueOn ?? '',
    },
  })),
  fields: [
    { name: 'answererId', label: 'Who should answer' },
    { name: 'answerBy', label: 'Answer by' },
    { name: 'reason', label: 'Why', hint: 'Everyone who can read the challenge sees it', rows: 2 },
  ],
};

const ANSWER: PageForm = {
  operation: 'answerChallenge',
  title: 'Answer a challenge',
  button: 'Send the answer',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(
    question(about('', 'actions(first: 100, filter: { open: true }) { nodes { id code text } }')),
    (data, { corrects }) => ({
      ...basis(data),
      intro: data.project.challenge ? [`What is wanted: ${data.project.challenge.wanted}`] : [],
      ...(corrects !== undefined && { typed: { actionId: data.project.challenge?.answer?.action?.id ?? '' } }),
      choices: {
        actionId: data.project.actions.nodes.map(({ id, code, text }) => ({
          value: id,
          text: `${code} ${text}`,
        })),
      },
    }),
  ),
  fields: [
    {
      name: 'outcome',
      label: 'What you make of what is wanted',
      choices: ['ACCEPTED', 'ACCEPTED_IN_PART', 'DECLINED'].map((value) => ({ value, text: outcomeWords(value) })),
    },
    { name: 'reasons', label: 'Your reasons', rows: 5 },
    { name: 'willDo', label: 'What will be done', hint: 'By whom and by when, where it is known', rows: 3 },
    { name: 'actionId', label: 'The action that does it', hint: 'One of the project’s open actions' },
  ],
};

const JUDGE: PageForm = {
  operation: 'judgeAnswer',
  title: 'Say whether the answer satisfies you',
  button: 'Save your judgement',
  done: 'Your judgement is saved.',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ACT, (data) => {
    const answer = data.project.challenge?.answer;
    return {
      ...basis(data),
      intro: answer
        ? [
            `The answer: ${outcomeWords(answer.outcome)}. ${answer.reasons}`,
            ...(answer.willDo ? [`What will be done: ${answer.willDo}`] : []),
          ]
        : [],
    };
  }),
  fields: [
    {
      name: 'satisfied',
      label: 'Does the answer satisfy you?',
      choices: [
        { value: 'true', text: 'Yes', hint: 'It is settled and closes' },
        { value: 'false', text: 'No', hint: 'It stays, and you may take it to the director' },
      ],
    },
    { name: 'remark', label: 'Note', rows: 3 },
  ],
};

const ESCALATE: PageForm = {
  operation: 'escalateChallenge',
  title: 'Refer a challenge to the director',
  button: 'Refer to the director',
  done: 'Challenge referred to the director.',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ACT, (data) => ({
    ...basis(data),
    intro: [
      'The director of the project then gives the final answer.',
      ...(data.project.challenge?.dueOn ? [`The answer was wanted by ${day(data.project.challenge.dueOn)}.`] : []),
    ],
  })),
  fields: [
    { name: 'reason', label: 'Why', hint: 'Everyone who can read the challenge sees it', rows: 3 },
    { name: 'answerBy', label: 'Final answer by', hint: 'Leave blank for ten working days from now' },
  ],
};

const WITHDRAW: PageForm = {
  operation: 'withdrawChallenge',
  title: 'Withdraw a challenge',
  button: 'Withdraw the challenge',
  given: GIVEN,
  context: CONTEXT,
  ask: asking(ACT, (data) => ({
    ...basis(data),
    intro: ['It stays to be seen, and nothing more can be done about it.'],
  })),
  fields: [{ name: 'reason', label: 'Why', hint: 'Everyone who can read the challenge sees it', rows: 3 }],
};

export const CHALLENGE_FORMS: readonly PageForm[] = [RAISE, ASSIGN, ANSWER, JUDGE, ESCALATE, WITHDRAW];
