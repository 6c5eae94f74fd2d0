/** Decides what a paper says of communications: how far each has come, when it is to go out, and what stands in its way. */
import { articleBefore } from '../../platform/words/the-name.js';
import { COMMUNICATION_KIND_LABELS, type CommunicationKind } from '../../stakeholders/communication-life.js';
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { CommunicationFact } from '../facts/stakeholders-facts.js';
import { countFigure, dateFigure, nameFigure, textFigure, type Figure, type Subject } from '../figures.js';
import { capital, paragraphOf, say, type Phrase } from '../prose.js';
import { isNews, toldSince } from '../selections.js';
import { calendarSubject, itemFigures } from '../subjects.js';
import { clause, oneLine, theDay, within } from '../words.js';
import { few } from './lists.js';

/** One paragraph for each of the next that are to go out, or that went out or were given up since the last paper. */
export function* communicationBlocks(facts: PaperFacts, project: ProjectFact): Iterable<ComposedBlock> {
  const since = toldSince(facts, project);
  const all = project.stakeholders.communications.filter(
    (one) => !isClosed(one) || isNews(since, one.step?.on ?? null, one.step?.said),
  );
  const { shown, more } = few(all);
  for (const one of shown) {
    const sentences = [
      what(facts, project, one),
      clearanceLost(one),
      ...windows(facts, project, one),
      passed(facts, project, one),
    ];
    yield paragraph(`${project.code}.communication.${one.code}`, paragraphOf(sentences));
  }
  if (more > 0) yield paragraph(`${project.code}.communication.more`, others(facts, project, more));
}

function others(facts: PaperFacts, project: ProjectFact, more: number): Phrase {
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  const key = `${project.code}.communications`;
  const of = { key, kind: 'Communication', code: `${project.code} communications`, origin, facts };
  return say`In addition, ${countFigure(of, 'more', 'Other communications', more)} other communications are being prepared.`;
}

const isClosed = ({ state }: CommunicationFact): boolean => state === 'ISSUED' || state === 'WITHDRAWN';

function subject(facts: PaperFacts, project: ProjectFact, one: CommunicationFact): Subject {
  const code = `${project.code} ${one.code}`;
  return { key: `${project.code}.communication.${one.code}`, kind: 'Communication', code, origin: one, facts };
}

function what(facts: PaperFacts, project: ProjectFact, one: CommunicationFact): Phrase {
  const of = subject(facts, project, one);
  const title = nameFigure(of, 'title', 'Title', clause(one.title));
  const team = one.team === null ? null : textFigure(of, 'team', 'Team', clause(one.team));
  const who = team ? say`The ${kindWords(one.kind)} “${title}” (${team})` : say`The ${kindWords(one.kind)} “${title}”`;
  const step = one.step;
  const stepped =
    step &&
    dateFigure({ ...of, origin: { ...one, reportId: step.reportId } }, 'step.on', 'Day of the last step', step.on);
  const when = planned(facts, project, one);
  switch (one.state) {
    case 'DRAFTING':
      return team && /\b(?:branch|department|division|group|office|section|service|team|unit)$/iu.test(team.text)
        ? capital(
            say`${articleBefore(team.text)}${team} is drafting the ${kindWords(one.kind)} “${title}”${due(facts, project, one)}.`,
          )
        : say`${who} is being drafted${isPast(facts, one) ? wasDue(facts, project, one) : when}.`;
    case 'IN_CLEARANCE':
      return say`${who} waits for the director’s clearance${when}.`;
    case 'CLEARED':
      return stepped ? say`${who} was cleared on ${stepped}${when}.` : say`${who} is cleared${when}.`;
    case 'ISSUED':
      return stepped ? say`${who} was issued on ${stepped}.` : say`${who} has been issued.`;
    case 'WITHDRAWN':
      return stepped ? say`${who} was dropped on ${stepped}.` : say`${who} has been dropped.`;
  }
}

