/** Decides what the forms about commitments ask. */
import { asking, type FormField, type FormBasis, type PageForm } from '../frame/form-field.js';
import { milestoneChoices, ownerChoices } from '../frame/record-choices.js';
import { day } from '../frame/words.js';
import { COMMITMENT_BASIS, NEW_COMMITMENT_BASIS } from './commitments.graphql.js';
import { WHEN } from './stakeholder.forms.js';
import type { AnswerTo } from '../frame/question.js';

type OneBasis = AnswerTo<typeof COMMITMENT_BASIS>;

const ABOUT = { given: ['commitmentId', 'expectedVersion'], context: ['project', 'commitment'] } as const;
const TERMS: readonly FormField[] = [
  { name: 'ownerId', label: 'Owner' },
  { name: 'ownerTeam', label: 'Or the team that owns it' },
  { name: 'milestoneId', label: 'Milestone by which the plan means to keep it' },
];

const basis = (
  { project: { commitment } }: OneBasis,
  more: (one: NonNullable<OneBasis['project']['commitment']>) => Partial<FormBasis> = () => ({}),
): FormBasis => {
  if (!commitment) return {};
  const { code, what, to, dueOn, version } = commitment;
  const intro = [`Made to ${to?.title ?? 'somebody not recorded'}. Due: ${day(dueOn, 'no date agreed')}.`];
  return { caption: `${code} ${what}`, intro, version, ...more(commitment) };
};

const MAKE: PageForm = {
  operation: 'makeCommitment',
  title: 'Add a commitment',
  button: 'Add the commitment',
  given: ['projectCode'],
  context: ['to'],
  ask: asking(NEW_COMMITMENT_BASIS, ({ project, people }, { to = '' }) => ({
    caption: project.title,
    typed: { stakeholderId: to },
    choices: {
      stakeholderId: project.stakeholders.nodes.map(({ id, code, name }) => ({
        value: id,
        text: `${name} (${code})`,
      })),
      ownerId: ownerChoices(people),
      milestoneId: milestoneChoices(project.milestones),
    },
  })),
  fields: [
    { name: 'stakeholderId', label: 'To whom' },
    { name: 'what', label: 'What is promised', rows: 3 },
    { name: 'dueOn', label: 'Due', hint: 'Leave blank if no date was agreed' },
    ...TERMS,
    { name: 'effectiveOn', label: 'Date of the commitment', hint: 'Leave blank for the status date of the project' },
  ],
};

const AMEND: PageForm = {
  operation: 'amendCommitment',
  title: 'Change a commitment',
  button: 'Save the changes',
  ...ABOUT,
  ask: asking(COMMITMENT_BASIS, (data) =>
    basis(data, ({ what, owner, ownerTeam, milestone }) => ({
      choices: { ownerId: ownerChoices(data.people), milestoneId: milestoneChoices(data.project.milestones) },
      typed: { what, ownerId: owner?.id ?? '', ownerTeam: ownerTeam ?? '', milestoneId: milestone?.id ?? '' },
    })),
  ),
  fields: [{ name: 'what', label: 'What is promised', rows: 3, needed: true }, ...TERMS, WHEN],
};

const CHANGE_DUE: PageForm = {
  operation: 'changeCommitmentDue',
  title: 'Change the due date of a commitment',
  button: 'Save the due date',
  done: 'Due date changed.',
  ...ABOUT,
  ask: asking(COMMITMENT_BASIS, (data) => basis(data)),
  fields: [
    { name: 'dueOn', label: 'New date', hint: 'Leave blank if it no longer has a date' },
    { name: 'account', label: 'Reason for the new date', rows: 3 },
    WHEN,
  ],
};

const DISCHARGE: PageForm = {
  operation: 'dischargeCommitment',
  title: 'Report a commitment as kept',
  button: 'Report it as kept',
  done: 'Commitment reported as kept.',
  ...ABOUT,
  ask: asking(COMMITMENT_BASIS, (data) => basis(data)),
  fields: [
    { name: 'account', label: 'How it was kept', rows: 3 },
    { name: 'effectiveOn', label: 'Date kept', hint: 'Leave blank for the status date of the project' },
  ],
};

const RELEASE: PageForm = {
  operation: 'releaseCommitment',
  title: 'Report a commitment as released',
  button: 'Report it as released',
  done: 'Commitment reported as released.',
  ...ABOUT,
  ask: asking(COMMITMENT_BASIS, (data) => basis(data)),
  fields: [{ name: 'releasedBy', label: 'Who let us off' }, { name: 'account', label: 'Why', rows: 3 }, WHEN],
};

export const COMMITMENT_FORMS: readonly PageForm[] = [MAKE, AMEND, CHANGE_DUE, DISCHARGE, RELEASE];
