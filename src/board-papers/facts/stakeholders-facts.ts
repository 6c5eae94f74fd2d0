/** Decides which facts a paper takes from stakeholders: what was promised to them, and what is said to the public. What is thought of them stays out. */
import type { CommitmentSnapshot } from '../../stakeholders/commitment-snapshot.js';
import type { Summarised } from '../../stakeholders/commitment-summary.js';
import type { CommunicationKind, CommunicationState } from '../../stakeholders/communication-life.js';
import type { CommunicationSnapshot } from '../../stakeholders/communication-snapshot.js';
import { isOverridden, windowsOn } from '../../stakeholders/issue-blockers.js';
import type { LinkedMilestone } from '../../stakeholders/linked-milestone.js';
import { stakeholderParty } from '../../stakeholders/stakeholder-party.js';
import type { StakeholdersView } from '../../stakeholders/stakeholders-view.js';
import type { DateSpan } from '../../platform/calendar/working-calendar.types.js';
import type { Register } from '../../programme/register.js';
import { firstSaid, type Origin } from './origin.js';

/** Something that a report said, with the report. */
export interface SaidFact {
  readonly reportId: string;
  readonly on: string;
  readonly account: string | null;
  /** The write that said it first; papers sealed earlier do not say. */
  readonly said?: number | null;
}

export interface MilestoneDateFact {
  readonly recordId: string;
  readonly reportId: string;
  readonly code: string;
  readonly title: string;
  readonly finish: string | null;
}

export interface CommitmentFact extends Origin, Summarised {
  readonly code: string;
  /** Days on which its due date moved. */
  readonly movedOn: readonly string[];
  readonly to: Origin & { readonly name: string };
  readonly what: string;
  /** Working days since it was due; null where it is not overdue. */
  readonly overdueDays: number | null;
  /** False: neither a person nor a team sees to it. */
  readonly owned: boolean;
  /** What closed it; null: it is open. */
  readonly closed: (SaidFact & { readonly by: string | null }) | null;
  /** The last move of its due date; null: it never moved. */
  readonly move:
    | (SaidFact & { readonly from: string | null; readonly to: string | null; readonly workingDays: number | null })
    | null;
  readonly milestone: MilestoneDateFact | null;
}

export interface CommunicationFact extends Origin {
  readonly code: string;
  readonly title: string;
  readonly kind: CommunicationKind;
  readonly team: string | null;
  readonly state: CommunicationState;
  /** The report that gives the state; null: none was made. */
  readonly step: SaidFact | null;
  readonly plannedOn: string | null;
  readonly milestone: MilestoneDateFact | null;
  /** Restricted windows that the planned day, or the day of issue, lies in. */
  readonly windows: readonly (DateSpan & { readonly override: SaidFact | null })[];
  /** True: it was cleared in another wording and changed since. */
  readonly clearanceLost: boolean;
}

export interface StakeholdersFacts {
  readonly commitments: readonly CommitmentFact[];
  readonly communications: readonly CommunicationFact[];
}

/** The facts at the view's point. */
export function stakeholdersFacts(view: StakeholdersView, register: Register): StakeholdersFacts {
  return {
    commitments: view.commitments.map((one) => commitmentFact(one, view, register)),
    communications: view.communications.map(communicationFact),
  };
}

function commitmentFact(
  one: CommitmentSnapshot,
  { stakeholders }: StakeholdersView,
  register: Register,
): CommitmentFact {
  const { terms, stateReport, moves } = one;
  const to = stakeholders.find((each) => each.id === terms.stakeholderId);
  const party = to && stakeholderParty(to.terms, register);
  const own = { recordId: terms.stakeholderId, reportId: terms.id, citation: terms.citation };
  const move = moves.at(-1);
  return {
    recordId: one.id,
    reportId: terms.id,
    citation: terms.citation,
    assumed: terms.assumed,
    code: one.code,
    to: party ?? { ...own, name: 'a stakeholder' },
    what: terms.what,
    state: one.state,
    open: one.open,
    overdue: one.overdue,
    overdueDays: one.overdueWorkingDays,
    dueOn: one.dueOn,
    stateOn: stateReport?.effectiveOn ?? null,
    movedOn: moves.map(({ report }) => report.effectiveOn),
    owned: terms.ownerId !== null || terms.ownerTeam !== null,
    closed:
      one.open || stateReport === null
        ? null
        : { ...said(stateReport), account: stateReport.account, by: stateReport.releasedBy },
    move: move
      ? {
          ...said(move.report),
          account: move.report.account,
          from: move.from,
          to: move.to,
          workingDays: move.workingDays,
        }
      : null,
    milestone: milestoneFact(one.milestone),
  };
}

function communicationFact(one: CommunicationSnapshot): CommunicationFact {
  const { terms, state, stateReport, clearance, contentSha256, overrides } = one;
  const day = state === 'ISSUED' ? (stateReport?.effectiveOn ?? null) : one.plannedOn;
  return {
    recordId: one.id,
    reportId: terms.id,
    citation: terms.citation,
    assumed: terms.assumed,
    code: one.code,
    title: terms.title,
    kind: terms.kind,
    team: terms.ownerTeam,
    state,
    step: stateReport && { ...said(stateReport), account: stateReport.note },
    plannedOn: one.plannedOn,
    milestone: terms.plannedOn === null ? milestoneFact(one.milestone) : null,
    windows: (day === null ? [] : windowsOn(one.windows, day)).map((window) => {
      const leave = overrides.findLast((each) => isOverridden({ overrides: [each], contentSha256 }, window));
      return { ...window, override: leave ? { ...said(leave), account: leave.grounds } : null };
    }),
    clearanceLost: state === 'DRAFTING' && clearance !== null && clearance.contentSha256 !== contentSha256,
  };
}

interface SayingRow {
  readonly id: string;
  readonly effectiveOn: string;
  readonly revision: number;
  readonly corrects: string | null;
}

const said = (row: SayingRow) => ({ reportId: row.id, on: row.effectiveOn, said: firstSaid(row) });

function milestoneFact(found: LinkedMilestone | null): MilestoneDateFact | null {
  if (!found) return null;
  const { id, reportId, code, title, finish } = found;
  return { recordId: id, reportId, code, title, finish };
}
