/** Decides what the forms about risks ask. */
import type { Operation } from '../../platform/auth/policy.js';
import { RESPONSES_TO } from '../../risks/risk-states.js';
import { RESPONSE_MEANINGS } from '../../risks/risk.enums.js';
import {
  asking,
  type Choice,
  type FormField,
  type FormGround,
  type PageForm,
  type Typed,
} from '../frame/form-field.js';
import { PEOPLE, ownerChoices } from '../frame/record-choices.js';
import { sayEnum } from '../frame/words.js';
import { STATEMENT_FORMS } from './risk-statement.forms.js';
import { KIND_WORDS, limitWords } from './risk-words.js';
import { type Question, question } from '../frame/question.js';

const SINCE: FormField = {
  name: 'effectiveOn',
  label: 'The day it speaks of',
  hint: 'Left empty: the status date of the project',
};

interface Headed {
  readonly code: string;
  readonly title: string;
  readonly version: number;
}

interface Level {
  readonly value: number;
  readonly label: string;
  readonly meaning: string;
}

/** What is asked of a risk beside its name, and beside it of its project and of the interface. */
const ofRisk = <const Of extends string, const Project extends string, const More extends string>(
  of: Of,
  project: Project,
  more: More,
) =>
  `query($project: String!, $risk: String!) { ${more}
    project(code: $project) { ${project} risk(code: $risk) { code title version ${of} } } }` as const;

const PLAIN = question(ofRisk('', '', ''));

/** A form about one risk. */
function aboutRisk<Answer extends { readonly project: { readonly risk: Headed | null } }>(
  operation: Operation,
  title: string,
  button: string,
  form: {
    readonly given?: readonly string[];
    readonly fields: readonly FormField[];
    readonly changes?: true;
    readonly question: Question<Answer>;
    readonly ground?: (risk: NonNullable<Answer['project']['risk']>, data: Answer, given: Typed) => FormGround;
  },
): PageForm {
  const { given = [], fields, question, changes, ground } = form;
  return {
    ...{ operation, title, button, fields },
    ...(changes && { changes }),
    given: ['riskId', 'expectedVersion', ...given],
    context: ['project', 'risk'],
    ask: asking(question, (data, typed) => {
      const { risk } = data.project;
      if (!risk) return {};
      return { caption: `${risk.code} ${risk.title}`, version: risk.version, ...ground?.(risk, data, typed) };
    }),
  };
}

const levels = (list: readonly Level[]): Choice[] =>
  list.map(({ value, label, meaning }) => ({ value: String(value), text: `${value} ${label}`, hint: meaning }));

const ASSESS = aboutRisk('assessRisk', 'Assess a risk', 'Record the assessment', {
  question: question(
    ofRisk('', 'riskScale { inForce { name likelihood { value label meaning } impact { value label meaning } } }', ''),
  ),
  ground: (_, data) => {
    const { inForce } = data.project.riskScale;
    return {
      intro: [`On the scale in force: ${inForce.name}.`],
      choices: { likelihood: levels(inForce.likelihood), impact: levels(inForce.impact) },
    };
  },
  fields: [
    {
      name: 'kind',
      label: 'Which state of things',
      choices: Object.entries(KIND_WORDS).map(([value, text]) => ({ value, text })),
    },
    { name: 'likelihood', label: 'How likely it is' },
    { name: 'impact', label: 'How much it would matter' },
    { name: 'rationale', label: 'Why these levels', rows: 3 },
    SINCE,
  ],
});

const ACTION_FIELDS: readonly FormField[] = [
  { name: 'text', label: 'Action', hint: 'What is to be done.' },
  { name: 'actioneeId', label: 'Who does it' },
  { name: 'dueOn', label: 'Due on' },
];

const RESPOND = aboutRisk('respondToRisk', 'Respond to a risk', 'Record the response', {
  changes: true,
  question: question(ofRisk('nature response { response note }', '', PEOPLE)),
  ground: ({ nature, response }, { people }) => ({
    choices: {
      response: RESPONSES_TO[nature].map((value) => ({ value, text: sayEnum(value), hint: RESPONSE_MEANINGS[value] })),
      'actions.actioneeId': ownerChoices(people),
    },
    typed: { response: response?.response ?? '', note: response?.note ?? '' },
  }),
  fields: [
    { name: 'response', label: 'How it is met' },
    { name: 'note', label: 'What is to be said of it', rows: 3 },
    ...ACTION_FIELDS.map((field) => ({ ...field, name: `actions.${field.name}` })),
    SINCE,
  ],
});

