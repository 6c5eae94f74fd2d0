/** Decides what the import of responses asks: the file, which column holds what, and what of it would be taken in. */
import { fieldOf } from '../frame/fields-of.js';
import { type PageError, pageErrors } from '../frame/page-problems.js';
import { projectParts } from '../frame/project-parts.js';
import { tableOf } from '../frame/table.js';
import type { KeptUpload } from '../frame/upload.js';
import { counted, sayEnum } from '../frame/words.js';
import { exercisePath } from './feedback-words.js';

export interface AskedResponsesGround {
  readonly code: string;
  readonly title: string;
  readonly feedbackExercise: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly version: number;
    readonly outputVersions: readonly { readonly id: string; readonly title: string }[];
  } | null;
}

export interface AskedResponses {
  readonly problems: readonly { readonly message: string; readonly path: string[] }[];
  readonly header?: readonly string[];
  readonly rows?: number;
  readonly items?: number;
  readonly blanks?: number;
  readonly respondents?: number;
  readonly sample?: readonly {
    readonly line: number;
    readonly text: string;
    readonly question: string | null;
    readonly respondent: string | null;
    readonly type: string;
    readonly permission: string;
  }[];
}

/** What the form of the import held: which file, or which rows, and what its columns hold. */
export interface ResponsesForm {
  /** The id of the file, which is kept between the steps; empty: rows were pasted. */
  readonly upload: string;
  readonly pasted: string;
  readonly fileName: string;
  readonly outputVersionId: string;
  /** The columns by what they hold, those with comments by their place in the header; null: nobody has said yet. */
  readonly columns: Columns | null;
  readonly defaultPermission: string;
}

/** The same with the file itself. */
export interface SentResponses extends ResponsesForm {
  /** Its bytes as base64. */
  readonly content: string;
}

export interface Columns extends Readonly<Record<Single, string>> {
  readonly texts: readonly string[];
}

/** What a column can hold beside comments, and the words in a header by which it is guessed. */
const SINGLES = [
  ['respondent', 'Name of the respondent', /name|respondent/iu],
  ['organisation', 'Organisation', /organi[sz]ation|authority|council/iu],
  ['type', 'Kind of respondent', /type|kind|role/iu],
  ['permission', 'What may be published', /permission|publish|consent/iu],
  ['themes', 'Codes of themes', /theme/iu],
  ['clause', 'Number of the clause', /clause/iu],
] as const;
type Single = (typeof SINGLES)[number][0];
const COMMENTS = /comment|answer|text|said|feedback|\?/iu;

/**
 * What was sent; null: neither a file nor pasted text.
 * @param kept the file that came with the form or that an earlier step kept; null: none
 */
export function sentResponses(body: unknown, kept: KeptUpload | null): ResponsesForm | null {
  const fields = body as Readonly<Record<string, unknown>> | null;
  const rest = {
    outputVersionId: fieldOf(body, 'outputVersionId'),
    defaultPermission: fieldOf(body, 'defaultPermission') || 'WITHHELD',
  };
  const pasted = fieldOf(body, 'pasted');
  if (!kept && pasted.trim() === '') return null;
  const file = kept
    ? { upload: kept.id, pasted: '', fileName: kept.name }
    : { upload: '', pasted, fileName: 'pasted.csv' };
  if (fieldOf(body, 'mapped') === '') return { ...rest, ...file, columns: null };
  const texts = Object.keys(fields ?? {}).flatMap((name) => (name.startsWith('texts:') ? [name.slice(6)] : []));
  const singles = Object.fromEntries(SINGLES.map(([name]) => [name, fieldOf(body, name)])) as Record<Single, string>;
  return { ...rest, ...file, columns: { ...singles, texts } };
}

/** A form with the file that it names, or with what was pasted. */
export function responsesOf(form: ResponsesForm, bytes: Uint8Array): SentResponses {
  return { ...form, content: Buffer.from(bytes).toString('base64') };
}

