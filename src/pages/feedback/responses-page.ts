/** Decides what the import of responses asks: the file, which column holds what, and what of it would be taken in. */
import { formatIsoDate } from '../../platform/calendar/iso-date.js';
import { fieldOf } from '../frame/fields-of.js';
import { type PageError, pageErrors } from '../frame/page-problems.js';
import type { Refused } from '../frame/refused.js';
import { projectParts } from '../frame/project-parts.js';
import { tableOf } from '../frame/table.js';
import type { KeptUpload } from '../frame/upload.js';
import { counted, sayEnum } from '../frame/words.js';
import { exercisePath, permissionWords } from './feedback-words.js';
import type { IMPORT_BASIS, PREVIEW_IMPORT } from './feedback.graphql.js';
import type { AnswerTo } from '../frame/question.js';
import type { Having } from '../frame/having.js';

export type ResponsesBasis = Having<AnswerTo<typeof IMPORT_BASIS>['project'], 'feedbackExercise'>;

type Preview = AnswerTo<typeof PREVIEW_IMPORT>['answer'];
/** What was read in a file, or what is wrong with it. */
export type Responses = Partial<Omit<Preview, 'problems'>> & Pick<Refused, 'problems'>;

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
  /** How the file is to be read; '': as it seems to be. */
  readonly separator: string;
  readonly headingRows: string;
  readonly sheet: string;
  readonly dayOrder: string;
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
  ['respondentId', 'Id of the respondent', /\bid\b|identifier|response number/iu],
  ['day', 'Day of the answer', /\b(date|day|submitted|completed|end time|timestamp)\b/iu],
  ['respondent', 'Name of the respondent', /name|respondent/iu],
  ['organisation', 'Organisation', /organi[sz]ation|authority|council/iu],
  ['type', 'Type of respondent', /type|kind|role/iu],
  ['permission', 'What may be published', /permission|publish|consent/iu],
  ['themes', 'Codes of themes', /theme/iu],
  ['clause', 'Number of the clause', /clause/iu],
] as const;
type Single = (typeof SINGLES)[number][0];
/** What may separate cells, by names that a form can send: a browser may change a tab. */
const SEPARATORS = [
  { value: 'comma', text: 'Comma', character: ',' },
  { value: 'semicolon', text: 'Semicolon', character: ';' },
  { value: 'tab', text: 'Tab', character: '\t' },
  { value: 'bar', text: 'Vertical bar', character: '|' },
] as const;
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
    separator: SEPARATORS.find(({ value }) => value === fieldOf(body, 'separator'))?.character ?? '',
    headingRows: fieldOf(body, 'headingRows'),
    sheet: fieldOf(body, 'sheet'),
    dayOrder: fieldOf(body, 'dayOrder'),
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
  const { content, fileName, outputVersionId, defaultPermission, separator, headingRows, sheet, dayOrder } = sent;
  const singles = SINGLES.flatMap(([name]) => (columns[name] === '' ? [] : [[name, columns[name]]]));
  return {
    ...{ exerciseId, expectedVersion, content, fileName, defaultPermission },
    ...Object.fromEntries(
      Object.entries({ outputVersionId, separator, sheet, dayOrder }).filter(([, value]) => value !== ''),
    ),
    ...(headingRows === '' ? {} : { headingRows: Number(headingRows) }),
    columns: { texts: columns.texts, ...(Object.fromEntries(singles) as object) },
  };
}

/** Asks for the header alone: no file has such a column. */
export const HEADER_ALONE: Columns = {
  texts: ['(the header alone)'],
  ...{ respondentId: '', day: '', respondent: '', organisation: '', type: '', permission: '', themes: '', clause: '' },
};

/** The view model of the page. `read` null: nothing has been read yet. */
export function responsesPage(
  { code: project, feedbackExercise }: ResponsesBasis,
  sent: ResponsesForm | null,
  columns: Columns | null,
  read: Responses | null,
  errors: readonly PageError[],
) {
  const { code, title, version, outputVersions } = feedbackExercise;
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
    fault: Object.fromEntries(errors.map(({ field, text }) => [field ?? '', text])),
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
    notes: read?.notes ?? [],
    reading: readingChoices(sent, read),
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
          { head: 'Date', cell: ({ day }) => (day === null ? '' : formatIsoDate(day, ' ')) },
          { head: 'Who', cell: ({ respondent }) => respondent ?? 'Gave no name' },
          { head: 'Kind', cell: ({ type }) => sayEnum(type) },
          { head: 'May be published', cell: ({ permission }) => permissionWords(permission) },
        ],
        read?.sample ?? [],
      ),
    },
  };
}

/** How the file is read: what was found, and what can be chosen instead. */
function readingChoices(sent: ResponsesForm | null, read: Responses | null) {
  const choice = (value: string, text: string, chosen: string) => ({ value, text, selected: value === chosen });
  const found = (what: string | undefined): string => (what === undefined ? 'As found' : `As found: ${what}`);
  const separator = SEPARATORS.find(({ character }) => character === sent?.separator)?.value ?? '';
  const foundSeparator = SEPARATORS.find(({ character }) => character === read?.separator)?.text.toLowerCase();
  const rows = (read?.headingRows ?? 0) === 0 ? undefined : counted(read?.headingRows ?? 0, 'row');
  return {
    isText: (read?.sheets ?? []).length === 0,
    separators: [
      choice('', sent?.separator ? 'As found' : found(foundSeparator), separator),
      ...SEPARATORS.map(({ value, text }) => choice(value, text, separator)),
    ],
    headingRows: [
      choice('', sent?.headingRows ? 'As found' : found(rows), sent?.headingRows ?? ''),
      ...[1, 2, 3].map((count) => choice(`${count}`, counted(count, 'row'), sent?.headingRows ?? '')),
    ],
    sheets: (read?.sheets ?? []).map((name) => choice(name, name, read?.sheet ?? '')),
    dayOrders: [
      choice('', 'As the dates tell', sent?.dayOrder ?? ''),
      choice('DAY_FIRST', 'Day first: 3/4/2010 is 3 April', sent?.dayOrder ?? ''),
      choice('MONTH_FIRST', 'Month first: 3/4/2010 is 4 March', sent?.dayOrder ?? ''),
    ],
  };
}

/** What the interface has against the rows, at the field that they came by: the file, or what was pasted. */
export function responsesErrors(problems: Responses['problems'], { upload }: ResponsesForm): PageError[] {
  const from = upload === '' ? 'pasted' : 'file';
  return pageErrors(problems).map(({ text, field }) =>
    field === 'expectedVersion' ? { text, field: null } : { text, field: from, href: `#${from}` },
  );
}
