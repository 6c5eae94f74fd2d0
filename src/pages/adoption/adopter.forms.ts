/** Decides what the forms about an adopter and its text ask. */
import { ADOPTION_STATES, type AdoptionState } from '../../adoption/adoption-states.js';
import { asking, type FormField, type FormBasis, type PageForm, type Typed } from '../frame/form-field.js';
import { type Organisation, organisationChoices, versionChoices } from '../frame/record-choices.js';
import { KIND_CHOICES, stateChoices } from './adoption-words.js';
import { ADOPTION_BASIS, CLAUSE_BASIS, NEW_ADOPTION_BASIS } from './adoption.graphql.js';
import type { Member } from './members-table.js';
import type { AnswerTo } from '../frame/question.js';

type NewBasis = AnswerTo<typeof NEW_ADOPTION_BASIS>;

type OneBasis = AnswerTo<typeof ADOPTION_BASIS>;

type TextBasis = AnswerTo<typeof CLAUSE_BASIS>;

export const WHEN: FormField = {
  name: 'effectiveOn',
  label: 'Day',
  hint: 'Leave blank for the status date of the project',
};
export const ABOUT = { given: ['adoptionId', 'expectedVersion'], context: ['project', 'adoption'] } as const;

const TERMS: readonly FormField[] = [
  { name: 'name', label: 'Name of the authority or partnership', needed: true },
  { name: 'kind', label: 'Who it is', choices: KIND_CHOICES, needed: true },
  { name: 'outputVersionId', label: 'Version used' },
  {
    name: 'members',
    label: 'Members who are to sign, one a line',
    hint: 'For an authority that signs alone, enter its own name. If a name is in the register of organisations, its people can sign here.',
    rows: 5,
  },
  { name: 'organisationId', label: 'Its own entry in the register of organisations' },
  { name: 'purpose', label: 'Purpose', rows: 2 },
  { name: 'relatesTo', label: 'What of its own the text goes with', rows: 2 },
  { name: 'note', label: 'Note', rows: 3 },
];

/** A member by name, linked to the register where it stands there. */
function memberRead(organisations: readonly Organisation[], members: readonly Member[]) {
  const known = new Map([
    ...organisations.map(({ name, id }) => [name.toLowerCase(), id] as const),
    ...members.flatMap(({ name, organisation }) =>
      organisation ? [[name.toLowerCase(), organisation.id] as const] : [],
    ),
  ]);
  return (name: string): object => {
    const organisationId = known.get(name.toLowerCase());
    return organisationId === undefined ? { name } : { name, organisationId };
  };
}

const choices = ({ project, organisations }: NewBasis | OneBasis) => ({
  outputVersionId: versionChoices(project.outputs),
  organisationId: organisationChoices(organisations),
});

const CONSIDER: PageForm = {
  operation: 'considerAdoption',
  title: 'Add an adopter',
  button: 'Add the adopter',
  given: ['projectCode'],
  ask: asking(NEW_ADOPTION_BASIS, (data) => ({
    caption: data.project.title,
    choices: choices(data),
    read: { members: memberRead(data.organisations, []) },
  })),
  fields: [...TERMS, WHEN],
};

const AMEND: PageForm = {
  operation: 'amendAdopter',
  title: 'Change an adopter',
  button: 'Save the changes',
  ...ABOUT,
  ask: asking(ADOPTION_BASIS, (data) => {
    const one = data.project.adoption;
    if (!one) return {};
    return {
      caption: `${one.code} ${one.name}`,
      version: one.version,
      choices: choices(data),
      read: { members: memberRead(data.organisations, one.members) },
      typed: {
        ...{ name: one.name, kind: one.kind, purpose: one.purpose ?? '', relatesTo: one.relatesTo ?? '' },
        ...{ note: one.note ?? '', members: one.members.map(({ name }) => name).join('\n') },
        ...{ outputVersionId: one.outputVersion?.id ?? '', organisationId: one.organisation?.id ?? '' },
      },
    };
  }),
  fields: [...TERMS, WHEN],
};

