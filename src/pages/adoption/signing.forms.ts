/** Decides what the forms about signatures ask: one's own, or one from a document shown to the project lead. */
import { asking, type FormField, type FormBasis, type PageForm, type Typed } from '../frame/form-field.js';
import { OWN_SIGNING_BASIS, SIGNING_BASIS } from './adoption.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Basis = Partial<AnswerTo<typeof SIGNING_BASIS> & AnswerTo<typeof OWN_SIGNING_BASIS>>;

const GIVEN = ['adoptionId', 'expectedVersion', 'member.organisationId', 'member.name'] as const;

const ask = (says: string) =>
  asking<Basis>(
    ({ project }) => (project === undefined ? OWN_SIGNING_BASIS : SIGNING_BASIS),
    (data, given) => basis(data, given, says),
  );

function basis({ project, myPartnerships }: Basis, given: Typed, says: string): FormBasis {
  const one = project?.adoption ?? myPartnerships?.nodes.find(({ id }) => id === given.adoptionId);
  if (!one) return {};
  const own = one.members.some((member) => member.own && member.name === given['member.name']);
  return {
    caption: `${one.name}: ${given['member.name'] ?? ''}`,
    version: one.version,
    intro: [own ? says : 'You record this from a document that you were shown.'],
    without: own ? ['signatory', 'citation'] : [],
  };
}

const FIELDS: readonly FormField[] = [
  { name: 'signatory', label: 'Who signs, by name', needed: true },
  { name: 'citation', label: 'Document that you were shown', needed: true },
  { name: 'post', label: 'Post of who signs' },
  { name: 'note', label: 'Note', rows: 3 },
  { name: 'effectiveOn', label: 'Day', hint: 'Leave blank for the status date of the project' },
];

const SIGN: PageForm = {
  operation: 'signUp',
  title: 'Sign the text of the partnership',
  button: 'Sign the text',
  given: [...GIVEN, 'textSha256'],
  context: ['project', 'adoption'],
  ask: ask('You sign the text that you have just read, for your organisation and in your own name.'),
  fields: FIELDS,
};

const WITHDRAW: PageForm = {
  operation: 'withdrawSignUp',
  title: 'Withdraw a signature',
  button: 'Withdraw the signature',
  given: GIVEN,
  context: ['project', 'adoption'],
  ask: ask('You take the signature of your organisation back. The text is no longer public until it signs again.'),
  fields: FIELDS,
};

export const SIGNING_FORMS: readonly PageForm[] = [SIGN, WITHDRAW];
