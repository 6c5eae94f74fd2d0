/** Decides what the page shows on which a plan is brought in from a file, and taken out as one. */
import type { KeptUpload } from '../../frame/upload.js';
import { fieldOf } from '../../frame/fields-of.js';
import { fileErrors, type PageError } from '../../frame/page-problems.js';
import { projectParts, projectPath } from '../../frame/project-parts.js';
import type { AnswerTo } from '../../frame/question.js';
import type { Refused } from '../../frame/refused.js';
import { tableOf } from '../../frame/table.js';
import { counted, day, sayEnum } from '../../frame/words.js';
import { consequencesModel } from '../item-words.js';
import type { IMPORT_PLAN_BASIS, PREVIEW_PLAN_IMPORT } from './import.graphql.js';

export type PlanImportBasis = AnswerTo<typeof IMPORT_PLAN_BASIS>['project'];
type Answer = NonNullable<AnswerTo<typeof PREVIEW_PLAN_IMPORT>['answer']>;
export type PlanImportAnswer = Pick<Answer, 'imported' | 'consequences'> & Pick<Refused, 'saved' | 'problems'>;

/** What was sent: the file, which is kept between the steps, and how it is to be taken. */
export interface SentPlan {
  readonly upload: string;
  readonly fileName: string;
  readonly withdrawMissing: boolean;
  readonly reason: string;
}

export function sentPlan(body: unknown, kept: KeptUpload | null): SentPlan {
  return {
    upload: kept?.id ?? '',
    fileName: kept?.name ?? '',
    withdrawMissing: fieldOf(body, 'withdrawMissing') === 'true',
    reason: fieldOf(body, 'reason').trim(),
  };
}

/** What the interface is asked to take. */
export function planImportInput(
  projectCode: string,
  expectedVersion: number,
  sent: SentPlan,
  bytes: Uint8Array,
): object {
  const { fileName, withdrawMissing, reason } = sent;
  const format = /\.xlsx$/iu.test(fileName) ? 'XLSX' : /\.(xml|mspdi)$/iu.test(fileName) ? 'MSPDI' : 'CSV';
  const content = Buffer.from(bytes).toString('base64');
  const named = fileName === '' ? {} : { fileName: fileName.slice(0, 200) };
  return { projectCode, expectedVersion, format, content, withdrawMissing, ...named, ...(reason && { reason }) };
}

/** What the interface has against a file, at the field of the page. */
export function planImportErrors(problems: Refused['problems']): PageError[] {
  return fileErrors(problems, []); // the reason is asked beside a preview alone
}

/** Rows of a table of the preview at most; the rest is counted. */
const MOST_ROWS = 500;

/** The view model of the page. */
export function importPlanPage(
  { code, title, plan }: PlanImportBasis,
  sent: SentPlan | null,
  answer: PlanImportAnswer | null,
  errors: readonly PageError[],
  mayImport: boolean,
  largest: string,
) {
  const path = projectPath(code, 'plan/import');
  const items = plan.stages.length + plan.tasks.length + plan.milestones.length;
  const imported = errors.length === 0 ? (answer?.imported ?? null) : null;
  const found = imported && answer?.consequences ? consequencesModel(code, answer.consequences) : null;
  return {
    area: 'programme',
    project: projectParts(code, 'plan', null),
    back: { href: projectPath(code, 'plan'), text: `Plan of ${title}` },
    ...{ code, path, mayImport, largest, sent, errors, version: plan.version },
    fault: Object.fromEntries(errors.map(({ field, text }) => [field ?? '', text])),
    files: ['xml', 'xlsx', 'csv'].map((ending) => ({
      href: `${projectPath(code, 'plan/files')}/${ending}`,
      text: { xml: 'Microsoft Project (XML)', xlsx: 'Excel', csv: 'CSV' }[ending],
    })),
    items: items === 0 ? '' : `The plan has ${counted(items, 'item')}.`,
    preview: imported && {
      says: summaryOf(imported),
      changes: changesOf(imported).length > 0,
      found,
    },
    tables: previewTables(imported),
  };
}

type Imported = NonNullable<PlanImportAnswer['imported']>;

const changesOf = ({ lines }: Imported) => lines.filter(({ verb }) => verb !== 'LEAVE_OUT');

function summaryOf(imported: Imported): string {
  const { added, changed, withdrawn, unchanged } = imported;
  const all = changesOf(imported).length;
  const calendars = all - added - changed - withdrawn;
  if (all === 0) return 'The plan says already all that the file says. Nothing would change.';
  const parts = [
    added ? `${counted(added, 'item')} would be added` : '',
    changed ? `${counted(changed, 'item')} would change` : '',
    withdrawn ? `${counted(withdrawn, 'item')} would be taken out` : '',
    calendars ? `${counted(calendars, 'calendar')} would be added or would change` : '',
    unchanged ? `${counted(unchanged, 'item')} would stay the same` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}. Nothing is saved yet.`;
}

const VERBS: Readonly<Record<string, string>> = { ADD: 'Added', CHANGE: 'Changed', WITHDRAW: 'Taken out' };

function previewTables(imported: Imported | null) {
  const lines = imported?.lines ?? [];
  const left = lines.filter(({ verb }) => verb === 'LEAVE_OUT');
  const done = imported ? changesOf(imported) : [];
  const item = (line: { readonly code: string | null; readonly title: string | null }): string =>
    line.code === null ? (line.title ?? 'The whole file') : `${line.code} ${line.title ?? ''}`;
  const cut = <T>(rows: readonly T[]): readonly T[] => rows.slice(0, MOST_ROWS);
  const named = (caption: string, count: number): string =>
    count > MOST_ROWS ? `${caption} (the first ${MOST_ROWS} of ${count.toLocaleString('en-GB')})` : caption;
  return {
    left: tableOf(
      {
        id: 'left',
        caption: named('What the tracker cannot express', left.length),
        empty: 'The tracker can express all of it.',
      },
      [
        { head: 'Item', cell: item },
        { head: 'Row', cell: ({ line }) => (line === null ? '' : String(line)) },
        { head: 'What is left out', cell: ({ says }) => says.join(' ') },
      ],
      cut(left),
    ),
    dates: tableOf(
      {
        id: 'dates',
        caption: named('Dates that move, or differ from the file', imported?.dates.length ?? 0),
        empty: 'No date moves, and all are as the file has them.',
      },
      [
        { head: 'Item', cell: item },
        { head: 'Was', cell: ({ was }) => day(was, 'New, or not known') },
        { head: 'In the file', cell: ({ inFile }) => day(inFile, 'No date') },
        { head: 'Will be', cell: ({ willBe }) => day(willBe) },
        { head: 'Why', cell: ({ why }) => why },
      ],
      cut(imported?.dates ?? []),
    ),
    lines: tableOf(
      { id: 'lines', caption: named('What would change', done.length), empty: 'Nothing would change.' },
      [
        { head: 'Item', cell: item },
        { head: 'Row', cell: ({ line }) => (line === null ? '' : String(line)) },
        { head: 'What happens', cell: ({ verb }) => VERBS[verb] ?? sayEnum(verb) },
        { head: 'Details', cell: ({ says }) => says.join(' ') },
      ],
      cut(done),
    ),
  };
}
