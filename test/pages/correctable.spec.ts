import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  buildSchema,
  type FieldNode,
  getNullableType,
  isEnumType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { CORRECTABLE } from '../../src/pages/forms/correctable.js';
import { correcting } from '../../src/pages/forms/entries.js';
import { FORMS } from '../../src/pages/forms/forms.js';
import { inputOf } from '../../src/pages/frame/form.js';
import type { Operation } from '../../src/platform/auth/policy.js';

const schema = buildSchema(readFileSync(fileURLToPath(new URL('../../src/schema.graphql', import.meta.url)), 'utf8'));

/** Operations that could correct an entry and whose entries no page offers to correct in a form of their own, and why. */
const OTHERWISE: Readonly<Partial<Record<Operation, string>>> = {
  amendFeedbackItem: 'amending it puts the record right, on the day given',
  composeMeetingPapers: 'the agenda that names them is said again as a whole',
  draftMinutes: 'the draft is said again as a whole, with the former text in the form',
  recordAttendance: 'the list is said again as a whole, with the former one in the form',
  setAgenda: 'the agenda is said again as a whole, with the former one in the form',
  signOffVersion: 'a signature is taken back and given again, with the reason',
  reportMilestone: 'the page of the milestone has a form of its own for it: test/pages/corrections.spec.ts',
  reportTask: 'the page of the task has a form of its own for it: test/pages/corrections.spec.ts',
};

const operations = Object.entries(schema.getMutationType()!.getFields())
  .filter(([, { args }]) => args.some(({ name }) => name === 'input'))
  .map(([name]) => name as Operation);
const corrects = operations.filter((operation) => inputOf(schema, operation).getFields()['corrects']);
const table = Object.entries(CORRECTABLE) as [Operation, NonNullable<(typeof CORRECTABLE)[Operation]>][];

describe('an operation whose entries can be corrected', () => {
  it('is offered by a page, or is on a list with the reason why not', () => {
    const told = [...table.map(([operation]) => operation), ...(Object.keys(OTHERWISE) as Operation[])];
    expect(told.sort()).toEqual([...corrects].sort());
  });

  it.each(table)('%s finds every answer of its form in what the entry says', (operation, { document }) => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
    const form = FORMS.find((one) => one.operation === operation)!;
    const input = inputOf(schema, operation);
    const said = namesOfEntry(document);
    const asked = correcting(form, input).fields.filter(({ name, each }) => name !== 'reason' && !each);
    expect(
      asked.map(({ name }) => name).filter((name) => !said.has(name) && !NOT_SAID[operation]?.includes(name)),
    ).toEqual([]);
  });

  it.each(table.filter(([, { follows }]) => follows))(
    '%s offers only what its field takes',
    (operation, { follows }) => {
      const { field, life, begins } = follows!;
      const type = getNullableType(inputOf(schema, operation).getFields()[field]!.type);
      const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
      expect(Object.keys(life)).toContain(begins);
      expect(values).toEqual(expect.arrayContaining(Object.values(life).flat()));
      // else nobody could say of the first entry that nothing had happened
      expect(values).toContain(begins);
    },
  );
});

/** What of a form an entry does not say: it is as it stands, or asked again. */
const NOT_SAID: Readonly<Partial<Record<Operation, readonly string[]>>> = {
  answerChallenge: ['actionId'], // of the answer that counts, which alone is corrected
};

describe('a dated entry', () => {
  const dated = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && ['effectiveOn', 'correctedBy'].every((name) => type.getFields()[name]),
  );
  const found = new Set<string>();
  for (const [, { document }] of table) for (const name of typesOfEntries(document)) found.add(name);

  it('of every kind has a form that corrects it, or is on a list with the reason why not', () => {
    const names = dated.map(({ name }) => name).filter((name) => !found.has(name));
    expect(names.sort()).toEqual(Object.keys(NOT_CORRECTED).sort());
  });
});

const AMENDED = 'amending what it states puts it right, on the day given';
const AGAIN = 'it is stated again, and the later statement takes its place';

/** Kinds of dated entries that no form corrects as entries, and how they are put right. */
const NOT_CORRECTED: Readonly<Record<string, string>> = {
  AdoptedClauseStatement: AGAIN,
  ClauseStatement: AGAIN,
  CommunicationOverride:
    'an override is the director’s own act: it is given for a day and a text, and lapses with them',
  CommunicationText: AGAIN,
  DecisionRow: 'a decision is corrected by correctDecision, whose form holds what the record says',
  FeedbackExerciseStatement: AMENDED,
  FeedbackImport: 'each comment that it took in is amended by itself',
  FeedbackItemStatement: AMENDED,
  FeedbackPublication: 'a publication is withdrawn, and published again',
  FeedbackRespondentStatement: AMENDED,
  FeedbackThemeStatement: AMENDED,
  MeetingMove: AMENDED,
  OutputImport: 'each clause that it placed is changed by itself',
  ProjectStateReport:
    'a closing is corrected with its end project report; reopened and archived projects are closed and restored again',
  RiskAppetite: AGAIN,
  RiskStatement: AMENDED,
  SignOff: 'a signature is taken back and given again, with the reason',
  TenderEvidence: AGAIN,
  TermsOfReferenceStatement: AMENDED,
};

/** The names of what is asked of the entries of a document: those that are asked for their day. */
function namesOfEntry(document: string): ReadonlySet<string> {
  const names = new Set<string>();
  visit(parse(document), {
    SelectionSet(node) {
      const fields = node.selections.filter((one): one is FieldNode => one.kind === Kind.FIELD);
      if (!fields.some(({ name }) => name.value === 'effectiveOn')) return;
      visit(node, { Field: (field) => void names.add(field.alias?.value ?? field.name.value) });
    },
  });
  return names;
}

/** The types of the entries that a document asks for. */
function typesOfEntries(document: string): readonly string[] {
  const types: string[] = [];
  const info = new TypeInfo(schema);
  visit(
    parse(document),
    visitWithTypeInfo(info, {
      Field(field) {
        if (field.name.value === 'effectiveOn') types.push(info.getParentType()!.name);
      },
    }),
  );
  return types;
}
