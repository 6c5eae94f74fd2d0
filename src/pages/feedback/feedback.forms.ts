/** Decides what the forms about comments, their themes and outcomes ask. */
import { asking, type Choice, type FormField, type PageForm } from '../frame/form-field.js';
import { clauseName } from '../outputs/output-words.js';
import { EXERCISE_FORMS } from './exercise.forms.js';
import { outcomeWords } from './feedback-words.js';
import { THEME_FORMS, THEMES } from './theme.forms.js';
import { type AnswerTo, question } from '../frame/question.js';

const ON: FormField = {
  name: 'effectiveOn',
  label: 'On',
  hint: 'Leave blank for the status date of the project',
};

const CLAUSES = 'clauses(first: 100) { nodes { id number kind text } }';
const VERSIONS = `outputs(first: 100) { nodes { code title versions(first: 100) { nodes { id code label ${CLAUSES} } } } }`;
const RECORD_BASIS =
  question(`query($projectCode: String!, $exercise: String!) { project(code: $projectCode) { title ${THEMES} ${VERSIONS}
      feedbackRespondents(first: 100, exercise: $exercise) { nodes { id code name } }
      feedbackExercise(code: $exercise) { code title outputVersions { id code title } } } }`);

type Basis = AnswerTo<typeof RECORD_BASIS>['project'];
type Clauses = Basis['outputs']['nodes'][number]['versions']['nodes'][number]['clauses'];
type Versions = NonNullable<Basis['feedbackExercise']>['outputVersions'];

function themeChoices({ feedbackThemes }: Pick<Basis, 'feedbackThemes'>, had: readonly string[] = []): Choice[] {
  return feedbackThemes.nodes
    .filter(({ code, retired }) => !retired || had.includes(code))
    .map(({ code, title, definition }) => ({ value: code, text: title, hint: definition }));
}

function clauseChoices(code: string, { nodes }: Clauses): Choice[] {
  return nodes.map((clause) => ({
    value: clause.id,
    text: `${code} ${clauseName(clause)} ${clause.text}`.slice(0, 90),
  }));
}

/** The clauses of some versions, by their ids. */
function clausesOf({ outputs }: Pick<Basis, 'outputs'>, versionIds: readonly string[]): Choice[] {
  const versions = outputs.nodes.flatMap(({ versions: { nodes } }) => nodes);
  return versions
    .filter(({ id }) => versionIds.includes(id))
    .flatMap(({ code, clauses }) => clauseChoices(code, clauses));
}

function versionChoices(on: Versions): Choice[] {
  return on.map(({ id, code, title }) => ({ value: id, text: `${code} ${title}` }));
}

function respondentChoices({ feedbackRespondents }: Pick<Basis, 'feedbackRespondents'>): Choice[] {
  return feedbackRespondents.nodes.map(({ id, code, name }) => ({
    value: id,
    text: name === null ? code : `${code} ${name}`,
  }));
}

const THEME_PICKS: FormField = {
  name: 'themes',
  label: 'Themes',
  hint: 'A report shows the comment under its main theme.',
  picks: ['Main theme', 'Another theme', 'A third theme'],
};

const WHERE: readonly FormField[] = [
  { name: 'outputVersionId', label: 'Version it is on' },
  { name: 'clauseId', label: 'Clause it is on', hint: 'Leave blank for the whole text' },
  {
    name: 'respondentId',
    label: 'Who made it',
    hint: 'Leave blank if you cannot name them. Add respondents on the page of the exercise',
  },
];

/** Fields that have nothing to choose from. */
function nothingToChoose(choices: Readonly<Record<string, readonly Choice[]>>, least = 1): string[] {
  return Object.entries(choices).flatMap(([name, all]) => (all.length < least ? [name] : []));
}

