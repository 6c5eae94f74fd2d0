/** Decides what the forms about exercises, respondents and the reports on them ask. */
import { asking, type Choice, type FormField, type PageForm, type Typed } from '../frame/form-field.js';
import { organisationChoices, ORGANISATIONS, versionChoices, VERSIONS } from '../frame/record-choices.js';
import { type AnswerTo, question } from '../frame/question.js';

type Exercise = NonNullable<AnswerTo<typeof ASK>['project']['feedbackExercise']>;

const FIELDS: readonly FormField[] = [
  { name: 'title', label: 'Title', needed: true },
  { name: 'channel', label: 'Channel', hint: 'How people are heard', needed: true },
  {
    name: 'stage',
    label: 'Subject',
    choices: [
      { value: 'CONCEPT', text: 'The idea' },
      { value: 'DRAFT', text: 'A draft' },
      { value: 'PILOT', text: 'What they have tried' },
    ],
    needed: true,
  },
  { name: 'method', label: 'Method', hint: 'The published report prints it', rows: 4, needed: true },
  { name: 'outputVersionIds', label: 'On these versions', hint: 'Leave unticked if they comment on the idea only' },
  { name: 'opensOn', label: 'Opens' },
  { name: 'closesOn', label: 'Closes' },
  { name: 'asked', label: 'How many are asked', hint: 'Leave blank if not known' },
  { name: 'responded', label: 'How many responded', hint: 'Leave blank if nobody counted' },
];

const RECORD: PageForm = {
  operation: 'recordFeedbackExercise',
  title: 'Add a feedback exercise',
  button: 'Add the exercise',
  given: ['projectCode'],
  ask: asking(
    question(`query($projectCode: String!) { project(code: $projectCode) { title ${VERSIONS} } }`),
    ({ project }) => {
      const outputVersionIds = versionChoices(project.outputs);
      return {
        caption: project.title,
        choices: { outputVersionIds },
        without: outputVersionIds.length ? [] : ['outputVersionIds'],
      };
    },
  ),
  fields: FIELDS,
};

const OF_EXERCISE = { given: ['exerciseId', 'expectedVersion'], context: ['code', 'exercise'] } as const;
const EXERCISE = `feedbackExercise(code: $exercise) { code title channel stage opensOn closesOn method version
  outputVersions { id } bases { asked responded onRecord } publicationBlockers { code message } }`;
const ASK = question(`query($code: String!, $exercise: String!) { project(code: $code) { title ${EXERCISE} } }`);

function about({ project }: AnswerTo<typeof ASK>) {
  const it = project.feedbackExercise;
  return { caption: it?.title ?? project.title, ...(it && { version: it.version }) };
}

const AMEND: PageForm = {
  ...OF_EXERCISE,
  operation: 'amendFeedbackExercise',
  title: 'Change a feedback exercise',
  button: 'Save the changes',
  ask: asking(
    question(`query($code: String!, $exercise: String!) { project(code: $code) { title ${VERSIONS} ${EXERCISE} } }`),
    (data) => {
      const it = data.project.feedbackExercise;
      const outputVersionIds = versionChoices(data.project.outputs);
      return {
        ...about(data),
        choices: { outputVersionIds },
        without: outputVersionIds.length ? [] : ['outputVersionIds'],
        ...(it && { typed: typedOf(it) }),
      };
    },
  ),
  fields: FIELDS,
};

function typedOf({ bases, ...it }: Exercise): Typed {
  // where nobody counted, as many responded as are on record: that is no answer of anybody's
  const counted = bases.responded !== null && bases.responded !== bases.onRecord;
  return {
    ...{ title: it.title, channel: it.channel, stage: it.stage, method: it.method },
    opensOn: it.opensOn ?? '',
    closesOn: it.closesOn ?? '',
    outputVersionIds: it.outputVersions.map(({ id }) => id).join('\n'),
    asked: bases.asked === null ? '' : `${bases.asked}`,
    responded: counted ? `${bases.responded}` : '',
  };
}

const PERMISSIONS: readonly Choice[] = [
  { value: 'NAMED', text: 'Comments and name' },
  { value: 'ANONYMOUS', text: 'Comments, but not the name' },
  { value: 'WITHHELD', text: 'Neither', hint: 'No answer means no permission.' },
];

const RESPONDENT_FIELDS: readonly FormField[] = [
  { name: 'type', label: 'Type of respondent', needed: true },
  { name: 'permission', label: 'What may be published', choices: PERMISSIONS, needed: true },
  { name: 'name', label: 'Name', hint: 'Leave blank if no name was given' },
  { name: 'organisationId', label: 'Organisation in the register' },
  { name: 'organisationName', label: 'Or the name of the organisation', hint: 'Where the register has none' },
  { name: 'pilotId', label: 'Pilot authority that it speaks for' },
];

