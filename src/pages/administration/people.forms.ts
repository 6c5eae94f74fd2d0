/** Decides what the forms about people, organisations and their access ask. */
import { asking, type FormField, type FormBasis, type PageForm, type Typed } from '../frame/form-field.js';
import { organisationChoices } from '../frame/record-choices.js';
import {
  ADD_PERSON_FORM,
  ONE_ORGANISATION,
  ONE_PERSON,
  PERSON_AND_ORGANISATIONS,
  PERSON_AND_PROJECTS,
} from './administration.graphql.js';
import { safePath } from '../frame/safe-path.js';
import { personPath } from './register-page.js';
import { ROLE_CHOICES } from './role-words.js';
import type { AnswerTo } from '../frame/question.js';

type OnePerson = AnswerTo<typeof ONE_PERSON>;

/** Changes of access say why. */
const REASON: FormField = { name: 'reason', label: 'Reason', needed: true };

const PERSON: readonly FormField[] = [
  { name: 'name', label: 'Name', hint: 'As papers print it', needed: true },
  { name: 'post', label: 'Post', hint: 'Such as Director of Standards' },
  { name: 'organisationId', label: 'Organisation' },
];

/** Asked of administrators, who may give them. */
const ACCESS: readonly FormField[] = [
  { name: 'role', label: 'Role', choices: ROLE_CHOICES },
  { name: 'roleProjectCode', label: 'Project of the role', hint: 'Leave blank for a secretary or an administrator' },
  { name: 'signInName', label: 'E-mail address or other name to sign in by' },
  {
    name: 'sendTo',
    label: 'E-mail address to send a link to sign in by to',
    hint: 'Only if the tracker sends e-mail. Otherwise make the link on the next page',
  },
];

type Asked = Pick<AnswerTo<typeof ADD_PERSON_FORM>, 'me' | 'organisations' | 'projects'>;

const personBasis = ({ me, organisations, projects }: Asked) => ({
  choices: {
    organisationId: organisationChoices(organisations),
    roleProjectCode: projects.map(({ code, title }) => ({ value: code, text: `${code} ${title}` })),
  },
  ...(!me.roles.some(({ role }) => role === 'ADMINISTRATOR') && { without: ACCESS.map(({ name }) => name) }),
});

/** Selects the organisation where there is only one. */
const onlyOrganisation = ([first, ...others]: Asked['organisations']): Typed =>
  first && others.length === 0 ? { organisationId: first.id } : {};

const ORGANISATION: readonly FormField[] = [
  { name: 'name', label: 'Official name', needed: true },
  { name: 'shortName', label: 'Short name', hint: 'Such as CfPS' },
  { name: 'note', label: 'Note', hint: 'For example, another spelling' },
];

const ADD_PERSON: PageForm = {
  operation: 'addPerson',
  title: 'Add a person',
  button: 'Add the person',
  given: [],
  made: 'person { id }',
  // whoever has a role and no link on its way needs one: it is made on their page
  after: ({ role, sendTo, back }, made) =>
    role && !sendTo ? personPath((made as { readonly person: { readonly id: string } }).person.id) : safePath(back),
  ask: asking(ADD_PERSON_FORM, (data) => ({
    ...personBasis(data),
    typed: onlyOrganisation(data.organisations),
  })),
  fields: [...PERSON, ...ACCESS],
};

const AMEND_PERSON: PageForm = {
  operation: 'amendPerson',
  title: 'Change a person’s details',
  button: 'Save the changes',
  given: ['personId', 'expectedVersion'],
  context: ['person'],
  ask: asking(PERSON_AND_ORGANISATIONS, ({ node, ...data }) => ({
    ...personBasis(data),
    ...(node && {
      caption: node.name,
      version: node.version,
      typed: { name: node.name, post: node.post ?? '', organisationId: node.organisation?.id ?? '' },
    }),
  })),
  fields: [...PERSON, ...ACCESS],
};