const AMEND_ACTION = aboutRisk('amendRiskAction', 'State an action again', 'Record the action', {
  given: ['actionId'],
  question: question(ofRisk('actions { id text dueOn actionee { id } }', '', PEOPLE)),
  ground: ({ actions }, { people }, { actionId }) => {
    const action = actions.find(({ id }) => id === actionId);
    return {
      choices: { actioneeId: ownerChoices(people) },
      typed: {
        text: action?.text ?? '',
        actioneeId: action?.actionee?.id ?? '',
        dueOn: action?.dueOn ?? '',
      },
    };
  },
  fields: [...ACTION_FIELDS, SINCE],
});

const REPORT_ACTION = aboutRisk('reportRiskAction', 'Report on an action', 'Record the report', {
  given: ['actionId'],
  question: question(ofRisk('actions { id text nextStates }', '', '')),
  ground: ({ actions }, _, { actionId }) => {
    const action = actions.find(({ id }) => id === actionId);
    return {
      intro: action ? [action.text] : [],
      choices: { state: (action?.nextStates ?? []).map((value) => ({ value, text: sayEnum(value) })) },
    };
  },
  fields: [
    { name: 'state', label: 'How far it has come' },
    { name: 'note', label: 'What is to be said', rows: 3 },
    SINCE,
  ],
});

const REVIEW = aboutRisk('reviewRisk', 'Review a risk', 'Record the review', {
  question: PLAIN,
  fields: [
    { name: 'note', label: 'What was found', rows: 3 },
    { name: 'nextOn', label: 'To be looked at again by' },
    SINCE,
  ],
});

const CLOSE = aboutRisk('closeRisk', 'Close a risk', 'Close it', {
  question: PLAIN,
  fields: [{ name: 'note', label: 'Why it need not be looked after any more', rows: 3 }, SINCE],
});

const REOPEN = aboutRisk('reopenRisk', 'Open a risk again', 'Open it again', {
  question: PLAIN,
  fields: [{ name: 'note', label: 'Why it has to be looked after again', rows: 3 }, SINCE],
});

const ACCEPT = aboutRisk('acceptRisk', 'Accept a risk above the appetite', 'Accept it', {
  question: question(ofRisk('current { score { score band { name } } } appetite { upToBand upToScore }', '', '')),
  ground: ({ current, appetite }) => ({
    intro: [
      ...(current ? [`It scores ${current.score.score} (${current.score.band.name}).`] : []),
      ...(appetite ? [`What is acceptable: ${limitWords(appetite).toLowerCase()}.`] : []),
      'The acceptance holds for this score, and until the day you give.',
    ],
  }),
  fields: [
    { name: 'note', label: 'Why it can be borne', rows: 3 },
    { name: 'expiresOn', label: 'It holds until' },
    SINCE,
  ],
});

const SET_APPETITE: PageForm = {
  operation: 'setRiskAppetite',
  title: 'Set an appetite for risk',
  button: 'Set it',
  given: ['projectCode', 'expectedVersion'],
  ask: asking(
    question(`query($projectCode: String!) { project(code: $projectCode) { title
      riskScale { version inForce { bands { name meaning } } } } }`),
    (data) => ({
      caption: data.project.title,
      version: data.project.riskScale.version,
      choices: {
        upToBand: data.project.riskScale.inForce.bands.map(({ name, meaning }) => ({
          value: name,
          text: name,
          hint: meaning,
        })),
      },
    }),
  ),
  fields: [
    { name: 'category', label: 'Category', hint: 'Left empty: every category without an appetite of its own' },
    { name: 'upToBand', label: 'The highest level that is acceptable', needed: true },
    { name: 'setBy', label: 'Who set it', hint: 'The body or post, such as the Board' },
    { name: 'note', label: 'What is to be said of it', rows: 3 },
    { name: 'effectiveOn', label: 'The day from which it holds', hint: 'Left empty: the status date of the project' },
  ],
};

export const RISKS_FORMS: readonly PageForm[] = [
  ...STATEMENT_FORMS,
  ASSESS,
  RESPOND,
  AMEND_ACTION,
  REPORT_ACTION,
  REVIEW,
  CLOSE,
  REOPEN,
  ACCEPT,
  SET_APPETITE,
];
