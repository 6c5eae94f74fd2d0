/** Decides how a project's communications stand at one point: state, text, clearance, planned day, and what keeps them from being issued. */
import { grouped } from '../platform/record/grouped.js';
import { known, versionOf } from '../platform/record/history.js';
import type { Problem } from '../platform/record/problem.js';
import { latestOfEach, inForce, type RecordPoint } from '../platform/record/in-force.js';
import type { DateSpan } from '../platform/calendar/working-calendar.types.js';
import type {
  CommunicationIdentity,
  CommunicationOverride,
  CommunicationReport,
  CommunicationStatement,
  CommunicationText,
} from './communication.entity.js';
import { COMMUNICATION_LIFE, communicationState, type CommunicationState } from './communication-life.js';
import { contentHash } from './content-hash.js';
import { issueBlockers, planWarnings } from './issue-blockers.js';
import { linkedMilestone, type LinkedMilestone, type PlanContext } from './linked-milestone.js';
import { byCode } from '../platform/record/by-code.js';
import type { StakeholderRows } from './stakeholder-rows.js';

/** All rows about one communication. */
export interface CommunicationOwn {
  readonly statements: readonly CommunicationStatement[];
  readonly texts: readonly CommunicationText[];
  readonly reports: readonly CommunicationReport[];
  readonly overrides: readonly CommunicationOverride[];
}

/** What its rows alone say of a communication. */
export interface CommunicationLife {
  readonly terms: CommunicationStatement;
  /** The text that stands; null: none was drafted. */
  readonly text: CommunicationText | null;
  /** Hash of what a director clears; null: there is no text. */
  readonly contentSha256: string | null;
  readonly state: CommunicationState;
  /** Since when; null: nothing was reported yet. */
  readonly since: string | null;
  /** The last report that stands; null: none was made. */
  readonly stateReport: CommunicationReport | null;
  /** The last clearance that stands, of whichever text; null: none. */
  readonly clearance: CommunicationReport | null;
  /** Those that stand. */
  readonly overrides: readonly CommunicationOverride[];
}

/** One communication as it stands. */
export interface CommunicationSnapshot extends CommunicationLife {
  readonly id: string;
  readonly code: string;
  /** The day it is to go out: as stated, else its milestone's; null: unknown. */
  readonly plannedOn: string | null;
  readonly milestone: LinkedMilestone | null;
  /** The restricted windows of the project's calendar. */
  readonly windows: readonly DateSpan[];
  readonly nextStates: readonly CommunicationState[];
  /** What keeps it from being issued on the day of the view. */
  readonly blockers: readonly Problem[];
  /** What is amiss with its plan. */
  readonly warnings: readonly Problem[];
  /** Every version known, oldest first. */
  readonly texts: readonly CommunicationText[];
  /** Every report known, corrected ones among them, oldest first. */
  readonly history: readonly CommunicationReport[];
  readonly version: number;
}

/** The communications of a project, by code; windows and milestones are those of `plan`. */
export function communicationSnapshots(
  rows: StakeholderRows,
  projectId: string,
  point: RecordPoint,
  plan: PlanContext,
): readonly CommunicationSnapshot[] {
  const found = communicationLives(rows, point, (identity) => identity.projectId === projectId);
  return found.map(({ identity, own, life }) => snapshotOf(identity, own, life, { point, plan })).sort(byCode);
}

/** A communication as the public read it. */
export interface IssuedLife {
  readonly id: string;
  readonly title: string;
  readonly kind: CommunicationStatement['kind'];
  readonly issuedOn: string;
  readonly issuedBy: string | null;
  readonly text: string;
  readonly contentSha256: string;
}

/** What has been issued to the public by a point, in no order. */
export function issuedLives(rows: StakeholderRows, point: RecordPoint): readonly IssuedLife[] {
  return communicationLives(rows, point, () => true).flatMap(({ identity, life }): IssuedLife[] => {
    const { terms, text, state, stateReport, contentSha256 } = life;
    if (state !== 'ISSUED' || !terms.forPublic || !text || !stateReport) return [];
    if (contentSha256 === null || contentSha256 !== stateReport.contentSha256) return []; // only what was cleared
    const { title, kind, ownerTeam } = terms;
    const issuedOn = stateReport.effectiveOn;
    return [{ id: identity.id, title, kind, issuedOn, issuedBy: ownerTeam, text: text.body, contentSha256 }];
  });
}