const ADD_ORGANISATION: PageForm = {
  operation: 'addOrganisation',
  title: 'Add an organisation',
  button: 'Add the organisation',
  given: [],
  fields: ORGANISATION,
};

const AMEND_ORGANISATION: PageForm = {
  operation: 'amendOrganisation',
  title: 'Change an organisation’s details',
  button: 'Save the changes',
  given: ['organisationId', 'expectedVersion'],
  context: ['organisation'],
  ask: asking(ONE_ORGANISATION, ({ node }) =>
    node
      ? {
          caption: node.name,
          version: node.version,
          typed: { name: node.name, shortName: node.shortName ?? '', note: node.note ?? '' },
        }
      : {},
  ),
  fields: ORGANISATION,
};

/** A form about one person who is named above it. */
const named = (data: OnePerson): FormBasis => (data.node ? { caption: data.node.name } : {});

const GRANT_ROLE: PageForm = {
  operation: 'grantRole',
  title: 'Give a role',
  button: 'Give the role',
  given: ['personId'],
  context: ['person', 'as'],
  ask: asking(PERSON_AND_PROJECTS, (data, { as = '' }) => ({
    ...named(data),
    typed: Object.fromEntries(
      as.split(' ').map((text, at): [string, string] => [at === 0 ? 'role' : 'projectCode', text]),
    ),
    choices: { projectCode: data.projects.map(({ code, title }) => ({ value: code, text: `${code} ${title}` })) },
  })),
  fields: [
    { name: 'role', label: 'Role', choices: ROLE_CHOICES },
    {
      name: 'projectCode',
      label: 'Project',
      hint: 'Leave blank for a secretary or an administrator, who act for every project',
    },
  ],
};

const WITHDRAW_ROLE: PageForm = {
  operation: 'withdrawRole',
  title: 'Withdraw a role',
  button: 'Withdraw the role',
  given: ['grantId'],
  fields: [REASON],
};

const BIND_ACCOUNT: PageForm = {
  operation: 'bindAccount',
  title: 'Link an account of your organisation',
  button: 'Link the account',
  given: ['personId'],
  context: ['person'],
  ask: asking(ONE_PERSON, named),
  fields: [
    { name: 'subject', label: 'Identifier of the account', hint: 'The “sub” that your provider gives the person' },
  ],
};

const RELEASE_ACCOUNT: PageForm = {
  operation: 'releaseAccount',
  title: 'Unlink an account of your organisation',
  button: 'Unlink the account',
  given: ['personId'],
  context: ['person'],
  ask: asking(ONE_PERSON, named),
  fields: [REASON],
};

/** For the organisation that the person belongs to: for another nobody may act. */
const GRANT_REPRESENTATION: PageForm = {
  operation: 'grantRepresentation',
  title: 'Let a person act for their organisation',
  button: 'Let the person act',
  done: 'The person can now act for their organisation.',
  given: ['personId', 'organisationId'],
  context: ['person'],
  ask: asking(ONE_PERSON, (data) => ({
    ...named(data),
    intro: [
      `The person will sign for ${data.node?.organisation?.name ?? 'their organisation'} and see challenges about conduct between partners.`,
    ],
  })),
  fields: [REASON],
};

const WITHDRAW_REPRESENTATION: PageForm = {
  operation: 'withdrawRepresentation',
  title: 'Stop a person acting for an organisation',
  button: 'Stop the person acting',
  done: 'The person no longer acts for the organisation.',
  given: ['representationId'],
  fields: [REASON],
};

export const PEOPLE_FORMS: readonly PageForm[] = [
  ADD_PERSON,
  AMEND_PERSON,
  ADD_ORGANISATION,
  AMEND_ORGANISATION,
  GRANT_ROLE,
  WITHDRAW_ROLE,
  BIND_ACCOUNT,
  RELEASE_ACCOUNT,
  GRANT_REPRESENTATION,
  WITHDRAW_REPRESENTATION,
];
