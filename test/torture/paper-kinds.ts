import { pdfOf } from '../board-papers/attachments/files.js';
import { type Kind, type Left, mutation } from './kinds.js';

const PAPER = 'boardPaper { reference version }';
const paperOf = ({ boardPaper }: Readonly<Record<string, unknown>>): Left => boardPaper as Left;
const step = ({ reference, version }: Left) => ({ reference, expectedVersion: version });

/** Papers from their first draft, with a file, up to their seal. */
export function paperKinds(personId: string): Readonly<Record<string, Kind>> {
  return {
    project: {
      document: mutation('startProject', 'StartProjectInput', 'project { code }'),
      input: (name) => ({
        ...{ programmeCode: 'TP', code: `P${name.slice(-12).toUpperCase()}`, title: name, start: '2026-01-05' },
        smtLeadId: personId,
      }),
      kept: 'SELECT title AS name FROM project_statement',
      leaves: ({ project: made }) => made as Left,
    },
    director: {
      document: mutation('grantRole', 'GrantRoleInput'),
      input: (name, { code }) => ({ personId, role: 'DIRECTOR', projectCode: code, reason: name }),
      kept: `SELECT reason AS name FROM journal_entry WHERE operation = 'grantRole'`,
      takes: 'project',
      leaves: (_, from) => from,
    },
    paper: {
      document: mutation('composeBoardPaper', 'ComposeBoardPaperInput', PAPER),
      input: (name, { code }) => ({
        ...{ reference: `P ${name.slice(-12)}`, title: name, programmeCode: 'TP', projectCodes: [code] },
        ...{ confidentiality: 'OPEN', meetingDate: '2099-01-06' },
      }),
      takes: 'director',
      kept: `SELECT content->'terms'->>'title' AS name FROM board_paper_text JOIN journal_entry USING (revision)
        WHERE operation = 'composeBoardPaper'`,
      leaves: paperOf,
    },
    attachment: {
      document: mutation('attachToBoardPaper', 'AttachToBoardPaperInput', PAPER),
      input: (name, from) => ({
        ...{ ...step(from), title: name, fileName: `${name}.pdf` },
        content: pdfOf(`% ${name}`).toString('base64'),
      }),
      kept: `SELECT a->>'title' AS name FROM board_paper_text t JOIN journal_entry USING (revision)
        CROSS JOIN jsonb_array_elements(t.content->'terms'->'attachments') a
        JOIN board_paper_attached_file f ON f.sha256 = a->>'sha256' WHERE operation = 'attachToBoardPaper'`,
      takes: 'paper',
      leaves: paperOf,
    },
    clearance: {
      document: mutation('clearBoardPaper', 'ClearBoardPaperInput', PAPER),
      input: (name, from) => ({ ...step(from), reason: name }),
      kept: `SELECT reason AS name FROM journal_entry WHERE operation = 'clearBoardPaper'`,
      takes: 'attachment',
      leaves: paperOf,
    },
    issue: {
      document: mutation('issueBoardPaper', 'IssueBoardPaperInput'),
      input: (name, from) => ({ ...step(from), reason: name }),
      kept: `SELECT split_part(j.reason, ' ', 1) AS name FROM board_paper_issue i JOIN journal_entry j USING (revision)
        WHERE EXISTS (SELECT 1 FROM board_paper_file f WHERE f.issue_id = i.id)`,
      takes: 'clearance',
    },
  };
}
