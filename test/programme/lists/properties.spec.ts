import fc from 'fast-check';
import { nameIndex, text, texts, word, yesNo } from '../../../src/programme/lists/list-column.js';
import { listDraft } from '../../../src/programme/lists/list-draft.js';
import type { ListKind } from '../../../src/programme/lists/list-kind.js';
import { linesOf } from '../../../src/programme/lists/list-lines.js';
import { matched } from '../../../src/programme/lists/list-match.js';
import { atOnce } from '../../../src/platform/work/steps.js';
import { readTable } from '../../../src/spreadsheets/read-table.js';
import { writeTable } from '../../../src/spreadsheets/write-table.js';

const KIND: ListKind = {
  ...{ name: 'RISKS', nouns: ['risk', 'risks'], of: 'PROJECT', coded: true },
  columns: [
    text('title', 'Title', { needed: true }),
    text('cause', 'Cause'),
    texts('alternatives', 'Alternatives'),
    word('nature', 'Nature', ['THREAT', 'OPPORTUNITY']),
    yesNo('assumed', 'Assumed'),
  ],
  ...{ keys: [['Title']], title: 'Title', statements: 'statements', add: 'raiseRisk', change: 'amendRisk' },
};
const NOBODY = nameIndex([]);
const KNOWN = { place: 'ALPHA', placeName: '', people: NOBODY, organisations: NOBODY, projects: NOBODY };

/** Texts that a record may hold: what can be seen, signs that spreadsheets run, quotation marks and line breaks among them. */
const SIGNS = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '|', '1', 'é', '£', ' ', 'A', '\u00a0');
const line = fc
  .array(fc.oneof(SIGNS, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 8 })
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .filter((said) => /[\p{L}\p{N}]/u.test(said) && !said.includes('\ufffd')); // which a workbook marks as lost
const lines = fc.array(line, { maxLength: 3 });

interface Thing {
  readonly title: string;
  readonly cause: string[];
  readonly alternatives: string[];
  readonly nature: 'THREAT' | 'OPPORTUNITY' | null;
  readonly assumed: boolean;
}
const thing: fc.Arbitrary<Thing> = fc.record({
  title: line,
  cause: lines,
  alternatives: lines,
  nature: fc.constantFrom('THREAT' as const, 'OPPORTUNITY' as const, null),
  assumed: fc.boolean(),
});

/** What the file of some things comes to, where these are what is recorded. */
async function draftOf(all: readonly Thing[], kind: 'csv' | 'xlsx', recorded: readonly Thing[]) {
  const rows = all.map((one, at) => {
    const nature = one.nature && { THREAT: 'Threat', OPPORTUNITY: 'Opportunity' }[one.nature];
    return [
      `R${at + 1}`,
      one.title,
      one.cause.join('\n') || null,
      one.alternatives.join('\n') || null,
      nature,
      one.assumed,
    ];
  });
  const heads = ['Code', 'Title', 'Cause', 'Alternatives', 'Nature', 'Assumed'];
  const bytes = await writeTable({ kind, caption: 'Risks', heads, rows: [JSON.stringify(rows)], cells: 0 });
  const read = await readTable({ bytes, sheet: null });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const found = linesOf(read.table, KIND, KNOWN);
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  const things = recorded.map((one, at) => ({
    id: `${at}`,
    code: `R${at + 1}`,
    terms: { ...one, cause: one.cause.join('\n') || null },
  }));
  const context = {
    ...{ kind: KIND, known: KNOWN, point: { asAt: '2010-01-26', revision: 1 }, own: () => ({}) },
    decide: () => ({ id: 'x', code: 'R9', problems: [] }),
    beside: null,
  };
  return atOnce(listDraft(matched(KIND, found.lines, things, KNOWN), context));
}

describe('a list that goes out as a file and comes in again', () => {
  it.each(['csv', 'xlsx'] as const)('as %s changes nothing, whatever its texts are', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(thing, { minLength: 1, maxLength: 6 }), async (all) => {
        const draft = await draftOf(all, kind, all);
        expect(draft.filter(({ outcome }) => outcome !== 'UNCHANGED')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says of each thing that is not recorded that it is new, and of one that is otherwise what changes', async () => {
    await fc.assert(
      fc.asyncProperty(thing, thing, thing, async (one, other, more) => {
        const draft = await draftOf([one, more], 'csv', [other]);
        const differs = JSON.stringify(one) !== JSON.stringify(other);
        expect(draft.map(({ outcome }) => outcome)).toEqual([differs ? 'CHANGED' : 'UNCHANGED', 'NEW']);
      }),
      { numRuns: 60 },
    );
  });
});
