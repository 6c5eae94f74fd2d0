import type { Sent } from './writers.js';

/** What one write leaves for another to go on from, such as the id of a person. */
export type Left = Readonly<Record<string, string | number>>;

/** One sort of write. */
export interface Kind {
  readonly document: string;
  /** @param from what another write left, where the kind takes something */
  readonly input: (name: string, from: Left) => object;
  /** Where its name is kept; every name is there once. */
  readonly kept: string;
  /** The kind that it goes on from; left out: none. */
  readonly takes?: string;
  /** What it leaves, as its answer has it, or what it went on from. */
  readonly leaves?: (answer: Readonly<Record<string, unknown>>, from: Left) => Left | null | undefined;
  /** A second person does it. */
  readonly bySecond?: boolean;
  /** Its write belongs to a project: a webhook is told of it. */
  readonly isTold?: boolean;
}

const mutation = (name: string, input: string, reads = ''): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { saved revision problems { code message } ${reads} } }`;

const comments = (name: string): string => Buffer.from(`Comment\nIt is clear.\n${name}\n`).toString('base64');
const PAPER = 'boardPaper { reference version }';
const paperOf = ({ boardPaper }: Readonly<Record<string, unknown>>): Left => boardPaper as Left;
const step = ({ reference, version }: Left) => ({ reference, expectedVersion: version });

/**
 * Writes of every sort: of people and organisations, of access, of records of a project, papers up to their seal, files that
 * are read in, mail, and words that two people erase.
 */
export function kinds(personId: string): Readonly<Record<string, Kind>> {
  const project = { projectCode: 'TORTURE' };
  return {
    organisation: {
      document: mutation('addOrganisation', 'AddOrganisationInput'),
      input: (name) => ({ name }),
      kept: 'SELECT name FROM organisation_statement',
    },
    person: {
      document: mutation('addPerson', 'AddPersonInput', 'person { id }'),
      input: (name) => ({ name }),
      kept: 'SELECT name FROM person_statement',
      leaves: ({ person }) => person as Left,
    },
    pilot: {
      document: mutation('identifyPilot', 'IdentifyPilotInput'),
      input: (name) => ({ ...project, name, authorityType: 'DISTRICT' }),
      kept: 'SELECT name FROM pilot_statement',
      isTold: true,
    },
    mail: {
      document: mutation('setMailAddress', 'SetMailAddressInput'),
      input: (name, { id }) => ({ personId: id, address: `${name}@example.org` }),
      kept: `SELECT split_part(to_address, '@', 1) AS name FROM mail_message`,
      takes: 'person',
    },
    token: {
      document: mutation('issueAccessToken', 'IssueAccessTokenInput'),
      input: (name) => ({ name, personId }),
      kept: 'SELECT name FROM access_token',
    },
    risk: {
      document: mutation('raiseRisk', 'RaiseRiskInput'),
      input: (name) => ({ ...project, title: name, nature: 'THREAT', category: 'DELIVERY' }),
      kept: 'SELECT title AS name FROM risk_statement',
      isTold: true,
    },
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
      kept: `SELECT content->'terms'->>'title' AS name FROM board_paper_text`,
      leaves: paperOf,
    },
    clearance: {
      document: mutation('clearBoardPaper', 'ClearBoardPaperInput', PAPER),
      input: (name, from) => ({ ...step(from), reason: name }),
      kept: `SELECT reason AS name FROM journal_entry WHERE operation = 'clearBoardPaper'`,
      takes: 'paper',
      leaves: paperOf,
    },
    issue: {
      document: mutation('issueBoardPaper', 'IssueBoardPaperInput'),
      input: (name, from) => ({ ...step(from), reason: name }),
      kept: `SELECT split_part(j.reason, ' ', 1) AS name FROM board_paper_issue i JOIN journal_entry j USING (revision)
        WHERE EXISTS (SELECT 1 FROM board_paper_file f WHERE f.issue_id = i.id)`,
      takes: 'clearance',
    },
    stakeholder: {
      document: mutation('identifyStakeholder', 'IdentifyStakeholderInput'),
      input: (name) => ({ ...project, groupName: name, stake: 'Wants it to hold.' }),
      kept: 'SELECT group_name AS name FROM stakeholder_statement',
      isTold: true,
    },
    exercise: {
      document: mutation('recordFeedbackExercise', 'RecordFeedbackExerciseInput', 'exercise { id version }'),
      input: (name) => ({ ...project, title: name, channel: 'ONLINE_QUESTIONNAIRE', stage: 'DRAFT', method: 'Asked.' }),
      kept: 'SELECT DISTINCT title AS name FROM feedback_exercise_statement',
      leaves: ({ exercise }) => exercise as Left,
    },
    import: {
      document: mutation('importFeedback', 'ImportFeedbackInput'),
      input: (name, { id, version }) => ({
        ...{ exerciseId: id, expectedVersion: version, fileName: name, content: comments(name) },
        columns: { texts: ['Comment'] },
      }),
      kept: 'SELECT file_name AS name FROM feedback_import',
      takes: 'exercise',
    },
    leaver: {
      document: mutation('addPerson', 'AddPersonInput', 'person { id }'),
      input: (name) => ({ name, citation: name }),
      kept: 'SELECT citation AS name FROM person_statement', // the name is erased
      leaves: ({ person }) => person as Left,
    },
    erasure: {
      document: mutation('requestErasure', 'RequestErasureInput', 'erasure { id }'),
      input: (name, { id }) => ({ personId: id, reason: name, texts: [] }),
      kept: 'SELECT reason AS name FROM erasure_request',
      takes: 'leaver',
      leaves: ({ erasure }) => erasure as Left,
    },
    confirmation: {
      document: mutation('confirmErasure', 'ConfirmErasureInput'),
      input: (name, { id }) => ({ erasureId: id, note: name }),
      kept: 'SELECT note AS name FROM erasure_answer WHERE EXISTS (SELECT 1 FROM erased_row e WHERE e.request_id = erasure_answer.request_id)',
      takes: 'erasure',
      bySecond: true,
    },
  };
}

/** What waits to be gone on from, by the kind that left it. */
export class Leavings {
  private readonly waiting = new Map<string, Left[]>();

  leave(kind: string, left: Left): void {
    this.waiting.set(kind, [...(this.waiting.get(kind) ?? []), left]);
  }

  /** What a kind goes on from; null: nothing is there yet. */
  take(kind: Kind): Left | null {
    return kind.takes === undefined ? {} : (this.waiting.get(kind.takes)?.shift() ?? null);
  }
}

/** The writes of kinds that webhooks are told of, as they were acknowledged. */
export function told(sent: readonly Sent[], all: Readonly<Record<string, Kind>>): readonly number[] {
  return sent.flatMap(({ kind, revision }) => (all[kind]!.isTold && revision !== null ? [revision] : []));
}
