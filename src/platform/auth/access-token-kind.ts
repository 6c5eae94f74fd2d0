import { enumOf } from '../graphql/enum-of.js';

/** Where a token counts. It counts nowhere else. */
export const AccessTokenKind = enumOf('AccessTokenKind', 'Where a token counts. It counts nowhere else.', {
  BEARER: 'Sent with a request, in its Authorization header or as the cookie of a sign-in.',
  FEED: 'Part of an address under /feeds, where it lets read the feeds of its person and do nothing.',
});
export type AccessTokenKind = keyof typeof AccessTokenKind;
