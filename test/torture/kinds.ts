import { paperKinds } from './paper-kinds.js';
import { planKinds } from './plan-kinds.js';
import type { Sent } from './writers.js';

/** What one write leaves for another to go on from, such as the id of a person. */
export type Left = Readonly<Record<string, string | number>>;

/** Asks something. @returns what was answered under `read` */
export type Reader = (query: string, variables: object) => Promise<Readonly<Record<string, unknown>>>;

/** One sort of write. */
export interface Kind {
  readonly document: string;
  /** @param from what another write left, where the kind takes something @param ask reads what it needs to know first */
  readonly input: (name: string, from: Left, ask: Reader) => object | Promise<object>;
  /** Where its name is kept; every name is there once. */
  readonly kept: string;
  /** What it goes by in `kept` where its input has no text of its own; left out: the name it is given. */
  readonly called?: (from: Left) => string;
  /** The kind that it goes on from; left out: none. */
  readonly takes?: string;
  /** What it leaves, as its answer has it, or what it went on from. */
  readonly leaves?: (answer: Readonly<Record<string, unknown>>, from: Left) => Left | null | undefined;
  /** A second person does it. */
  readonly bySecond?: boolean;
  /** Its write belongs to a project: a webhook is told of it. */
  readonly isTold?: boolean;
}

export const mutation = (name: string, input: string, reads = ''): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { saved revision problems { code message } ${reads} } }`;

const comments = (name: string): string => Buffer.from(`Comment\nIt is clear.\n${name}\n`).toString('base64');
/** Those in whose name it is written, and where webhooks lead. */
export interface Cast {
  readonly personId: string;
  readonly secondId: string;
  readonly hookUrl: string;
}

/**
 * Writes of every sort: of people and organisations, of access, of records of a project, plans, copies of projects and their
 * end, papers with files up to their seal, files that are read in, mail, webhooks, and words that two people erase.
 */
export function kinds({ personId, secondId, hookUrl }: Cast): Readonly<Record<string, Kind>> {
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
    ...paperKinds(personId),
    ...planKinds(personId),
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
    subscription: {
      document: mutation('registerWebhook', 'RegisterWebhookInput', 'webhook { id name }'),
      input: (name) => ({ name, url: hookUrl, readerId: secondId }),
      kept: `SELECT substr(reason, 9) AS name FROM journal_entry j WHERE operation = 'registerWebhook'
        AND (EXISTS (SELECT FROM webhook w WHERE w.name = substr(j.reason, 9))
          OR EXISTS (SELECT FROM journal_entry r WHERE r.operation = 'removeWebhook'
            AND r.subjects::text LIKE '%' || substr(j.reason, 9) || '%'))`,
      leaves: ({ webhook }) => webhook as Left,
    },
    unsubscription: {
      document: mutation('removeWebhook', 'WebhookInput'),
      input: (_, { id }) => ({ webhookId: id }),
      called: ({ name }) => String(name),
      kept: `SELECT s->>'code' AS name FROM journal_entry CROSS JOIN jsonb_array_elements(subjects) s
        WHERE operation = 'removeWebhook' AND NOT EXISTS (SELECT FROM webhook w WHERE w.name = s->>'code')`,
      takes: 'subscription',
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
