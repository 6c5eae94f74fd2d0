/** Decides which facts a record has, told by its type in the schema: each field that is one value, and what a file calls it. */
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { labelOf } from './fact-labels.js';
import type { FileValue } from '../../spreadsheets/file-value.js';
import { NAMING } from './file-table.js';
import { sayEnum } from './words.js';

/** One fact of a record: a column of its file. */
export interface Fact {
  readonly head: string;
  /** The fields that lead to it from the record. */
  readonly path: readonly string[];
  /** What is asked beneath the last of these; empty: it is a value itself. */
  readonly asked: readonly string[];
  /** Its value, out of what was answered at the end of the path. */
  readonly value: (given: unknown) => FileValue;
}

type Answer = Readonly<Record<string, unknown>>;
type Field = GraphQLField<unknown, unknown>;

/** How far parts of parts are followed. */
const DEEPEST = 4;
/** By which field a thing is called that another names. */
const NAMES = ['name', 'title', 'label'];
/** By which field an entry of a list is told, where it is no thing of its own. */
const ENTRY_NAMES = ['message', ...NAMES, 'text', 'reference'];
/** Where an entry comes from and who saved it: in the file of the entries, not beside the record that has the last of them. */
const OF_ENTRIES = ['citation', 'assumed', 'recordedAt', 'recordedBy', 'reason', 'correctedBy'];
/** Facts of parts that tell of something else: of the scale rather than of a risk, or of the record itself once more. */
const OF_ANOTHER = [
  ...['RiskBand.fromScore', 'RiskBand.meaning', 'RiskBand.tone', 'RiskBand.shade'],
  ...['RiskLevel.label', 'RiskLevel.meaning'],
  ...['RiskAssessment.kind', 'StakeholderEngagement.stakeholderCode', 'StakeholderEngagement.stakeholderName'],
  'StakeholderEngagement.effectiveOn', // the page says it, where the day is known
];
/** What people read in an order of its own, where no page has another. */
const IN_THIS_ORDER = [
  ...['category', 'raisedOn', 'statusSince', 'cause', 'event', 'effect', 'proximity'],
  ...['beganOn', 'endedOn', 'opensOn', 'closesOn', 'from', 'to', 'optimistic', 'mostLikely', 'pessimistic'],
];
/** Columns that stand last, whatever else there is. */
export const LAST = ['citation', 'assumed', 'reason', 'recordedBy', 'recordedAt', 'correctedBy'];

/**
 * The facts of the records of a type. Several values of one fact stand in one cell, each on a line of its own; a thing that
 * is named is told by its code and by its name; of a part every fact; of entries without a name how many there are.
 * @param order fields in the order in which the page asks them, which is the order of their columns
 */
export function factsOf(type: GraphQLObjectType, order: readonly string[] = []): readonly Fact[] {
  return inOrder(type, order).flatMap((field) => factsOfField(type, field, { path: [], head: '', order }));
}

/** The fields of a type: what names it, what the page asks, the rest by name, and where it comes from. */
function inOrder(type: GraphQLObjectType, asked: readonly string[]): Field[] {
  const first = [...NAMING, ...asked.filter((name) => !LAST.includes(name)), ...IN_THIS_ORDER];
  const place = ({ name }: Field): number => {
    if (LAST.includes(name)) return 2 * first.length + LAST.indexOf(name);
    return first.includes(name) ? first.indexOf(name) : first.length;
  };
  return Object.values(type.getFields()).sort((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1));
}

/** Where a field stands: the fields that lead to it, what its columns begin with, and the order of the page. */
interface Within {
  readonly path: readonly string[];
  readonly head: string;
  readonly order: readonly string[];
}

function factsOfField(owner: GraphQLObjectType, field: Field, within: Within): Fact[] {
  if (isLeftOut(field) || (within.path.length > 0 && isOfAnother(owner, field))) return [];
  const path = [...within.path, field.name];
  const label = headOf(within.head, labelOf(owner.name, field.name));
  const head = getNamedType(field.type).name === 'DateTime' ? `${label} (UTC)` : label;
  const type = getNamedType(field.type);
  if (type.name === 'PaperReadiness') return []; // its pages are counted by drawing the whole paper
  const fact = (value: Fact['value'], asked: readonly string[] = [], named = head): Fact => ({
    ...{ head: named, path, asked, value },
  });
  if (field.name === 'correctedBy') return [fact((given) => given !== null)];
  if (isLeafType(type))
    return [fact(isList(field.type) ? onLines((one) => leaf(type, one)) : (one) => leaf(type, one))];
  if (!isObjectType(type)) return [];
  if (type.name.endsWith('Connection')) {
    return [fact((given) => numberOf(given, 'totalCount'), ['totalCount'], `${head} (number)`)];
  }
  if (isList(field.type)) return field.args.length > 0 ? [] : listFacts(type, fact, head, within.head === '');
  if (isNamedThing(type)) return thingFacts(type, field.name === 'subject', fact, head);
  if (path.length >= DEEPEST) return [];
  return inOrder(type, within.order).flatMap((part) => factsOfField(type, part, { ...within, path, head }));
}

