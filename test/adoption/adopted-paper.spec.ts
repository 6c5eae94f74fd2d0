import path from 'node:path';
import fc from 'fast-check';
import { adoptedPaper } from '../../src/adoption/adopted-paper.js';
import { clausesInForce } from '../../src/adoption/adopter-text.js';
import type { AdoptionClause } from '../../src/adoption/adoption.entity.js';
import { adoptionView } from '../../src/adoption/adoption-view.js';
import { number } from '../../src/documents/number.js';
import { problemsOf } from '../../src/documents/render.js';
import { writeMarkdown } from '../../src/documents/write-markdown.js';
import { golden } from '../support/golden.js';
import { added, id, LINES, NOW, omitted, reworded, rowsOf, signed, terms, version } from './fixture.js';

const versions = [version(0, LINES)];
const snapshotOf = (clauses: readonly AdoptionClause[], more: object = {}) => {
  const statements = [terms(1_050, 50, { name: 'Riverside', ...more })];
  return adoptionView(rowsOf([50], { clauses, statements }), versions, id(10), NOW).adoptions[0]!;
};
const printed = (snapshot: ReturnType<typeof snapshotOf>): string => {
  const paper = adoptedPaper({ snapshot, publicSince: '2010-01-20' });
  expect(problemsOf(paper)).toEqual([]);
  return new TextDecoder().decode(writeMarkdown(number(paper))).replaceAll('\u00a0', ' ');
};

describe('The document of an adopted text', () => {
  it('has each section with what it states, and its clauses under their own numbers', () => {
    const text = printed(snapshotOf([reworded(21, 7, 'Hear all'), omitted(22, 3)]));
    expect(text).toContain('**Signed by all members:** 20 January 2010');
    expect(text).toMatch(
      /## 1\. Share\n\n\*\*Table 1: Partners share\.\*\*\n\n\| Number \| What we have agreed \|\n.*\n\| 1\.1 \| Share money fairly \|/u,
    );
    expect(text).toMatch(
      /## 2\. Listen\n\n\*\*Table 2: Listen\*\*\n\n\| Number \| Everyone: \|\n.*\n\| 2\.1 \| Hear all \|/u,
    );
    expect(text).not.toContain('Share plans early');
    expect(text).toContain('It has been adapted: five of its parts are kept, one is reworded and one is left out.');
  });

  it('reads as its golden text reads', () => {
    const text = printed(snapshotOf([reworded(21, 7, 'Hear all'), omitted(22, 3)]));
    expect(text).toBe(golden(path.join(import.meta.dirname, 'golden/adopted-text.md'), text));
  });

  it('says that a text was adopted word for word, and by which hash it is known', () => {
    const snapshot = snapshotOf([]);
    const text = printed(snapshot);
    expect(text).toContain('It has been adopted word for word.');
    expect(text).toContain(snapshot.textSha256!);
  });

  it('names who signed, with post and day, and marks what is invented', () => {
    const { textSha256 } = snapshotOf([]);
    const members = [{ organisationId: null, name: 'North' }];
    const signatures = [signed(31, 'North', textSha256!, { post: 'Chair', effectiveOn: '2010-01-20' })];
    const statements = [terms(1_050, 50, { members, purpose: 'To agree', relatesTo: 'our code' })];
    const [snapshot] = adoptionView(rowsOf([50], { signatures, statements }), versions, id(10), NOW).adoptions;
    const text = printed(snapshot!);
    expect(text).toContain('| North | Signatory of North, Chair | 20 January 2010 |');
    expect(text).toContain('Invented for a demonstration');
    expect(text).toContain('What it is for: To agree');
    expect(text).toContain('It goes with: our code');
  });

  it('begins with what stands before the first heading', () => {
    const text = printed(snapshotOf([omitted(21, 1)]));
    expect(text).toContain('## 1. What we have agreed');
  });

  it('leaves out nothing of what was signed, whatever was adapted', () => {
    const anything = fc
      .uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 })
      .chain((keys) =>
        fc.tuple(
          ...keys.map((key) =>
            fc.constantFrom(
              omitted(20 + key, key),
              reworded(20 + key, key, `Otherwise ${key}`),
              added(30 + key, 60 + key, key, `Own ${key}`),
              added(40 + key, 70 + key, key, `Heading ${key}`, { kind: 'HEADING' }),
              added(50 + key, 80 + key, key, `Lead ${key}:`, { kind: 'LEAD_IN' }),
              added(55 + key, 90 + key, key, `Stated ${key}`, { kind: 'STATEMENT' }),
            ),
          ),
        ),
      );
    fc.assert(
      fc.property(anything, (clauses) => {
        const snapshot = snapshotOf(clauses);
        const text = printed(snapshot);
        for (const clause of clausesInForce(snapshot.text!)) expect(text).toContain(clause.text);
      }),
    );
  });
});
