import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import ts from 'typescript';

const SRC = path.resolve(import.meta.dirname, '../src');
/** Each enum of the schema, by its members. */
const ENUMS = new Set(
  Object.values(buildSchema(fs.readFileSync(path.join(SRC, 'schema.graphql'), 'utf8')).getTypeMap())
    .filter(isEnumType)
    .map((type) => membersOf(type.getValues().map(({ name }) => name))),
);
/** A title says of risks in the plural what a table says of one. */
const PARAPHRASES = ['risks/heat-map-words.ts and pages/risks/risk-words.ts'];
/** Members on whose words two maps agree, from which on one of them is a copy. */
const SAME = 0.5;

function membersOf(names: Iterable<string>): string {
  return [...names].sort().join(' ');
}

interface Words {
  readonly place: string;
  readonly words: ReadonlyMap<string, string>;
}

/** Objects of the source that say a word for each member of an enum. */
function maps(): Words[] {
  const found: Words[] = [];
  const files = fs.readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      fs.readFileSync(path.join(SRC, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const look = (node: ts.Node): void => {
      if (ts.isObjectLiteralExpression(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const words = wordsIn(node);
        if (ENUMS.has(membersOf(words.keys())) && !isRule(words)) found.push({ place: `${file}:${line + 1}`, words });
      }
      ts.forEachChild(node, look);
    };
    look(source);
  }
  return found;
}

/** Members for members, as of a table of rules, are no words. */
const isRule = (words: ReadonlyMap<string, string>): boolean =>
  [...words.values()].every((word) => /^[A-Z_]+$/u.test(word));

function wordsIn({ properties }: ts.ObjectLiteralExpression): Map<string, string> {
  return new Map(
    properties.flatMap((property) => {
      if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) return [];
      const { name } = property;
      const key = ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '';
      return [[key, property.initializer.text]];
    }),
  );
}

function isCopy(one: Words, other: Words): boolean {
  const keys = [...one.words.keys()];
  if (membersOf(keys) !== membersOf(other.words.keys())) return false;
  return (
    keys.filter((key) => one.words.get(key)?.toLowerCase() === other.words.get(key)?.toLowerCase()).length >
    keys.length * SAME
  );
}

describe('the words for the members of an enum', () => {
  it('stand once, whoever says them', () => {
    const all = maps();
    const copies = all.flatMap((one, at) =>
      all
        .slice(at + 1)
        .filter((other) => isCopy(one, other))
        .map((other) => [one.place, other.place].map((place) => place.replace(/:\d+$/u, '')).join(' and '))
        .filter((pair) => !PARAPHRASES.includes(pair)),
    );
    expect(copies).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });
});
