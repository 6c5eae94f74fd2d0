/** Decides how outputs, their versions and the frameworks of principles are said on pages, and where their pages are. */
import type { VersionState } from '../../outputs/output-kinds.js';
import { NotFoundError } from '../../platform/graphql/errors.js';
import { recordId } from '../../platform/record/view-id.js';
import { withDay } from '../frame/as-at.js';
import { source } from '../frame/timeline.js';
import { projectPath } from '../frame/project-parts.js';
import type { Having } from '../frame/having.js';

/** An answer about a version that the address names, and the same where the version is there. */
export interface MayHaveVersion {
  readonly output: { readonly outputVersion: object | null } | null;
}
export type HavingVersion<P extends MayHaveVersion> = P & {
  readonly output: Having<NonNullable<P['output']>, 'outputVersion'>;
};

const STATES: Readonly<Record<VersionState, readonly [text: string, colour: string]>> = {
  DRAFT: ['Draft', 'grey'],
  IN_CONSULTATION: ['In consultation', 'blue'],
  AGREED: ['Agreed', 'turquoise'],
  PUBLISHED: ['Published', 'green'],
  SUPERSEDED: ['Superseded', 'grey'],
};

/** The answer with its version. @throws NotFoundError where the address names none */
export function havingVersion<P extends MayHaveVersion>(project: P, code: string, version: string): HavingVersion<P> {
  if (!project.output?.outputVersion) throw new NotFoundError(`${code} has no version ${version} on this day.`);
  return project as HavingVersion<P>;
}

/** The state of a version as a tag. */
export function stateTag(state: VersionState): { readonly text: string; readonly tag: string } {
  const [text, colour] = STATES[state];
  return { text, tag: `govuk-tag--${colour}` };
}

/** The state of a version in a sentence: "in consultation". */
export function stateWords(state: VersionState): string {
  return STATES[state][0].toLowerCase();
}

/** The frameworks that clauses are aligned to, in the order in which pages show them; `always` also where none is. */
export const FRAMEWORKS = [
  { code: 'SEVEN_PRINCIPLES_1995', key: 'seven', name: 'Seven Principles of Public Life', always: true },
  { code: 'CIPFA_SOLACE_2007', key: 'cipfa', name: 'CIPFA/SOLACE principles', always: true },
  { code: 'GENERAL_PRINCIPLES_2001', key: 'general', name: 'General Principles of 2001', always: false },
] as const;

export type Framework = (typeof FRAMEWORKS)[number];

/** The page of an output. */
export function outputPath(project: string, output: string, asAt: string | null = null): string {
  return withDay(projectPath(project, `outputs/${encodeURIComponent(output)}`), asAt);
}

/** The page of a version. */
export function versionPath(project: string, output: string, version: string, asAt: string | null = null): string {
  return withDay(`${outputPath(project, output)}/versions/${encodeURIComponent(version)}`, asAt);
}

/** The page of a clause; its id may be of whichever view. */
export function clausePath(project: string, output: string, version: string, id: string, asAt: string | null): string {
  return withDay(`${versionPath(project, output, version)}/clauses/${recordId(id) ?? id}`, asAt);
}

/** The page of two versions side by side. */
export function comparePath(project: string, output: string, from: string, to: string, asAt: string | null): string {
  const query = new URLSearchParams({ from, to }).toString();
  return withDay(`${outputPath(project, output)}/compare?${query}`, asAt);
}

/** A clause by its number, or by what it is where it has none: "2.4", "Section 2", "Statement". */
export function clauseName({ number, kind }: { readonly number: string | null; readonly kind: string }): string {
  if (number !== null && kind === 'HEADING') return `Section ${number}`;
  return number ?? (kind === 'LEAD_IN' ? 'Lead-in' : 'Statement');
}

/** Where something comes from, where "Source" stands beside it already. */
export function sourceAlone(row: Parameters<typeof source>[0]): string {
  return (source(row) ?? 'Not given').replace(/^Source: /u, '');
}

/** A list of names for a sentence: "A, B and C". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
