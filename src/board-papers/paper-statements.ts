/** Holds the SQL by which papers are read from the record. */

/** The comments on a paper `p` as JSON, the first first. */
const COMMENTS = `SELECT coalesce(json_agg(json_build_object('id', m.id, 'blockId', m.block_id, 'about', m.about,
    'text', m.text, 'version', m.seen_version, 'by', j.actor_name, 'on', m.effective_on, 'at', j.recorded_at,
    'answer', (SELECT json_build_object('outcome', n.outcome, 'text', n.text, 'by', nj.actor_name,
        'on', n.effective_on, 'at', nj.recorded_at)
      FROM board_paper_comment_answer n JOIN journal_entry nj ON nj.revision = n.revision
      WHERE n.comment_id = m.id)) ORDER BY m.revision, m.id), '[]')
  FROM board_paper_comment m JOIN journal_entry j ON j.revision = m.revision WHERE m.paper_id = p.id`;

/** Who has read which version of a paper `p`, as JSON, the first first: as they said, or by clearing it. */
const READINGS = `SELECT coalesce(json_agg(json_build_object('personId', j.actor_id, 'by', j.actor_name,
    'on', r.effective_on, 'at', j.recorded_at, 'version', r.version) ORDER BY r.revision), '[]')
  FROM (SELECT revision, effective_on, seen_version AS version FROM board_paper_reading WHERE paper_id = p.id
    UNION ALL
    SELECT revision, effective_on, revision FROM board_paper_clearance WHERE paper_id = p.id) r
  JOIN journal_entry j ON j.revision = r.revision`;

/** When the drafts of a paper `p` were sent for clearance, and when sent back, as JSON, the first first. */
const HANDED = (
  table: string,
  more: string,
): string => `SELECT coalesce(json_agg(json_build_object('id', h.id, 'by', j.actor_name,
    'on', h.effective_on, 'at', j.recorded_at, 'revision', h.revision, 'contentSha256', h.content_sha256, ${more})
    ORDER BY h.revision), '[]')
  FROM ${table} h JOIN journal_entry j ON j.revision = h.revision WHERE h.paper_id = p.id`;
const SENDINGS = HANDED(
  'board_paper_sending',
  `'clearBy', h.clear_by, 'note', nullif(j.reason, 'Paper ' || p.reference || ' sent for clearance')`,
);
const RETURNS = HANDED('board_paper_return', `'why', j.reason`);

/** A signed row as JSON; its instant comes as text, so it is made a Date on reading. */
const SIGNED = (row: string): string =>
  `'on', ${row}.effective_on, 'by', (SELECT actor_name FROM journal_entry WHERE revision = ${row}.revision),
   'at', (SELECT recorded_at FROM journal_entry WHERE revision = ${row}.revision)`;

/** The files of issued papers: as sealed, or as drawn again after words were erased. */
export const FILES = `
  SELECT s.issue_id, s.format, s.media_type, coalesce(r.bytes, s.bytes) AS bytes, coalesce(r.sha256, s.sha256) AS sha256
  FROM board_paper_file s LEFT JOIN LATERAL (SELECT bytes, sha256 FROM board_paper_redrawn_file
    WHERE issue_id = s.issue_id AND format = s.format ORDER BY revision DESC LIMIT 1) r ON true`;

