/** Decides what is asked beside a page for one of its files: every fact of each row of the list that the file is of. */
import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { grouped } from '../../platform/record/grouped.js';
import { type FileList, fromBeginning, pathOf, restOf } from './file-lists.js';
import { type Fact, factsOf, LAST } from './record-facts.js';
import type { FileColumn } from './file-table.js';

/**
 * The directive of our own documents by which a list says of which table its things are the rows:
 * `nodes @file(table: "risks") { code }`. It is for this file alone; the interface does not know it.
 */
const DIRECTIVE = 'file';
/** Under names with this in front an answer brings the facts of a row, whatever else is asked of it. */
const MARK = 'fact__';
const TYPE = 'row__type'; // a record may have a fact called type

/** A question with the facts of a file in it, and the columns that hold them. */
export interface FileQuestion {
  readonly document: DocumentNode;
  readonly columns: readonly FileColumn<object>[];
  /** The lists of the file that come page by page; the question asks for the first page of each. */
  readonly lists: readonly FileList[];
}

/** The question for the file of a table; null: none of its lists is that of the table. */
export function fileQuestion(document: DocumentNode, schema: GraphQLSchema, table: string): FileQuestion | null {
  const info = new TypeInfo(schema);
  const facts: Fact[] = [];
  const paths: string[][] = [];
  const asked = visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        leave(node: FieldNode, _key, _parent, _path, ancestors): FieldNode | undefined {
          if (isPaged(node, table)) {
            paths.push(pathOf(node, ancestors));
            return fromBeginning(node);
          }
          const type = getNamedType(info.getType());
          if (!node.selectionSet || !isObjectType(type) || !tablesOf(node).includes(table)) return undefined;
          const own = factsOf(type, orderOf(node));
          facts.push(...own);
          const selections = [...node.selectionSet.selections, field('__typename', TYPE), ...own.map(selectionOf)];
          return { ...node, selectionSet: { ...node.selectionSet, selections } };
        },
      },
    }),
  );
  if (facts.length === 0) return null;
  const lists = paths.map((path) => ({ path, rest: restOf(asked, path) }));
  return { document: asked, columns: columnsOf(facts), lists };
}

/** Whether a field is a list that comes page by page, whose rows are those of a table. */
function isPaged({ selectionSet }: FieldNode, table: string): boolean {
  const fields = (selectionSet?.selections ?? []).filter((one) => one.kind === Kind.FIELD);
  return fields.some((one) => one.name.value === 'nodes' && tablesOf(one).includes(table));
}

/** A column for each fact. What two types call by one name is one column: a plan has tasks and milestones. */
function columnsOf(facts: readonly Fact[]): FileColumn<object>[] {
  const isLast = ({ path }: Fact): boolean => path.every((name) => LAST.includes(name));
  const ordered = [...facts.filter((one) => !isLast(one)), ...facts.filter(isLast)];
  return [...grouped(ordered, ({ head }) => head)].map(([head, alike]) => ({
    head,
    of: [...new Set(alike.map(({ path }) => path[0]!))],
    value: (row) => {
      if (!(TYPE in row)) throw new Error(`A row of the file with ${head} is not one of those that were asked for.`);
      for (const { path, value } of alike) {
        const found = value(answerAt(row, path));
        if (found !== null) return found;
      }
      return null;
    },
  }));
}

function answerAt(row: object, [first = '', ...rest]: readonly string[]): unknown {
  const step = (at: unknown, name: string): unknown => (at as Readonly<Record<string, unknown>> | null)?.[name] ?? null;
  return rest.reduce(step, step(row, MARK + first));
}

function selectionOf({ path: [first = '', ...rest], asked }: Fact): FieldNode {
  const inner = asked.map((name) => field(name));
  const beneath = rest.reduceRight<FieldNode[]>((below, name) => [field(name, name, below)], inner);
  return field(first, MARK + first, beneath);
}

function field(name: string, alias = name, beneath: readonly SelectionNode[] = []): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: name },
    ...(beneath.length > 0 && { selectionSet: { kind: Kind.SELECTION_SET, selections: beneath } }),
  };
}

/** The fields that the page itself asks, of the record and of its parts, in its order. */
function orderOf({ selectionSet }: FieldNode): string[] {
  const fields = (selectionSet?.selections ?? []).filter((one) => one.kind === Kind.FIELD);
  return fields.flatMap((one) => [one.name.value, ...orderOf(one)]);
}

function tablesOf({ directives = [] }: FieldNode): string[] {
  return directives.flatMap((one: DirectiveNode | ConstDirectiveNode) =>
    one.name.value === DIRECTIVE
      ? (one.arguments ?? []).flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []))
      : [],
  );
}
