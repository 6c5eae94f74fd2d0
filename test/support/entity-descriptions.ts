import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { buildSchema, type GraphQLSchema, isObjectType } from 'graphql';
import { format, resolveConfig } from 'prettier';

const SRC = path.resolve(import.meta.dirname, '../../src');

/** An entity as its source describes it. */
interface Described {
  readonly name: string;
  readonly base: string | null;
  readonly table: string | null;
  readonly what: string;
  /** Descriptions by column; empty where there is none. */
  readonly columns: ReadonlyMap<string, { readonly property: string; readonly text: string }>;
}

function commentOf(node: ts.Node): string {
  const found = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
  const text = found ? (ts.getTextOfJSDocComment(found.comment) ?? '') : '';
  return text.replace(/\s+/gu, ' ').trim();
}

function argumentsOf(node: ts.Node, name: string): readonly ts.Expression[] | null {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  for (const { expression } of decorators) {
    if (
      ts.isCallExpression(expression) &&
      ts.isIdentifier(expression.expression) &&
      expression.expression.text === name
    )
      return expression.arguments;
  }
  return null;
}

/** The name that a column has in the database: what its decorator says, or that of the property. */
function columnName(given: readonly ts.Expression[], property: string): string {
  for (const one of given) {
    if (!ts.isObjectLiteralExpression(one)) continue;
    for (const part of one.properties)
      if (ts.isPropertyAssignment(part) && part.name.getText() === 'name' && ts.isStringLiteral(part.initializer))
        return part.initializer.text;
  }
  return property;
}

function describedIn(file: string): Described[] {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isClassDeclaration).map((declared) => {
    const columns = new Map<string, { property: string; text: string }>();
    for (const member of declared.members) {
      if (!ts.isPropertyDeclaration(member)) continue;
      const given = ['Column', 'PrimaryColumn'].map((name) => argumentsOf(member, name)).find((one) => one !== null);
      const property = member.name.getText();
      if (given) columns.set(columnName(given, property), { property, text: commentOf(member) });
    }
    const [table] = argumentsOf(declared, 'Entity') ?? [];
    const extended = declared.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)
      ?.types[0];
    return {
      name: declared.name?.text ?? '',
      base: extended?.expression.getText() ?? null,
      table: table && ts.isStringLiteral(table) ? table.text : null,
      what: commentOf(declared),
      columns,
    };
  });
}

/** What the schema says of a field of a thing: of the type of that name, or of the thing that its rows are about. */
function inSchema(schema: GraphQLSchema, entity: string, property: string): string {
  const names = [entity, entity.replace(/(?:Statement|Identity|Report|Text)$/u, '')];
  for (const name of names) {
    const type = schema.getType(name);
    const text = isObjectType(type) ? type.getFields()[property]?.description : null;
    if (text) return text.replace(/\s+/gu, ' ').trim();
  }
  return '';
}

/** The source of `src/export/descriptions.ts`, from what the entities and the schema say. */
export async function descriptionsSource(): Promise<string> {
  const files = fs
    .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.entity.ts'));
  const all = files.sort().flatMap((name) => describedIn(path.join(SRC, name)));
  const byName = new Map(all.map((one) => [one.name, one]));
  const schema = buildSchema(fs.readFileSync(path.join(SRC, 'schema.graphql'), 'utf8'));
  const tables: Record<string, { what: string; columns: Record<string, string> }> = {};
  for (const entity of all.filter(({ table }) => table !== null)) {
    const columns: Record<string, string> = {};
    for (let at: Described | undefined = entity; at; at = byName.get(at.base ?? '')) {
      for (const [column, { property, text }] of at.columns) {
        const said = text || inSchema(schema, entity.name, property);
        if (said !== '') columns[column] ??= said;
      }
    }
    tables[entity.table!] = { what: entity.what, columns };
  }
  const sorted = Object.fromEntries(Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1)));
  const head = `/** Decides what tables and columns are called in an export. Generated from the entities and the schema; do not change by hand. */
export const DESCRIPTIONS: Readonly<Record<string, { readonly what: string; readonly columns: Readonly<Record<string, string>> }>> = `;
  const file = path.join(SRC, 'export/descriptions.ts');
  return format(`${head}${JSON.stringify(sorted)};\n`, { ...(await resolveConfig(file)), filepath: file });
}