const PAPERS = `
  SELECT p.id, p.reference, p.slug, p.programme_id AS "programmeId", p.project_ids AS "projectIds", p.version,
    t.id AS "textId", t.content_sha256 AS "contentSha256",
    (t.content - 'body') || jsonb_build_object('appendices', (SELECT coalesce(jsonb_agg(one - 'blocks' ORDER BY place), '[]')
      FROM jsonb_array_elements(t.content->'appendices') WITH ORDINALITY AS appendix (one, place))) AS content,
    (SELECT json_build_object(${SIGNED('c')}, 'contentSha256', c.content_sha256) FROM board_paper_clearance c
      WHERE c.paper_id = p.id ORDER BY c.revision DESC LIMIT 1) AS clearance,
    (SELECT json_build_object(${SIGNED('i')}, 'id', i.id, 'asAt', i.as_at, 'modelSha256', i.model_sha256,
        'sealSha256', i.seal_sha256, 'recordMark', i.facts->>'recordMark', 'templateVersion', i.template_version, 'engines', i.engines,
        'files', (SELECT json_agg(json_build_object('format', f.format, 'mediaType', f.media_type, 'sha256', f.sha256,
          'size', length(f.bytes)) ORDER BY f.format) FROM (${FILES}) f WHERE f.issue_id = i.id))
      FROM board_paper_issue i WHERE i.paper_id = p.id) AS issue,
    (SELECT json_build_object(${SIGNED('d')}, 'id', d.id, 'decision', d.decision, 'consideredOn', d.considered_on,
        'outcomes', d.outcomes, 'decisionIds', d.decision_ids)
      FROM board_paper_consideration d WHERE d.paper_id = p.id ORDER BY d.revision DESC LIMIT 1) AS consideration,
    (SELECT json_build_object(${SIGNED('w')}, 'reason', (SELECT reason FROM journal_entry WHERE revision = w.revision))
      FROM board_paper_withdrawal w WHERE w.paper_id = p.id) AS withdrawal,
    (${COMMENTS}) AS comments,
    (${READINGS}) AS readings,
    (${SENDINGS}) AS sendings,
    (${RETURNS}) AS returns,
    (SELECT json_build_object('reference', r.reference, 'on', ri.effective_on,
        'why', rt.terms->'revises'->>'why', 'confidentiality', rt.terms->>'confidentiality')
      FROM board_paper r JOIN board_paper_issue ri ON ri.paper_id = r.id
      JOIN LATERAL (SELECT content->'terms' AS terms FROM board_paper_text
        WHERE paper_id = r.id ORDER BY revision DESC LIMIT 1) rt ON true
      WHERE r.revises = p.id AND NOT EXISTS (SELECT 1 FROM board_paper_withdrawal rw WHERE rw.paper_id = r.id)
      ORDER BY ri.revision LIMIT 1) AS "replacedBy"
  FROM board_paper p
  JOIN LATERAL (SELECT id, content, content_sha256 FROM board_paper_text
    WHERE paper_id = p.id ORDER BY revision DESC LIMIT 1) t ON true`;

/**
 * Papers and then the blocks of their texts, a row each: a text may have megabytes, and one row of them would be read and
 * parsed at once.
 */
export const papersWith = (which: string): string => `
  WITH paper AS (${PAPERS} WHERE ${which})
  SELECT "textId", to_jsonb(paper) AS paper, 0 AS list, 0 AS place, NULL::jsonb AS block FROM paper
  UNION ALL
  SELECT t.id, NULL, list.place::int, block.place::int, block.value
  FROM paper JOIN board_paper_text t ON t.id = paper."textId"
  CROSS JOIN LATERAL (SELECT 0 AS place, t.content->'body' AS blocks
    UNION ALL SELECT place, one->'blocks'
      FROM jsonb_array_elements(t.content->'appendices') WITH ORDINALITY AS appendix (one, place)) list
  CROSS JOIN LATERAL jsonb_array_elements(list.blocks) WITH ORDINALITY AS block (value, place)`;

export const HEADS = `
  SELECT p.id, p.reference, p.project_ids AS "projectIds", t.terms->>'meetingDate' AS "meetingDate", t.terms->>'body' AS body,
    EXISTS (SELECT 1 FROM board_paper_withdrawal w WHERE w.paper_id = p.id) AS withdrawn,
    t.terms->>'confidentiality' AS confidentiality, i.revision IS NOT NULL AS issued, i.revision AS "issuedRevision"
  FROM board_paper p
  LEFT JOIN board_paper_issue i ON i.paper_id = p.id
  JOIN LATERAL (SELECT content->'terms' AS terms FROM board_paper_text
    WHERE paper_id = p.id ORDER BY revision DESC LIMIT 1) t ON true
  ORDER BY 4 DESC, 2 DESC`;

/** All papers with what searching them hangs on, but for their words. */
export const SEARCHED = `
  SELECT p.id, p.reference, p.project_ids AS "projectIds", t.id AS "textId", t.terms->>'title' AS title,
    t.terms->>'meetingDate' AS "meetingDate", t.terms->>'confidentiality' AS confidentiality,
    EXISTS (SELECT 1 FROM board_paper_issue i WHERE i.paper_id = p.id) AS issued
  FROM board_paper p
  JOIN LATERAL (SELECT id, content->'terms' AS terms FROM board_paper_text
    WHERE paper_id = p.id ORDER BY revision DESC LIMIT 1) t ON true
  ORDER BY 1`;

