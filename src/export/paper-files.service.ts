import type pg from 'pg';

/** A file of an issued paper, by where it stands in an export and how its bytes are asked for. */
export interface PaperFile {
  readonly name: string;
  readonly ask: { readonly text: string; readonly values: readonly unknown[] };
}

/** The sealed files of issued papers, and after them the files attached to each. $1: ids of the papers. */
const FILES = `
  SELECT p.slug, f.format AS name, NULL AS sha256, f.issue_id AS issue, false AS erased FROM board_paper p
    JOIN board_paper_issue i ON i.paper_id = p.id JOIN board_paper_file f ON f.issue_id = i.id WHERE p.id = ANY ($1)
  UNION ALL
  SELECT p.slug, one->>'fileName', one->>'sha256', NULL,
    EXISTS (SELECT 1 FROM board_paper_attached_file b WHERE b.sha256 = one->>'sha256' AND octet_length(b.bytes) = 0)
    FROM board_paper p JOIN board_paper_issue i ON i.paper_id = p.id
    CROSS JOIN LATERAL (SELECT content FROM board_paper_text t WHERE t.paper_id = p.id ORDER BY t.revision DESC LIMIT 1) last
    CROSS JOIN LATERAL jsonb_array_elements(coalesce(last.content->'terms'->'attachments', '[]')) one WHERE p.id = ANY ($1)
  ORDER BY 1, 4 NULLS LAST, 2`;
/** As sealed, or as drawn again after words were erased. */
const SEALED = `SELECT bytes FROM (
    SELECT bytes, revision FROM board_paper_redrawn_file WHERE issue_id = $1 AND format = $2
    UNION ALL SELECT bytes, 0 FROM board_paper_file WHERE issue_id = $1 AND format = $2) f ORDER BY revision DESC LIMIT 1`;
const ATTACHED_ERASED = "SELECT convert_to('[erased]', 'UTF8') AS bytes";
const ATTACHED = 'SELECT bytes FROM board_paper_attached_file WHERE sha256 = $1';

/** The files of issued papers. */
export async function paperFiles(client: pg.ClientBase, paperIds: readonly string[]): Promise<PaperFile[]> {
  const { rows } = await client.query<{
    slug: string;
    name: string;
    sha256: string | null;
    issue: string | null;
    erased: boolean;
  }>(FILES, [paperIds]);
  return rows.map(({ slug, name, sha256, issue, erased }) => {
    if (issue !== null) return { name: `papers/${slug}.${name}`, ask: { text: SEALED, values: [issue, name] } };
    const plain = name.replace(/[\\/:*?"<>|\p{Cc}]|^\.+/gu, '_'); // no name leads out of the folder
    if (erased)
      return {
        name: `papers/${slug}-attached/${(sha256 ?? '').slice(0, 8)}-${plain}.erased.txt`,
        ask: { text: ATTACHED_ERASED, values: [] },
      };
    return {
      name: `papers/${slug}-attached/${(sha256 ?? '').slice(0, 8)}-${plain}`,
      ask: { text: ATTACHED, values: [sha256] },
    };
  });
}
