import { citedAssumptions } from '../../src/board-papers/assumed.js';
import { compose } from '../../src/board-papers/compose.js';
import type { ComposedBlock, PaperBlock } from '../../src/board-papers/composed.js';
import { citedIds, firstDraft, runsOf } from '../../src/board-papers/content.js';
import type { PaperFacts } from '../../src/board-papers/facts/facts.types.js';
import { paperModel } from '../../src/board-papers/paper-model.js';
import { plainText } from '../../src/board-papers/prose.js';
import { number } from '../../src/documents/number.js';
import { writeMarkdown } from '../../src/documents/write-markdown.js';
import { golden } from './golden.js';
import { SITUATIONS } from './situations.js';

/** Words that a body of at most five pages holds. */
const MOST_WORDS = 2400;

/** The paper up to its appendices, of which other tests have golden files. */
function printed(facts: PaperFacts): string {
  const model = paperModel(firstDraft(compose(facts), facts), false);
  const text = new TextDecoder().decode(writeMarkdown(number(model)));
  return `${text.split(/^## Appendix\s/mu)[0]!.trimEnd()}\n`;
}

/** The body without the summary: what is read from the first section to the last. */
const body = (facts: PaperFacts): readonly ComposedBlock[] =>
  compose(facts).body.filter(({ block }) => block.id !== 'summary');

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The texts of a block: a paragraph and each of its bullets, a heading, the cells of a table. */
function textsOf(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs, ...(block.bullets ?? [])].map((runs) => plain(plainText(runs)));
    case 'heading':
      return [plain(block.text)];
    case 'table':
      return block.rows.flat().map((cell) => plain(plainText(cell.runs)));
    case 'cover':
    case 'chart':
      return [];
  }
}

const sentencesOf = (block: PaperBlock): readonly string[] =>
  block.kind === 'paragraph' ? textsOf(block).flatMap((text) => text.split(/(?<=[.!?]) (?=[\p{Lu}“\d])/u)) : [];

/** Text that the composer itself writes: plain runs, what comes from the record left out; a narrative is the record's own. */
const ownWords = ({ block, figures }: ComposedBlock): string =>
  figures.some(({ source }) => source.label.startsWith('Paragraph of'))
    ? ''
    : runsOf(block)
        .map((run) => (run.kind === 'text' && run.ref === undefined ? run.text : '…'))
        .join('');

/** A number or a date in plain words, which no figure stands behind; "Appendix A" gets its letter later. */
const unsourced = ({ block, figures }: ComposedBlock): readonly string[] => {
  const known = new Set(figures.map((figure) => figure.id));
  const bare = ownWords({ block, figures }).match(/\d[\d.,]*/gu) ?? [];
  const unknown = [...citedIds(block)].filter((cited) => !known.has(cited));
  const empty = figures.filter(({ text, source }) => text.trim() === '' || source.recordId === '').map(({ id }) => id);
  return [...bare, ...unknown, ...empty].map((what) => `${block.id}: ${what}`);
};

const DIALECT = /\bthe record\b|\bon record\b|\brecorded\b|\bentr(?:y|ies)\b|\bis so\b|\bstands\b|\btold\b|\banew\b/iu;
const CLUMSY = /\b(\p{L}+) \1\b|\bone (?:\p{L}+ )?(?:are|have)\b|\ball two\b| {2}| [.,;:)]|[,;:]\.|\.\./u;

/** The same facts, had somebody marked every row behind them as an assumption. */
function allAssumed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(allAssumed) as T;
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).map(([name, part]) => [name, allAssumed(part as unknown)]);
  const made = Object.fromEntries(parts) as Record<string, unknown>;
  return ('citation' in made && 'reportId' in made ? { ...made, assumed: true } : made) as T;
}

/** Dates of plans are said to be assumed in the timescales, once; names, approvals and papers are nobody's assumption. */
const NOT_OURS: readonly string[] = [
  'Milestone',
  'Task',
  'Stage',
  'PlanItem',
  'Plan',
  'Party',
  'Calendar',
  'BoardPaper',
];

describe.each(SITUATIONS)('A paper in the situation %s', (name, facts) => {
  it('reads as its golden paper', () => {
    const text = printed(facts);
    expect(text).toBe(golden(`situations/${name}.md`, text));
  });

  it('has a body of at most five pages of words', () => {
    const words = body(facts)
      .flatMap(({ block }) => textsOf(block))
      .flatMap((text) => text.split(/\s+/u));
    expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
  });

  it('says of whatever is assumed that it is, or asks its author to check the words of a source', () => {
    const silent = body(allAssumed(facts)).flatMap(({ block, figures }) => {
      if (block.kind !== 'paragraph') return [];
      const cited = citedAssumptions({ block, figures });
      const told = figures
        .filter(({ kind, source }) => kind !== 'NAME' && !NOT_OURS.includes(source.kind))
        .filter((figure) => !cited.includes(figure));
      const rows = told.filter(({ source }) => source.reportId !== null);
      const words = textsOf(block).join(' ');
      return rows.length === 0 || /assum/iu.test(words) ? [] : [`${block.id}: ${words}`];
    });
    expect(silent).toEqual([]);
  });

  it('prints no figure without a source, and no figure of two texts', () => {
    const paper = compose(facts);
    const all = [...paper.body, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
    expect(body(facts).flatMap(unsourced)).toEqual([]);
    expect(paper.body.filter(({ block }) => block.id === 'summary').flatMap(unsourced)).toEqual([]);
    const texts = new Map<string, string>();
    for (const { id, value, text } of all.flatMap((block) => block.figures)) {
      expect([id, texts.get(id) ?? `${value} ${text}`]).toEqual([id, `${value} ${text}`]);
      texts.set(id, `${value} ${text}`);
    }
  });

  it('has sentences of at most 60 words, none of them printed twice', () => {
    const sentences = body(facts).flatMap(({ block }) => sentencesOf(block));
    expect(sentences.filter((sentence) => sentence.split(/\s+/u).length > 60)).toEqual([]);
    expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
  });

  it('speaks plain English where the composer itself speaks', () => {
    expect(
      compose(facts)
        .body.map(ownWords)
        .filter((words) => DIALECT.test(words)),
    ).toEqual([]);
    expect(
      body(facts)
        .flatMap(({ block }) => textsOf(block))
        .filter((text) => CLUMSY.test(text)),
    ).toEqual([]);
  });

  it('begins every sentence of its own with a capital', () => {
    const starts = body(facts).flatMap(({ block }) =>
      block.kind === 'paragraph' ? [plain(plainText(block.runs))] : [],
    );
    expect(starts.filter((text) => /^\p{Ll}/u.test(text))).toEqual([]);
  });
});
