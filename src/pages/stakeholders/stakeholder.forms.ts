/** Decides what the forms about stakeholders ask. */
import { asking, type FormField, type FormBasis, type PageForm } from '../frame/form-field.js';
import { organisationChoices, ownerChoices, personChoices } from '../frame/record-choices.js';
import { CHANNEL_CHOICES, LEVEL_CHOICES, POSITION_CHOICES } from './stakeholder-words.js';
import { NEW_STAKEHOLDER_BASIS, STAKEHOLDER_BASIS } from './stakeholders.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type NewBasis = AnswerTo<typeof NEW_STAKEHOLDER_BASIS>;

type OneBasis = AnswerTo<typeof STAKEHOLDER_BASIS>;

export const WHEN: FormField = {
  name: 'effectiveOn',
  label: 'Day',
  hint: 'Leave blank for the status date of the project',
};

const ABOUT = { given: ['stakeholderId', 'expectedVersion'], context: ['project', 'stakeholder'] } as const;
const STAKE: FormField = { name: 'stake', label: 'Why they have an interest', rows: 3, needed: true };
const OWNER: FormField = { name: 'ownerId', label: 'Owner' };

const basis = (
  { project: { stakeholder } }: OneBasis,
  more: (one: NonNullable<OneBasis['project']['stakeholder']>) => Partial<FormBasis>,
): FormBasis =>
  stakeholder
    ? { caption: `${stakeholder.code} ${stakeholder.name}`, version: stakeholder.version, ...more(stakeholder) }
    : {};

/** Tells who is no stakeholder of the project yet. */
function isNew({ stakeholders }: NewBasis['project']): (one: { readonly id: string }) => boolean {
  const known = new Set(stakeholders.nodes.flatMap(({ organisation, person }) => [organisation?.id, person?.id]));
  return ({ id }) => !known.has(id);
}

const IDENTIFY: PageForm = {
  operation: 'identifyStakeholder',
  title: 'Add a stakeholder',
  button: 'Add the stakeholder',
  given: ['projectCode'],
  ask: asking(NEW_STAKEHOLDER_BASIS, ({ project, people, organisations }) => ({
    caption: project.title,
    intro: ['Say who it is in one of the three ways: an organisation or a person of the register, or a group by name.'],
    choices: {
      ownerId: ownerChoices(people),
      personId: personChoices(people.filter(isNew(project))),
      organisationId: organisationChoices(organisations.filter(isNew(project))),
    },
  })),
  fields: [
    { name: 'organisationId', label: 'Organisation' },
    { name: 'personId', label: 'Person' },
    { name: 'groupName', label: 'Group', hint: 'Such as standards committees' },
    STAKE,
    OWNER,
    WHEN,
  ],
};

const AMEND: PageForm = {
  operation: 'amendStakeholder',
  title: 'Change a stakeholder',
  button: 'Save the changes',
  ...ABOUT,
  ask: asking(STAKEHOLDER_BASIS, (data) =>
    basis(data, ({ name, stake, owner, active, organisation, person }) => ({
      choices: { ownerId: ownerChoices(data.people) },
      typed: { stake, ownerId: owner?.id ?? '', active: String(active), groupName: name },
      without: organisation || person ? ['groupName'] : [],
    })),
  ),
  fields: [
    { name: 'groupName', label: 'Name of the group', needed: true },
    STAKE,
    OWNER,
    { name: 'active', label: 'It is still a stakeholder', hint: 'One that is no longer stays to be seen' },
    WHEN,
  ],
};

const ASSESS: PageForm = {
  operation: 'assessStakeholder',
  title: 'Assess a stakeholder',
  button: 'Save the assessment',
  ...ABOUT,
  ask: asking(STAKEHOLDER_BASIS, (data) =>
    basis(data, ({ interest, influence, position }) => ({ typed: { interest, influence, position } })),
  ),
  fields: [
    { name: 'interest', label: 'Interest', hint: 'How much the work matters to them', choices: LEVEL_CHOICES },
    { name: 'influence', label: 'Influence', hint: 'How much power they have over the work', choices: LEVEL_CHOICES },
    { name: 'position', label: 'Position', hint: 'Whether they support the work', choices: POSITION_CHOICES },
    { name: 'rationale', label: 'Reason for the assessment', rows: 3 },
    WHEN,
  ],
};

const LOG: PageForm = {
  operation: 'logEngagement',
  title: 'Add a contact',
  button: 'Add the contact',
  ...ABOUT,
  context: [...ABOUT.context, 'after'], // the page of the list on which an entry to correct stands
  ask: asking(STAKEHOLDER_BASIS, (data) => basis(data, () => ({ typed: { dayKnown: 'true' } }))),
  fields: [
    { name: 'channel', label: 'Channel', choices: CHANNEL_CHOICES },
    { name: 'saidBy', label: 'Who said it' },
    { name: 'said', label: 'What was said', rows: 5 },
    { name: 'effectiveOn', label: 'Day', hint: 'Leave blank for the status date of the project' },
    {
      name: 'dayKnown',
      label: 'It was on this very day',
      hint: 'Leave unticked if you know only that it was on or before this date',
    },
  ],
};

export const STAKEHOLDER_FORMS: readonly PageForm[] = [IDENTIFY, AMEND, ASSESS, LOG];
