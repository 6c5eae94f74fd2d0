/** Decides what the page shows on which a list is brought in from a file: what each line would do, and what is wrong with it. */
import { fieldOf } from '../frame/fields-of.js';
import { fileAddress } from '../frame/downloads.js';
import { fileErrors, type PageError } from '../frame/page-problems.js';
import { projectParts } from '../frame/project-parts.js';
import type { AnswerTo } from '../frame/question.js';
import type { Refused } from '../frame/refused.js';
import { tableOf } from '../frame/table.js';
import type { KeptUpload } from '../frame/upload.js';
import { counted } from '../frame/words.js';
import { listImportPath, LISTS } from './list-words.js';
import type { PREVIEW_LIST_IMPORT } from './lists.graphql.js';

type Answer = NonNullable<AnswerTo<typeof PREVIEW_LIST_IMPORT>['answer']>;
export type ListAnswer = Pick<Answer, 'imported'> & Pick<Refused, 'saved' | 'problems'>;
type Imported = NonNullable<Answer['imported']>;

/** Which list, and of what. */
export interface ListPlaceAsked {
  readonly name: string;
  /** The code of the project or body; '': of none. */
  readonly of: string;
  /** The page that one came from; '': the one that shows the list. */
  readonly back: string;
}

/** What was sent: the rows, which are kept between the steps. */
export interface SentList {
  readonly upload: string;
  readonly fileName: string;
  readonly reason: string;
  /** What was pasted with this request; '': nothing. */
  readonly pasted: string;
}

export function sentList(body: unknown, kept: KeptUpload | null): SentList {
  const [reason, pasted] = [fieldOf(body, 'reason').trim(), fieldOf(body, 'pasted')];
  return { upload: kept?.id ?? '', fileName: kept?.name ?? '', reason, pasted };
}

/** What the interface is asked to take. */
export function listImportInput(
  { name, of }: ListPlaceAsked,
  sent: SentList,
  bytes: Uint8Array,
  draft: string,
): object {
  const { list, of: kind } = LISTS[name]!;
  return {
    list,
    ...(kind === 'project' && { projectCode: of }),
    ...(kind === 'body' && { bodyCode: of }),
    content: Buffer.from(bytes).toString('base64'),
    ...(sent.fileName !== '' && { fileName: sent.fileName.slice(0, 200) }),
    ...(sent.reason !== '' && { reason: sent.reason }),
    ...(draft !== '' && { draft }),
  };
}

/** Errors told at the top of the page; the table of the preview has all of them. */
const MOST_ERRORS = 10;
/** Rows of a table of the preview at most; the rest is counted. */
const MOST_ROWS = 500;

/** What the interface has against a file, at the field of the page. */
export function listImportErrors(problems: Refused['problems']): PageError[] {
  const errors = fileErrors(problems.map(atFile), []);
  const more = errors.length - MOST_ERRORS;
  if (more <= 0) return errors;
  const text = `${counted(more, 'more fault')} in the file: see the table below.`;
  return [...errors.slice(0, MOST_ERRORS), { text, field: 'file', href: '#file' }];
}

/** A fault of a cell is one of the file. */
function atFile({ message, path, ...more }: Refused['problems'][number]) {
  return { ...more, message, path: path.slice(0, 2) };
}

/** The view model of the page. */
export function importListPage(
  place: ListPlaceAsked,
  sent: SentList | null,
  answer: ListAnswer | null,
  errors: readonly PageError[],
  largest: string,
) {
  const { title, nouns, page, table, part, of: kind } = LISTS[place.name]!;
  const imported = answer?.imported ?? null;
  const saves = imported !== null && imported.wrong === 0 && imported.added + imported.changed > 0;
  const shown = page(place.of);
  const back = place.back === '' ? { href: shown, text: title } : { href: place.back, text: 'Back' };
  return {
    area: kind === null ? 'administration' : 'programme',
    ...(kind === 'project' && { project: projectParts(place.of, part, null) }),
    ...{ back, title: `${title} from a file`, code: place.of, path: listImportPath(place.name, place.of, place.back) },
    hint: LISTS[place.name]!.hint ?? null,
    ...{ largest, sent, errors, many: nouns[1] },
    fault: Object.fromEntries(errors.map(({ field, text }) => [field ?? '', text])),
    files: (['xlsx', 'csv'] as const).map((ending) => ({
      href: fileAddress(shown, table, ending),
      text: ending === 'xlsx' ? 'Excel' : 'CSV',
    })),
    preview: imported && {
      ...{ says: summaryOf(imported, nouns), notes: imported.notes, draft: imported.draft },
      saves,
    },
    /** What is to be put right, or sent again. */
    pasted: saves ? '' : (sent?.pasted ?? ''),
    tables: previewTables(imported),
  };
}

function summaryOf({ added, changed, unchanged, wrong }: Imported, [one, many]: readonly [string, string]): string {
  const nouns = (count: number): string => counted(count, one, many);
  if (wrong > 0)
    return `${counted(wrong, 'line')} cannot be taken. Correct the file and send it again. Nothing is saved.`;
  if (added + changed === 0) return 'Everything in the file is recorded already. Nothing would change.';
  const parts = [
    added ? `${nouns(added)} would be added` : '',
    changed ? `${nouns(changed)} would change` : '',
    unchanged ? `${nouns(unchanged)} would stay the same` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}. Nothing is saved yet.`;
}

const OUTCOMES = { NEW: 'New', CHANGED: 'Changed', UNCHANGED: 'Unchanged', WRONG: 'Wrong' } as const;

function previewTables(imported: Imported | null) {
  const lines = imported?.lines ?? [];
  const does = lines.filter(({ outcome }) => outcome === 'NEW' || outcome === 'CHANGED');
  const details = ({ outcome, changes }: Imported['lines'][number]): string =>
    changes
      .map(({ column, was, willBe }) =>
        outcome === 'NEW'
          ? `${column}: ${willBe ?? 'none'}`
          : `${column}: was ${was ?? 'none'}, will be ${willBe ?? 'none'}`,
      )
      .join('\n');
  const named = (caption: string, count: number): string =>
    count > MOST_ROWS ? `${caption} (the first ${MOST_ROWS} of ${count.toLocaleString('en-GB')})` : caption;
  const faults = lines.flatMap(({ faults, ...line }) => faults.map((fault) => ({ ...line, fault })));
  const what = ({ code, title }: Pick<Imported['lines'][number], 'code' | 'title'>): string =>
    [code, title].filter((part) => part !== null).join(' ') || 'Not named';
  return {
    faults: tableOf(
      { id: 'faults', caption: named('What is wrong', faults.length), empty: 'Nothing is wrong.' },
      [
        { head: 'Line', cell: ({ line }) => String(line) },
        { head: 'Column', cell: ({ fault }) => fault.column ?? 'The whole line' },
        { head: 'What to do', cell: ({ fault }) => fault.message.replace(/^Line \d+(?:, column “[^”]*”)?: /u, '') },
      ],
      faults.slice(0, MOST_ROWS),
    ),
    lines: tableOf(
      { id: 'lines', caption: named('What would change', does.length), empty: 'Nothing would change.' },
      [
        { head: 'Line', cell: ({ line }) => String(line) },
        { head: 'What happens', cell: ({ outcome }) => OUTCOMES[outcome] },
        { head: 'Name', cell: what },
        { head: 'Details', cell: (line) => ({ text: details(line), verbatim: true }) },
      ],
      does.slice(0, MOST_ROWS),
    ),
  };
}
