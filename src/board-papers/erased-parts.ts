/** Decides which parts of an issued paper lost words by an erasure, and still are as the erasure left them. */
import type { Difference } from './verify.js';

/** What a sealed paper is kept as, by the words of a check. */
export interface ErasedParts {
  readonly text: boolean;
  readonly issue: boolean;
  /** Formats of files. */
  readonly files: readonly string[];
  /** Hashes of attached files. */
  readonly attached: readonly string[];
}

/** Tables whose rows hold the parts, and the row’s own hash beside the one that the erasure noted; $1: issue, $2: paper, $3: hashes of attached files. */
export const ERASED_PARTS = `
  SELECT 'text' AS part, '' AS format FROM board_paper_text r, row_hashes('board_paper_text', to_jsonb(r)) h
    WHERE r.id = (SELECT id FROM board_paper_text WHERE paper_id = $2 ORDER BY revision DESC LIMIT 1) AND EXISTS (SELECT 1 FROM erased_row e WHERE e.table_name = h.label AND e.row_key = r.id::text AND e.after_sha256 = h.hash)
  UNION ALL
  SELECT 'issue', '' FROM board_paper_issue r, row_hashes('board_paper_issue', to_jsonb(r)) h
    WHERE r.id = $1 AND EXISTS (SELECT 1 FROM erased_row e WHERE e.table_name = h.label AND e.row_key = r.id::text AND e.after_sha256 = h.hash)
  UNION ALL
  SELECT 'file', r.format FROM board_paper_file r, row_hashes('board_paper_file', to_jsonb(r)) h
    WHERE r.issue_id = $1 AND octet_length(r.bytes) = 0
      AND EXISTS (SELECT 1 FROM erased_row e WHERE e.table_name = h.label AND e.of_revision = h.made AND e.after_sha256 = h.hash)
  UNION ALL
  SELECT 'attached', r.sha256 FROM board_paper_attached_file r, row_hashes('board_paper_attached_file', to_jsonb(r)) h
    WHERE r.sha256 = ANY ($3) AND octet_length(r.bytes) = 0
      AND EXISTS (SELECT 1 FROM erased_row e WHERE e.table_name = h.label AND e.row_key = r.sha256 AND e.after_sha256 = h.hash)`;

export function erasedParts(rows: readonly { readonly part: string; readonly format: string }[]): ErasedParts {
  const has = (part: string): boolean => rows.some((row) => row.part === part);
  return {
    text: has('text'),
    issue: has('issue'),
    files: rows.flatMap((row) => (row.part === 'file' ? row.format : [])),
    attached: rows.flatMap((row) => (row.part === 'attached' ? row.format : [])),
  };
}

/** The parts in words, for whoever checks the paper. */
export function erasedWords({ text, issue, files }: ErasedParts): string[] {
  return [
    ...(text ? ['the text'] : []),
    ...(issue ? ['the facts', 'the model'] : []),
    ...files.map((format) => `the ${format} file`),
  ];
}

/** Whether a difference is one that an erasure made: either side shows its mark. */
export function isOfErasure({ sealed, now }: Difference, mark: string): boolean {
  return sealed.includes(mark) || now?.includes(mark) === true;
}
