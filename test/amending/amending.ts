import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { TestApp } from '../support/app.js';
import { type Place, PLACES } from './places.js';

type Thing = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly saved: boolean;
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

export interface When {
  readonly asAt?: string;
  readonly knownAt?: string;
}

const ABOUT_THE_WRITE = ['effectiveOn', 'reason', 'citation', 'assumed', 'corrects'];

/** The operations whose name says that they amend. */
export function amendingOperations(schema: GraphQLSchema): string[] {
  return Object.keys(schema.getMutationType()!.getFields()).filter((name) => name.startsWith('amend'));
}

/** The input type that speaks of what an operation amends. */
export function inputType(schema: GraphQLSchema, operation: string): GraphQLInputObjectType {
  const part = PLACES[operation]?.part?.input;
  return part ? (schema.getType(part.type) as GraphQLInputObjectType) : ownInput(schema, operation);
}

function ownInput(schema: GraphQLSchema, operation: string): GraphQLInputObjectType {
  const type = getNullableType(schema.getMutationType()!.getFields()[operation]!.args[0]!.type);
  if (!isInputObjectType(type)) throw new Error(`${operation} takes no input`);
  return type;
}

/** The terms that an operation may change: the fields of its input that may be left out, but for what a write says of itself. */
export function termsIn(input: GraphQLInputObjectType): string[] {
  return Object.values(input.getFields())
    .filter(({ name, type }) => !isNonNullType(type) && !ABOUT_THE_WRITE.includes(name))
    .map(({ name }) => name);
}

/** What selects a term on the thing it is read from; null: nothing by the rule, nor by the place. */
export function readingOf(schema: GraphQLSchema, { type, reads }: Place, field: string): string | null {
  if (reads?.[field] !== undefined) return reads[field];
  const fields = (schema.getType(type) as GraphQLObjectType).getFields();
  const leaf = fields[field] && getNamedType(fields[field].type);
  if (leaf && (isScalarType(leaf) || isEnumType(leaf))) return field;
  const name = field.replace(/Ids$/u, 's').replace(/Id$/u, '');
  const thing = name === field ? undefined : fields[name] && getNamedType(fields[name].type);
  return isObjectType(thing) ? `${name} { id }` : null;
}

/** Another value than `now` for a term; undefined: none can be made without knowing more. */
export function otherValue(type: GraphQLInputType, now: unknown, mark: string): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return getNamedType(plain).name === 'String' ? [`Law ${mark}`] : undefined;
  if (isEnumType(plain)) return plain.getValues().find(({ name }) => name !== now)?.name;
  if (!isScalarType(plain)) return undefined;
  if (plain.name === 'String') return `Law ${mark}`;
  if (plain.name === 'Boolean') return now !== true;
  if (plain.name === 'Int') return (typeof now === 'number' ? now : 0) + mark.length;
  return undefined;
}

/** Amends one thing and reads it on any day, over HTTP. */
export class Amending {
  readonly place: Place;
  readonly input: GraphQLInputObjectType;
  /** The terms that can be read back, with what selects each. */
  readonly readings: ReadonlyMap<string, string>;

  constructor(
    private readonly app: TestApp,
    private readonly schema: GraphQLSchema,
    readonly operation: string,
    private readonly token: string,
  ) {
    this.place = PLACES[operation]!;
    this.input = inputType(schema, operation);
    this.readings = new Map(
      termsIn(this.input).flatMap((field) => {
        const reading = this.place.unread?.[field] === undefined ? readingOf(schema, this.place, field) : null;
        return reading === null ? [] : [[field, reading] as const];
      }),
    );
  }

  /** Every thing of the kind on a day, as its terms and its version. */
  async all(when: When = {}): Promise<Thing[]> {
    return (await this.found(when)).map(({ thing }) => thing);
  }

  private async found(when: When = {}): Promise<Found[]> {
    const aliased = [...this.readings].map(([field, reading]) => `${field}: ${reading}`).join(' ');
    const { part } = this.place;
    const key = this.operation === 'amendProject' || part?.key ? 'id code' : 'id';
    const fields = this.place.read.replace('*', `${key} ${part ? '' : 'version'} ${aliased}`);
    const { body } = await this.app.gql(this.token, `query($asAt: Date, $knownAt: DateTime) { ${fields} }`, {
      ...when,
    });
    if (body.errors) throw new Error(`${this.operation}: ${JSON.stringify(body.errors)}`);
    const plain = (thing: Thing): Thing => ({ ...thing, id: String(thing['id']).split('@')[0] });
    return thingsIn(body.data, part?.field).flatMap((around): Found[] => {
      const parts = part ? (around[part.field] as Thing[]) : [around];
      return parts.map((thing) => ({ thing: plain(thing), around: plain(around) }));
    });
  }

  /** The terms of one thing on a day; null: it was not there. */
  async terms(id: unknown, when: When = {}): Promise<Thing | null> {
    const found = (await this.all(when)).find((thing) => thing['id'] === id);
    return found ? Object.fromEntries([...this.readings.keys()].map((field) => [field, valueIn(found[field])])) : null;
  }

  /** Sends an amendment against the version that stands. */
  async amend(id: unknown, said: Readonly<Record<string, unknown>>): Promise<Answer> {
    const found = (await this.found()).find(({ thing }) => thing['id'] === id);
    const { name: type } = ownInput(this.schema, this.operation);
    const document = `mutation($input: ${type}!) { ${this.operation}(input: $input) { saved problems { code message path } } }`;
    const input = this.place.part
      ? this.place.part.send(found!.thing, found!.around, said)
      : this.about(found, id, said);
    const { body } = await this.app.gql(this.token, document, { input });
    if (body.data?.[this.operation]) return body.data[this.operation] as Answer;
    const [error] = body.errors ?? [];
    const problems = error?.extensions['problems'];
    if (!Array.isArray(problems)) throw new Error(`${this.operation}: ${JSON.stringify(body.errors)}`);
    return { saved: false, problems: problems as Answer['problems'] };
  }

  private about(found: Found | undefined, id: unknown, said: Thing): object {
    const thing = found?.thing;
    const named = Object.values(this.input.getFields()).find(
      ({ name, type }) => isNonNullType(type) && name !== 'expectedVersion',
    )!.name;
    const about = { [named]: named === 'projectCode' ? thing?.['code'] : id, expectedVersion: thing?.['version'] };
    return { ...about, ...said };
  }
}

/** A thing, and what it is a part of; itself where that is nothing. */
interface Found {
  readonly thing: Thing;
  readonly around: Thing;
}

/** The things at the end of a selection: all nodes of all connections on the way. `holds`: those that have this field. */
function thingsIn(data: unknown, holds = 'id'): Thing[] {
  if (Array.isArray(data)) return data.flatMap((each) => thingsIn(each, holds));
  if (typeof data !== 'object' || data === null) return [];
  return holds in data ? [data as Thing] : Object.values(data).flatMap((each) => thingsIn(each, holds));
}

/** A term as the input would give it: ids without the mark of their view, one value out of a selection of one. */
function valueIn(read: unknown): unknown {
  if (Array.isArray(read)) return read.map(valueIn);
  if (typeof read === 'string') return read.replace(/^([0-9a-f-]{36})@.*$/u, '$1');
  if (typeof read !== 'object' || read === null) return read;
  return valueIn(Object.values(read)[0]);
}
