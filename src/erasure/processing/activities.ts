/** Decides for what the tracker keeps details of people, and to which of these purposes each table belongs. */
import type { RetentionKind } from '../retention/retention-kinds.js';

export interface Activity {
  /** What it is kept for. */
  readonly purpose: string;
  /** Article 6 of the UK GDPR. */
  readonly basis: string;
  /** Whose details. */
  readonly people: string;
  /** Who reads them, beside those who keep the record. */
  readonly recipients: string;
  /** Tables by the beginning of their names. */
  readonly tables: readonly string[];
  /** After which of the periods it is reviewed; left out: with the project that it belongs to. */
  readonly period?: RetentionKind;
}

const TASK = 'Article 6(1)(e): a task in the public interest, or the exercise of official authority';
const STAFF = 'Members, officers and partners who take part';
const PUBLIC = 'The public, of what was published or issued; readers of the project';

export const ACTIVITIES = {
  ACCESS: {
    purpose: 'Letting people in, and knowing who wrote and who signed in',
    basis: `${TASK}; article 32, security of processing`,
    people: 'Everybody with a role',
    recipients: 'Administrators and secretaries',
    tables: [
      ...[
        'person',
        'organisation',
        'access',
        'sign_in',
        'openid',
        'role_grant',
        'representation',
        'journal',
        'write_key',
      ],
      ...['mail', 'page_store', 'search'],
    ],
    period: 'LEAVERS',
  },
  FEEDBACK: {
    purpose: 'Hearing those whom an output concerns, and answering them',
    basis: TASK,
    people: 'People and organisations who gave feedback',
    recipients: 'The project’s readers; the public, of what a respondent let be published',
    tables: ['feedback'],
    period: 'RESPONDENTS',
  },
  STAKEHOLDERS: {
    purpose: 'Keeping stakeholders informed, and keeping promises to them',
    basis: TASK,
    people: 'Stakeholders, and those who spoke for them',
    recipients: PUBLIC,
    tables: ['stakeholder', 'commitment', 'communication'],
    period: 'STAKEHOLDERS',
  },
  GOVERNANCE: {
    purpose: 'Deciding in meetings, and answering for what was decided',
    basis: TASK,
    people:
      'Members of bodies, those who attend, those who declare interests, and those who raise or answer challenges',
    recipients: PUBLIC,
    tables: [
      ...['meeting', 'minutes', 'body', 'decision', 'action', 'interest', 'steering_group', 'challenge', 'conduct'],
    ],
    period: 'CLOSED_PROJECTS',
  },
  PAPERS: {
    purpose: 'Writing, clearing and publishing papers',
    basis: TASK,
    people: `${STAFF}, as far as papers name them`,
    recipients: PUBLIC,
    tables: ['board_paper', 'paper', 'house_style'],
    period: 'ATTACHED_FILES',
  },
  DELIVERY: {
    purpose: 'Planning and carrying out programmes and projects',
    basis: TASK,
    people: `${STAFF}, as far as the record names them`,
    recipients: PUBLIC,
    tables: [
      ...[
        'programme',
        'project',
        'plan',
        'risk',
        'output',
        'pilot',
        'evidence',
        'adoption',
        'tender',
        'tenderer',
        'record_clock',
      ],
    ],
    period: 'CLOSED_PROJECTS',
  },
  DATA_PROTECTION: {
    purpose: 'Answering requests of people about their details, and reviewing what is kept',
    basis: 'Article 6(1)(c): a legal obligation, under articles 5, 17 and 30',
    people: 'People and respondents whose details were asked to be erased',
    recipients: 'Administrators and secretaries',
    tables: ['erasure', 'erased', 'retention'],
  },
} as const satisfies Readonly<Record<string, Activity>>;

export type ActivityId = keyof typeof ACTIVITIES;

/** The purposes that a table belongs to: one, as a test sees to. */
export function activitiesOf(table: string): readonly ActivityId[] {
  const ids = Object.keys(ACTIVITIES) as ActivityId[];
  const fits = (begin: string): boolean => table === begin || table.startsWith(`${begin}_`);
  const all: Readonly<Record<string, Activity>> = ACTIVITIES;
  return ids.filter((id) => all[id]!.tables.some(fits));
}
