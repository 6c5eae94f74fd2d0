/** Decides what the forms that start programmes and projects, and change what a project says of itself, ask. */
import { NARRATIVE_TOPICS } from '../../programme/narrative-topic.js';
import { asking, type FormBasis, type FormField, type PageForm, type Typed } from '../frame/form-field.js';
import {
  type Organisation,
  type Person,
  organisationChoices,
  ORGANISATIONS,
  PEOPLE,
  personChoices,
} from '../frame/record-choices.js';
import { CLOSING_FORMS } from '../project/closing.forms.js';
import { COPY_PROJECT } from '../project/copy.forms.js';
import { PROJECT_TERMS } from './administration.graphql.js';
import { TOPIC_WORDS } from './topic-words.js';
import { type AnswerTo, question } from '../frame/question.js';

interface Register {
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
}

export type TermsBasis = AnswerTo<typeof PROJECT_TERMS>;

const PROGRAMME_TERMS: readonly FormField[] = [
  { name: 'title', label: 'Title', hint: 'As papers print it' },
  { name: 'ownerOrganisationId', label: 'Organisation that runs it' },
  { name: 'purpose', label: 'Purpose', hint: 'In a sentence, such as “To raise standards in partnerships”', rows: 2 },
  { name: 'start', label: 'Start', hint: 'Leave blank if none has been agreed' },
  { name: 'targetEnd', label: 'Target end', hint: 'Leave blank if none has been agreed' },
];

/** Selects what there is only one of. */
function only(field: string, values: readonly string[]): Typed {
  return values.length === 1 ? { [field]: values[0]! } : {};
}

const START_PROGRAMME: PageForm = {
  operation: 'startProgramme',
  title: 'Start a programme',
  button: 'Start the programme',
  given: [],
  ask: asking(question(`query { ${ORGANISATIONS} }`), ({ organisations }) => ({
    typed: only(
      'ownerOrganisationId',
      organisations.map(({ id }) => id),
    ),
    choices: { ownerOrganisationId: organisationChoices(organisations) },
  })),
  fields: [{ name: 'code', label: 'Code', hint: 'In capitals, such as PARTNERSHIPS' }, ...PROGRAMME_TERMS],
};

const AMEND_PROGRAMME: PageForm = {
  operation: 'amendProgramme',
  title: 'Change a programme',
  button: 'Save the programme',
  given: ['programmeCode', 'expectedVersion'],
  ask: asking(
    question(
      `query($programmeCode: String!) { ${ORGANISATIONS} programme(code: $programmeCode) {
        code title purpose start targetEnd version owner { id } } }`,
    ),
    ({ organisations, programme: { code, title, purpose, start, targetEnd, version, owner } }) => ({
      caption: `${code} ${title}`,
      version,
      choices: { ownerOrganisationId: organisationChoices(organisations) },
      typed: {
        ...{ title, purpose: purpose ?? '', ownerOrganisationId: owner?.id ?? '' },
        ...{ start: start ?? '', targetEnd: targetEnd ?? '' },
      },
    }),
  ),
  fields: [
    ...PROGRAMME_TERMS,
    {
      name: 'effectiveOn',
      label: 'Date from which it holds',
      hint: 'Leave blank for today. It cannot be in the future',
    },
    { name: 'reason', label: 'Reason', hint: 'Kept in the history', rows: 2 },
  ],
};

const TERMS: readonly FormField[] = [
  { name: 'title', label: 'Title', hint: 'As papers print it' },
  { name: 'start', label: 'Start' },
  { name: 'targetEnd', label: 'Target end', hint: 'Leave blank if none has been agreed' },
  { name: 'leadId', label: 'Project lead' },
  { name: 'smtLeadId', label: 'Senior responsible director', hint: 'Named on the cover of papers' },
  { name: 'sponsorIds', label: 'Sponsoring organisations' },
  {
    name: 'objectives',
    label: 'Strategic objectives',
    hint: 'One a line, such as “To strengthen local governance”',
    rows: 3,
  },
  { name: 'approvedBy', label: 'Body that approved it' },
  { name: 'approvedOn', label: 'Date of approval' },
  { name: 'approval', label: 'What was decided', hint: 'Such as “to run a joint project with the city council”' },
  { name: 'amberDays', label: 'Working days late before a status is amber', hint: 'Leave blank for 1' },
  { name: 'redDays', label: 'Working days late before a status is red', hint: 'Leave blank for 10' },
  { name: 'staleDays', label: 'Days without a report before a status is stale', hint: 'Leave blank for 28' },
];

/** Asked of those who can give roles; the box is ticked unless they take the tick away. */
const GIVE_ROLES: FormField = {
  name: 'giveRoles',
  label: 'Give the project lead and the director their roles for this project',
  hint: 'Without the role they cannot sign in to work on it',
  ofTheWrite: true,
};

const WITHDRAW_ROLES: FormField = {
  name: 'withdrawRoles',
  label: 'Withdraw the role from a person you replace here',
  hint: 'Leave unticked to let them keep it',
  ofTheWrite: true,
};

const ADMINISTRATOR_GIVES = 'Only an administrator can give the project lead and the director their roles.';

interface RolesBasis {
  readonly typed: Typed;
  readonly basis: Pick<FormBasis, 'without' | 'intro'>;
}

