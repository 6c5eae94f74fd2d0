/** Decides which formats a paper has: what those need who offer them, without what writes them. */

export type Format = 'docx' | 'pdf' | 'odt' | 'html' | 'md';

export interface FormatFacts {
  readonly extension: string;
  readonly mediaType: string;
  /** How a page names the file to a reader. */
  readonly title: string;
}

/** The formats of a paper, in the order in which they are offered. */
export const FORMATS: Readonly<Record<Format, FormatFacts>> = {
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    title: 'Word',
  },
  pdf: { extension: 'pdf', mediaType: 'application/pdf', title: 'PDF' },
  odt: { extension: 'odt', mediaType: 'application/vnd.oasis.opendocument.text', title: 'OpenDocument text' },
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8', title: 'Web page' },
  md: { extension: 'md', mediaType: 'text/markdown; charset=utf-8', title: 'Markdown' },
};

export const ALL_FORMATS: readonly Format[] = ['docx', 'pdf', 'odt', 'html', 'md'];

/** The format whose files end so; null: none of ours. */
export function formatOf(extension: string | undefined): Format | null {
  return ALL_FORMATS.find((format) => FORMATS[format].extension === extension) ?? null;
}

/** Raised with every change to how a paper looks, so that a sealed paper says which look it has. */
export const TEMPLATE_VERSION = '2';