/** Every communication that was there at a point and that `wanted` picks, with its rows. */
export function communicationLives(
  rows: StakeholderRows,
  point: RecordPoint,
  wanted: (identity: CommunicationIdentity) => boolean,
): readonly {
  readonly identity: CommunicationIdentity;
  readonly own: CommunicationOwn;
  readonly life: CommunicationLife;
}[] {
  const identities = new Map(rows.communications.filter(wanted).map((row) => [row.id, row]));
  const of = (row: { readonly communicationId: string }): string => row.communicationId;
  const statements = grouped(rows.communicationStatements, of);
  const texts = grouped(rows.communicationTexts, of);
  const reports = grouped(rows.communicationReports, of);
  const overrides = grouped(rows.communicationOverrides, of);
  return latestOfEach(rows.communicationStatements, point, of).flatMap(({ communicationId: id }) => {
    const identity = identities.get(id);
    if (!identity) return [];
    const own: CommunicationOwn = {
      statements: statements.get(id) ?? [],
      texts: texts.get(id) ?? [],
      reports: reports.get(id) ?? [],
      overrides: overrides.get(id) ?? [],
    };
    const life = communicationLife(own, point);
    return life ? [{ identity, own, life }] : [];
  });
}

/** What the rows about one communication say at a point, as if the report `without` had not been made; null: it was not there. */
export function communicationLife(
  own: CommunicationOwn,
  point: RecordPoint,
  without: string | null = null,
): CommunicationLife | null {
  const terms = inForce(own.statements, point).at(-1);
  if (!terms) return null;
  const text = inForce(own.texts, point).at(-1) ?? null;
  const reports = inForce(own.reports, point).filter((row) => row.id !== without);
  const stateReport = reports.at(-1) ?? null;
  const contentSha256 = contentHash(terms, text?.body ?? null);
  const state = communicationState(stateReport, contentSha256);
  const changedOn =
    [terms, ...(text ? [text] : [])]
      .map((row) => row.effectiveOn)
      .sort()
      .at(-1) ?? null;
  return {
    ...{ terms, text, contentSha256, stateReport, state },
    // a changed text brings it back by itself
    since: stateReport && (stateReport.state === state ? stateReport.effectiveOn : changedOn),
    clearance: reports.findLast((row) => row.state === 'CLEARED') ?? null,
    overrides: inForce(own.overrides, point),
  };
}

/** What an issue of it hangs on. */
export function issueContext(code: string, life: CommunicationLife, plan: PlanContext) {
  const { state, contentSha256, clearance, overrides } = life;
  const windows = plan.calendar.restrictedWindows;
  return { code, state, contentSha256, clearedSha256: clearance?.contentSha256 ?? null, windows, overrides };
}

function snapshotOf(
  { id, code }: CommunicationIdentity,
  own: CommunicationOwn,
  life: CommunicationLife,
  { point, plan }: { readonly point: RecordPoint; readonly plan: PlanContext },
): CommunicationSnapshot {
  const { terms } = life;
  const milestone = linkedMilestone(terms.milestoneId, plan);
  const plannedOn = terms.plannedOn ?? milestone?.finish ?? null;
  const context = issueContext(code, life, plan);
  const owned = terms.ownerId !== null || terms.ownerTeam !== null;
  const planned = { ...context, plannedOn, statedOn: terms.plannedOn, milestone, owned };
  return {
    ...life,
    ...{ id, code, plannedOn, milestone },
    windows: context.windows,
    nextStates: COMMUNICATION_LIFE[life.state],
    blockers: issueBlockers(context, point.asAt),
    warnings: planWarnings(planned, point.asAt),
    texts: known(own.texts, point),
    history: known(own.reports, point),
    version: versionOf(point.revision, own.statements, own.texts, own.reports, own.overrides),
  };
}
