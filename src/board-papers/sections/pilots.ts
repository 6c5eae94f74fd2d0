/** Decides what a paper says of pilots: who is listed, who takes part, and what stands before the start. Invented ones never count. */
import { AUTHORITY_TYPES, TAKING_PART, type AuthorityType, type PilotStage } from '../../pilots/pilot-stages.js';
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { PilotFact } from '../facts/pilots-facts.js';
import { countFigure, nameFigure, textFigure, type Figure, type Subject } from '../figures.js';
import { bulleted, listed, paragraphOf, say, type Phrase } from '../prose.js';
import { clause, plural } from '../words.js';
import type { ProjectPart } from './section.js';

const TYPE_WORDS: Readonly<Record<AuthorityType, readonly [one: string, many: string]>> = {
  COUNTY: ['county council', 'county councils'],
  DISTRICT: ['district council', 'district councils'],
  UNITARY: ['unitary authority', 'unitary authorities'],
  METROPOLITAN: ['metropolitan district council', 'metropolitan district councils'],
  LONDON_BOROUGH: ['London borough council', 'London borough councils'],
  CITY_OF_LONDON: ['City of London Corporation', 'City of London Corporation'],
  ISLES_OF_SCILLY: ['Council of the Isles of Scilly', 'Council of the Isles of Scilly'],
  PARISH: ['parish or town council', 'parish or town councils'],
  FIRE_AND_RESCUE: ['fire and rescue authority', 'fire and rescue authorities'],
  POLICE: ['police authority', 'police authorities'],
  INTEGRATED_TRANSPORT: ['integrated transport authority', 'integrated transport authorities'],
  NATIONAL_PARK: ['national park authority', 'national park authorities'],
  GREATER_LONDON: ['Greater London Authority', 'Greater London Authority'],
  BROADS: ['Broads Authority', 'Broads Authority'],
};

const BEGUN: readonly PilotStage[] = ['PILOTING', 'FEEDBACK_RECEIVED', 'COMPLETED'];
const UNANSWERED: readonly PilotStage[] = ['APPROACHED', 'INVITED'];
const OUT: readonly PilotStage[] = ['DECLINED', 'WITHDRAWN'];

/** Pilot authorities: from identified to completed or withdrawn. */
export const pilots: ProjectPart = (facts, project) => {
  const { real, invented } = project.pilots;
  if (real.length === 0 && invented === 0) return [];
  const id = `${project.code}.pilots`;
  const left = leftOut(facts, project, invented);
  if (real.length === 0) {
    const none = say`No authority is on record as a pilot yet, so none has been approached and none has agreed to take part.`;
    return [paragraph(id, paragraphOf([none, left]))];
  }
  return [
    paragraph(id, paragraphOf([balance(facts, project, real), standing(facts, project, real), left])),
    ...beforeStart(facts, project, real),
  ];
};

/** The pilots of a project together: what is counted over all of them. */
function together(facts: PaperFacts, project: ProjectFact): Subject {
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  return { key: `${project.code}.pilots`, kind: 'Pilots', code: `${project.code} pilots`, origin, facts };
}

function pilotName(facts: PaperFacts, project: ProjectFact, pilot: PilotFact): Figure {
  const code = `${project.code} ${pilot.code}`;
  const of = { key: `${project.code}.pilot.${pilot.code}`, kind: 'Pilot', code, origin: pilot.named, facts };
  return nameFigure(of, 'name', 'Name', clause(pilot.name));
}

function leftOut(facts: PaperFacts, project: ProjectFact, invented: number): Phrase | null {
  if (invented === 0) return null;
  const count = countFigure(together(facts, project), 'invented', 'Entries made up for a demonstration', invented);
  const entries = plural(invented, 'entry', 'entries');
  return say`The record also holds ${count} ${entries} made up for a demonstration, which ${plural(invented, 'is', 'are')} not counted.`;
}

function balance(facts: PaperFacts, project: ProjectFact, real: readonly PilotFact[]): Phrase {
  const of = together(facts, project);
  const types = AUTHORITY_TYPES.flatMap((type) => {
    const own = real.filter((pilot) => pilot.authorityType === type).length;
    if (own === 0) return [];
    const [one, many] = TYPE_WORDS[type];
    return [say`${countFigure(of, `type.${type}`, `Listed of type ${type}`, own)} ${plural(own, one, many)}`];
  });
  const count = countFigure(of, 'listed', 'Authorities listed', real.length);
  const are = plural(real.length, 'authority is', 'authorities are');
  return say`On the pilot list ${count} ${are} named: ${listed(types)}.`;
}

function standing(facts: PaperFacts, project: ProjectFact, real: readonly PilotFact[]): Phrase {
  const of = together(facts, project);
  const those = (stages: readonly PilotStage[]) => real.filter((pilot) => stages.includes(pilot.stage));
  const group = (what: string, label: string, stages: readonly PilotStage[], one: string, many: string): Phrase[] => {
    const count = those(stages).length;
    return count === 0 ? [] : [say`${countFigure(of, what, label, count)} ${plural(count, one, many)}`];
  };
  const names = listed(those(TAKING_PART).map((pilot) => pilotName(facts, project, pilot)));
  const taking = group('taking', 'Authorities that take part', TAKING_PART, 'takes part', 'take part');
  return say`Of these, ${listed([
    ...taking.map((one) => say`${one} (${names})`),
    ...group(
      'asked',
      'Asked and not yet answered',
      UNANSWERED,
      'has been asked and has',
      'have been asked and have',
    ).map((one) => say`${one} not answered`),
    ...group('identified', 'Not yet approached', ['IDENTIFIED'], 'has not been approached', 'have not been approached'),
    ...group('out', 'Declined or withdrawn', OUT, 'has declined or withdrawn', 'have declined or withdrawn'),
  ])}.`;
}

/** What has to happen before piloting can start, or before those who lack something can go on. */
function beforeStart(facts: PaperFacts, project: ProjectFact, real: readonly PilotFact[]): readonly ComposedBlock[] {
  const id = `${project.code}.pilots.start`;
  const taking = real.filter((pilot) => TAKING_PART.includes(pilot.stage));
  if (taking.length === 0)
    return [paragraph(id, say`Piloting cannot start until an authority has agreed to take part.`)];
  const lacking = taking
    .filter((pilot) => pilot.lacks.length > 0)
    .map((pilot) => {
      const of = {
        key: `${project.code}.pilot.${pilot.code}`,
        kind: 'Pilot',
        code: `${project.code} ${pilot.code}`,
        origin: pilot,
        facts,
      };
      const lacks = pilot.lacks.map((what, index) => textFigure(of, `lacks.${index + 1}`, 'What it lacks', what));
      return say`${pilotName(facts, project, pilot)} lacks ${listed(lacks)}`;
    });
  if (lacking.length > 0) return [paragraph(id, say`Still to be settled with those who take part:`, bulleted(lacking))];
  if (taking.some((pilot) => BEGUN.includes(pilot.stage))) return [];
  return [paragraph(id, say`Nothing on record stands in the way of the start of piloting.`)];
}
