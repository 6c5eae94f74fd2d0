/** Decides under which key, kind and code each fact of a paper is cited. */
import { KIND_WORDS } from '../milestones/item-kind-words.js';
import { RAG_WORDS } from '../milestones/rag.js';
import type { ItemFact, PaperFacts, PlanFact, ProjectFact } from './facts/facts.types.js';
import type { CauseFact, ReasonFact } from './facts/reason-fact.js';
import type { Origin, PartyFact } from './facts/origin.js';
import { dateFigure, nameFigure, numberFigure, ragFigure, textFigure, type Figure, type Subject } from './figures.js';
import { clause, dateWords, sentence, slipWords } from './words.js';

/** The day and the revision that figures hold for. */
type Point = Pick<PaperFacts, 'asAt' | 'revision'>;

/** A day in a sentence about this year: "3 February", with the year where it is another than that of the paper. */
export function dayFigure(of: Subject, what: string, label: string, date: string): Figure {
  const words = dateWords(date);
  const short = date.slice(0, 4) === of.facts.asAt.slice(0, 4) ? words.slice(0, words.lastIndexOf('\u00a0')) : words;
  return { ...dateFigure(of, `${what}.day`, label, date), text: short };
}

/** The paper itself: its date, its meeting. */
export function paperSubject(facts: PaperFacts): Subject {
  const { paperId, reference } = facts.terms;
  const origin = { recordId: paperId, reportId: null, citation: null };
  return { key: 'paper', kind: 'BoardPaper', code: `paper ${reference}`, origin, facts };
}

export function projectSubject(facts: Point, project: Origin & Pick<ProjectFact, 'code'>): Subject {
  return { key: project.code, kind: 'Project', code: project.code, origin: project, facts };
}

/** The project's plan: what is computed from all of its rows. */
export function planSubject(facts: Point, project: Pick<ProjectFact, 'recordId' | 'code'>): Subject {
  const origin = { recordId: project.recordId, reportId: null, citation: null };
  return { key: `${project.code}.plan`, kind: 'Plan', code: `${project.code} plan`, origin, facts };
}

/** The calendar of the project's plan. */
export function calendarSubject(facts: PaperFacts, project: ProjectFact, plan: PlanFact): Subject {
  const origin = { recordId: project.recordId, reportId: plan.calendarId, citation: null };
  return { key: `${project.code}.calendar`, kind: 'Calendar', code: `${project.code} calendar`, origin, facts };
}

/** A stage, task or milestone; forecasts cite the report that gave them, with what that report cites. */
export function itemSubject(facts: PaperFacts, project: ProjectFact, item: ItemFact): Subject {
  const code = `${project.code} ${item.code}`;
  const { recordId, lastReportId, lastReport } = item;
  const origin =
    lastReportId === null
      ? { recordId, reportId: item.reportId, citation: item.citation, assumed: item.assumed }
      : {
          recordId,
          reportId: lastReportId,
          citation: lastReport?.citation ?? null,
          assumed: lastReport?.assumed ?? false,
        };
  return { key: `${project.code}.${item.code}`, kind: KIND_WORDS[item.kind], code, origin, facts };
}

/** The project's title. */
export function projectTitle(facts: PaperFacts, project: ProjectFact): Figure {
  return nameFigure(projectSubject(facts, project), 'title', 'Title', clause(project.title));
}

/** The name of a person or an organisation; `what` says in which part: `CFPS.lead`, `CFPS.sponsor.1`. */
export function partyName(facts: PaperFacts, key: string, party: PartyFact, label: string): Figure {
  const subject = { key, kind: 'Party', code: clause(party.name), origin: party, facts };
  return nameFigure(subject, 'name', label, clause(party.name));
}

/** The post of a person, or null where none is recorded. */
export function partyPost(facts: PaperFacts, key: string, party: PartyFact): Figure | null {
  if (party.post === null) return null;
  const subject = { key, kind: 'Party', code: clause(party.name), origin: party, facts };
  return textFigure(subject, 'post', 'Post', clause(party.post));
}

/** Everything that is printed of one stage, task or milestone. */
export function itemFigures(facts: PaperFacts, project: ProjectFact, item: ItemFact) {
  const of = itemSubject(facts, project, item);
  const planned: Subject = { ...of, origin: item };
  const date = (what: string, label: string, on: string | null): Figure | null =>
    on === null ? null : dateFigure(what.startsWith('baseline') ? planned : of, what, label, on);
  return {
    title: nameFigure(planned, 'title', 'Title', clause(item.title)),
    forecast: date('forecast', item.actualFinish === null ? 'Forecast' : 'Date', item.finish),
    actual: date('actual', 'Date done', item.actualFinish),
    owner: item.owner === null ? null : nameFigure(planned, 'owner', 'Owner', clause(item.owner)),
    start: date('start', 'Start', item.start),
    baseline: date('baseline', 'Baseline', item.baselineFinish),
    slip: item.slip === null ? null : numberFigure(of, 'slip', 'Slip', item.slip, slipWords(item.slip)),
    slipDays: item.slip === null ? null : numberFigure(of, 'slip.days', 'Slip', item.slip, signed(item.slip)),
    rag: ragFigure(of, 'rag', 'Status', item.rag, RAG_WORDS[item.rag]),
    ragReason: textFigure(of, 'rag.reason', 'Reason for the status', sentence(item.ragReason)),
    unknown:
      item.unknown === null ? null : textFigure(planned, 'unknown', 'Why there is no date', clause(item.unknown)),
  } as const;
}

/** A whole number with a true minus sign. */
function signed(days: number): string {
  return days < 0 ? `\u2212${-days}` : `${days}`;
}

/** The reason given in the last report that has one, with the day it was given. */
export function reasonFigures(facts: PaperFacts, project: ProjectFact, item: ItemFact) {
  if (item.reason === null) return null;
  return saidFigures({ ...itemSubject(facts, project, item), origin: item }, item.reason);
}

/** What an item's date follows from: the item that drives it, and the reason given there; null: its date is its own. */
export function causeFigures(facts: PaperFacts, project: ProjectFact, item: ItemFact) {
  if (item.cause === null) return null;
  return causeOf(facts, `${project.code}.${item.code}.cause`, project.code, item.cause);
}

/** An item that another follows from, cited under `key`, and the reason it gives; null: none. */
export function causeOf(facts: PaperFacts, key: string, projectCode: string, cause: CauseFact) {
  const { recordId, code, title, reason } = cause;
  const origin = { recordId, reportId: null, citation: null };
  const of = { key, kind: 'PlanItem', code: `${projectCode} ${code}`, origin, facts };
  return {
    title: nameFigure(of, 'title', 'Title', clause(title)),
    said: reason && saidFigures(of, reason),
  } as const;
}

/** A reason in a report's own words, with the day it was given. */
export function saidFigures(of: Subject, { reportId, narrative, saidOn }: ReasonFact) {
  const by: Subject = { ...of, origin: { ...of.origin, reportId } };
  return {
    words: textFigure(by, 'reason', 'Reason given in a report', clause(narrative)),
    whole: textFigure(by, 'reason.whole', 'Reason given in a report', sentence(narrative)),
    on: dateFigure(by, 'reason.on', 'Date of the report', saidOn),
  } as const;
}