const RECORD_ITEM: PageForm = {
  operation: 'recordFeedbackItem',
  title: 'Add a comment',
  button: 'Add the comment',
  given: ['projectCode', 'exerciseId'],
  context: ['exercise'],
  ask: asking(RECORD_BASIS, ({ project }) => {
    const on = project.feedbackExercise?.outputVersions ?? [];
    const versions = versionChoices(on);
    const choices = {
      outputVersionId: versions,
      clauseId: clausesOf(
        project,
        on.map(({ id }) => id),
      ),
      respondentId: respondentChoices(project),
      themes: themeChoices(project),
    };
    return {
      caption: project.feedbackExercise?.title ?? project.title,
      choices,
      without: [...nothingToChoose(choices), ...(versions.length > 1 ? [] : ['outputVersionId'])],
    };
  }),
  fields: [
    { name: 'text', label: 'The comment, word for word', rows: 6 },
    { name: 'question', label: 'The question that it answers', hint: 'Leave blank if no question was asked' },
    ...WHERE,
    THEME_PICKS,
    ON,
  ],
};

const ITEM = `feedbackItem(code: $item) { code text nameWithheld version exercise { code } respondent { id } outputVersion { id }
  clause { id } themes { code } outcome { outcome because } }`;
const OF_ITEM = { given: ['itemId', 'expectedVersion'], context: ['code', 'item'] } as const;

/** What stands over the title, and the version to write against. */
function about({ feedbackItem }: Pick<AnswerTo<typeof ONE>['project'], 'feedbackItem'>, words = true) {
  return {
    caption: `Comment ${feedbackItem?.code ?? ''}`,
    ...(feedbackItem && { version: feedbackItem.version, intro: words ? [feedbackItem.text] : [] }),
  };
}

const ofItem = <const More extends string>(more: More) =>
  `query($code: String!, $item: String!) { project(code: $code) { title ${ITEM} ${more} } }` as const;
const ONE = question(ofItem(''));

const AMEND_ITEM: PageForm = {
  ...OF_ITEM,
  operation: 'amendFeedbackItem',
  title: 'Correct a comment',
  button: 'Save the correction',
  ask: asking(
    question(
      ofItem(`${VERSIONS} feedbackRespondents(first: 100) { nodes { id code name } }
      feedbackExercises(first: 100) { nodes { code outputVersions { id code title } } }`),
    ),
    ({ project }) => {
      const { feedbackItem: item } = project;
      const version = item?.outputVersion?.id ?? '';
      const on =
        project.feedbackExercises.nodes.find(({ code }) => code === item?.exercise?.code)?.outputVersions ?? [];
      const choices = {
        outputVersionId: versionChoices(on),
        clauseId: clausesOf(project, version ? [version] : on.map(({ id }) => id)),
        respondentId: respondentChoices(project),
      };
      // what this reader is not shown is not theirs to write over
      const masked = [
        ...(item?.text.startsWith('[withheld: ') ? ['text'] : []),
        ...(item?.nameWithheld && item.respondent === null ? ['respondentId'] : []),
      ];
      return {
        ...about(project, false),
        choices,
        without: [
          ...nothingToChoose(choices),
          ...masked,
          ...(on.length === 1 && version === on[0]?.id ? ['outputVersionId'] : []),
        ],
        typed: {
          text: item?.text ?? '',
          outputVersionId: version,
          clauseId: item?.clause?.id ?? '',
          respondentId: item?.respondent?.id ?? '',
        },
      };
    },
  ),
  fields: [
    { name: 'text', label: 'The comment, word for word', rows: 6, needed: true },
    ...WHERE,
    { name: 'reason', label: 'Why', hint: 'Kept in the history' },
  ],
};

const CODE_ITEM: PageForm = {
  ...OF_ITEM,
  operation: 'codeFeedbackItem',
  title: 'Choose the themes of a comment',
  button: 'Save the themes',
  done: 'Themes saved.',
  ask: asking(question(ofItem(THEMES)), ({ project }) => {
    const had = project.feedbackItem?.themes.map(({ code }) => code) ?? [];
    return {
      ...about(project),
      choices: { themes: themeChoices(project, had) },
      typed: { themes: had.join('\n') },
    };
  }),
  fields: [THEME_PICKS],
};