/** Which column seems to hold what, by the names in the header; nothing is taken on this alone. */
export function guessedColumns(header: readonly string[]): Columns {
  const texts = header.filter((name) => COMMENTS.test(name));
  const left = new Set(header.filter((name) => !texts.includes(name)));
  const singles = SINGLES.map(([single, , pattern]) => {
    const found = [...left].find((name) => pattern.test(name)) ?? '';
    left.delete(found);
    return [single, found];
  });
  return { ...(Object.fromEntries(singles) as Record<Single, string>), texts };
}

/** The columns as they were chosen, else as they seem to be; comment columns come by their place in the header. */
export function columnsOf({ columns }: ResponsesForm, header: readonly string[]): Columns {
  if (columns === null) return guessedColumns(header);
  return { ...columns, texts: columns.texts.flatMap((place) => header[Number(place)] ?? []) };
}

/** What the interface is asked to read. */
export function responsesInput(
  sent: SentResponses,
  columns: Columns,
  exerciseId: string,
  expectedVersion: number,
): object {
  const { content, fileName, outputVersionId, defaultPermission } = sent;
  const singles = SINGLES.flatMap(([name]) => (columns[name] === '' ? [] : [[name, columns[name]]]));
  return {
    ...{ exerciseId, expectedVersion, content, fileName, defaultPermission },
    ...(outputVersionId === '' ? {} : { outputVersionId }),
    columns: { texts: columns.texts, ...(Object.fromEntries(singles) as object) },
  };
}

/** Asks for the header alone: no file has such a column. */
export const HEADER_ALONE: Columns = {
  texts: ['(the header alone)'],
  ...{ respondent: '', organisation: '', type: '', permission: '', themes: '', clause: '' },
};

/** The view model of the page. `read` null: nothing has been read yet. */
export function responsesPage(
  { code: project, feedbackExercise }: AskedResponsesGround,
  sent: ResponsesForm | null,
  columns: Columns | null,
  read: AskedResponses | null,
  errors: readonly PageError[],
) {
  const { code = '', title = '', version = 0, outputVersions = [] } = feedbackExercise ?? {};
  const path = exercisePath(project, code);
  const header = read?.header ?? [];
  return {
    area: 'programme',
    project: projectParts(project, 'feedback', null),
    back: { href: path, text: title },
    caption: title,
    path: `${path}/import`,
    version,
    errors,
    versions: outputVersions.length > 1 ? outputVersions.map(({ id, title: text }) => ({ value: id, text })) : [],
    sent,
    columns:
      header.length === 0 || columns === null
        ? null
        : {
            texts: header.map((text, at) => ({ name: `texts:${at}`, text, checked: columns.texts.includes(text) })),
            singles: SINGLES.map(([name, label]) => ({
              name,
              label,
              choices: header.map((text) => ({ value: text, text, selected: columns[name] === text })),
            })),
          },
    says:
      read && errors.length === 0
        ? `${counted(read.rows ?? 0, 'row')}: ${counted(read.items ?? 0, 'comment')} of ${counted(read.respondents ?? 0, 'respondent')} would be taken in; ${counted(read.blanks ?? 0, 'answer was', 'answers were')} left blank. Nothing has been taken yet.`
        : null,
    tables: {
      sample: tableOf(
        { id: 'sample', caption: 'The first comments', empty: 'No comment would be taken in.' },
        [
          { head: 'Line', cell: ({ line }) => `${line}` },
          { head: 'Comment', cell: ({ text }) => ({ text, verbatim: true }) },
          { head: 'Question', cell: ({ question }) => question ?? '' },
          { head: 'Who', cell: ({ respondent }) => respondent ?? 'Gave no name' },
          { head: 'Kind', cell: ({ type }) => sayEnum(type) },
          { head: 'May be published', cell: ({ permission }) => PERMISSIONS[permission] ?? permission },
        ],
        read?.sample ?? [],
      ),
    },
  };
}

const PERMISSIONS: Readonly<Record<string, string>> = {
  NAMED: 'Comments and name',
  ANONYMOUS: 'Comments, not the name',
  WITHHELD: 'Neither',
};

/** What the interface has against the file, in the summary at the top. */
export function responsesErrors(problems: AskedResponses['problems']): PageError[] {
  return pageErrors(problems).map(({ text }) => ({ text, field: null }));
}
