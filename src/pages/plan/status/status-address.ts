/** Decides the address of a status grid that shows some rows alone. */
import { projectPath } from '../../frame/project-parts.js';

/** Codes that one address names. */
const MOST = 100;
const CODE = /^[A-Z][A-Z0-9-]{0,15}$/u;

/** The grid with the rows that are asked for, such as those that are due; all of them where no code is given. */
export function statusPath(project: string, asked: Readonly<Record<string, string>>, codes: readonly string[]): string {
  const query = new URLSearchParams(asked);
  if (codes.length > 0) query.set('only', codes.slice(0, MOST).join(' '));
  const text = query.toString();
  return projectPath(project, text === '' ? 'plan/status' : `plan/status?${text}`);
}

/** The codes that an address names. */
export function codesAsked(text: string): readonly string[] {
  return text
    .split(/[ ,]+/u)
    .filter((code) => CODE.test(code))
    .slice(0, MOST);
}