/** Papers of which something is still to be done: not withdrawn, not considered, and in nobody's place. */
export const IN_HAND = `
  SELECT p.id, p.reference, t.terms->>'title' AS title, t.terms->>'meetingDate' AS "meetingDate",
    t.terms->>'confidentiality' AS confidentiality, p.project_ids AS "projectIds", p.version, t.content_sha256 AS "contentSha256",
    (SELECT c.content_sha256 FROM board_paper_clearance c
      WHERE c.paper_id = p.id ORDER BY c.revision DESC LIMIT 1) AS "clearedSha256",
    EXISTS (SELECT 1 FROM board_paper_issue i WHERE i.paper_id = p.id) AS issued,
    (SELECT s.clear_by FROM board_paper_sending s WHERE s.paper_id = p.id ORDER BY s.revision DESC LIMIT 1) AS "clearBy",
    (SELECT j.reason FROM board_paper_return r JOIN journal_entry j ON j.revision = r.revision
      WHERE r.paper_id = p.id AND r.content_sha256 = t.content_sha256
        AND NOT EXISTS (SELECT 1 FROM board_paper_sending s WHERE s.paper_id = p.id AND s.revision > r.revision)
      ORDER BY r.revision DESC LIMIT 1) AS returned,
    (SELECT count(*)::int FROM board_paper_comment m WHERE m.paper_id = p.id
      AND NOT EXISTS (SELECT 1 FROM board_paper_comment_answer a WHERE a.comment_id = m.id)) AS "openComments",
    t.terms->>'body' AS body, false AS considered, false AS withdrawn,
    EXISTS (SELECT 1 FROM board_paper r JOIN board_paper_issue ri ON ri.paper_id = r.id
      WHERE r.revises = p.id AND NOT EXISTS (SELECT 1 FROM board_paper_withdrawal rw WHERE rw.paper_id = r.id)) AS replaced
  FROM board_paper p
  JOIN LATERAL (SELECT content->'terms' AS terms, content_sha256 FROM board_paper_text
    WHERE paper_id = p.id ORDER BY revision DESC LIMIT 1) t ON true
  WHERE NOT EXISTS (SELECT 1 FROM board_paper_withdrawal w WHERE w.paper_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM board_paper_consideration d WHERE d.paper_id = p.id)
  ORDER BY 4 DESC, 2 LIMIT 500`;

export const ISSUED = `
  SELECT p.id AS "paperId", p.revises, p.programme_id AS "programmeId", p.project_ids AS "projectIds", p.reference,
    i.id AS "issueId", i.as_at AS "asAt", i.revision,
    coalesce((i.facts->'facts'->-1->>'revision')::int, i.revision) AS "toldUpTo",
    i.facts->'milestones' AS milestones, i.facts->'promises' AS promises, i.facts->'printed' AS printed,
    t.content->'terms'->>'confidentiality' AS confidentiality, t.content->'terms'->>'title' AS title,
    t.content->'terms'->>'form' AS form,
    jsonb_path_query_array(t.content, '$.body[*].id') || jsonb_path_query_array(t.content, '$.appendices[*].blocks[*].id') AS blocks,
    (SELECT w.revision FROM board_paper_withdrawal w WHERE w.paper_id = p.id) AS "withdrawnRevision",
    (SELECT coalesce(json_agg(json_build_object('from', ri.revision, 'until', rw.revision) ORDER BY ri.revision), '[]')
      FROM board_paper r JOIN board_paper_issue ri ON ri.paper_id = r.id
      LEFT JOIN board_paper_withdrawal rw ON rw.paper_id = r.id WHERE r.revises = p.id) AS replacements
  FROM board_paper_issue i JOIN board_paper p ON p.id = i.paper_id
  JOIN LATERAL (SELECT content FROM board_paper_text
    WHERE paper_id = p.id ORDER BY revision DESC LIMIT 1) t ON true
  WHERE i.revision <= $1
  ORDER BY i.as_at, i.revision`;

export const REVISION = `SELECT reference FROM board_paper p WHERE revises = $1 AND id IS DISTINCT FROM $2::uuid
  AND NOT EXISTS (SELECT 1 FROM board_paper_withdrawal w WHERE w.paper_id = p.id)`;
