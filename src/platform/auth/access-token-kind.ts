import { enumOf } from '../graphql/enum-of.js';

/** Where a token counts. It counts nowhere else. */
export const AccessTokenKind = enumOf('AccessTokenKind', 'Where a token counts. It counts nowhere else.', {
  BEARER: 'Sent by a program with each request, in its Authorization header.',
  BOOTSTRAP: "The first administrator's, from the settings. It ends as soon as an administrator has another way in.",
  FEED: 'Part of an address under /feeds, where it lets read the feeds of its person and do nothing.',
  SESSION: 'The cookie of a sign-in to the pages.',
});
export type AccessTokenKind = keyof typeof AccessTokenKind;

/** How somebody came in to the pages. */
export type SignInWay = 'LINK' | 'PASSWORD' | 'PROVIDER' | 'DEMONSTRATION';
