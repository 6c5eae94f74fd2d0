import { buildSchema } from 'graphql';
import { packed, rowsTyped, typedRows, unfolded, withoutRows } from '../../src/pages/frame/form-rows.js';
import { drawnFields, inputOf } from '../../src/pages/frame/form.js';
import { type PageForm } from '../../src/pages/frame/form-field.js';
import { answersOf, typedIn } from '../../src/pages/frame/form-answers.js';
import { fieldAt } from '../../src/pages/frame/page-problems.js';

const schema = buildSchema(`
  input Subject { kind: Kind! id: ID! }
  input Item { itemId: ID subject: Subject title: String! kind: Kind! on: Date }
  enum Kind { DECISION INFORMATION }
  scalar Date
  input Agenda { items: [Item!]! spans: [Span!] }
  input Span { name: String! }
  type Mutation { setAgenda(input: Agenda!): Boolean }
  type Query { a: Boolean }`);
const input = inputOf(schema, 'setAgenda');
const FORM: PageForm = {
  operation: 'setAgenda',
  title: 'Set the agenda',
  button: 'Set it',
  given: [],
  fields: [
    {
      name: 'items',
      label: 'Items',
      each: {
        one: 'Item',
        kept: ['itemId', 'subject.kind', 'subject.id'],
        says: ['title'],
        ordered: true,
        fields: [
          { name: 'title', label: 'Title' },
          { name: 'kind', label: 'What it is for' },
          { name: 'on', label: 'Day' },
        ],
      },
    },
    { name: 'spans', label: 'Spans', each: { one: 'Span', says: ['name'], fields: [{ name: 'name', label: 'Name' }] } },
  ],
};
const row = (index: number, title: string, more: object = {}) =>
  Object.fromEntries(
    Object.entries({ itemId: '', title, kind: 'DECISION', ...more }).map(([name, text]) => [
      `items.${index}.${name}`,
      text,
    ]),
  );
/** What is sent of what came in the body of a form. */
const answered = (body: Record<string, string>, basis = {}) => {
  const typed = packed(FORM, typedIn(unfolded(FORM, body, 0), input, body));
  return answersOf(unfolded(FORM, typed, 0), input, withoutRows(FORM, basis), typed);
};

describe('rows of a form', () => {
  it('are drawn for what stands there, with room for three more', () => {
    const typed = typedRows('items', [{ itemId: 'a', title: 'Minutes', kind: 'DECISION' }]);
    const fields = drawnFields(unfolded(FORM, rowsTyped(FORM, typed)), input, {}, typed, []);
    expect(fields.filter(({ opens }) => opens?.startsWith('Item')).map(({ opens }) => opens)).toEqual([
      'Item 1',
      'Item 2',
      'Item 3',
      'Item 4',
    ]);
    expect(
      fields
        .filter(({ name }) => !name.includes('subject'))
        .slice(0, 5)
        .map(({ kind, value }) => [kind, value]),
    ).toEqual([
      ['hidden', 'a'],
      ['text', 'Minutes'],
      ['select', 'DECISION'],
      ['date', ''],
      ['number', '1'],
    ]);
  });

  it('become the list of the input: blank ones fall out, places give the order, ids and dates go along', () => {
    const body = {
      ...row(0, 'Last', { place: '9', 'subject.kind': 'DECISION', 'subject.id': 's' }),
      ...row(1, ''),
      ...row(2, 'First', { itemId: 'b', 'on-day': '3', 'on-month': '2', 'on-year': '2010', place: '1' }),
    };
    expect(answered(body)).toEqual({
      input: {
        items: [
          { itemId: 'b', title: 'First', kind: 'DECISION', on: '2010-02-03' },
          { subject: { kind: 'DECISION', id: 's' }, title: 'Last', kind: 'DECISION' },
        ],
      },
      errors: [],
    });
  });

  it('say which of them lacks an answer', () => {
    const { errors } = answered({ ...row(0, 'A'), ...row(1, 'B', { kind: '' }) });
    expect(errors).toEqual([{ text: 'Item 2: select what it is for', href: '#items-1-kind', field: 'items.1.kind' }]);
  });

  it('are asked for where the list needs one, and taken away as a whole where it does not', () => {
    const basis = { typed: typedRows('spans', [{ name: 'Recess' }]) };
    const { input: sent, errors } = answered({ 'spans.0.name': '' }, basis);
    expect(errors.map(({ text }) => text)).toEqual(['Enter the items']);
    expect(sent).toEqual({ spans: [] });
  });

  it('keep a refusal of the interface with the row that it names', () => {
    const names = ['alternatives', 'items.0.title', 'items.0.kind', 'items.1.title', 'items.1.kind', 'subject.id'];
    const places: readonly (readonly [string, string | null])[] = [
      ['items.1.kind', 'items.1.kind'],
      ['items.1.access', 'items.1.title'],
      ['items.1.kind.0', 'items.1.kind'],
      ['items.1', 'items.1.title'],
      ['items', 'items.0.title'],
      ['alternatives.1', 'alternatives'],
      ['subject', 'subject.id'],
      ['subject.0.id', 'subject.id'],
      ['expectedVersion', null],
    ];
    expect(places.map(([place]) => [place, fieldAt(names, place)])).toEqual(places);
  });

  it('are no more than three hundred, however many somebody sends', () => {
    const rows = unfolded(FORM, { 'items.999.title': 'x' }).fields.filter(({ opens }) => opens?.startsWith('Item'));
    expect(rows).toHaveLength(300);
  });
});
