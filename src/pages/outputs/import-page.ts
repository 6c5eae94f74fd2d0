/** Decides what the import of a document asks, what was sent, and how its preview is shown before anything is taken. */
import type { Upload } from '../frame/upload.js';
import { fieldOf } from '../frame/fields-of.js';
import { type PageError, pageErrors } from '../frame/page-problems.js';
import { projectParts } from '../frame/project-parts.js';
import { tableOf } from '../frame/table.js';
import { counted } from '../frame/words.js';
import { clauseName, versionPath } from './output-words.js';

export interface AskedImportGround {
  readonly code: string;
  readonly title: string;
  readonly output: {
    readonly code: string;
    readonly title: string;
    readonly outputVersion: {
      readonly id: string;
      readonly code: string;
      readonly label: string;
      readonly state: string;
      readonly version: number;
      readonly clauses: { readonly totalCount: number };
    };
  };
}

export interface AskedPreview {
  readonly problems: readonly { readonly message: string; readonly path: string[] }[];
  readonly placed:
    | readonly {
        readonly kind: string;
        readonly line: number;
        readonly number: string | null;
        readonly text: string;
      }[]
    | null;
  readonly unplaced: readonly { readonly line: number; readonly text: string; readonly why: string }[] | null;
}

/** A document as it was sent: a file, or words pasted into the page. */
export interface SentDocument {
  readonly format: 'MARKDOWN' | 'TEXT' | 'DOCX';
  /** The text; of a Word document the bytes as base64. */
  readonly content: string;
  readonly fileName: string;
  readonly from: string;
  readonly replace: boolean;
}

/** What was sent; nothing was: null. A file goes before pasted words, and its name tells how it is written. */
export function sentDocument(body: unknown): SentDocument | null {
  const upload = (body as Readonly<Record<string, unknown>> | null)?.['file'] as Upload | undefined;
  const said = { from: fieldOf(body, 'from').trim(), replace: fieldOf(body, 'replace') === 'true' };
  if (upload && upload.bytes.length > 0) {
    const word = /\.docx$/iu.test(upload.name);
    const content = Buffer.from(upload.bytes).toString(word ? 'base64' : 'utf8');
    const format = word ? 'DOCX' : /\.(md|markdown)$/iu.test(upload.name) ? 'MARKDOWN' : 'TEXT';
    return { ...said, format, content, fileName: upload.name };
  }
  const content = fieldOf(body, 'content').replaceAll('\r\n', '\n');
  if (content.trim() === '') return null;
  const asked = fieldOf(body, 'format');
  const format = asked === 'DOCX' || asked === 'TEXT' ? asked : 'MARKDOWN';
  return { ...said, format, content, fileName: fieldOf(body, 'fileName') };
}

/** What the interface is asked to read. */
export function importInput(sent: SentDocument, versionId: string, expectedVersion: number): object {
  const { format, content, fileName, from, replace } = sent;
  return {
    ...{ versionId, expectedVersion, format, content, replace },
    ...(fileName === '' ? {} : { fileName }),
    ...(from === '' ? {} : { from }),
  };
}

/** The view model of the page. `preview` null: nothing has been read yet, or it could not be. */
export function importPage(
  { code: project, output }: AskedImportGround,
  sent: SentDocument | null,
  preview: AskedPreview | null,
  errors: readonly PageError[],
) {
  const { outputVersion: version } = output;
  const path = versionPath(project, output.code, version.code);
  const read = preview?.placed ?? null;
  const [placed, unplaced] = [read ?? [], preview?.unplaced ?? []];
  return {
    area: 'programme',
    project: projectParts(project, 'outputs', null),
    back: { href: path, text: `${output.title}, ${version.label}` },
    caption: `${output.title}, ${version.label}`,
    path: `${path}/import`,
    version: version.version,
    hasText: version.clauses.totalCount > 0,
    clauses: counted(version.clauses.totalCount, 'clause'),
    sent,
    errors,
    fault: Object.fromEntries(errors.map(({ field, text }) => [field ?? '', text])),
    preview:
      read === null
        ? null
        : {
            says: `${counted(placed.length, 'clause')} would be placed${unplaced.length ? `, ${counted(unplaced.length, 'line')} not` : ''}. Nothing has been taken yet.`,
            unplaced: unplaced.length > 0,
          },
    tables: {
      unplaced: tableOf(
        { id: 'unplaced', caption: 'What would not be placed', empty: 'All of it would be placed.' },
        [
          { head: 'Line', cell: ({ line }) => `${line}` },
          { head: 'Words', cell: ({ text }) => ({ text, verbatim: true }) },
          { head: 'Why not', cell: ({ why }) => why },
        ],
        unplaced,
      ),
      placed: tableOf(
        { id: 'placed', caption: 'What would be placed', empty: 'Nothing would be placed.' },
        [
          { head: 'Number', cell: (one) => clauseName(one) },
          { head: 'Words', cell: ({ text }) => ({ text, verbatim: true }) },
          { head: 'Line', cell: ({ line }) => `${line}` },
        ],
        placed,
      ),
    },
  };
}

/** Refusals of a document, at the field of the page that each is about. */
export function importErrors(problems: AskedPreview['problems']): PageError[] {
  return pageErrors(problems).map(({ text, field }) =>
    field !== null && ['content', 'from', 'replace'].includes(field)
      ? { text, field, href: `#${field}` }
      : { text, field: null },
  );
}
