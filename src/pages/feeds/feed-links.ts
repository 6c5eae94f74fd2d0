/** Decides to which page of ours an entry of a feed leads. */
import { recordId } from '../../platform/record/view-id.js';
import { subjectPath } from '../frame/subject-path.js';

const at = (...parts: readonly string[]): string => `/${parts.map(encodeURIComponent).join('/')}`;

/** Paths by what an entry is about; each begins at the server's own address. */
export const FEED_LINKS = {
  programme: '/programme',
  papers: '/board-papers',
  published: '/published',
  changes: (code: string): string => at('projects', code, 'changes'),
  paper: (reference: string): string => at('board-papers', reference),
  output: (code: string, output: string): string => at('published', 'outputs', code, output),
  report: (code: string, exercise: string): string => at('published', 'you-said-we-did', code, exercise),
  protocol: (code: string, adoption: string): string => at('published', 'adopted-protocols', code, adoption),
} as const;

/** The page of a record; where it has none, the programme's. */
export function linkOf(kind: string, project: string | null, code: string): string {
  return subjectPath(kind, project, code) ?? FEED_LINKS.programme;
}

/** The record's own id, which is the same in every view. */
export function ownId(id: string): string {
  return recordId(id) ?? id;
}
