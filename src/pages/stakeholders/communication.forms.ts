/** Decides what the forms about communications ask. */
import type { Operation } from '../../platform/auth/policy.js';
import { asking, type FormField, type FormBasis, type PageForm } from '../frame/form-field.js';
import { milestoneChoices, ownerChoices } from '../frame/record-choices.js';
import { KIND_CHOICES } from './communication-words.js';
import { spanWords } from './communications-page.js';
import { COMMUNICATION_BASIS, NEW_COMMUNICATION_BASIS } from './communications.graphql.js';
import { WHEN } from './stakeholder.forms.js';
import type { AnswerTo } from '../frame/question.js';

type OneBasis = AnswerTo<typeof COMMUNICATION_BASIS>;

type One = NonNullable<OneBasis['project']['communication']>;

const ABOUT = { given: ['communicationId', 'expectedVersion'], context: ['project', 'communication'] } as const;
/** Steps about one wording alone carry what stands for it. */
const WORDED = { ...ABOUT, given: [...ABOUT.given, 'contentSha256'] } as const;

const TERMS: readonly FormField[] = [
  { name: 'title', label: 'Title', hint: 'The director clears it with the text', needed: true },
  { name: 'kind', label: 'Kind', choices: KIND_CHOICES, needed: true },
  { name: 'audience', label: 'Audience' },
  {
    name: 'forPublic',
    label: 'Anybody may read it once it is issued',
    hint: 'Leave unticked if only its audience may read it',
  },
  { name: 'plannedOn', label: 'Planned date', hint: 'Leave blank for the date of its milestone' },
  { name: 'milestoneId', label: 'Milestone of the plan' },
  { name: 'ownerId', label: 'Owner' },
  { name: 'ownerTeam', label: 'Or the team that owns it' },
];

const NOTE: FormField = { name: 'note', label: 'Note', rows: 3 };

const basis = (
  { project: { communication } }: OneBasis,
  more: (one: One) => Partial<FormBasis> = () => ({}),
): FormBasis =>
  communication
    ? {
        caption: `${communication.code} ${communication.title}`,
        version: communication.version,
        ...more(communication),
      }
    : {};

/** The wording that a step is about, to be read before it. */
const wording = ({ title, text }: One): string[] => [`Title: ${title}`, text ?? 'There is no text yet.'];

const PLAN: PageForm = {
  operation: 'planCommunication',
  title: 'Plan a communication',
  button: 'Plan the communication',
  given: ['projectCode'],
  ask: asking(NEW_COMMUNICATION_BASIS, ({ project, people }) => ({
    caption: project.title,
    choices: { ownerId: ownerChoices(people), milestoneId: milestoneChoices(project.milestones) },
    typed: { forPublic: 'true' },
  })),
  fields: [...TERMS, WHEN],
};

const AMEND: PageForm = {
  operation: 'amendCommunication',
  title: 'Change a communication',
  button: 'Save the changes',
  ...ABOUT,
  ask: asking(COMMUNICATION_BASIS, (data) =>
    basis(data, (one) => ({
      choices: { ownerId: ownerChoices(data.people), milestoneId: milestoneChoices(data.project.milestones) },
      typed: {
        ...{ title: one.title, kind: one.kind, audience: one.audience ?? '', forPublic: String(one.forPublic) },
        ...{ plannedOn: one.plannedOn ?? '', milestoneId: one.milestone?.id ?? '' },
        ...{ ownerId: one.owner?.id ?? '', ownerTeam: one.ownerTeam ?? '' },
      },
    })),
  ),
  fields: [...TERMS, WHEN],
};

const DRAFT: PageForm = {
  operation: 'draftCommunication',
  title: 'Change the text',
  button: 'Save the text',
  ...ABOUT,
  ask: asking(COMMUNICATION_BASIS, (data) =>
    basis(data, ({ text }) => ({
      intro: ['Another text than the one that was cleared needs to be cleared again.'],
      typed: { body: text ?? '' },
    })),
  ),
  fields: [{ name: 'body', label: 'The whole text', rows: 15 }, WHEN],
};

/** A step that is taken with a word at most. */
function step(
  operation: Operation,
  words: { readonly title: string; readonly button: string; readonly note?: FormField; readonly when?: FormField },
  about: Pick<PageForm, 'given' | 'context'> = ABOUT,
): PageForm {
  return {
    operation,
    title: words.title,
    button: words.button,
    ...about,
    ask: asking(COMMUNICATION_BASIS, (data) => basis(data, (one) => ({ intro: wording(one) }))),
    fields: [words.note ?? NOTE, words.when ?? WHEN],
  };
}

const OVERRIDE: PageForm = {
  operation: 'overrideRestrictedWindow',
  title: 'Override a restricted window for this wording',
  button: 'Override the window',
  ...WORDED,
  ask: asking(COMMUNICATION_BASIS, (data) =>
    basis(data, (one) => ({
      intro: [...data.project.plan.calendar.restrictedWindows.map((window) => spanWords(window)), ...wording(one)],
    })),
  ),
  fields: [
    { name: 'day', label: 'Planned date', hint: 'Every window that the day lies in is overridden' },
    { name: 'grounds', label: 'Why it cannot wait', rows: 3 },
  ],
};

export const COMMUNICATION_FORMS: readonly PageForm[] = [
  PLAN,
  AMEND,
  DRAFT,
  step('submitCommunication', { title: 'Send this wording for clearance', button: 'Send to the director' }),
  step('clearCommunication', { title: 'Clear this wording', button: 'Clear the wording' }, WORDED),
  step('returnCommunication', { title: 'Send this wording back to drafting', button: 'Send back' }),
  OVERRIDE,
  step('issueCommunication', {
    title: 'Issue this wording',
    button: 'Issue the wording',
    when: { name: 'effectiveOn', label: 'Date of issue' },
  }),
  step('withdrawCommunication', {
    title: 'Withdraw this communication',
    button: 'Withdraw the communication',
    note: { name: 'note', label: 'Why', rows: 3 },
  }),
];
