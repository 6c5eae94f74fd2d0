/** Decides what a sheet says that comes in place of something, or before it. */
import type { Block, Look, Paper } from '../../documents/model.js';
import { cleanPaper } from '../../documents/text.js';

/** A page with a title and its paragraphs under a heading. */
export function sheet(
  title: string,
  paragraphs: readonly string[],
  about: { readonly date: string; readonly language: string; readonly look: Look | null; readonly footer: string },
  heading = 'About this part of the pack',
): Paper {
  return cleanPaper({
    language: about.language,
    title,
    author: '',
    subject: title,
    date: about.date,
    cover: [],
    footer: about.footer,
    ...(about.look && { look: { ...about.look, logo: null, name: null } }),
    blocks: [
      { kind: 'heading', id: 'sheet', level: 1, text: heading },
      ...paragraphs.map((text, index): Block => {
        return { kind: 'paragraph', id: `sheet.${index + 1}`, runs: [{ kind: 'text', text }] };
      }),
    ],
    appendices: [],
  });
}
