/** Decides what the forms about challenges between partners ask. They are for people of the members alone. */
import { asking, type FormField, type FormBasis, type PageForm } from '../frame/form-field.js';
import { CONDUCT_BASIS, RAISE_BASIS } from './adoption.graphql.js';

const WHEN: FormField = { name: 'effectiveOn', label: 'Day', hint: 'Leave blank for today' };
const ABOUT = { given: ['challengeId', 'expectedVersion'], context: ['adoption'] } as const;

const ask = asking(CONDUCT_BASIS, ({ conductChallenges }, { challengeId }): FormBasis => {
  const one = conductChallenges.nodes.find(({ id }) => id === challengeId);
  if (!one) return {};
  return {
    caption: `${one.code}: ${one.raisedBy} about ${one.about}`,
    version: one.version,
    intro: [
      `What happened: ${one.whatHappened}`,
      ...(one.answer === null ? [] : [`The answer: ${one.answer}`]),
      ...(one.proposal === null ? [] : [`What ${one.proposal.member} proposes: ${one.proposal.text}`]),
    ],
  };
});

const RAISE: PageForm = {
  operation: 'raiseConductChallenge',
  title: 'Raise a challenge with another member',
  button: 'Raise the challenge',
  done: 'Challenge raised. The other member has been asked to answer it.',
  given: ['adoptionId'],
  ask: asking(RAISE_BASIS, ({ myPartnerships }, { adoptionId }): FormBasis => {
    const one = myPartnerships.nodes.find(({ id }) => id === adoptionId);
    if (!one) return {};
    return {
      caption: one.name,
      intro: ['Only people of the members will see it.'],
      choices: {
        aboutOrganisationId: one.members.flatMap(({ name, own, organisation }) =>
          own || organisation === null ? [] : [{ value: organisation.id, text: name }],
        ),
        clauseIds: one.clauses.nodes.flatMap(({ key, kind, number, text }) =>
          kind === 'CLAUSE' && text !== null
            ? [{ value: key, text: number === null ? text : `${number} ${text}` }]
            : [],
        ),
      },
    };
  }),
  fields: [
    { name: 'aboutOrganisationId', label: 'Member whose conduct it is about' },
    { name: 'whatHappened', label: 'What happened', hint: 'Say it without blame', rows: 5 },
    { name: 'clauseIds', label: 'What you have agreed with each other', hint: 'Choose up to ten' },
    WHEN,
  ],
};

const ANSWER: PageForm = {
  operation: 'answerConductChallenge',
  title: 'Answer a challenge',
  button: 'Send the answer',
  ...ABOUT,
  ask,
  fields: [{ name: 'answer', label: 'Your answer', rows: 5 }, WHEN],
};

const PROPOSE: PageForm = {
  operation: 'proposeConductResolution',
  title: 'Propose how to resolve a challenge',
  button: 'Send the proposal',
  done: 'Proposal sent to the other member.',
  ...ABOUT,
  ask,
  fields: [{ name: 'resolution', label: 'Action, owner and date', rows: 5 }, WHEN],
};

const RESOLVE: PageForm = {
  operation: 'resolveConductChallenge',
  title: 'Agree to the proposal',
  button: 'Agree to the proposal',
  done: 'You agreed to the proposal. The challenge is resolved.',
  ...ABOUT,
  given: [...ABOUT.given, 'proposalId'],
  ask,
  fields: [{ name: 'note', label: 'Note', rows: 3 }, WHEN],
};

const WITHDRAW: PageForm = {
  operation: 'withdrawConductChallenge',
  title: 'Withdraw a challenge',
  button: 'Withdraw the challenge',
  ...ABOUT,
  ask,
  fields: [{ name: 'note', label: 'Why', rows: 3 }, WHEN],
};

export const CONDUCT_FORMS: readonly PageForm[] = [RAISE, ANSWER, PROPOSE, RESOLVE, WITHDRAW];
