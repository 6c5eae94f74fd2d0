/** Decides how events about access are listed: for administrators those of everybody, for others their own. */
import type { AccessEventKind } from '../../platform/auth/events/access-event.entity.js';
import { type Listed, type Table, tableOf, tableOfPage } from '../frame/table.js';
import { day } from '../frame/words.js';
import type { EVENTS } from './access.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type AccessEvent = AnswerTo<typeof EVENTS>['accessEvents']['nodes'][number];

/** The kinds in words. */
export const EVENT_WORDS: Readonly<Record<AccessEventKind, string>> = {
  SIGNED_IN: 'Signed in',
  SIGN_IN_FAILED: 'Sign-in failed',
  SIGN_IN_BLOCKED: 'Tried too often',
  LINK_ISSUED: 'Link to sign in made',
  PASSWORD_SET: 'Password set',
  TOKEN_ISSUED: 'Access token made',
  TOKEN_REVOKED: 'Access token ended',
  ACCOUNT_BOUND: 'Account bound',
  ACCOUNT_RELEASED: 'Account released',
  ACCOUNT_REFUSED: 'Account refused',
  GROUPS_NOT_TOLD: 'Groups not given',
  ROLES_CHANGED: 'Roles changed',
};

const WHEN = { head: 'When', cell: ({ at }: AccessEvent) => `${day(at.slice(0, 10))}, ${at.slice(11, 16)} UTC` };
const WHAT = { head: 'Event', cell: ({ kind }: AccessEvent) => EVENT_WORDS[kind] };
const FROM = { head: 'Address', cell: ({ address }: AccessEvent) => address ?? 'Not from outside' };
const MORE = {
  head: 'Details',
  cell: ({ byName, detail }: AccessEvent) =>
    [byName === null ? null : `By ${byName}`, detail].filter((part) => part !== null).join('. '),
};

/** Everybody's, a page at a time. */
export function accessTable(list: Listed<AccessEvent>, here: string, after: string | null): Table {
  return tableOfPage(
    { id: 'access', caption: 'Access events', empty: 'No access events match. Clear the filters.' },
    [WHEN, { head: 'Name', cell: ({ name }: AccessEvent) => ({ text: name, verbatim: true }) }, WHAT, FROM, MORE],
    list,
    here,
    after,
  );
}

/** The last ones of one person. */
export function ownAccessTable(events: readonly AccessEvent[], caption = 'Your last sign-ins and changes'): Table {
  return tableOf({ id: 'access', caption, empty: 'No sign-ins yet.' }, [WHEN, WHAT, FROM, MORE], events);
}
