/** Decides which facts a paper rests on: the register and the plans at one point of the record, reduced to plain JSON. */
import type { CompiledCalendar } from '../../platform/calendar/compiled-calendar.js';
import { compileCalendar } from '../../platform/calendar/working-days.js';
import type { PlanView } from '../../milestones/plan-view.types.js';
import type { PersonStatement } from '../../programme/person.entity.js';
import type { FoundSubject } from '../../programme/record-subject.js';
import type { Register } from '../../programme/register.js';
import type { BoardView } from '../../board/board-view.js';
import type { MeetingsView } from '../../meetings/meetings-view.js';
import { boardFacts } from './board-facts.js';
import { domainFacts, type ProjectDomains } from './domain-facts.js';
import type { PaperFacts, PreviousPaper, ProjectFact } from './facts.types.js';
import type { PaperTerms } from '../paper-terms.js';
import type { PartyFact } from './origin.js';
import { meetingsFacts } from './meetings-facts.js';
import type { FactRules } from './fact-rules.js';
import { reportFacts, type ReportFacts } from './report-facts.js';
import { planFact } from './plan-facts.js';
import { promiseLedger } from '../promises/ledger.js';
import { actionPromises } from '../promises/action-promises.js';
import { planPromises } from '../promises/plan-promises.js';
import type { EarlierPaper, Promisable } from '../promises/promise.js';
import { stakeholderPromises } from '../promises/stakeholder-promises.js';

/** What the facts are taken from, all of it at one point of the record. */
export interface FactSources {
  readonly register: Register;
  /** By project id. */
  readonly plans: ReadonlyMap<string, PlanView>;
  readonly previous: PreviousPaper | null;
  /** What the paper's asks are about, in their order. */
  readonly askedOf: readonly (FoundSubject | null)[];
  /** All that were issued before, oldest first. */
  readonly earlier: readonly EarlierPaper[];
  /** Undertakings that somebody noted by hand, of any project. */
  readonly undertakings: readonly Promisable[];
  /** By project id. */
  readonly domains: ReadonlyMap<string, ProjectDomains>;
  readonly meetings: MeetingsView;
  readonly board: BoardView;
  /** The rules that the paper follows. */
  readonly rules: FactRules;
}

/** The facts. Throws a RangeError for a programme or project that the register does not know at its point. */
export function paperFacts(terms: PaperTerms, sources: FactSources): PaperFacts {
  const { register, previous } = sources;
  const programme = register.programmes.get(terms.programmeId);
  if (!programme) throw new RangeError(`the register has no programme ${terms.programmeId} at this point`);
  const projects = terms.projectIds.map((id) => projectFact(id, sources));
  const promisable = [
    ...projects.flatMap((project) => [...planPromises(project), ...stakeholderPromises(project)]),
    ...actionPromises(sources.meetings.actions, terms.projectIds, sources.rules),
    ...sources.undertakings.filter((one) => terms.projectIds.includes(one.projectId)),
  ];
  return {
    terms,
    asAt: register.point.asAt,
    revision: register.point.revision,
    programme: {
      recordId: programme.programmeId,
      reportId: programme.id,
      citation: programme.citation,
      code: programme.code,
      title: programme.title,
      purpose: programme.purpose,
      owner: organisation(programme.ownerOrganisationId, register),
    },
    projects,
    report: reportOf(terms, sources.domains),
    asks: (terms.asks ?? []).map((ask, index) => ({ ask, subject: sources.askedOf[index] ?? null })),
    previous: previous && previousOf(previous),
    ledger: promiseLedger(sources.earlier, {
      asAt: register.point.asAt,
      snapshot: promisable,
      calendars: calendarsOf(terms.projectIds, sources.plans),
      rules: sources.rules,
    }),
    promisable,
    meetings: meetingsFacts(sources.meetings, register),
    board: boardFacts(sources.board, register),
  };
}

/** What of the last paper the facts keep; what they are given may know more of it. */
function previousOf(paper: PreviousPaper): PreviousPaper {
  const { paperId, issueId, reference, asAt, toldUpTo, projectIds, printed, milestones } = paper;
  const told = {
    ...(toldUpTo !== undefined && { toldUpTo }),
    ...(projectIds && { projectIds }),
    ...(printed && { printed }),
  };
  return { paperId, issueId, reference, asAt, ...told, milestones };
}

/** The text that a committee report is about; null for another form. Throws a RangeError where the record has it no more. */
function reportOf({ report, projectIds }: PaperTerms, domains: FactSources['domains']): ReportFacts | null {
  if (!report) return null;
  const adoptions = projectIds.flatMap((id) => domains.get(id)?.adoption.adoptions ?? []);
  const found = adoptions.find((one) => one.id === report.adoptionId);
  const facts = found && reportFacts(found);
  if (!facts) throw new RangeError(`adoption ${report.adoptionId} has no text at this point`);
  return facts;
}

/** The working calendars of projects, by id. */
export function calendarsOf(
  ids: readonly string[],
  plans: ReadonlyMap<string, PlanView>,
): ReadonlyMap<string, CompiledCalendar> {
  return new Map(ids.flatMap((id) => (plans.has(id) ? [[id, compileCalendar(plans.get(id)!.calendar)]] : [])));
}

function projectFact(id: string, { register, plans, domains, rules, board }: FactSources): ProjectFact {
  const view = plans.get(id) ?? null;
  const own = domains.get(id);
  const row = register.projects.get(id);
  if (!row || !own) throw new RangeError(`the register has no project ${id} at this point`);
  return {
    recordId: id,
    reportId: row.id,
    citation: row.citation,
    assumed: row.assumed,
    code: row.code,
    title: row.title,
    start: row.startOn,
    targetEnd: row.targetEndOn,
    objectives: row.objectives,
    sponsors: row.sponsorIds.map((each) => organisation(each, register)).filter((each) => each !== null),
    lead: person(row.leadId, register),
    smtLead: person(row.smtLeadId, register),
    approval: row.approvedBy ? { body: row.approvedBy, decidedOn: row.approvedOn, decision: row.approval } : null,
    narratives: (register.narratives.get(id) ?? []).map((each) => ({
      recordId: id,
      reportId: each.id,
      citation: each.citation,
      assumed: each.assumed,
      topic: each.topic,
      paragraphs: each.paragraphs,
    })),
    ...domainFacts(own, register),
    plan: view && view.items.length > 0 ? planFact(view, rules, { board, people: register.people }) : null,
  };
}

function organisation(id: string, register: Register): PartyFact | null {
  const found = register.organisations.get(id);
  if (!found) return null;
  return { recordId: id, reportId: found.id, citation: found.citation, name: found.name, post: found.shortName };
}

function person(id: string | null, register: Register): PartyFact | null {
  const found: PersonStatement | undefined = id === null ? undefined : register.people.get(id);
  if (!found) return null;
  return { recordId: found.personId, reportId: found.id, citation: found.citation, name: found.name, post: found.post };
}