/** What a form about who a project names says of roles: asked of an administrator, and told to others. */
const rolesBasis = ({ roles }: { readonly roles: readonly { readonly role: string }[] }): RolesBasis =>
  roles.some(({ role }) => role === 'ADMINISTRATOR')
    ? { typed: { giveRoles: 'true' }, basis: {} }
    : { typed: {}, basis: { without: ['giveRoles', 'withdrawRoles'], intro: [ADMINISTRATOR_GIVES] } };

const registerChoices = ({ people, organisations }: Register) => ({
  leadId: personChoices(people),
  smtLeadId: personChoices(people),
  sponsorIds: organisationChoices(organisations),
});

const START = `${PEOPLE} ${ORGANISATIONS} me { roles { role } } programmes { code title }`;
const START_FORM = question(`query { ${START} }`);
/** Of a programme whose page the form was opened from. */
const START_IN = question(`query($programme: String!) { ${START} programme(code: $programme) { code } }`);

type StartBasis = AnswerTo<typeof START_FORM> | AnswerTo<typeof START_IN>;

const START_PROJECT: PageForm = {
  operation: 'startProject',
  title: 'Start a project',
  button: 'Start the project',
  given: [],
  context: ['programme'],
  ask: asking<StartBasis>(
    ({ programme }) => (programme ? START_IN : START_FORM),
    (data) => ({
      links: [{ text: 'Start it as a copy of another project', href: '/forms/copyProject?back=%2Fadministration' }],
      ...rolesBasis(data.me).basis,
      typed: {
        ...only('programmeCode', 'programme' in data ? [data.programme.code] : data.programmes.map(({ code }) => code)),
        ...rolesBasis(data.me).typed,
      },
      choices: {
        ...registerChoices(data),
        programmeCode: data.programmes.map(({ code, title }) => ({ value: code, text: `${code} ${title}` })),
      },
    }),
  ),
  fields: [
    { name: 'programmeCode', label: 'Programme' },
    { name: 'code', label: 'Code', hint: 'In capitals, such as CFPS. It cannot be changed later' },
    ...TERMS,
    GIVE_ROLES,
  ],
};

const AMEND_PROJECT: PageForm = {
  operation: 'amendProject',
  title: 'Change the details of a project',
  button: 'Save the changes',
  given: ['projectCode', 'expectedVersion'],
  context: ['project'],
  ask: asking(PROJECT_TERMS, (data) => {
    const { project } = data;
    const roles = rolesBasis(data.me);
    return {
      ...roles.basis,
      caption: `${project.code} ${project.title}`,
      version: project.version,
      choices: registerChoices(data),
      typed: {
        ...roles.typed,
        title: project.title,
        start: project.start,
        targetEnd: project.targetEnd ?? '',
        leadId: project.lead?.id ?? '',
        smtLeadId: project.smtLead?.id ?? '',
        sponsorIds: project.sponsors.map(({ id }) => id).join('\n'),
        objectives: project.objectives.join('\n'),
        approvedBy: project.approval?.body ?? '',
        approvedOn: project.approval?.decidedOn ?? '',
        approval: project.approval?.decision ?? '',
        amberDays: String(project.tolerances.amberDays),
        redDays: String(project.tolerances.redDays),
        staleDays: String(project.tolerances.staleDays),
      },
    };
  }),
  fields: [...TERMS, GIVE_ROLES, WITHDRAW_ROLES],
};

/** The account of one topic; the topic comes with the address. */
const RECORD_NARRATIVE: PageForm = {
  operation: 'recordNarrative',
  title: 'Write the project’s account',
  button: 'Save the account',
  done: 'Project account saved.',
  given: ['projectCode', 'expectedVersion', 'topic'],
  context: ['project'],
  ask: asking(PROJECT_TERMS, ({ project }, { topic }) => {
    const found = NARRATIVE_TOPICS.find((one) => one === topic) ?? 'PURPOSE';
    const own = project.narratives.find((one) => one.topic === found);
    return {
      caption: `${project.code} ${project.title}`,
      title: TOPIC_WORDS[found][0],
      intro: [TOPIC_WORDS[found][1]],
      version: project.version,
      typed: { paragraphs: (own?.paragraphs ?? []).map((text) => text.replaceAll('\n', ' ')).join('\n') },
    };
  }),
  fields: [{ name: 'paragraphs', label: 'Text', hint: 'One paragraph a line', rows: 10 }],
};

const SET_REPORTING_DATE: PageForm = {
  operation: 'setReportingDate',
  title: 'Set the status date',
  button: 'Set the status date',
  given: ['projectCode'],
  fields: [
    {
      name: 'reportingDate',
      label: 'Status date',
      hint: 'The day that reports and pages speak of unless they name another. Leave blank to follow today',
    },
    { name: 'reason', label: 'Reason' },
  ],
};

export const PROJECT_FORMS: readonly PageForm[] = [
  ...CLOSING_FORMS,
  START_PROGRAMME,
  AMEND_PROGRAMME,
  START_PROJECT,
  COPY_PROJECT,
  AMEND_PROJECT,
  RECORD_NARRATIVE,
  SET_REPORTING_DATE,
];
