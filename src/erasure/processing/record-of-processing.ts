/** Decides what the record of processing says (UK GDPR, article 30): made of the declared columns, the periods and the settings. */
import { COLUMNS, TAKEN_AWAY } from '../columns.js';
import { columnWords, tableWords } from '../table-words.js';
import type { RetentionKind } from '../retention/retention-kinds.js';
import { ACTIVITIES, activitiesOf, type Activity, type ActivityId } from './activities.js';
import type { ProcessingActivity } from './processing.type.js';

/** What the installation hands on to others, as its settings say. */
export interface HandedOn {
  /** The host that mail goes to; null: no mail is sent. */
  readonly mail: string | null;
  /** The identity provider; null: none. */
  readonly identity: string | null;
  /** Where traces go; null: nowhere. */
  readonly traces: string | null;
  /** Hosts that webhooks go to. */
  readonly webhooks: readonly string[];
  readonly accessEventDays: number;
  readonly mailDays: number;
}

export interface Kept {
  readonly kind: RetentionKind;
  readonly months: number;
  readonly countsFrom: string;
}

const SECURITY =
  'Rights go by role and project. A journal with hashes shows every change. Passwords and tokens are kept as hashes alone. The program’s role in the database owns nothing, and cannot change what was written. Two people agree to an erasure.';

export function recordOfProcessing(periods: readonly Kept[], handedOn: HandedOn): ProcessingActivity[] {
  const tables = [...Object.keys(COLUMNS), ...TAKEN_AWAY];
  return (Object.keys(ACTIVITIES) as ActivityId[]).map((id) => {
    const { purpose, basis, people, recipients, period }: Activity = ACTIVITIES[id];
    const own = tables.filter((table) => activitiesOf(table).includes(id));
    return {
      ...{ id, purpose, basis, people, security: SECURITY },
      data: own
        .map(dataOf)
        .filter((line) => line !== '')
        .sort(),
      recipients: [recipients, ...(id === 'ACCESS' ? servicesOf(handedOn) : [])].join('. '),
      transfers: transfersOf(id, handedOn),
      retention: retentionOf(id, periods.find(({ kind }) => kind === period) ?? null, handedOn),
    };
  });
}

/** What of people a table may hold: its declared columns; empty: nothing. */
function dataOf(table: string): string {
  if (TAKEN_AWAY.has(table)) return `${tableWords(table)}: cleared by itself`;
  const { free, own, files } = COLUMNS[table]!;
  const details = Object.values(own).flatMap(({ columns }) => columns);
  const words = free.filter((name) => name !== 'citation' && !details.includes(name));
  const columns = [...new Set([...details, ...words])].map(columnWords);
  const named = [...columns, ...(files.length > 0 ? ['files'] : [])];
  return named.length === 0 ? '' : `${tableWords(table)}: ${named.join(', ')}`;
}

function servicesOf({ mail, identity, traces }: HandedOn): string[] {
  return [
    ...(mail === null ? [] : [`Mail is handed to ${mail}`]),
    ...(identity === null ? [] : [`People sign in by ${identity}`]),
    ...(traces === null ? [] : [`Traces, without details of people, go to ${traces}`]),
  ];
}

/** Webhooks carry ids and codes, and no words. */
function transfersOf(id: ActivityId, { mail, identity, webhooks }: HandedOn): string {
  const none = 'None by the tracker itself: the record stays where its database is';
  if (id !== 'ACCESS') return `${none}.`;
  const others = [mail, identity, ...webhooks].filter((one) => one !== null);
  if (others.length === 0) return `${none}.`;
  return `${none}. Whether these are outside of the United Kingdom is for the officer to say: ${others.join(', ')}.`;
}

function retentionOf(id: ActivityId, kept: Kept | null, { accessEventDays, mailDays }: HandedOn): string {
  const cleared =
    id === 'ACCESS'
      ? ` Events about access are cleared after ${accessEventDays} days, texts of mail after ${mailDays}.`
      : '';
  if (kept === null) return `As long as the record itself.${cleared}`;
  return `Reviewed ${kept.months} months after ${kept.countsFrom}; erased where two people agree.${cleared}`;
}