type MakeFact = (value: Fact['value'], asked?: readonly string[], head?: string) => Fact;

/** A thing that the record names: its code, and what it is called. */
function thingFacts(type: GraphQLObjectType, ofAnyKind: boolean, fact: MakeFact, head: string): Fact[] {
  const text = (name: string) => fact((given) => textOf(given, name), [name], head);
  const fields = type.getFields();
  const called = NAMES.find((name) => fields[name] !== undefined);
  const code = ['code', 'reference'].find((name) => fields[name] !== undefined);
  const kind = getNamedType(fields['kind']?.type);
  return [
    ...(ofAnyKind && kind ? [fact((given) => leaf(kind, textOf(given, 'kind')), ['kind'], `${head} kind`)] : []),
    ...(code === undefined ? [] : [{ ...text(code), head: headOf(head, labelOf(type.name, code)) }]),
    ...(called === undefined ? [] : [text(called)]),
  ];
}

function listFacts(type: GraphQLObjectType, fact: MakeFact, head: string, counts: boolean): Fact[] {
  const fields = type.getFields();
  if (fields['recordedAt'] !== undefined) return []; // a history
  const called = (isNamedThing(type) ? NAMES : ENTRY_NAMES).find((name) => fields[name] !== undefined);
  if (called === undefined) {
    if (!counts) return [];
    return [fact((given) => (Array.isArray(given) ? given.length : null), ['__typename'], `${head} (number)`)];
  }
  const code = called !== 'message' && fields['code'] !== undefined ? ['code'] : [];
  const line = (one: unknown): string => {
    const words = [...code, called].map((name) => textOf(one, name));
    return words.filter((text) => text !== null).join(' ');
  };
  return [fact(onLines(line), [...code, called])];
}

/**
 * What no file has: ids and versions, which programs go by; what a reader may do next; and what stands on pages of its own,
 * which are histories, figures with their sources and words marked as changed.
 */
function isLeftOut({ name, type, args, deprecationReason }: Field): boolean {
  if (deprecationReason != null) return true;
  if (args.some(isRequiredArgument)) return true;
  const named = getNamedType(type);
  if (named.name === 'ID') return name !== 'correctedBy';
  if (named.name === 'Int' && /^version$|Version$/u.test(name)) return true;
  return /^next\w*(?:States|Acts)$|[bB]lockers$|^(?:history|offers|figures|runs)$/u.test(name);
}

/** Whether a field of a part tells of something else than the record that it is a part of. */
function isOfAnother({ name: type }: GraphQLObjectType, { name }: Field): boolean {
  return OF_ENTRIES.includes(name) || OF_ANOTHER.includes(`${type}.${name}`);
}

/** Whether a type is that of a thing on record, which other records name. */
function isNamedThing(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  const named = ['id', 'code', 'title'].every((name) => fields[name] !== undefined);
  return named || type.getInterfaces().some(({ name }) => name === 'Node');
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

/** "Answer" and "Reasons" are "Answer reasons". */
function headOf(within: string, label: string): string {
  if (within === '') return label.replace(/^=/u, '');
  if (label.startsWith('=')) return label.slice(1);
  return label === '' ? within : `${within} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

function leaf(type: GraphQLNamedType, given: unknown): FileValue {
  if (typeof given === 'number' || typeof given === 'boolean') return given;
  if (typeof given !== 'string') return null;
  if (isEnumType(type)) return sayEnum(given);
  if (type.name === 'Date') return { day: given };
  return type.name === 'DateTime' ? { moment: given } : given;
}

function onLines(one: (given: unknown) => FileValue): (given: unknown) => FileValue {
  const text = (value: FileValue): string => {
    if (value === null) return '';
    return typeof value === 'object' ? ('day' in value ? value.day : value.moment) : String(value);
  };
  return (given) => (Array.isArray(given) ? given.map((each) => text(one(each))).join('\n') || null : null);
}

function textOf(given: unknown, name: string): string | null {
  const value = (given as Answer | null | undefined)?.[name];
  return typeof value === 'string' ? value : null;
}

function numberOf(given: unknown, name: string): number | null {
  const value = (given as Answer | null | undefined)?.[name];
  return typeof value === 'number' ? value : null;
}
