/** Decides what the sheets of a pack say that stand for something, or before it. */
import type { Look, Paper } from '../../documents/model.js';
import { cleanPaper } from '../../documents/text.js';

/** A page with a title and a sentence. */
export function sheet(
  title: string,
  sentence: string,
  about: { readonly date: string; readonly language: string; readonly look: Look | null; readonly footer: string },
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
      { kind: 'heading', id: 'sheet', level: 1, text: 'About this part of the pack' },
      { kind: 'paragraph', id: 'sheet.1', runs: [{ kind: 'text', text: sentence }] },
    ],
    appendices: [],
  });
}