const OUTCOME: PageForm = {
  ...OF_ITEM,
  operation: 'reportFeedbackOutcome',
  title: 'Report an outcome',
  button: 'Report the outcome',
  ask: asking(
    question(
      ofItem(`outputs(first: 100) { nodes { code title versions(first: 100) { nodes { id code label } }
      currentVersion { id code ${CLAUSES} } } }`),
    ),
    ({ project }) => {
      const { nodes } = project.outputs;
      const choices = {
        changedVersionId: nodes.flatMap(({ title, versions }) =>
          [...versions.nodes].reverse().map(({ id, label }) => ({ value: id, text: `${title}: ${label}` })),
        ),
        changedClauseId: nodes.flatMap(({ currentVersion }) =>
          currentVersion ? clauseChoices(currentVersion.code, currentVersion.clauses) : [],
        ),
      };
      return {
        ...about(project),
        choices: { ...choices, outcome: OUTCOMES },
        without: nothingToChoose(choices),
      };
    },
  ),
  fields: [
    { name: 'outcome', label: 'Outcome' },
    { name: 'because', label: 'Why', hint: 'The published report prints it next to the comment', rows: 4 },
    {
      name: 'changedVersionId',
      label: 'Version that it changed',
      hint: 'Only if the comment was accepted. Leave blank if the change is still to be made',
    },
    { name: 'changedClauseId', label: 'Clause that it changed there', hint: 'Leave blank if it is more than one' },
    ON,
  ],
};

const OUTCOMES: readonly Choice[] = [
  { value: 'ACCEPTED', text: outcomeWords('ACCEPTED'), hint: 'The comment leads to a change.' },
  { value: 'ACCEPTED_IN_PART', text: outcomeWords('ACCEPTED_IN_PART'), hint: 'Part of the comment leads to a change.' },
  { value: 'NOT_ACCEPTED', text: outcomeWords('NOT_ACCEPTED'), hint: 'The comment leads to no change.' },
  { value: 'NOTED', text: outcomeWords('NOTED'), hint: 'The comment asks for no change.' },
  { value: 'OUT_OF_SCOPE', text: outcomeWords('OUT_OF_SCOPE'), hint: 'The comment is about something else.' },
];

const REPLY: PageForm = {
  ...OF_ITEM,
  operation: 'replyToFeedback',
  title: 'Record a reply',
  button: 'Record the reply',
  ask: asking(ONE, ({ project }) => {
    const { feedbackItem: item } = project;
    const said = item?.outcome ? [`${outcomeWords(item.outcome.outcome)}: ${item.outcome.because}`] : [];
    return { ...about(project), intro: [item?.text ?? '', ...said] };
  }),
  fields: [
    { name: 'text', label: 'The reply as it was sent, word for word', rows: 6 },
    { ...ON, label: 'Sent on' },
  ],
};

const REDACT: PageForm = {
  ...OF_ITEM,
  operation: 'redactFeedbackItem',
  title: 'Withhold a name or words',
  button: 'Save what is withheld',
  done: 'Saved. What is withheld is no longer shown.',
  ask: asking(ONE, ({ project }) => about(project)),
  fields: [
    {
      name: 'redaction',
      label: 'What is kept back',
      choices: [
        { value: 'NAME', text: 'Who made it' },
        { value: 'TEXT', text: 'The comment' },
        { value: 'NAME_AND_TEXT', text: 'Both' },
        { value: 'NOTHING', text: 'Nothing any more', hint: 'An earlier withholding is lifted.' },
      ],
    },
    { name: 'because', label: 'Why', hint: 'It is printed in its place, so it must not tell what it hides.', rows: 2 },
  ],
};

export const FEEDBACK_FORMS: readonly PageForm[] = [
  ...EXERCISE_FORMS,
  RECORD_ITEM,
  AMEND_ITEM,
  CODE_ITEM,
  OUTCOME,
  REPLY,
  REDACT,
  ...THEME_FORMS,
];
