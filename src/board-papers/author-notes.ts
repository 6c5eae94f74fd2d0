/** Decides what the authors of a paper should look at before it goes to the Board: gaps of the record, and places where the text contradicts it. */
import { nameOfMeeting } from '../meetings/meeting-name.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { RiskGapCode } from '../risks/risk-gap.js';
import { problem } from './blockers.js';
import type { PaperContent } from './content.js';
import { contradictions, typedFigures } from './contradictions.js';
import type { PaperFacts, ProjectFact } from './facts/facts.types.js';
import { clause, numberWords, plural } from './words.js';

/** Gaps of the record, project by project, then contradictions, paragraph by paragraph. */
export function authorNotes(content: PaperContent, facts: PaperFacts): readonly Problem[] {
  return [
    ...facts.projects.flatMap((project) => gapsOf(facts, project)),
    ...dispatch(facts),
    ...contradictions(content, facts),
    ...typedFigures(content),
  ];
}

function gapsOf(facts: PaperFacts, project: ProjectFact): readonly Problem[] {
  const { code } = project;
  const note = (kind: ProblemCode, message: string): Problem => problem(kind, `${code}: ${message}`, code);
  return [
    ...(project.approval === null ? [note('NO_APPROVAL', 'No decision that approved this project is recorded.')] : []),
    ...(project.plan && project.plan.baseline === null
      ? [note('NO_BASELINE', 'The plan has no approved baseline, so slips cannot be measured.')]
      : []),
    ...assumedDone(project, note),
    ...risksIncomplete(project, note),
    ...groupIncomplete(project, note),
    ...project.evidence.evidence.flatMap(({ title, gaps }) =>
      gaps.map((gap) => note('EVIDENCE_COUNTS', `The counts of “${title}” do not add up: ${gap}.`)),
    ),
    ...project.pilots.real
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ name, lacks }) => note('PILOT_INCOMPLETE', `The pilot ${name} still needs ${lacks.join(' and ')}.`)),
    ...actionsIncomplete(facts, project, note),
    ...commitmentsUnowned(project, note),
    ...uncovered(project, note),
  ];
}

/** "a, b and c". */
const listing = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** So many of a kind are named. */
const NAMED = 3;

type Note = (kind: ProblemCode, message: string) => Problem;

/** Work that only a planning assumption says is done. */
function assumedDone({ plan }: ProjectFact, note: Note): readonly Problem[] {
  const done = plan?.items.filter((item) => item.actualFinish !== null && item.lastReport?.assumed === true) ?? [];
  if (done.length === 0) return [];
  const titles = done.slice(0, NAMED).map(({ title }) => `“${title}”`);
  const more = done.length > NAMED ? [`${numberWords(done.length - NAMED)} more`] : [];
  return [
    note(
      'COMPLETE_ASSUMED',
      `${listing([...titles, ...more])} ${plural(done.length, 'is', 'are')} reported as complete on an assumption alone. Check ${plural(done.length, 'it, or report it', 'them, or report them')} from a source.`,
    ),
  ];
}

const RISK_GAPS: readonly (readonly [gap: RiskGapCode, words: string])[] = [
  ['NO_OWNER', 'no owner'],
  ['NO_SCORE', 'no score'],
  ['FORMER_SCALE', 'no score on the present scale'],
  ['NO_PROXIMITY', 'no proximity'],
  ['NO_RESPONSE', 'no response'],
  ['NO_ACTION', 'no action'],
  ['ACTION_INCOMPLETE', 'an action without actionee or date'],
  ['ACTION_OVERDUE', 'an action that is overdue'],
  ['NO_REVIEW_DATE', 'no review date'],
  ['REVIEW_OVERDUE', 'a review that is overdue'],
  ['STATEMENT_INCOMPLETE', 'no cause, event or effect'],
  ['NO_APPETITE', 'no appetite to compare with'],
  ['APPETITE_UNREADABLE', 'an appetite on another scale'],
];

function risksIncomplete({ risks }: ProjectFact, note: Note): readonly Problem[] {
  const open = risks.risks.filter((risk) => risk.status === 'OPEN');
  const lacking = RISK_GAPS.flatMap(([gap, words]) => {
    const count = open.filter((risk) => risk.gaps.includes(gap)).length;
    return count === 0 ? [] : [`${numberWords(count)} with ${words}`];
  });
  if (lacking.length === 0) return [];
  return [note('RISKS_INCOMPLETE', `The risk register has ${lacking.join(', ')}. Complete it before the Board asks.`)];
}

function groupIncomplete({ steeringGroup: { terms, seats } }: ProjectFact, note: Note): readonly Problem[] {
  if (seats.length === 0) return [];
  if (terms === null) return [note('NO_TERMS_OF_REFERENCE', 'The steering group has no terms of reference.')];
  const missing = [...(terms.hasChair ? [] : ['no chair']), ...(terms.quorum === null ? ['no quorum'] : [])];
  if (missing.length === 0) return [];
  return [note('GROUP_INCOMPLETE', `The terms of reference of the steering group name ${missing.join(' and ')}.`)];
}

function actionsIncomplete({ meetings }: PaperFacts, project: ProjectFact, note: Note): readonly Problem[] {
  return meetings.actions
    .filter(({ projectId, owner, due }) => projectId === project.recordId && (owner === null || due === null))
    .slice(0, 5)
    .map(({ code, owner, due }) => {
      const missing = [...(owner === null ? ['no owner'] : []), ...(due === null ? ['no date'] : [])];
      const left = due === null ? ' The paper leaves it out.' : '';
      return note('ACTION_UNASSIGNED', `The action ${code} has ${missing.join(' and ')}.${left}`);
    });
}

function commitmentsUnowned({ stakeholders }: ProjectFact, note: Note): readonly Problem[] {
  return stakeholders.commitments
    .filter(({ open, owned }) => open && !owned)
    .slice(0, 5)
    .map(({ what, to }) =>
      note('COMMITMENT_UNOWNED', `Nobody is named to keep the commitment “${clause(what)}” to ${to.name}.`),
    );
}

/** Principles that a text was set beside and does not serve: a Board that is asked to agree it will want to know. */
function uncovered({ outputs }: ProjectFact, note: Note): readonly Problem[] {
  return outputs.flatMap(({ title, version }) =>
    (version?.alignment ?? [])
      .filter((one) => one.uncovered.length > 0)
      .map((one) =>
        note(
          'PRINCIPLES_UNCOVERED',
          `No clause of “${title}” serves ${listing(one.uncovered.slice(0, 5))} of the ${one.framework}.`,
        ),
      ),
  );
}

/** The papers of this meeting that have to go out, or should have. */
function dispatch({ meetings, terms }: PaperFacts): readonly Problem[] {
  return meetings.meetings
    .filter(({ on, dispatch: state }) => on === terms.meetingDate && (state === 'OVERDUE' || state === 'NOT_RECORDED'))
    .map(({ code, bodyName, on }) =>
      problem(
        'PAPERS_OVERDUE',
        `The papers of ${nameOfMeeting(bodyName, on)} were due to go out, and nobody has reported that they did.`,
        code,
      ),
    );
}
