/** Holds the questions of the pages about one's own account. */
import { EVENT } from '../access/access.graphql.js';
import { question } from '../frame/question.js';

export const ME =
  question(`{ me { name roles { role } } signInName accessTokens { id name kind issuedBy createdAt expiresAt revokedAt }
  myAccessEvents(first: 10) { nodes @file(table: "access") { ${EVENT} } } }`);

export const SET_PASSWORD = question(
  'mutation($input: SetPasswordInput!) { setPassword(input: $input) { saved problems { message path } } }',
);
export const OUT_EVERYWHERE = question('mutation { signOutEverywhere { saved } }');

export const ISSUE_TOKEN = question(`mutation($input: IssueAccessTokenInput!) {
  issueAccessToken(input: $input) { secret problems { message path } } }`);
export const END_TOKEN = question(
  'mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { saved problems { message } } }',
);
