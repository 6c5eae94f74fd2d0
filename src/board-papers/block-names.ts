/** Decides what people call a block of a draft: a paragraph by its number, a heading and a chart by their words. */
import { capital } from '../platform/words/capital.js';
import type { Block } from '../documents/model.js';
import { number } from '../documents/number.js';
import { current, everyBlock, type ContentBlock, type PaperContent } from './content.js';

/** What a block is called within a sentence, such as "paragraph 2.1.3"; null: the draft does not have it. */
export type BlockNames = (id: string) => string | null;

/** The names of a draft's blocks. They are numbered once, and only where one is asked for. */
export function blockNames(content: PaperContent): BlockNames {
  let known: ReadonlyMap<string, string> | null = null;
  return (id) => {
    known ??= allNames(content);
    return known.get(id) ?? null;
  };
}

/** What one block of a draft is called at the head of a sentence. */
export function blockNameFirst(content: PaperContent, id: string): string {
  return capital(blockNames(content)(id) ?? 'this part of the paper');
}

function allNames(content: PaperContent): ReadonlyMap<string, string> {
  const known = numbers(content);
  return new Map(everyBlock(content).map(({ block }) => [block.id, nameOf(block, known.get(block.id) ?? '')]));
}

function nameOf(block: ContentBlock, numbered: string): string {
  const shown = current(block);
  switch (shown.kind) {
    case 'cover':
      return 'the cover';
    case 'heading':
      return `the heading “${shown.text}”`;
    case 'chart':
      return `the chart “${shown.caption}”`;
    case 'paragraph':
    case 'table':
      return `${shown.kind} ${numbered}`;
  }
}

/** The numbers that the printed paper gives its paragraphs and tables; charts need not be drawn for them. */
function numbers({ body, appendices }: PaperContent): ReadonlyMap<string, string> {
  const around = { language: '', title: '', author: '', subject: '', date: '', cover: [], footer: '' };
  const printed = number({
    ...around,
    blocks: body.flatMap(bare),
    appendices: appendices.map(({ id, title, blocks }) => ({ id, title, blocks: blocks.flatMap(bare) })),
  });
  const all = [printed, ...printed.appendices].flatMap(({ blocks }) => blocks);
  return new Map(all.map((block) => [block.id, `${block.number}`]));
}

/** A block without its words, as far as numbers hang on it. */
function bare(block: ContentBlock): Block[] {
  const shown = current(block);
  switch (shown.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', id: shown.id, runs: [] }];
    case 'table':
      return [{ ...shown, rows: [] }];
    case 'heading':
      return [shown];
    case 'cover':
    case 'chart':
      return [];
  }
}
