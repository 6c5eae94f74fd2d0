/** Decides to which page of ours an entry of a feed leads. */
import { recordId } from '../../platform/record/view-id.js';

const at = (...parts: readonly string[]): string => `/${parts.map(encodeURIComponent).join('/')}`;

/** Paths by what an entry is about; each begins at the server's own address. */
export const FEED_LINKS = {
  programme: '/programme',
  papers: '/board-papers',
  project: (code: string): string => at('projects', code, 'plan'),
  milestone: (code: string, milestone: string): string => at('projects', code, 'milestones', milestone),
  paper: (reference: string): string => at('board-papers', reference),
  report: (code: string, exercise: string): string => at('you-said-we-did', `${code}-${exercise}.html`),
} as const;

/** The page of a project's things; of what belongs to no project, the programme. */
export function linkOfProject(code: string | null): string {
  return code === null ? FEED_LINKS.programme : FEED_LINKS.project(code);
}

/** The record's own id, which is the same in every view. */
export function ownId(id: string): string {
  return recordId(id) ?? id;
}
