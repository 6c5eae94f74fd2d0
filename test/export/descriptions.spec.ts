import fs from 'node:fs';
import path from 'node:path';
import { descriptionsSource } from '../support/entity-descriptions.js';

const FILE = path.resolve(import.meta.dirname, '../../src/export/descriptions.ts');

describe('the data dictionary', () => {
  it('says what the entities and the schema say (UPDATE_SCHEMA=1 writes it)', async () => {
    const source = await descriptionsSource();
    if (process.env['UPDATE_SCHEMA'] === '1' && process.env['CI'] === undefined) fs.writeFileSync(FILE, source);
    expect(fs.readFileSync(FILE, 'utf8')).toBe(source);
  });
});
