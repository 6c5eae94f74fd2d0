/** Decides what a paper says of the Board's own business: the dispatch of its papers, decisions on these projects, actions still to do. */
import type { Outcome } from '../../board/decision-states.js';
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { DecisionFact } from '../facts/board-facts.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { ActionFact, MeetingFact } from '../facts/meetings-facts.js';
import { countFigure, dateFigure, nameFigure, numberFigure, textFigure, type Subject } from '../figures.js';
import { bulleted, paragraphOf, say, type Phrase } from '../prose.js';
import { projectTitle } from '../subjects.js';
import { article, clause, numberWords, plural } from '../words.js';

/** How many actions a paper names: a Board member has two minutes. */
const NAMED = 10;

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  AGREED: 'agreed',
  AGREED_AMENDED: 'agreed with changes',
  NOTED: 'noted',
  DEFERRED: 'put off',
  REFUSED: 'refused',
};

/** Decisions and actions: nothing where the record has neither, nor the meeting. */
export function decisionsAndActions(facts: PaperFacts): readonly ComposedBlock[] {
  const blocks = [
    ...dispatch(facts),
    ...facts.projects.flatMap((project) => approving(facts, project)),
    ...recent(facts),
    ...actions(facts),
  ];
  return blocks.length > 0 ? [heading('board', 2, 'Decisions and actions'), ...blocks] : [];
}

/** What is counted over several records. */
function boardSubject(facts: PaperFacts): Subject {
  const origin = { recordId: facts.programme.recordId, reportId: null, citation: null };
  return { key: 'board', kind: 'Programme', code: facts.programme.code, origin, facts };
}

function dispatch(facts: PaperFacts): readonly ComposedBlock[] {
  const meeting = facts.meetings.meetings.find(
    (each) => each.on === facts.terms.meetingDate && isBody(each, facts.terms.body),
  );
  const said = meeting && dispatchSaid(facts, meeting);
  return said ? [paragraph('board.dispatch', said)] : [];
}

/** Papers name their body in short, such as Board for the Board of Standards for England. */
function isBody({ bodyCode, bodyName }: MeetingFact, named: string): boolean {
  const [code, name, asked] = [bodyCode, bodyName, named.trim()].map((words) => words.toLowerCase());
  return (
    asked !== undefined && asked !== '' && (code === asked || name === asked || name?.startsWith(`${asked} `) === true)
  );
}

function dispatchSaid(facts: PaperFacts, meeting: MeetingFact): Phrase | null {
  const { code, dispatchDue, dispatchedOn, clearDays } = meeting;
  const of: Subject = { key: `meeting.${code}`, kind: 'Meeting', code, origin: meeting, facts };
  const papers = say`The papers for the meeting of ${dateFigure(of, 'on', 'Date', meeting.on)}`;
  if (dispatchDue === null || clearDays === null) return null;
  const due = dateFigure(of, 'due', 'Last day for the dispatch of papers', dispatchDue);
  const words = `${numberWords(clearDays)} clear ${plural(clearDays, 'day')}`;
  const rule = numberFigure(of, 'clearDays', 'Clear days before a meeting', clearDays, words);
  const sent: Subject = { ...of, origin: { ...meeting, reportId: meeting.dispatchId } };
  const went = dispatchedOn === null ? null : dateFigure(sent, 'sent', 'Dispatch of papers', dispatchedOn);
  switch (meeting.dispatch) {
    case 'TO_COME':
      return say`${papers} must go out by ${due}, so that ${rule} lie between.`;
    case 'DISPATCHED':
      return went && say`${papers} went out on ${went}, in time for the rule of ${rule}.`;
    case 'DISPATCHED_LATE':
      return went && say`${papers} went out on ${went}; by the rule of ${rule} they were due by ${due}.`;
    case 'OVERDUE':
    case 'NOT_RECORDED':
      return say`${papers} were due to go out by ${due}, under the rule of ${rule}; the record does not show that they did.`;
    case 'NO_RULE':
    case 'DATE_UNKNOWN':
    case 'NOT_NEEDED':
      return null;
  }
}

const decisionSubject = (facts: PaperFacts, decision: DecisionFact): Subject => ({
  key: `decision.${decision.code}`,
  kind: 'Decision',
  code: decision.code,
  origin: decision,
  facts,
});

/** Whether the decision is the one that approved the project, by its day. */
const approves = (decision: DecisionFact, { recordId, approval }: ProjectFact): boolean =>
  approval !== null && decision.on === approval.decidedOn && decision.projectIds.includes(recordId);

/** The decision that a project rests upon, with what its record lacks. */
function approving(facts: PaperFacts, project: ProjectFact): readonly ComposedBlock[] {
  const decision = facts.board.decisions.find((each) => approves(each, project));
  if (!decision) return [];
  const of = decisionSubject(facts, decision);
  const code = nameFigure(of, 'code', 'Code', decision.code);
  const on = dateFigure(of, 'on', 'Date', decision.on);
  const rests = say`“${projectTitle(facts, project)}” rests on decision ${code} of ${on}.`;
  return [paragraph(`${project.code}.decision`, paragraphOf([rests, standing(decision), lacks(decision)]))];
}

