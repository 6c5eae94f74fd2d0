import path from 'node:path';
import { descriptionsSource } from '../support/entity-descriptions.js';
import { golden } from '../support/golden.js';

const FILE = path.resolve(import.meta.dirname, '../../src/export/descriptions.ts');

describe('the data dictionary', () => {
  it('stands in src/export/descriptions.ts as the entities and the schema say', async () => {
    const source = await descriptionsSource();
    expect(golden(FILE, source, 'UPDATE_SCHEMA')).toBe(source);
  });
});