/** The day it is to go out: its own, or that of its milestone. */
function plannedDay(facts: PaperFacts, project: ProjectFact, one: CommunicationFact): Figure | null {
  if (one.plannedOn === null) return null;
  const item = one.milestone && project.plan?.items.find((each) => each.recordId === one.milestone?.recordId);
  const forecast = item ? itemFigures(facts, project, item).forecast : null;
  return forecast ?? dateFigure(subject(facts, project, one), 'planned', 'Planned day', one.plannedOn);
}

/** Whether its day is that of a milestone which is told as late: then it is not told again. */
const toldAsLate = (project: ProjectFact, { milestone }: CommunicationFact): boolean =>
  milestone !== null &&
  project.plan?.items.some((each) => each.recordId === milestone.recordId && each.late !== null) === true;

/** The end of a sentence on when it is to go out; nothing where its milestone is told as late. */
function planned(facts: PaperFacts, project: ProjectFact, one: CommunicationFact): Phrase {
  if (toldAsLate(project, one)) return say``;
  const day = plannedDay(facts, project, one);
  return day ? say` and is planned for ${day}` : say` and has no date yet`;
}

/** ", planned for 7 April"; ", which was to go out on 20 January". */
function due(facts: PaperFacts, project: ProjectFact, one: CommunicationFact): Phrase {
  if (toldAsLate(project, one)) return say``;
  const day = plannedDay(facts, project, one);
  if (!day) return say`, which has no date yet`;
  return isPast(facts, one) ? say`, which was to go out on ${day}` : say`, planned for ${day}`;
}

const isPast = ({ asAt }: PaperFacts, { plannedOn }: CommunicationFact): boolean =>
  plannedOn !== null && plannedOn < asAt;

/** " and was to go out on 20 January". */
function wasDue(facts: PaperFacts, project: ProjectFact, one: CommunicationFact): Phrase {
  const day = toldAsLate(project, one) ? null : plannedDay(facts, project, one);
  return day ? say` and was to go out on ${day}` : say``;
}

function clearanceLost(one: CommunicationFact): Phrase | null {
  return one.clearanceLost ? say`Its wording has changed since it was cleared, so it needs clearing again.` : null;
}

/** What the pre-election period or another window means for the day. */
function windows(facts: PaperFacts, project: ProjectFact, one: CommunicationFact): readonly Phrase[] {
  if (one.state === 'WITHDRAWN') return [];
  const key = `communication.${one.code}.window`;
  return one.windows.map((window, index) => {
    const of = project.plan
      ? calendarSubject(facts, project, project.plan)
      : { ...subject(facts, project, one), kind: 'Calendar' };
    const name = nameFigure(of, `${key}.${index + 1}.name`, 'Name of the window', theDay(oneLine(window.name)));
    const from = dateFigure(of, `${key}.${index + 1}.from`, 'First day of the window', window.from);
    const to = dateFigure(of, `${key}.${index + 1}.to`, 'Last day of the window', window.to);
    const day = toldAsLate(project, one) ? 'The day it is planned for' : 'That day';
    const lies = say`${day} lies in ${name}, from ${from} to ${to}`;
    if (window.override === null) {
      return one.state === 'ISSUED'
        ? say`${lies}.`
        : say`${lies}: it cannot go out then unless the director overrides the restriction.`;
    }
    const leave = { ...subject(facts, project, one), origin: { ...one, reportId: window.override.reportId } };
    const why = textFigure(
      leave,
      `override.${index + 1}`,
      'Grounds of the override',
      within(window.override.account ?? ''),
    );
    return say`${lies}; the director has overridden the restriction on these grounds: ${why}.`;
  });
}

function passed(facts: PaperFacts, project: ProjectFact, one: CommunicationFact): Phrase | null {
  if (isClosed(one) || one.state === 'DRAFTING' || toldAsLate(project, one)) return null;
  if (!isPast(facts, one)) return null;
  return say`That day has passed.`;
}

function kindWords(kind: CommunicationKind): string {
  return kind === 'OTHER' ? 'communication' : COMMUNICATION_KIND_LABELS[kind].toLowerCase();
}
