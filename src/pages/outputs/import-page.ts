/** Decides what the import of a document asks, what was sent, and how its preview is shown before anything is taken. */
import type { KeptUpload, Upload } from '../frame/upload.js';
import { fieldOf } from '../frame/fields-of.js';
import { type PageError, pageErrors } from '../frame/page-problems.js';
import { projectParts } from '../frame/project-parts.js';
import { tableOf } from '../frame/table.js';
import { counted } from '../frame/words.js';
import type { Refused } from '../frame/refused.js';
import { clauseName, type HavingVersion, versionPath } from './output-words.js';
import type { IMPORT_BASIS, PREVIEW_IMPORT } from './outputs.graphql.js';
import type { AnswerTo } from '../frame/question.js';

export type ImportBasis = HavingVersion<AnswerTo<typeof IMPORT_BASIS>['project']>;

/** What was read of a document, or what is wrong with it. */
export type Preview = Pick<AnswerTo<typeof PREVIEW_IMPORT>['answer'], 'placed' | 'unplaced'> &
  Pick<Refused, 'problems'>;

/** What the form of the import held: which file, or which words, and how to read them. */
export interface DocumentForm {
  readonly format: 'MARKDOWN' | 'TEXT' | 'DOCX';
  /** The id of the file, which is kept between the steps; empty: words were pasted. */
  readonly upload: string;
  readonly pasted: string;
  readonly fileName: string;
  readonly from: string;
  readonly replace: boolean;
}

/** The same with the document itself: its text, or of a Word document the bytes as base64. */
export interface SentDocument extends DocumentForm {
  readonly content: string;
}

/**
 * What was sent; nothing was: null. A file goes before pasted words, and its name tells how it is written.
 * @param kept the file that came with the form or that an earlier step kept; null: none
 */
export function sentDocument(body: unknown, kept: KeptUpload | null): DocumentForm | null {
  const said = { from: fieldOf(body, 'from').trim(), replace: fieldOf(body, 'replace') === 'true' };
  if (kept) {
    const { id, name } = kept;
    const format = /\.docx$/iu.test(name) ? 'DOCX' : /\.(md|markdown)$/iu.test(name) ? 'MARKDOWN' : 'TEXT';
    return { ...said, format, upload: id, pasted: '', fileName: name };
  }
  const pasted = fieldOf(body, 'content').replaceAll('\r\n', '\n');
  if (pasted.trim() === '') return null;
  const format = fieldOf(body, 'format') === 'TEXT' ? 'TEXT' : 'MARKDOWN';
  return { ...said, format, upload: '', pasted, fileName: '' };
}

/** A form with the document of the file that it names. */
export function documentOf(form: DocumentForm, { bytes }: Upload): SentDocument {
  return { ...form, content: Buffer.from(bytes).toString(form.format === 'DOCX' ? 'base64' : 'utf8') };
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
  { code: project, output }: ImportBasis,
  sent: SentDocument | null,
  preview: Preview | null,
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
export function importErrors(problems: Preview['problems'], { upload }: DocumentForm): PageError[] {
  return pageErrors(problems).map(({ text, field }) => {
    if (field === null || !['content', 'from', 'replace'].includes(field)) return { text, field: null };
    const at = field === 'content' && upload !== '' ? 'file' : field;
    return { text, field: at, href: `#${at}` };
  });
}
