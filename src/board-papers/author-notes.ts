/** Decides what the authors of a paper should look at before it goes to the Board: gaps of the record, and places where the text contradicts it. */
import { theName } from '../platform/words/the-name.js';
import { nameOfMeeting } from '../meetings/meeting-name.js';
import type { ProblemCode } from '../platform/record/problem-codes.js';
import type { Problem } from '../platform/record/problem.js';
import type { RiskGapCode } from '../risks/risk-gap.js';
import { problem } from './blockers.js';
import { citedAssumptions } from './assumed.js';
import { current, figuresUsed, type PaperContent } from './content.js';
import { contradictions, typedFigures } from './contradictions.js';
import type { PaperFacts, ProjectFact } from './facts/facts.types.js';
import { article, clause, numberWords, plural } from './words.js';

/** Gaps of the record, project by project, then contradictions, paragraph by paragraph. */
export function authorNotes(content: PaperContent, facts: PaperFacts): readonly Problem[] {
  return [
    ...facts.projects.flatMap((project) => gapsOf(content, facts, project)),
    ...dispatch(facts),
    ...contradictions(content, facts),
    ...wordsOfSources(content),
    ...typedFigures(content),
  ];
}

function gapsOf(content: PaperContent, facts: PaperFacts, project: ProjectFact): readonly Problem[] {
  const { code } = project;
  const note: Note = (kind, message, subject = code) => problem(kind, `${code}: ${message}`, subject);
  return [
    ...(project.approval === null ? [note('NO_APPROVAL', 'No decision that approved this project is recorded.')] : []),
    ...(project.plan && project.plan.baseline === null
      ? [note('NO_BASELINE', 'The plan has no approved baseline, so slips cannot be measured.')]
      : []),
    ...assumedDone(project, note),
    ...doneElsewhere(project, note),
    ...noRisks(content, project, note),
    ...risksIncomplete(project, note),
    ...groupIncomplete(project, note),
    ...project.evidence.evidence.flatMap(({ code: own, title, gaps }) =>
      gaps.map((gap) => note('EVIDENCE_COUNTS', `The counts of “${title}” do not add up: ${gap}.`, `${code} ${own}`)),
    ),
    ...project.pilots.real
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ code: own, name, lacks }) =>
        note('PILOT_INCOMPLETE', `The pilot ${name} still needs ${lacks.join(' and ')}.`, `${code} ${own}`),
      ),
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

/** @param subject code of the record that is to be mended; left out: the project's */
type Note = (kind: ProblemCode, message: string, subject?: string) => Problem;

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

/** Milestones reached that another part of the record says are still to come: the paper would say both. */
function doneElsewhere({ code, plan, stakeholders, steeringGroup }: ProjectFact, note: Note): readonly Problem[] {
  const reached = (plan?.items ?? []).filter(({ kind, actualFinish }) => kind === 'MILESTONE' && actualFinish !== null);
  const toGoOut = stakeholders.communications.filter(({ state }) => state !== 'ISSUED' && state !== 'WITHDRAWN');
  const uninvited =
    steeringGroup.seats.length > 0 && steeringGroup.seats.every(({ state }) => state === 'TO_BE_INVITED');
  return reached.flatMap(({ recordId, code: own, title }) => [
    ...toGoOut
      .filter(({ milestone }) => milestone?.recordId === recordId)
      .map((one) =>
        note(
          'DONE_ELSEWHERE_NOT',
          `“${title}” is reported as done, but “${one.title}” is not. Report that it was issued, or correct the milestone.`,
          `${code} ${own}`,
        ),
      ),
    ...(uninvited && /\binvit/iu.test(title) && /\bsteering group\b/iu.test(title)
      ? [
          note(
            'DONE_ELSEWHERE_NOT',
            `“${title}” is reported as done, but nobody has been invited to the steering group. Report the invitations, or correct the milestone.`,
            `${code} ${own}`,
          ),
        ]
      : []),
  ]);
}

/** That the register is empty, where the paper says that there are no risks. */
function noRisks({ body }: PaperContent, { risks }: ProjectFact, note: Note): readonly Problem[] {
  if (risks.risks.length > 0 || !body.some(({ id }) => id === 'risk.none')) return [];
  return [
    note('NO_RISKS', 'The risk register is empty, and the paper says no more of risk. Add the risks that matter.'),
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
  return [note('RISKS_INCOMPLETE', `Complete the open risks before the Board asks: ${listing(lacking)}.`)];
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
      return note('ACTION_UNASSIGNED', `The action ${code} has ${missing.join(' and ')}.${left}`, code);
    });
}

function commitmentsUnowned({ code, stakeholders }: ProjectFact, note: Note): readonly Problem[] {
  return stakeholders.commitments
    .filter(({ open, owned }) => open && !owned)
    .slice(0, 5)
    .map(({ code: own, what, to }) =>
      note(
        'COMMITMENT_UNOWNED',
        `Nobody is named to keep the commitment “${clause(what)}” to ${article(to.name)}${to.name}.`,
        `${code} ${own}`,
      ),
    );
}

/** Principles that a text was set beside and does not serve: a Board that is asked to agree it will want to know. */
function uncovered({ code, outputs }: ProjectFact, note: Note): readonly Problem[] {
  return outputs.flatMap(({ code: own, title, version }) =>
    (version?.alignment ?? [])
      .filter((one) => one.uncovered.length > 0)
      .map((one) =>
        note(
          'PRINCIPLES_UNCOVERED',
          `No clause of “${title}” serves ${listing(one.uncovered.slice(0, 5))} of ${theName(one.framework)}.`,
          `${code} ${own} ${version?.code ?? ''}`.trim(),
        ),
      ),
  );
}

/** Paragraphs in the words of a source whose row is marked as an assumption. */
function wordsOfSources({ body }: PaperContent): readonly Problem[] {
  return body.flatMap((one): Problem[] => {
    const [first] = citedAssumptions({ block: current(one), figures: figuresUsed(one) });
    if (!first) return [];
    const { code, citation } = first.source;
    return [
      problem(
        'SOURCE_TO_CHECK',
        `It gives words of a source (${code}: ${citation ?? ''}), and the entry is marked as an assumption in part. Check them against the source.`,
        one.id,
      ),
    ];
  });
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
