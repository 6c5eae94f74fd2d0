/** Decides what can be taken out of the record, and what the file is called. */
import { AppError } from '../../platform/graphql/errors.js';
import type { AnswerTo } from '../frame/question.js';
import type { EXPORTABLE } from './administration.graphql.js';

const DOWNLOAD = '/administration/export/record.zip';

/** What an export may hold, with the address of the whole and of what is for the public. */
export interface Offered {
  readonly text: string;
  readonly whole: string;
  readonly open: string;
}

export function exportPage(projects: AnswerTo<typeof EXPORTABLE>['projects']): {
  readonly offered: readonly Offered[];
} {
  const offer = (text: string, project: string | null): Offered => ({
    text,
    whole: addressOf(project, false),
    open: addressOf(project, true),
  });
  return {
    offered: [offer('Every project', null), ...projects.map(({ code, title }) => offer(`${code}: ${title}`, code))],
  };
}

function addressOf(project: string | null, forPublic: boolean): string {
  const query = new URLSearchParams({
    ...(project === null ? {} : { project }),
    ...(forPublic ? { public: '1' } : {}),
  });
  return query.size === 0 ? DOWNLOAD : `${DOWNLOAD}?${query.toString()}`;
}

/** The name of the file, without a sign that a file system minds. */
export function exportName(project: string | null, forPublic: boolean, now: Date): string {
  const of = project === null ? 'record' : `project-${project.replace(/[^A-Za-z0-9-]/gu, '-')}`;
  return `${of}${forPublic ? '-for-the-public' : ''}-${now.toISOString().slice(0, 10)}.zip`;
}

/**
 * What an address asks to be exported.
 * @throws AppError BAD_USER_INPUT for whatever is not asked once and by its name: what was to be kept back is never given
 */
export function askedExport(query: unknown): { readonly project: string | null; readonly forPublic: boolean } {
  const { project = null, public: open = null, ...more } = query as Readonly<Record<string, unknown>>;
  const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';
  if (isText(project) && isText(open) && Object.keys(more).length === 0) return { project, forPublic: open !== null };
  const message =
    'The address of an export has a project and “public”, each at most once. Choose one on the page of exports.';
  throw new AppError('BAD_USER_INPUT', message);
}
