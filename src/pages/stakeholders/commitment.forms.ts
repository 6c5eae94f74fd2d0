/** Decides what the forms about commitments ask. */
import { asking, type FormField, type FormGround, type PageForm } from '../frame/form-field.js';
import { milestoneChoices, ownerChoices } from '../frame/record-choices.js';
import { day } from '../frame/words.js';
import { COMMITMENT_GROUND, NEW_COMMITMENT_GROUND } from './commitments.graphql.js';
import { WHEN } from './stakeholder.forms.js';
import type { AnswerTo } from '../frame/question.js';

type OneGround = AnswerTo<typeof COMMITMENT_GROUND>;

const ABOUT = { given: ['commitmentId', 'expectedVersion'], context: ['project', 'commitment'] } as const;
const TERMS: readonly FormField[] = [
  { name: 'ownerId', label: 'Who sees that it is kept' },
  { name: 'ownerTeam', label: 'Or which team does' },
  { name: 'milestoneId', label: 'Milestone by which the plan means to keep it' },
];

const ground = (
  { project: { commitment } }: OneGround,
  more: (one: NonNullable<OneGround['project']['commitment']>) => Partial<FormGround> = () => ({}),
): FormGround => {
  if (!commitment) return {};
  const { code, what, to, dueOn, version } = commitment;
  const intro = [`Made to ${to?.title ?? 'somebody not on record'}. Due: ${day(dueOn, 'no date agreed')}.`];
  return { caption: `${code} ${what}`, intro, version, ...more(commitment) };
};

const MAKE: PageForm = {
  operation: 'makeCommitment',
  title: 'Record a commitment',
  button: 'Record it',
  given: ['projectCode'],
  context: ['to'],
  ask: asking(NEW_COMMITMENT_GROUND, ({ project, people }, { to = '' }) => ({
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
    { name: 'dueOn', label: 'Due', hint: 'Left empty: no date was agreed' },
    ...TERMS,
    { name: 'effectiveOn', label: 'Day on which it was made', hint: 'Left empty: the status date of the project' },
  ],
};

const AMEND: PageForm = {
  operation: 'amendCommitment',
  title: 'Amend a commitment',
  button: 'Record the change',
  ...ABOUT,
  ask: asking(COMMITMENT_GROUND, (data) =>
    ground(data, ({ what, owner, ownerTeam, milestone }) => ({
      choices: { ownerId: ownerChoices(data.people), milestoneId: milestoneChoices(data.project.milestones) },
      typed: { what, ownerId: owner?.id ?? '', ownerTeam: ownerTeam ?? '', milestoneId: milestone?.id ?? '' },
    })),
  ),
  fields: [{ name: 'what', label: 'What is promised', rows: 3, needed: true }, ...TERMS, WHEN],
};

const CHANGE_DUE: PageForm = {
  operation: 'changeCommitmentDue',
  title: 'Move the date of a commitment',
  button: 'Record the new date',
  ...ABOUT,
  ask: asking(COMMITMENT_GROUND, (data) => ground(data)),
  fields: [
    { name: 'dueOn', label: 'New date', hint: 'Left empty: it has no date any more' },
    { name: 'account', label: 'Why it moves', rows: 3 },
    WHEN,
  ],
};

const DISCHARGE: PageForm = {
  operation: 'dischargeCommitment',
  title: 'Report that a commitment was kept',
  button: 'Record it',
  ...ABOUT,
  ask: asking(COMMITMENT_GROUND, (data) => ground(data)),
  fields: [
    { name: 'account', label: 'How it was kept', rows: 3 },
    { name: 'effectiveOn', label: 'Day on which it was kept', hint: 'Left empty: the status date of the project' },
  ],
};

const RELEASE: PageForm = {
  operation: 'releaseCommitment',
  title: 'Report that a commitment was let go',
  button: 'Record it',
  ...ABOUT,
  ask: asking(COMMITMENT_GROUND, (data) => ground(data)),
  fields: [{ name: 'releasedBy', label: 'Who let us off' }, { name: 'account', label: 'Why', rows: 3 }, WHEN],
};

export const COMMITMENT_FORMS: readonly PageForm[] = [MAKE, AMEND, CHANGE_DUE, DISCHARGE, RELEASE];
