/** Decides what a paper says of the Board's own business: decisions on these projects, and actions still to do. */
import { OUTCOME_WORDS } from '../../board/decision-states.js';
import { capital } from '../../platform/words/capital.js';
import { heading, paragraph, type ComposedBlock } from '../composed.js';
import type { DecisionFact } from '../facts/board-facts.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { ActionFact } from '../facts/meetings-facts.js';
import { countFigure, dateFigure, nameFigure, numberFigure, textFigure, type Subject } from '../figures.js';
import { say, type Phrase } from '../prose.js';
import { isNews, sincePaper } from '../selections.js';
import { dayFigure, projectTitle } from '../subjects.js';
import { article, clause, numberWords, plural } from '../words.js';
import { previousFigure } from './earlier-paper.js';
import { few, leading, LISTED, overdueOf } from './lists.js';

/** Decisions on these projects since the last paper, and actions with a date; nothing where there are none. */
export function decisionsAndActions(facts: PaperFacts): readonly ComposedBlock[] {
  const blocks = [
    ...facts.projects.flatMap((project) => superseded(facts, project)),
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

/** That the decision which approved a project no longer holds; nothing while it does. */
function superseded(facts: PaperFacts, project: ProjectFact): readonly ComposedBlock[] {
  const decision = facts.board.decisions.find((each) => approves(each, project));
  if (!decision || decision.state === 'IN_FORCE') return [];
  const of = decisionSubject(facts, decision);
  const on = dateFigure(of, 'on', 'Date', decision.on);
  const title = projectTitle(facts, project);
  const what = decision.state === 'RESCINDED' ? 'has been rescinded' : 'has been replaced by a later one';
  return [paragraph(`${project.code}.decision`, say`The decision of ${on} that approved “${title}” ${what}.`)];
}

/** Decisions on these projects since the last paper, beside those that approved them. */
function recent(facts: PaperFacts): readonly ComposedBlock[] {
  if (facts.previous === null) return [];
  const since = sincePaper(facts.previous);
  const told = facts.board.decisions.filter(
    (decision) =>
      isNews(since, decision.on, decision.said) &&
      facts.projects.some(({ recordId }) => decision.projectIds.includes(recordId)) &&
      !facts.projects.some((project) => approves(decision, project)),
  );
  if (told.length === 0) return [];
  const { shown, more } = few(told);
  const rest =
    more === 0 ? [] : [say`${countFigure(boardSubject(facts), 'decisions.more', 'Other decisions', more)} others`];
  const items = [...shown.map((decision) => decisionBullet(facts, decision)), ...rest];
  const these = facts.projects.length === 1 ? 'this project' : 'these projects';
  const lead = say`${plural(told.length, 'Decision', 'Decisions')} on ${these} since paper ${previousFigure(facts)}`;
  return [leading('board.decisions', lead, items)];
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

/** Actions with a date still to do, those overdue first. */
function actions(facts: PaperFacts): readonly ComposedBlock[] {
  const ids = facts.projects.map((project) => project.recordId);
  const dated = facts.meetings.actions.filter((action) => ids.includes(action.projectId) && action.due !== null);
  if (dated.length === 0) return [];
  const late = dated.filter((action) => action.overdue);
  const of = boardSubject(facts);
  const { shown, more } = few([...late, ...dated.filter((action) => !action.overdue)], LISTED);
  const rest = more === 0 ? [] : [say`${countFigure(of, 'actions.more', 'Other actions', more)} others`];
  const items = [...shown.map((action) => actionBullet(facts, action)), ...rest];
  const count = numberFigure(
    of,
    'actions.dated',
    'Actions with a date, still to be done',
    dated.length,
    capital(numberWords(dated.length)),
  );
  const overdue = overdueOf(of, 'Actions overdue', late.length, dated.length);
  const are = plural(dated.length, 'action is', 'actions are');
  return [leading('board.actions', say`${count} ${are} still to be done${overdue}`, items)];
}

function actionBullet(facts: PaperFacts, action: ActionFact): Phrase {
  const of: Subject = { key: `action.${action.code}`, kind: 'Action', code: action.code, origin: action, facts };
  const text = textFigure(of, 'text', 'What is to be done', clause(action.text));
  const owner = action.owner === null ? say`` : say`${nameFigure(of, 'owner', 'Owner', clause(action.owner))}, `;
  const due = dayFigure(of, 'due', 'Due date', action.due ?? '');
  return action.overdue ? say`${text} (${owner}due by ${due}, overdue)` : say`${text} (${owner}by ${due})`;
}