function standing({ state }: DecisionFact): Phrase | null {
  if (state === 'IN_FORCE') return null;
  return state === 'RESCINDED' ? say`It has since been rescinded.` : say`A later decision now stands in its place.`;
}

function lacks({ gaps }: DecisionFact): Phrase | null {
  const reasons = gaps.includes('NO_REASONS');
  const alternatives = gaps.includes('NO_ALTERNATIVES');
  if (reasons && alternatives) return say`Neither its reasons nor the alternatives considered are on record.`;
  if (reasons) return say`Its reasons are not on record.`;
  return alternatives ? say`The alternatives considered are not on record.` : null;
}

/** Decisions on these projects since the last paper, beside those that approved them. */
function recent(facts: PaperFacts): readonly ComposedBlock[] {
  const own = facts.board.decisions.filter((decision) =>
    facts.projects.some((project) => decision.projectIds.includes(project.recordId)),
  );
  const since = facts.previous?.asAt ?? null;
  const told = own.filter(
    (decision) =>
      (since === null || decision.on > since) && !facts.projects.some((project) => approves(decision, project)),
  );
  const these = facts.projects.length === 1 ? 'this project' : 'these projects';
  const from = since === null ? null : dateFigure(boardSubject(facts), 'since', 'Date of the last paper', since);
  if (told.length === 0) {
    if (from === null || own.length === 0) return [];
    return [paragraph('board.decisions', say`Since the last paper, on ${from}, no decision on ${these} is on record.`)];
  }
  const count = countFigure(boardSubject(facts), 'decisions', 'Decisions', told.length);
  const are = plural(told.length, 'decision is', 'decisions are');
  const lead = from
    ? say`Since the last paper, on ${from}, ${count} ${are} on record for ${these}:`
    : say`For ${these} ${count} ${are} on record:`;
  return [paragraph('board.decisions', lead, bulleted(told.map((decision) => decisionBullet(facts, decision))))];
}

function decisionBullet(facts: PaperFacts, decision: DecisionFact): Phrase {
  const of = decisionSubject(facts, decision);
  const title = textFigure(of, 'title', 'Title', clause(decision.title));
  const on = dateFigure(of, 'on', 'Date', decision.on);
  const body = nameFigure(of, 'body', 'Body', clause(decision.bodyName));
  const outcome = textFigure(of, 'outcome', 'Outcome', OUTCOME_WORDS[decision.outcome]);
  const bullet = say`${title}: ${outcome} by ${article(decision.bodyName)}${body} on ${on}`;
  if (decision.state === 'IN_FORCE') return bullet;
  return decision.state === 'RESCINDED' ? say`${bullet}, since rescinded` : say`${bullet}, since superseded`;
}

/** The actions still to do, those overdue first. */
function actions(facts: PaperFacts): readonly ComposedBlock[] {
  const ids = facts.projects.map((project) => project.recordId);
  const own = facts.meetings.actions.filter((action) => ids.includes(action.projectId));
  if (own.length === 0) return [];
  const late = own.filter((action) => action.overdue);
  const of = boardSubject(facts);
  const these = facts.projects.length === 1 ? 'this project' : 'these projects';
  const open = say`On ${these} ${countFigure(of, 'actions', 'Actions open', own.length)} ${plural(own.length, 'action is', 'actions are')} open`;
  const overdue = say`${open}, ${countFigure(of, 'overdue', 'Actions overdue', late.length)} of them overdue`;
  const shown = [...late, ...own.filter((action) => !action.overdue)].slice(0, NAMED);
  const others = own.length - shown.length;
  const more = numberFigure(of, 'more', 'Actions not named here', others, numberWords(others));
  const lead = late.length > 0 ? overdue : open;
  return [
    paragraph(
      'board.actions',
      others > 0 ? say`${lead}; all but ${more} are named here:` : say`${lead}:`,
      bulleted(shown.map((action) => actionBullet(facts, action))),
    ),
  ];
}

function actionBullet(facts: PaperFacts, action: ActionFact): Phrase {
  const of: Subject = { key: `action.${action.code}`, kind: 'Action', code: action.code, origin: action, facts };
  const text = textFigure(of, 'text', 'What is to be done', clause(action.text));
  const owner = action.owner === null ? 'nobody named' : nameFigure(of, 'owner', 'Owner', clause(action.owner));
  const due = action.due === null ? null : dateFigure(of, 'due', 'Due date', action.due);
  if (due === null) return say`${text} (${owner}, no date given)`;
  return action.overdue ? say`${text} (${owner}, overdue since ${due})` : say`${text} (${owner}, by ${due})`;
}
