/** Decides how the rows of plans are asked for. */
import { newerOfProjects } from '../platform/record/row-query.js';
import { SAYS } from './folded-reports.js';

const DATED = `s.id, s.effective_on AS "effectiveOn", s.revision, s.corrects, s.citation, s.assumed,
  s.project_id AS "projectId"`;

const newer = (table: string): string => `${newerOfProjects(table)} s`;

/** Looked up row by row, whatever the database believes of how many there are: OFFSET 0 keeps it from turning this round. */
const SIGNED = `CROSS JOIN LATERAL (SELECT * FROM journal_entry WHERE revision = s.revision OFFSET 0) j`;

export const ITEMS = `SELECT ${DATED}, s.item_id AS "itemId", i.code, i.kind, s.title, s.parent_id AS "parentId",
  s.owner_id AS "ownerId", s.owner_team AS "ownerTeam", s.duration_days AS "durationDays",
  coalesce(s.duration_estimated, false) AS "durationEstimated", s.notes,
  s.unknown_reason AS "unknownReason", s.optimistic_days AS "optimisticDays", s.most_likely_days AS "mostLikelyDays",
  s.pessimistic_days AS "pessimisticDays", s.constraint_kind AS "constraintKind", s.constraint_on AS "constraintOn",
  s.pinned_start AS "pinnedStart", s.pinned_finish AS "pinnedFinish", s.deadline_on AS "deadlineOn", s.calendar, s.publication, s.position, s.withdrawn
  FROM ${newer('plan_item_statement')} JOIN plan_item i ON i.id = s.item_id`;
export const LINKS = `SELECT ${DATED}, s.link_id AS "linkId", l.from_id AS "fromId", l.to_id AS "toId", s.type, s.lag,
  s.lag_unit AS "lagUnit", s.withdrawn
  FROM ${newer('plan_link_statement')} JOIN plan_link l ON l.id = s.link_id`;
export const CALENDARS = `SELECT ${DATED}, s.code, s.name, s.withdrawn, s.weekend, s.region, s.closures, s.worked,
  s.progress_logic AS "progressLogic", s.restricted_windows AS "restrictedWindows"
  FROM ${newer('plan_calendar')}`;
export const BASELINES = `SELECT ${DATED}, s.name, s.reason, s.decision_id AS "decisionId", s.note,
  s.proposal_id AS "proposalId", s.snapshot,
  j.recorded_at AS "recordedAt", j.actor_name AS "recordedBy", j.reason AS why
  FROM ${newer('plan_baseline')} ${SIGNED}`;
export const PROPOSALS = `SELECT ${DATED}, s.name, s.reason, s.decision_id AS "decisionId", s.note, s.snapshot,
  j.actor_id AS "proposedById", j.actor_name AS "proposedBy"
  FROM ${newer('plan_baseline_proposal')} ${SIGNED}`;

const REPORT = `s.id, s.effective_on AS "effectiveOn", s.revision, s.corrects, s.citation, s.assumed,
  s.item_id AS "itemId", s.forecast_on AS "forecastOn", s.actual_start_on AS "actualStartOn",
  s.actual_finish_on AS "actualFinishOn", s.remaining_days AS "remainingDays",
  s.percent_complete AS "percentComplete", s.confidence, s.judgement, s.narrative,
  j.recorded_at AS "recordedAt", j.actor_name AS "recordedBy"`;
const NOT_CORRECTED = `NOT EXISTS (SELECT FROM plan_report c WHERE c.corrects = r.id AND c.revision <= a.revision)`;
/** Of an item the last standing report that says something, found from the end of an index. */
const last = (says: string): string => `(SELECT r.id FROM plan_report r
      WHERE r.item_id = i.id AND r.effective_on <= a.as_at AND r.revision <= a.revision AND ${says} AND ${NOT_CORRECTED}
      ORDER BY r.effective_on DESC, r.revision DESC, r.id DESC LIMIT 1)`;
/** Of an item the report that was recorded last. */
const WRITTEN = `(SELECT r.id FROM plan_report r WHERE r.item_id = i.id AND r.revision <= a.revision
      ORDER BY r.revision DESC, r.id DESC LIMIT 1)`;

/**
 * Reports of many projects at once, each as at its day and revision: what is newer than what is known; where nothing is
 * known all of them, or those of `foldedReports` where there are more than $6 and a day is given. The time that takes hangs
 * on how many items there are, not on how often each was reported. `place` says whose they are, counted from one.
 */
export const REPORTS = `WITH asked AS MATERIALIZED (
    SELECT k.*, row_number() OVER (PARTITION BY k.project_id, k.up_to = 0, k.long ORDER BY k.revision DESC) AS turn
    FROM (SELECT k.*, k.up_to = 0 AND k.as_at IS NOT NULL AND EXISTS (SELECT FROM plan_report r
        WHERE r.project_id = k.project_id AND r.revision <= $5 OFFSET $6) AS long
      FROM unnest($1::uuid[], $2::date[], $3::int[], $4::int[]) WITH ORDINALITY
        AS k (project_id, as_at, up_to, revision, place)) k),
  found AS (
    SELECT a.place, false AS folded, r.* FROM asked a
    CROSS JOIN LATERAL (SELECT r.* FROM plan_report r
      WHERE r.project_id = a.project_id AND r.revision > a.up_to AND r.revision <= a.revision OFFSET 0) r
    WHERE NOT a.long AND (a.up_to > 0 OR a.turn = 1)
    UNION ALL
    SELECT a.place, true, r.* FROM asked a
    JOIN plan_item i ON i.project_id = a.project_id
    CROSS JOIN LATERAL (SELECT DISTINCT one.id FROM unnest(ARRAY[
      ${[...SAYS.map(({ sql }) => last(sql)), WRITTEN].join(',\n      ')}]) AS one (id)) l
    CROSS JOIN LATERAL (SELECT r.* FROM plan_report r WHERE r.id = l.id OFFSET 0) r
    WHERE a.long)
  SELECT s.place::int, s.folded, ${REPORT} FROM found s ${SIGNED}`;

/** All reports of items, each up to its revision. */
export const HISTORIES = `SELECT k.place::int, ${REPORT}
  FROM unnest($1::uuid[], $2::int[]) WITH ORDINALITY AS k (item_id, revision, place)
  CROSS JOIN LATERAL (SELECT r.* FROM plan_report r WHERE r.item_id = k.item_id AND r.revision <= k.revision OFFSET 0) s
  ${SIGNED}`;
