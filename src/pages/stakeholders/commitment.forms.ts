/** Decides what the forms about commitments ask. */
import type { FormField, FormGround, PageForm } from '../frame/form-field.js';
import { type AskedMilestones, type AskedPerson, milestoneChoices, ownerChoices } from '../frame/record-choices.js';
import { day } from '../frame/words.js';
import { COMMITMENT_GROUND, NEW_COMMITMENT_GROUND } from './commitments.graphql.js';
import { WHEN } from './stakeholder.forms.js';

interface AskedNew {
  readonly project: {
    readonly title: string;
    readonly milestones: AskedMilestones;
    readonly stakeholders: {
      readonly nodes: readonly { readonly id: string; readonly code: string; readonly name: string }[];
    };
  };
  readonly people: readonly AskedPerson[];
}

interface AskedOne {
  readonly project: {
    readonly milestones: AskedMilestones;
    readonly commitment: {
      readonly code: string;
      readonly what: string;
      readonly dueOn: string | null;
      readonly version: number;
      readonly owner: { readonly id: string } | null;
      readonly ownerTeam: string | null;
      readonly milestone: { readonly id: string } | null;
      readonly to: { readonly title: string } | null;
    } | null;
  };
  readonly people: readonly AskedPerson[];
}

const ABOUT = { given: ['commitmentId', 'expectedVersion'], context: ['project', 'commitment'] } as const;
const TERMS: readonly FormField[] = [
  { name: 'ownerId', label: 'Who sees that it is kept' },
  { name: 'ownerTeam', label: 'Or which team does' },
  { name: 'milestoneId', label: 'Milestone by which the plan means to keep it' },
];

const ground = (
  { project: { commitment } }: AskedOne,
  more: (one: NonNullable<AskedOne['project']['commitment']>) => Partial<FormGround> = () => ({}),
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
  ask: {
    document: NEW_COMMITMENT_GROUND,
    ground: ({ project, people }: AskedNew, { to = '' }) => ({
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
    }),
  },
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
  ask: {
    document: COMMITMENT_GROUND,
    ground: (data: AskedOne) =>
      ground(data, ({ what, owner, ownerTeam, milestone }) => ({
        choices: { ownerId: ownerChoices(data.people), milestoneId: milestoneChoices(data.project.milestones) },
        typed: { what, ownerId: owner?.id ?? '', ownerTeam: ownerTeam ?? '', milestoneId: milestone?.id ?? '' },
      })),
  },
  fields: [{ name: 'what', label: 'What is promised', rows: 3, needed: true }, ...TERMS, WHEN],
};

const CHANGE_DUE: PageForm = {
  operation: 'changeCommitmentDue',
  title: 'Move the date of a commitment',
  button: 'Record the new date',
  ...ABOUT,
  ask: { document: COMMITMENT_GROUND, ground: (data: AskedOne) => ground(data) },
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
  ask: { document: COMMITMENT_GROUND, ground: (data: AskedOne) => ground(data) },
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
  ask: { document: COMMITMENT_GROUND, ground: (data: AskedOne) => ground(data) },
  fields: [{ name: 'releasedBy', label: 'Who let us off' }, { name: 'account', label: 'Why', rows: 3 }, WHEN],
};

export const COMMITMENT_FORMS: readonly PageForm[] = [MAKE, AMEND, CHANGE_DUE, DISCHARGE, RELEASE];
