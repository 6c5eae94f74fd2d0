/** Decides what a paper says of pilots: who takes part, and who has not answered. Invented ones never count. */
import { TAKING_PART, type PilotState } from '../../pilots/pilot-states.js';
import { paragraph } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { PilotFact } from '../facts/pilots-facts.js';
import { countFigure, nameFigure, type Figure, type Subject } from '../figures.js';
import { listed, paragraphOf, say, type Phrase } from '../prose.js';
import { clause, plural } from '../words.js';
import { listedFew } from './lists.js';
import type { ProjectPart } from './section.js';

const UNANSWERED: readonly PilotState[] = ['APPROACHED', 'INVITED'];
const OUT: readonly PilotState[] = ['DECLINED', 'WITHDRAWN'];

/** Pilot authorities; nothing before one is identified. */
export const pilots: ProjectPart = (facts, project) => {
  const { real } = project.pilots;
  if (real.length === 0) return [];
  return [paragraph(`${project.code}.pilots`, paragraphOf([taking(facts, project, real), rest(facts, project, real)]))];
};

/** The pilots of a project together: what is counted over all of them. */
function whole(facts: PaperFacts, project: ProjectFact): Subject {
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  return { key: `${project.code}.pilots`, kind: 'Pilots', code: `${project.code} pilots`, origin, facts };
}

function pilotSubject(facts: PaperFacts, project: ProjectFact, pilot: PilotFact): Subject {
  const code = `${project.code} ${pilot.code}`;
  return { key: `${project.code}.pilot.${pilot.code}`, kind: 'Pilot', code, origin: pilot, facts };
}

function pilotName(facts: PaperFacts, project: ProjectFact, pilot: PilotFact): Figure {
  return nameFigure(
    { ...pilotSubject(facts, project, pilot), origin: pilot.named },
    'name',
    'Name',
    clause(pilot.name),
  );
}

const those = (real: readonly PilotFact[], stages: readonly PilotState[]): readonly PilotFact[] =>
  real.filter((pilot) => stages.includes(pilot.stage));

function taking(facts: PaperFacts, project: ProjectFact, real: readonly PilotFact[]): Phrase {
  const own = those(real, TAKING_PART);
  const of = whole(facts, project);
  const authorities = plural(real.length, 'authority', 'authorities');
  const listedCount = countFigure(of, 'listed', 'Authorities identified', real.length);
  if (own.length === 0)
    return say`We have identified ${listedCount} ${authorities}, and none has agreed to be a pilot yet.`;
  const names = listedFew(
    of,
    'taking',
    'Other pilots',
    own.map((pilot) => say`${pilotName(facts, project, pilot)}`),
  );
  const agreed = say`${names} ${plural(own.length, 'has agreed to be a pilot', 'have agreed to be pilots')}`;
  return own.length === real.length
    ? say`${agreed}.`
    : say`Of the ${listedCount} ${authorities} we have identified, ${agreed}.`;
}

/** How far the only one has come. */
function alone([only]: readonly PilotFact[]): string {
  if (only && UNANSWERED.includes(only.stage)) return 'has still to answer';
  return only && OUT.includes(only.stage) ? 'has declined or withdrawn' : 'has still to be approached';
}

function rest(facts: PaperFacts, project: ProjectFact, real: readonly PilotFact[]): Phrase | null {
  const of = whole(facts, project);
  const group = (what: string, label: string, stages: readonly PilotState[], one: string, many: string): Phrase[] => {
    const count = those(real, stages).length;
    return count === 0 ? [] : [say`${countFigure(of, what, label, count)} ${plural(count, one, many)}`];
  };
  const parts = [
    ...group('asked', 'Asked and not yet answered', UNANSWERED, 'has still to answer', 'have still to answer'),
    ...group(
      'identified',
      'Not yet approached',
      ['IDENTIFIED'],
      'has still to be approached',
      'have still to be approached',
    ),
    ...group('out', 'Declined or withdrawn', OUT, 'has declined or withdrawn', 'have declined or withdrawn'),
  ];
  if (parts.length === 0) return null;
  if (those(real, TAKING_PART).length > 0) return say`Of the others, ${listed(parts)}.`;
  return real.length === 1 ? say`It ${alone(real)}.` : say`Of these, ${listed(parts)}.`;
}