const PILOTS = 'pilots(first: 100) { nodes { id code name } }';
const RESPONDENT_BASIS = question(`query($projectCode: String!, $exercise: String!) { ${ORGANISATIONS}
      project(code: $projectCode) { title ${PILOTS} feedbackExercise(code: $exercise) { title } } }`);

type RespondentBasis = Pick<AnswerTo<typeof RESPONDENT_BASIS>, 'organisations'> & {
  readonly project: Pick<AnswerTo<typeof RESPONDENT_BASIS>['project'], 'pilots'>;
};

function respondentChoices({ organisations, project }: RespondentBasis) {
  const pilotId = project.pilots.nodes.map(({ id, code, name }) => ({ value: id, text: `${code} ${name}` }));
  return { organisationId: organisationChoices(organisations), pilotId };
}

const RECORD_RESPONDENT: PageForm = {
  operation: 'recordFeedbackRespondent',
  title: 'Add a respondent',
  button: 'Add the respondent',
  given: ['projectCode', 'exerciseId'],
  context: ['exercise'],
  ask: asking(RESPONDENT_BASIS, (data) => {
    const choices = respondentChoices(data);
    const caption = data.project.feedbackExercise?.title ?? data.project.title;
    return { caption, choices, without: choices.pilotId.length ? [] : ['pilotId'] };
  }),
  fields: RESPONDENT_FIELDS,
};

const AMEND_RESPONDENT: PageForm = {
  operation: 'amendFeedbackRespondent',
  title: 'Change a respondent',
  button: 'Save the changes',
  given: ['respondentId', 'expectedVersion'],
  context: ['code', 'exercise', 'respondent'],
  ask: asking(
    question(`query($code: String!, $exercise: String!) { ${ORGANISATIONS} project(code: $code) { title ${PILOTS}
      feedbackRespondents(first: 100, exercise: $exercise) { nodes {
        id code type permission name organisation { id } organisationName pilot { id } version } } } }`),
    (data, { respondent }: Typed) => {
      const it = data.project.feedbackRespondents.nodes.find(({ code }) => code === respondent);
      const choices = respondentChoices(data);
      if (!it) return { caption: data.project.title, choices };
      // what this reader is not shown is not theirs to write over
      const masked = it.name?.startsWith('[withheld: ')
        ? ['name', 'organisationId', 'organisationName', 'pilotId']
        : [];
      return {
        caption: `Respondent ${it.code}`,
        version: it.version,
        choices,
        without: [...masked, ...(choices.pilotId.length ? [] : ['pilotId'])],
        typed: {
          ...{ type: it.type, permission: it.permission, name: it.name ?? '' },
          organisationId: it.organisation?.id ?? '',
          organisationName: it.organisationName ?? '',
          pilotId: it.pilot?.id ?? '',
        },
      };
    },
  ),
  fields: RESPONDENT_FIELDS,
};

const PUBLISH: PageForm = {
  ...OF_EXERCISE,
  operation: 'publishFeedbackReport',
  title: 'Publish the report',
  button: 'Publish the report',
  ask: asking(ASK, (data) => {
    const blockers = data.project.feedbackExercise?.publicationBlockers ?? [];
    const restricted = blockers.some(({ code }) => code === 'RESTRICTED_WINDOW');
    const open = 'Everyone will be able to read what people said and what was done about it.';
    return {
      ...about(data),
      intro: [...blockers.map(({ message }) => message), open],
      without: restricted ? [] : ['override'],
    };
  }),
  fields: [
    {
      name: 'override',
      label: 'Why it goes out inside a restricted window',
      hint: 'The director’s alone to give',
      rows: 3,
    },
    { name: 'effectiveOn', label: 'On', hint: 'Leave blank for the status date of the project' },
  ],
};

const WITHDRAW: PageForm = {
  ...OF_EXERCISE,
  operation: 'withdrawFeedbackReport',
  title: 'Withdraw the report',
  button: 'Withdraw the report',
  ask: asking(ASK, about),
  fields: [{ name: 'because', label: 'Why', rows: 3 }],
};

export const EXERCISE_FORMS: readonly PageForm[] = [
  RECORD,
  AMEND,
  RECORD_RESPONDENT,
  AMEND_RESPONDENT,
  PUBLISH,
  WITHDRAW,
];
