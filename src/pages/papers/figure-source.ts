/** Decides in which words a reader is told where a figure of a paper comes from, and on which page it is to be seen. */
import { projectPath } from '../frame/project-parts.js';
import { sourcePath } from '../frame/source-path.js';
import { paperPath } from './paper-path.js';

/** A figure with its source, as papers have them. */
export interface CitedFigure {
  /** Its key, such as `CFPS.evidence.E2.participant.3.name`: the project, the part of it, and the record. */
  readonly id: string;
  readonly source: { readonly kind: string; readonly code: string; readonly label: string };
}

const CODE = /^[A-Z][A-Z0-9-]*$/u;

/** What records are called, where that is not the name of their kind. */
const NOUNS: Readonly<Record<string, string>> = { PlanItem: 'Task or milestone', OutputVersion: 'Version' };

/** Where the records of a part of a project have a page each: the part, as keys have it, and the folder of the pages. */
const RECORDS: Readonly<Record<string, string>> = {
  adoption: 'adoption',
  challenge: 'challenges',
  commitment: 'commitments',
  communication: 'communications',
  evidence: 'evidence',
  output: 'outputs',
  pilot: 'pilots',
  risk: 'risks',
};

/** Where a part of a project is shown as a whole. */
const WHOLES: Readonly<Record<string, string>> = {
  calendar: 'plan',
  challenges: 'challenges',
  commitments: 'commitments',
  communications: 'communications',
  feedback: 'feedback',
  group: 'steering-group',
  outputs: 'outputs',
  pilots: 'pilots',
  plan: 'plan',
  risks: 'risks',
  seat: 'steering-group',
};

/** What the source is, without codes of the program: "Milestone M3 of CFPS", "The risk register of MCC". */
export function sourceWords({ kind, code }: CitedFigure['source']): string {
  const [project = '', ...rest] = code.split(' ');
  const own = rest.join(' ');
  const noun = NOUNS[kind] ?? spaced(kind);
  if (kind === 'BoardPaper') return capital(code);
  if (!CODE.test(project)) return code; // the name of a person or an organisation
  if (own === '') return `${noun} ${code}`;
  if (kind === 'Narrative') return `The account of ${project}: ${own}`;
  return CODE.test(own) ? `${noun} ${own} of ${project}` : `The ${own} of ${project}`;
}

/** What a figure is of its source: "Forecast", without the code that stands beside it. */
export function labelWords({ label, code }: CitedFigure['source']): string {
  const tail = ` of ${code}`;
  return label.endsWith(tail) ? label.slice(0, -tail.length) : label;
}

/**
 * The page on which a person sees what a figure comes from; null where the reader may not see the project.
 * @param projects codes of the projects that the reader may see
 * @param first the project that the cover of the paper speaks of
 */
export function figurePath(figure: CitedFigure, projects: ReadonlySet<string>, first: string | null): string | null {
  if (projects.size === 0) return null;
  const { kind, code } = figure.source;
  if (kind === 'BoardPaper') return paperPath(code.replace(/^paper /u, ''));
  const [head = '', part = '', own = ''] = figure.id.split('.');
  if (head === 'programme') return '/programme';
  const project = projects.has(head) ? head : ofProject(code, projects);
  const page = sourcePath(figure.source);
  if (page !== null) return project !== null || !page.startsWith('/projects/') ? page : null;
  const shown = project ?? (head === 'cover' ? first : null);
  if (shown === null || !projects.has(shown)) return null;
  if (kind === 'Narrative') return projectPath(shown, 'settings');
  if (kind === 'PlanItem') return projectPath(shown, 'plan');
  const folder = RECORDS[part];
  if (folder !== undefined) return projectPath(shown, CODE.test(own) ? `${folder}/${encodeURIComponent(own)}` : folder);
  return projectPath(shown, WHOLES[part] ?? 'settings');
}

const ofProject = (code: string, projects: ReadonlySet<string>): string | null => {
  const [first = ''] = code.split(/[ -]/u, 1);
  return projects.has(first) ? first : null;
};

const spaced = (kind: string): string => capital(kind.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ').toLowerCase());

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
