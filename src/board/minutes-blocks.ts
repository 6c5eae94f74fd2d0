/** Shapes the blocks that minutes are made of. */
import type { Block, Run, TextRun } from '../documents/model.js';

export const text = (words: string, bold = false): TextRun => ({ kind: 'text', text: words, ...(bold && { bold }) });

export const heading = (id: string, words: string): Block => ({ kind: 'heading', id, level: 1, text: words });

export const paragraph = (id: string, words: string, bullets: readonly string[] = []): Block => ({
  kind: 'paragraph',
  id,
  runs: [text(words)],
  ...(bullets.length > 0 && { bullets: bullets.map((each): Run[] => [text(each)]) }),
});

/** Words that end in a full stop. */
export function ended(words: string): string {
  return /[.!?…]["'’”)]*\s*$/u.test(words) ? words.trim() : `${words.trim()}.`;
}
