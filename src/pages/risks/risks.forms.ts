/** Decides what the forms about risks ask. */
import type { Operation } from '../../platform/auth/policy.js';
import { RESPONSES_TO } from '../../risks/risk-states.js';
import { RESPONSE_MEANINGS } from '../../risks/risk.enums.js';
import { asking, type Choice, type FormField, type FormBasis, type PageForm, type Typed } from '../frame/form-field.js';
import { PEOPLE, ownerChoices } from '../frame/record-choices.js';
import { sayEnum } from '../frame/words.js';
import { SET_SCALE } from './risk-scale.forms.js';
import { STATEMENT_FORMS } from './risk-statement.forms.js';
import { KIND_WORDS, limitWords } from './risk-words.js';
import { type Question, question } from '../frame/question.js';

const SINCE: FormField = {
  name: 'effectiveOn',
  label: 'Date',
  hint: 'Leave blank for the status date of the project',
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
    readonly basis?: (risk: NonNullable<Answer['project']['risk']>, data: Answer, given: Typed) => FormBasis;
  },
): PageForm {
  const { given = [], fields, question, changes, basis } = form;
  return {
    ...{ operation, title, button, fields },
    ...(changes && { changes }),
    given: ['riskId', 'expectedVersion', ...given],
    context: ['project', 'risk'],
    ask: asking(question, (data, typed) => {
      const { risk } = data.project;
      if (!risk) return {};
      return { caption: `${risk.code} ${risk.title}`, version: risk.version, ...basis?.(risk, data, typed) };
    }),
  };
}

const levels = (list: readonly Level[]): Choice[] =>
  list.map(({ value, label, meaning }) => ({ value: String(value), text: `${value} ${label}`, hint: meaning }));

const ASSESS = aboutRisk('assessRisk', 'Assess a risk', 'Record the assessment', {
  question: question(
    ofRisk('', 'riskScale { inForce { name likelihood { value label meaning } impact { value label meaning } } }', ''),
  ),
  basis: (_, data) => {
    const { inForce } = data.project.riskScale;
    return {
      intro: [`On the scale in force: ${inForce.name}.`],
      choices: { likelihood: levels(inForce.likelihood), impact: levels(inForce.impact) },
    };
  },
  fields: [
    {
      name: 'kind',
      label: 'Which score',
      choices: Object.entries(KIND_WORDS).map(([value, text]) => ({ value, text })),
    },
    { name: 'likelihood', label: 'Likelihood' },
    { name: 'impact', label: 'Impact' },
    { name: 'rationale', label: 'Reason for the score', rows: 3 },
    SINCE,
  ],
});

const ACTION_FIELDS: readonly FormField[] = [
  { name: 'text', label: 'Action', hint: 'What is to be done.' },
  { name: 'actioneeId', label: 'Owner' },
  { name: 'dueOn', label: 'Due date' },
];

const RESPOND = aboutRisk('respondToRisk', 'Respond to a risk', 'Save the response', {
  changes: true,
  question: question(ofRisk('nature response { response note }', '', PEOPLE)),
  basis: ({ nature, response }, { people }) => ({
    choices: {
      response: RESPONSES_TO[nature].map((value) => ({ value, text: sayEnum(value), hint: RESPONSE_MEANINGS[value] })),
      'actions.actioneeId': ownerChoices(people),
    },
    typed: { response: response?.response ?? '', note: response?.note ?? '' },
  }),
  fields: [
    { name: 'response', label: 'Response' },
    { name: 'note', label: 'Note', rows: 3 },
    ...ACTION_FIELDS.map((field) => ({ ...field, name: `actions.${field.name}` })),
    SINCE,
  ],
});

const AMEND_ACTION = aboutRisk('amendRiskAction', 'Change an action', 'Save the changes', {
  given: ['actionId'],
  question: question(ofRisk('actions { id text dueOn actionee { id } }', '', PEOPLE)),
  basis: ({ actions }, { people }, { actionId }) => {
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

const REPORT_ACTION = aboutRisk('reportRiskAction', 'Report the progress of an action', 'Report the progress', {
  given: ['actionId'],
  question: question(ofRisk('actions { id text nextStates }', '', '')),
  basis: ({ actions }, _, { actionId }) => {
    const action = actions.find(({ id }) => id === actionId);
    return {
      intro: action ? [action.text] : [],
      choices: { state: (action?.nextStates ?? []).map((value) => ({ value, text: sayEnum(value) })) },
    };
  },
  fields: [{ name: 'state', label: 'Progress' }, { name: 'note', label: 'Note', rows: 3 }, SINCE],
});

const REVIEW = aboutRisk('reviewRisk', 'Review a risk', 'Save the review', {
  question: PLAIN,
  fields: [{ name: 'note', label: 'What was found', rows: 3 }, { name: 'nextOn', label: 'Next review by' }, SINCE],
});

const CLOSE = aboutRisk('closeRisk', 'Close a risk', 'Close the risk', {
  question: PLAIN,
  fields: [{ name: 'note', label: 'Reason for closing the risk', rows: 3 }, SINCE],
});

const REOPEN = aboutRisk('reopenRisk', 'Reopen a risk', 'Reopen the risk', {
  question: PLAIN,
  fields: [{ name: 'note', label: 'Reason for reopening the risk', rows: 3 }, SINCE],
});

const ACCEPT = aboutRisk('acceptRisk', 'Accept a risk above the appetite', 'Accept the risk', {
  question: question(ofRisk('current { score { score band { name } } } appetite { upToBand upToScore }', '', '')),
  basis: ({ current, appetite }) => ({
    intro: [
      ...(current ? [`It scores ${current.score.score} (${current.score.band.name}).`] : []),
      ...(appetite ? [`What is acceptable: ${limitWords(appetite).toLowerCase()}.`] : []),
      'The acceptance holds for this score, and until the day you give.',
    ],
  }),
  fields: [
    { name: 'note', label: 'Reason for accepting the risk', rows: 3 },
    { name: 'expiresOn', label: 'Accepted until' },
    SINCE,
  ],
});

const SET_APPETITE: PageForm = {
  operation: 'setRiskAppetite',
  title: 'Set a risk appetite',
  button: 'Set the appetite',
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
    { name: 'category', label: 'Category', hint: 'Leave blank for every category that has no appetite of its own' },
    { name: 'upToBand', label: 'The highest level that is acceptable', needed: true },
    { name: 'setBy', label: 'Who set it', hint: 'The body or post, such as the Board' },
    { name: 'note', label: 'Note', rows: 3 },
    { name: 'effectiveOn', label: 'Date from which it holds', hint: 'Leave blank for the status date of the project' },
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
  SET_SCALE,
  SET_APPETITE,
];
