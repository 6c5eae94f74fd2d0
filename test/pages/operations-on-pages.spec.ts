import fs from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { FORMS } from '../../src/pages/forms/forms.js';

const SRC = path.resolve(import.meta.dirname, '../../src');

/** Mutations that pages with forms of their own send, as their questions name them. */
function sent(): string[] {
  const files = fs.readdirSync(path.join(SRC, 'pages'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.graphql.ts'))
    .flatMap((file) => {
      const text = fs.readFileSync(path.join(SRC, 'pages', file), 'utf8');
      return [...text.matchAll(/mutation(?:\s+\w+)?\s*(?:\([^)]*\))?\s*\{\s*(?:\w+:\s*)?(\w+)/gu)].map(
        ([, name]) => name!,
      );
    });
}

describe('every mutation', () => {
  const schema = buildSchema(fs.readFileSync(path.join(SRC, 'schema.graphql'), 'utf8'));
  const mutations = Object.keys(schema.getMutationType()!.getFields());
  const onPages = new Set<string>([...FORMS.map(({ operation }) => operation), ...sent()]);

  it('has a form or a page that sends it', () => {
    const missing = mutations.filter((name) => !onPages.has(name));
    expect(missing).toEqual([]);
  });
});
