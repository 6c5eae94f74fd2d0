/** Decides where a form finds the dated entry that it is to correct, and how what that entry says stands in its fields. */
import { type GraphQLInputObjectType, getNullableType, isEnumType } from 'graphql';
import type { Operation } from '../../platform/auth/policy.js';
import { typeOf } from '../frame/form.js';
import type { Choice, FormGround, PageForm, Typed } from '../frame/form-field.js';
import { day, sayEnum } from '../frame/words.js';

const ID = 'id effectiveOn';
const risk = (entries: string): string =>
  `query($project: String!, $risk: String!) { project(code: $project) { risk(code: $risk) { ${entries} } } }`;
const commitment = (said: string): string =>
  `query($project: String!, $commitment: String!) { project(code: $project) { commitment(code: $commitment) {
    history { ${ID} account ${said} } } } }`;
const COMMUNICATION = `query($project: String!, $communication: String!) { project(code: $project) {
  communication(code: $communication) { history { ${ID} note } } } }`;

/**
 * For each operation whose entries can be corrected on a page: the question for those entries. It takes what the form is
 * given, and names what they say as the fields of the form do.
 */
const ENTRIES: Readonly<Partial<Record<Operation, string>>> = {
  assessRisk: risk(`history { assessments { ${ID} kind rationale score { likelihood { value } impact { value } } } }`),
  reviewRisk: risk(`history { reviews { ${ID} note nextOn } }`),
  acceptRisk: risk(`history { acceptances { ${ID} note expiresOn } }`),
  closeRisk: risk(`history { statuses { ${ID} note } }`),
  reopenRisk: risk(`history { statuses { ${ID} note } }`),
  reportRiskAction: risk(`actions { history { ${ID} state note } }`),
  reportEvidence: `query($project: String!, $evidence: String!) { project(code: $project) {
    pieceOfEvidence(code: $evidence) { history { ${ID} state note } } } }`,
  reportPilot: `query($project: String!, $pilot: String!) { project(code: $project) {
    pilot(code: $pilot) { history { ${ID} stage note } } } }`,
  changeCommitmentDue: commitment('dueOn'),
  dischargeCommitment: commitment(''),
  releaseCommitment: commitment('releasedBy'),
  submitCommunication: COMMUNICATION,
  clearCommunication: COMMUNICATION,
  returnCommunication: COMMUNICATION,
  issueCommunication: COMMUNICATION,
  withdrawCommunication: COMMUNICATION,
  assessStakeholder: `query($project: String!, $stakeholder: String!) { project(code: $project) {
    stakeholder(code: $stakeholder) { assessments { ${ID} interest influence position rationale } } } }`,
  reportAction: `query($action: String!) { actions(first: 1, filter: { code: $action }) { nodes {
    history { ${ID} state note } } } }`,
  reportMeeting: `query($meeting: String!) { meeting(code: $meeting) { history { ${ID} state note } } }`,
};

/** The question for the entries that a form can correct; null: it corrects none. */
export function entriesOf({ operation }: PageForm): string | null {
  return ENTRIES[operation] ?? null;
}

/** The form as it corrects an entry: which one comes with its address. */
export function correcting(form: PageForm): PageForm {
  return { ...form, given: [...form.given, 'corrects'] };
}

type Found = Readonly<Record<string, unknown>>;

/** The entry of an id, wherever it stands in an answer; null: it is not there. */
export function entryIn(answer: unknown, id: string): Found | null {
  if (answer === null || typeof answer !== 'object') return null;
  if ('id' in answer && answer.id === id && 'effectiveOn' in answer) return answer;
  for (const inner of Object.values(answer)) {
    const found = entryIn(inner, id);
    if (found) return found;
  }
  return null;
}

/** What the record says to a form that corrects an entry: its fields hold what the entry says, and every choice is open. */
export function groundOfCorrection(
  { fields, title }: PageForm,
  input: GraphQLInputObjectType,
  ground: FormGround,
  entry: Found,
): FormGround {
  const said = textsOf(entry);
  const choices = { ...ground.choices };
  for (const { name, choices: own } of fields) {
    const type = name.includes('.') ? null : getNullableType(typeOf(input, name));
    if (!isEnumType(type) || !choices[name]) continue;
    const known = new Map([...(own ?? []), ...choices[name]].map((choice) => [choice.value, choice]));
    choices[name] = type
      .getValues()
      .map((one): Choice => known.get(one.name) ?? { value: one.name, text: sayEnum(one.name) });
  }
  return {
    ...ground,
    title: `Correct an entry: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    intro: [
      `Enter what the entry of ${day(said['effectiveOn'])} should have said. The wrong entry stays in the history, marked as corrected.`,
    ],
    choices,
    typed: { ...ground.typed, ...Object.fromEntries(fields.map(({ name }) => [name, said[name] ?? ''])) },
  };
}

/** What an entry says, as a form holds it; of a level the value. */
function textsOf(entry: object): Typed {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([name, value]: [string, unknown]): (readonly [string, string])[] => {
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return [[name, String(value)]];
      }
      if (value === null || typeof value !== 'object') return [];
      return 'value' in value ? Object.entries(textsOf({ [name]: value.value })) : Object.entries(textsOf(value));
    }),
  );
}
