/** Decides the parts of a project that have pages, and the way between them. */
import { withDay } from './as-at.js';

/** The parts in the order in which the programme needs things. */
const PARTS = [
  ['changes', 'Changes'],
  ['plan', 'Plan'],
  ['outputs', 'Outputs'],
  ['pilots', 'Pilots'],
  ['stakeholders', 'Stakeholders'],
  ['evidence', 'Evidence'],
  ['feedback', 'Feedback'],
  ['adoption', 'Adoption'],
  ['risks', 'Risks'],
  ['steering-group', 'Steering group'],
  ['challenges', 'Challenges'],
] as const;

export type ProjectPart = (typeof PARTS)[number][0];

/** The address of a page of a project. */
export function projectPath(code: string, rest: string): string {
  return `/projects/${encodeURIComponent(code)}/${rest}`;
}

/** What the frame shows of the project that a page belongs to: its parts, the present one marked; the day is kept. */
export function projectParts(code: string, part: ProjectPart | null, asAt: string | null) {
  return {
    code,
    parts: PARTS.map(([name, text]) => ({
      text,
      href: withDay(projectPath(code, name), asAt),
      active: name === part,
    })),
  };
}
