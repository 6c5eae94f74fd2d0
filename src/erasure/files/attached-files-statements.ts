/** Decides by which statements attached files are found that a request for an erasure may name. */

/** Each file that is still there, by the writes that attached it: a file that is attached is the last of its text. $1: whose erasure. */
const FILES = `
  SELECT one ->> 'sha256' AS id, (array_agg(one ->> 'title' ORDER BY j.revision DESC))[1] AS title,
    (array_agg(one ->> 'fileName' ORDER BY j.revision DESC))[1] AS "fileName", (array_agg(one ->> 'kind'))[1] AS kind,
    max((one ->> 'size')::integer) AS bytes, array_agg(DISTINCT p.reference) AS papers,
    array_agg(DISTINCT j.actor_name) AS "attachedBy", max(j.recorded_at)::date::text AS "attachedOn",
    coalesce(bool_or(j.actor_id = $1::uuid), false) AS "byThem", max(j.revision) AS revision
  FROM journal_entry j JOIN board_paper_text x ON x.revision = j.revision JOIN board_paper p ON p.id = x.paper_id
    CROSS JOIN LATERAL (SELECT x.content #> '{terms,attachments,-1}' AS one) last
    JOIN board_paper_attached_file b ON b.sha256 = one ->> 'sha256'
  WHERE j.operation = 'attachToBoardPaper' AND octet_length(b.bytes) > 0
  GROUP BY one ->> 'sha256'`;

/** The first $4 files behind the write $2 and the hash $3, the one attached last in front. */
export const SOME_FILES = `
  SELECT * FROM (${FILES}) files
  WHERE $2::bigint IS NULL OR (-revision, id COLLATE "C") > (-$2::bigint, $3::text COLLATE "C")
  ORDER BY -revision, id COLLATE "C" LIMIT $4`;

export const COUNT_FILES = `SELECT count(*)::integer AS count FROM (${FILES}) files`;

/** Those of the hashes $2 that may be erased. */
export const NAMED_FILES = `SELECT id, title, "fileName" FROM (${FILES}) files WHERE id = ANY ($2) ORDER BY id`;

export const BYTES = `SELECT bytes FROM board_paper_attached_file WHERE sha256 = $1`;

/** Whether a text has what a pattern of the texts $2 finds, as the erasure itself would find it. */
export const HAS_TEXT = `SELECT coalesce($1 ~* erased_pattern($2), false) AS found`;

/** Issued papers that one of the files $1 goes with. */
export const PAPERS_WITH = `
  SELECT DISTINCT p.reference FROM board_paper p JOIN board_paper_issue i ON i.paper_id = p.id
    CROSS JOIN LATERAL (SELECT content FROM board_paper_text t WHERE t.paper_id = p.id ORDER BY t.revision DESC LIMIT 1) last
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(last.content -> 'terms' -> 'attachments', '[]')) one
  WHERE one ->> 'sha256' = ANY ($1) ORDER BY 1`;
