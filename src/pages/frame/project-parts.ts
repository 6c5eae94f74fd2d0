/** Decides the parts of a project that have pages, and the way between them. */
import { withDay } from './as-at.js';

/** The parts, in the groups that people think in. */
const GROUPS = [
  {
    title: 'Project',
    parts: [
      ['overview', 'Overview'],
      ['plan', 'Plan'],
      ['changes', 'Changes'],
      ['settings', 'Settings'],
    ],
  },
  {
    title: 'People',
    parts: [
      ['steering-group', 'Steering group'],
      ['stakeholders', 'Stakeholders'],
      ['pilots', 'Pilots'],
    ],
  },
  {
    title: 'Outputs and feedback',
    parts: [
      ['outputs', 'Outputs'],
      ['evidence', 'Evidence'],
      ['feedback', 'Feedback'],
      ['adoption', 'Adoption'],
    ],
  },
  {
    title: 'Risks and challenges',
    parts: [
      ['risks', 'Risks'],
      ['challenges', 'Challenges'],
    ],
  },
] as const;

export type ProjectPart = (typeof GROUPS)[number]['parts'][number][0];

/** The address of a page of a project. */
export function projectPath(code: string, rest: string): string {
  return `/projects/${encodeURIComponent(code)}/${rest}`;
}

/** The address of the page of the project itself. */
export function projectHome(code: string): string {
  return `/projects/${encodeURIComponent(code)}`;
}

/** What the frame shows of the project that a page belongs to: its parts in their groups, the present one marked; the day is kept. */
export function projectParts(code: string, part: ProjectPart | null, asAt: string | null) {
  const groups = GROUPS.map(({ title, parts }) => ({
    title,
    parts: parts.map(([name, text]) => ({
      text,
      href: withDay(name === 'overview' ? projectHome(code) : projectPath(code, name), asAt),
      active: name === part,
    })),
  }));
  const here = groups.flatMap(({ parts }) => parts).find(({ active }) => active);
  return { code, here: here?.text ?? null, groups };
}
