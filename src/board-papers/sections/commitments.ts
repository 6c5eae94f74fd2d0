/** Decides what a paper says of commitments to others: those open, the overdue first, and those closed since the last paper. */
import { commitmentSummary } from '../../stakeholders/commitment-summary.js';
import { paragraph, type ComposedBlock } from '../composed.js';
import type { PaperFacts, ProjectFact } from '../facts/facts.types.js';
import type { CommitmentFact } from '../facts/stakeholders-facts.js';
import { countFigure, dateFigure, nameFigure, numberFigure, textFigure, type Subject } from '../figures.js';
import { bulleted, say, together, type Phrase } from '../prose.js';
import { isNews, toldSince } from '../selections.js';
import { planSubject } from '../subjects.js';
import { article, clause, plural, within, workingDays } from '../words.js';
import { previousFigure } from './earlier-paper.js';
import { linkedDate } from './linked-date.js';
import { few, leading, LISTED, overdueOf } from './lists.js';

/** Commitments to others; nothing where none was made. */
export function commitmentBlocks(facts: PaperFacts, project: ProjectFact): readonly ComposedBlock[] {
  const since = toldSince(facts, project);
  const { open, overdue, discharged, released } = commitmentSummary(project.stakeholders.commitments, (one) =>
    isNews(since, one.stateOn, one.closed?.said),
  );
  return [...openBlock(facts, project, open, overdue), ...closedBlock(facts, project, [...discharged, ...released])];
}

function openBlock(
  facts: PaperFacts,
  project: ProjectFact,
  open: readonly CommitmentFact[],
  overdue: readonly CommitmentFact[],
): readonly ComposedBlock[] {
  if (open.length === 0) return [];
  const late = new Set(overdue);
  const { shown, more } = few([...overdue, ...open.filter((one) => !late.has(one))], LISTED);
  const of = allOf(facts, project);
  const rest = more === 0 ? [] : [say`${countFigure(of, 'more', 'Other open commitments', more)} others`];
  const items = [...shown.map((one) => openItem(facts, project, one)), ...rest];
  const [only] = items;
  const id = `${project.code}.commitments`;
  if (only && items.length === 1) return [paragraph(id, say`We have a commitment to ${only}.`)];
  const count = countFigure(of, 'open', 'Open commitments', open.length);
  const behind = overdueOf(of, 'Commitments overdue', overdue.length, open.length);
  return [paragraph(id, say`We have ${count} commitments to others${behind}:`, bulleted(items))];
}

function openItem(facts: PaperFacts, project: ProjectFact, one: CommitmentFact): Phrase {
  return say`${promise(facts, project, one)}${due(facts, project, one)}${moved(facts, project, one)}`;
}

function due(facts: PaperFacts, project: ProjectFact, one: CommitmentFact): Phrase {
  const of = commitmentSubject(facts, project, one);
  if (one.dueOn === null) {
    const planned = linkedDate(facts, project, one.milestone);
    return planned ? say`; no date has been agreed, but ${planned}` : say`; no date has been agreed`;
  }
  const dated: Subject = one.move ? { ...of, origin: { ...one, reportId: one.move.reportId } } : of;
  const on = dateFigure(dated, 'due', 'Due date', one.dueOn);
  if (one.overdueDays === null) return say`, due on ${on}`;
  const days = numberFigure(
    { ...of, origin: computed(one) },
    'overdue',
    'Days overdue',
    one.overdueDays,
    workingDays(one.overdueDays),
  );
  return say`, due on ${on} and ${days} overdue`;
}

/** A move since the day from which the paper tells. */
function moved(facts: PaperFacts, project: ProjectFact, one: CommitmentFact): Phrase | string {
  const { move } = one;
  if (move === null || !isNews(toldSince(facts, project), move.on, move.said)) return '';
  const of = { ...commitmentSubject(facts, project, one), origin: { ...one, reportId: move.reportId } };
  const why = textFigure(of, 'moved.why', 'Why it moved', within(move.account ?? ''));
  if (move.from === null) return say` (a date agreed since: ${why})`;
  const from = dateFigure(of, 'moved.from', 'Due date before', move.from);
  if (move.workingDays === null) return say` (before, ${from}: ${why})`;
  const text = `${workingDays(move.workingDays)} ${move.workingDays < 0 ? 'earlier' : 'later'}`;
  const days = numberFigure({ ...of, origin: computed(one) }, 'moved', 'Move of the due date', move.workingDays, text);
  return say` (${days} than ${from}, agreed before: ${why})`;
}

function closedBlock(
  facts: PaperFacts,
  project: ProjectFact,
  closed: readonly CommitmentFact[],
): readonly ComposedBlock[] {
  if (closed.length === 0) return [];
  const since = toldSince(facts, project);
  const from = dateFigure(planSubject(facts, project), 'since', 'Date from which progress is reported', since.on);
  const count = countFigure(allOf(facts, project), 'closed', 'Commitments closed', closed.length);
  const what = plural(closed.length, 'commitment', 'commitments');
  const start = since.isPaper ? say`Since paper ${previousFigure(facts)}` : say`Since ${from}`;
  const { shown, more } = few(closed);
  const rest =
    more === 0
      ? []
      : [say`${countFigure(allOf(facts, project), 'closed.more', 'Other commitments closed', more)} others`];
  const lead = say`${start} ${count} ${what} to others ${plural(closed.length, 'has', 'have')} been closed`;
  const items = [...shown.map((one) => closedBullet(facts, project, one)), ...rest];
  return [leading(`${project.code}.commitments.closed`, lead, items)];
}

function closedBullet(facts: PaperFacts, project: ProjectFact, one: CommitmentFact): Phrase {
  const what = promise(facts, project, one);
  if (one.closed === null) return what;
  const of = { ...commitmentSubject(facts, project, one), origin: { ...one, reportId: one.closed.reportId } };
  const on = dateFigure(of, 'closed.on', 'Day it was closed', one.closed.on);
  const how = textFigure(of, 'closed.how', 'How it was closed', within(one.closed.account ?? ''));
  if (one.state === 'DISCHARGED') return say`${what}, kept on ${on} (${how})`;
  const by =
    one.closed.by === null ? null : textFigure(of, 'closed.by', 'Who released us from it', clause(one.closed.by));
  return by ? say`${what}, released by ${by} on ${on} (${how})` : say`${what}, released on ${on} (${how})`;
}

/** "the Committee on Standards in Public Life: findings of the work". */
function promise(facts: PaperFacts, project: ProjectFact, one: CommitmentFact): Phrase {
  const of = commitmentSubject(facts, project, one);
  const what = textFigure(of, 'what', 'What was promised', within(one.what));
  const party: Subject = { key: `${of.key}.to`, kind: 'Stakeholder', code: clause(one.to.name), origin: one.to, facts };
  const name = nameFigure(party, 'name', 'To whom it was promised', clause(one.to.name));
  return together([article(one.to.name), name, ': ', what]);
}

function commitmentSubject(facts: PaperFacts, project: ProjectFact, one: CommitmentFact): Subject {
  const code = `${project.code} ${one.code}`;
  return { key: `${project.code}.commitment.${one.code}`, kind: 'Commitment', code, origin: one, facts };
}

/** All commitments of a project: what is counted over them. */
function allOf(facts: PaperFacts, project: ProjectFact): Subject {
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  return {
    key: `${project.code}.commitments`,
    kind: 'Commitments',
    code: `${project.code} commitments`,
    origin,
    facts,
  };
}

const computed = ({ recordId, citation }: CommitmentFact) => ({ recordId, reportId: null, citation });
