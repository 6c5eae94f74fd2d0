/** Decides what the programme's register says on a date: its organisations, people, programmes and projects, by the record's one rule. */
import { grouped } from '../platform/record/grouped.js';
import { versionOf } from '../platform/record/history.js';
import { type Dated, latestOfEach, type RecordPoint } from '../platform/record/in-force.js';
import type { OrganisationStatement } from './organisation.entity.js';
import type { PersonStatement } from './person.entity.js';
import type { ProgrammeStatement } from './programme.entity.js';
import type { ProjectNarrative, ProjectReportingDate, ProjectStatement } from './project.entity.js';
import type { ProjectClosure, ProjectFollowOn, ProjectStateReport } from './closing/closing.entity.js';
import { NARRATIVE_TOPICS } from './narrative-topic.js';

/** A project statement with the identity it belongs to. */
export type ProjectRow = ProjectStatement & { readonly code: string; readonly programmeId: string };
/** A statement with the version of what it is about: the number of the last write, which may be of an earlier day than it. */
export type OrganisationRow = OrganisationStatement & { readonly version: number };
export type PersonRow = PersonStatement & { readonly version: number };
export type ProgrammeStatementRow = ProgrammeStatement & { readonly code: string };
export type ProgrammeRow = ProgrammeStatementRow & { readonly version: number };

/** All statements of the register up to a revision. */
export interface RegisterRecord {
  readonly organisations: readonly OrganisationStatement[];
  readonly people: readonly PersonStatement[];
  readonly programmes: readonly ProgrammeStatementRow[];
  readonly projects: readonly ProjectRow[];
  readonly narratives: readonly ProjectNarrative[];
  readonly reportingDates: readonly ProjectReportingDate[];
  readonly states: readonly ProjectStateReport[];
  readonly closures: readonly ProjectClosure[];
  readonly followOns: readonly ProjectFollowOn[];
}

/** The register as at a date: the standing statement of each. */
export interface Register {
  readonly point: RecordPoint;
  readonly organisations: ReadonlyMap<string, OrganisationRow>;
  readonly people: ReadonlyMap<string, PersonRow>;
  readonly programmes: ReadonlyMap<string, ProgrammeRow>;
  readonly projects: ReadonlyMap<string, ProjectRow>;
  /** By project, in the order of the topics. */
  readonly narratives: ReadonlyMap<string, readonly ProjectNarrative[]>;
  /** The last report of each project's state; none: it is open. */
  readonly states: ReadonlyMap<string, ProjectStateReport>;
}

/** What rules about the register read: all of its statements before the write, and what stands of them today, whatever day the write speaks of. */
export interface RegisterContext {
  readonly record: RegisterRecord;
  readonly today: Register;
}

const by = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [key(row), row]));

function withVersions<T extends Dated>(
  rows: readonly T[],
  point: RecordPoint,
  idOf: (row: T) => string,
): (T & { readonly version: number })[] {
  const own = grouped(rows, idOf);
  return latestOfEach(rows, point, idOf).map((row) => ({
    ...row,
    version: versionOf(point.revision, own.get(idOf(row)) ?? []),
  }));
}

/** The register at `point`. */
export function registerAsAt(record: RegisterRecord, point: RecordPoint): Register {
  const narratives = new Map<string, ProjectNarrative[]>();
  const snapshot = latestOfEach(record.narratives, point, (row) => `${row.projectId} ${row.topic}`);
  for (const topic of NARRATIVE_TOPICS) {
    for (const row of snapshot.filter((each) => each.topic === topic)) {
      narratives.set(row.projectId, [...(narratives.get(row.projectId) ?? []), row]);
    }
  }
  const projects = latestOfEach(record.projects, point, (row) => row.projectId);
  return {
    point,
    organisations: by(
      withVersions(record.organisations, point, (row) => row.organisationId),
      (row) => row.organisationId,
    ),
    people: by(
      withVersions(record.people, point, (row) => row.personId),
      (row) => row.personId,
    ),
    programmes: by(
      withVersions(record.programmes, point, (row) => row.programmeId),
      (row) => row.programmeId,
    ),
    projects: by(
      projects.sort((a, b) => (a.code < b.code ? -1 : 1)),
      (row) => row.projectId,
    ),
    narratives,
    states: by(
      latestOfEach(record.states, point, (row) => row.projectId),
      (row) => row.projectId,
    ),
  };
}

/** The reporting date in force as known at `revision`: the last one recorded; null: its status is taken for today. */
export function reportingDate(record: RegisterRecord, projectId: string, revision: number): string | null {
  const known = record.reportingDates.filter((row) => row.projectId === projectId && row.revision <= revision);
  const last = known.reduce<ProjectReportingDate | null>((a, b) => (a && a.revision > b.revision ? a : b), null);
  return last?.reportingOn ?? null;
}

/**
 * The day on which everything is looked at that belongs to no project, as known at `revision`: the reporting date of all
 * open projects where it is one and the same; null: today.
 */
export function commonReportingDate(record: RegisterRecord, revision: number): string | null {
  const projects = new Set(record.projects.filter((row) => row.revision <= revision).map((row) => row.projectId));
  const ended = endedProjects(record, revision);
  const open = [...projects].filter((projectId) => !ended.has(projectId));
  const dates = new Set(open.map((projectId) => reportingDate(record, projectId, revision)));
  const [only = null] = dates;
  return dates.size === 1 ? only : null;
}

/** The projects that are closed or archived as known at `revision`, whatever day is looked at, by their last report of it. */
export function endedProjects(record: RegisterRecord, revision: number): ReadonlyMap<string, ProjectStateReport> {
  const last = latestOfEach(record.states, { asAt: '9999-12-31', revision }, (row) => row.projectId);
  return by(
    last.filter(({ state }) => state !== 'OPEN'),
    (row) => row.projectId,
  );
}

/** The version of a project's terms: the number of the last write about them, which its next change must name. */
export function termsVersion(record: RegisterRecord, projectId: string, revision: number): number {
  const { projects, narratives, states, closures } = record;
  const about = [...projects, ...narratives, ...states, ...closures].filter((row) => row.projectId === projectId);
  return about.reduce((last, row) => (row.revision <= revision ? Math.max(last, row.revision) : last), 0);
}