/** Whoever changed a clause has adapted the text, and whoever changed none has adopted it wholly. */
function fits(state: AdoptionState, { counts }: Pick<NonNullable<OneBasis['project']['adoption']>, 'counts'>): boolean {
  const changed = counts && counts.reworded + counts.omitted + counts.added > 0;
  if (state === 'ADOPTED') return changed === false;
  return state !== 'ADAPTED' || changed === true;
}

const REPORT: PageForm = {
  operation: 'reportAdoption',
  title: 'Report the stage of an adoption',
  button: 'Report the stage',
  ...ABOUT,
  ask: asking(ADOPTION_BASIS, ({ project: { adoption } }, { corrects }) =>
    adoption
      ? {
          caption: `${adoption.code} ${adoption.name}`,
          version: adoption.version,
          choices: {
            state: stateChoices(
              (corrects === undefined ? adoption.nextStates : ADOPTION_STATES).filter((state) => fits(state, adoption)),
            ),
          },
        }
      : {},
  ),
  fields: [
    { name: 'state', label: 'Stage it has reached' },
    { name: 'note', label: 'Why', hint: 'Needed where it declines, withdraws or considers again', rows: 3 },
    WHEN,
  ],
};

const ADAPT: PageForm = {
  operation: 'adaptClauses',
  title: 'Change a clause',
  button: 'Save the clause',
  given: [...ABOUT.given, 'changes.treatment', 'changes.clauseId'],
  context: ABOUT.context,
  ask: asking(CLAUSE_BASIS, (data, given) => adaptBasis(data, given)),
  fields: [
    { name: 'changes.text', label: 'In its own words', rows: 4, needed: true },
    { name: 'changes.afterClauseId', label: 'After which clause', needed: true },
    { name: 'changes.note', label: 'Why', rows: 3 },
    WHEN,
  ],
};

const TITLES: Readonly<Record<string, string>> = {
  KEPT: 'Keep a clause as the version has it',
  REWORDED: 'Reword a clause',
  OMITTED: 'Leave a clause out',
  ADDED: 'Reword a clause of its own',
};

function adaptBasis({ project: { adoption } }: TextBasis, given: Typed): FormBasis {
  if (!adoption) return {};
  const clauses = adoption.clauses.nodes;
  const treatment = given['changes.treatment'] ?? '';
  const clause = clauses.find(({ key }) => key === given['changes.clauseId']);
  const isNew = given['changes.clauseId'] === undefined;
  const worded = treatment === 'REWORDED' || treatment === 'ADDED';
  const signed = adoption.members.filter(({ state }) => state === 'SIGNED').map(({ name }) => name);
  return {
    title: isNew ? 'Add a clause' : (TITLES[treatment] ?? 'Change a clause'),
    caption: `${adoption.code} ${adoption.name}`,
    version: adoption.version,
    intro: [
      ...(clause?.canonicalText
        ? [`The version, ${clause.canonicalNumber ?? 'without a number'}: ${clause.canonicalText}`]
        : []),
      ...(clause?.text && clause.text !== clause.canonicalText ? [`The adopter: ${clause.text}`] : []),
      ...(signed.length ? [`A change makes the signatures void of: ${signed.join(', ')}.`] : []),
    ],
    typed: worded && clause ? { 'changes.text': clause.text ?? clause.canonicalText ?? '' } : {},
    choices: {
      'changes.afterClauseId': clauses.map(({ key, number, canonicalNumber, text, canonicalText }) => ({
        value: key,
        text: `${number ?? canonicalNumber ?? ''} ${text ?? canonicalText ?? ''}`.trim().slice(0, 90),
      })),
    },
    without: [...(worded ? [] : ['changes.text']), ...(isNew ? [] : ['changes.afterClauseId'])],
  };
}

export const ADOPTER_FORMS: readonly PageForm[] = [CONSIDER, AMEND, REPORT, ADAPT];
