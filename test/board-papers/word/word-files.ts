/** Word files of drafts, edited as people edit them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The file with some of its parts changed; a part that is not there is empty before. */
export function edited(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string>>): Buffer {
  const parts = unzipSync(bytes);
  for (const [name, edit] of Object.entries(edits)) {
    parts[name] = strToU8(edit(parts[name] ? strFromU8(parts[name]) : ''));
  }
  return Buffer.from(zipSync(parts));
}

/** The file with its main part changed. */
export const editedText = (bytes: Uint8Array, edit: (xml: string) => string): Buffer =>
  edited(bytes, { 'word/document.xml': edit });

/** The paragraphs of the main part, as text, that hold some words. */
export function paragraphWith(xml: string, words: string): string {
  const found = [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gsu)].find(([one]) => textOf(one).includes(words));
  if (!found) throw new Error(`no paragraph has “${words}”`);
  return found[0];
}

export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*/gu)].map(([one]) => one.replace(/<[^>]*>/gu, '')).join('');

/** A paragraph of words of its own. */
export const paragraphOf = (words: string, style = 'NumberedParagraph', properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

/** The comments of a file, as Word writes them. */
export function withComment(bytes: Uint8Array, words: string, by: string, says: string): Buffer {
  const head = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const comment = `<w:comments ${head}><w:comment w:id="0" w:author="${by}" w:date="2010-01-27T10:00:00Z" w:initials="X"><w:p><w:r><w:t>${says}</w:t></w:r></w:p></w:comment></w:comments>`;
  return edited(bytes, {
    'word/comments.xml': () => comment,
    'word/document.xml': (xml) => {
      const paragraph = paragraphWith(xml, words);
      const marked = paragraph
        .replace(/(<\/w:pPr>)/u, '$1<w:commentRangeStart w:id="0"/>')
        .replace(/<\/w:p>$/u, '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>');
      return xml.replace(paragraph, marked);
    },
  });
}
