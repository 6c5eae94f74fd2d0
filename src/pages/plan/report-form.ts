/** Decides what a report of a milestone or a task asks on its page, and what was answered. */
import { isIsoDate } from '../../platform/calendar/iso-date.js';
import { dateOfParts } from '../frame/address.js';
import { fieldOf } from '../frame/fields-of.js';
import type { PageError } from '../frame/page-problems.js';
import type { ItemReport } from './item-words.js';

interface ReportField {
  readonly name: string;
  readonly kind: 'date' | 'number' | 'text';
  readonly label: string;
  readonly hint: string;
}

/** A kind of item that is reported on: its operations, and the fields of its report. */
export interface ReportKind {
  readonly folder: 'milestones' | 'tasks';
  readonly word: 'milestone' | 'task';
  readonly operation: 'reportMilestone' | 'reportTask';
  readonly idField: 'milestoneId' | 'taskId';
  readonly fields: readonly ReportField[];
}

const NARRATIVE: ReportField = {
  name: 'narrative',
  kind: 'text',
  label: 'What the Board should know',
  hint: 'What happened and why.',
};

export const MILESTONE_REPORT: ReportKind = {
  ...{ folder: 'milestones', word: 'milestone', operation: 'reportMilestone', idField: 'milestoneId' },
  fields: [
    { name: 'forecastDate', kind: 'date', label: 'New forecast', hint: 'For example, 27 3 2010' },
    {
      name: 'actualDate',
      kind: 'date',
      label: 'Or actual finish',
      hint: 'Leave blank if it has not happened yet',
    },
    NARRATIVE,
  ],
};

export const TASK_REPORT: ReportKind = {
  ...{ folder: 'tasks', word: 'task', operation: 'reportTask', idField: 'taskId' },
  fields: [
    { name: 'forecastFinish', kind: 'date', label: 'New forecast of the finish', hint: 'For example, 27 3 2010' },
    {
      name: 'actualStart',
      kind: 'date',
      label: 'Actual start',
      hint: 'Leave blank if it has not started, or was reported before',
    },
    {
      name: 'remainingDays',
      kind: 'number',
      label: 'Remaining work in working days',
      hint: 'Leave blank if you give a forecast',
    },
    {
      name: 'percentComplete',
      kind: 'number',
      label: 'Or how much is done, in per cent',
      hint: 'The rest of its duration is then left. For example, 40',
    },
    {
      name: 'actualFinish',
      kind: 'date',
      label: 'Or actual finish',
      hint: 'Leave blank if it has not happened yet',
    },
    NARRATIVE,
  ],
};

/** What stands in the fields, as text, by name. */
export type Typed = Readonly<Record<string, string>>;

/** What came in the fields of a report: from a form as day, month and year, from an address as yyyy-mm-dd. */
export function typedReport({ fields }: ReportKind, from: unknown): Typed {
  return Object.fromEntries(
    fields.map(({ name, kind }) => {
      const whole = fieldOf(from, name).trim();
      if (kind !== 'date' || whole !== '') return [name, whole];
      const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
        fieldOf(from, `${name}-${part}`).trim(),
      );
      return [name, year || month || day ? dateOfParts(year, month, day) : ''];
    }),
  );
}

/** The report that another one puts right, and the day that both speak of. */
export interface Corrected {
  readonly corrects: string;
  readonly reportedOn: string;
}

/** What the form corrects; null: it is a new report. */
export function correctedIn(from: unknown): Corrected | null {
  const [corrects, reportedOn] = [fieldOf(from, 'corrects'), fieldOf(from, 'reportedOn')];
  return corrects === '' || !isIsoDate(reportedOn) ? null : { corrects, reportedOn };
}

/** The address of the form that puts a report right, with what the report says in its fields. */
export function correctionPath(path: string, { operation, fields }: ReportKind, report: ItemReport): string {
  const task = operation === 'reportTask';
  const said: Readonly<Record<string, string | number | null>> = {
    ...(task
      ? { forecastFinish: report.forecastDate, actualFinish: report.actualDate, actualStart: report.actualStart }
      : { forecastDate: report.forecastDate, actualDate: report.actualDate }),
    ...{ remainingDays: report.remainingDays, percentComplete: report.percentComplete, narrative: report.narrative },
  };
  const query = new URLSearchParams({ corrects: report.id, reportedOn: report.reportedOn });
  for (const { name } of fields) if ((said[name] ?? '') !== '') query.set(name, String(said[name]));
  return `${path}?${query.toString()}#report`;
}

/** The report as the interface wants it, or what is wrong, field by field. */
export function reportOf(
  { fields }: ReportKind,
  typed: Typed,
): { readonly input: Record<string, unknown>; readonly errors: PageError[] } {
  const errors: PageError[] = [];
  const input: Record<string, unknown> = {};
  for (const { name, kind, label } of fields) {
    const text = typed[name] ?? '';
    if (text === '') continue;
    if (kind === 'date' && !isIsoDate(text))
      errors.push({ text: `${label} must be a real date, such as 27 3 2010`, href: `#${name}`, field: name });
    else if (kind === 'number' && !/^\d{1,5}$/u.test(text))
      errors.push({ text: `${label} must be a whole number`, href: `#${name}`, field: name });
    else input[name] = kind === 'number' ? Number(text) : text;
  }
  return { input, errors };
}

/** The fields as the template draws them. */
export function drawnReport({ fields }: ReportKind, typed: Typed, errors: readonly PageError[]) {
  return fields.map((field) => ({
    ...field,
    value: typed[field.name] ?? '',
    error: errors.find((error) => error.field === field.name)?.text ?? null,
  }));
}

/** Errors as the summary leads to them: the first box of a date. */
export function linkedErrors({ fields }: ReportKind, errors: readonly PageError[]): PageError[] {
  const dates = new Set(fields.filter(({ kind }) => kind === 'date').map(({ name }) => name));
  const known = new Set(fields.map(({ name }) => name));
  return errors.map(({ text, field }) => {
    if (field === null || !known.has(field)) return { text, field };
    return { text, field, href: dates.has(field) ? `#${field}-day` : `#${field}` };
  });
}
