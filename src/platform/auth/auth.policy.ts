/** Decides who may do what with people’s access. */
import { allAfterClosing, besideRecord, READERS, rule } from './rule.js';
import { Role } from './role.js';

const { ADMINISTRATOR } = Role;

const OWN_TOKENS = 'Of oneself; an administrator of anybody.';

export const AUTH_POLICY = allAfterClosing(
  besideRecord({
    me: rule(['PUBLIC']),
    allAccessTokens: rule(['SIGNED_IN'], OWN_TOKENS),
    accessTokens: rule(['SIGNED_IN'], OWN_TOKENS),
    allRoleGrants: rule([ADMINISTRATOR]),
    roleGrants: rule([ADMINISTRATOR]),
    accessEvents: rule([ADMINISTRATOR]),
    myAccessEvents: rule(['SIGNED_IN'], 'Of oneself.'),
    signInName: rule(['SIGNED_IN'], OWN_TOKENS),
    grantRole: rule([ADMINISTRATOR]),
    withdrawRole: rule([ADMINISTRATOR], 'Never the last administrator.'),
    issueAccessToken: rule(['SIGNED_IN'], OWN_TOKENS),
    revokeAccessToken: rule(['SIGNED_IN'], OWN_TOKENS),
    issueFeedAddress: rule(READERS, 'Of oneself.'),
    issueSignInLink: rule([ADMINISTRATOR]),
    boundAccounts: rule([ADMINISTRATOR]),
    bindAccount: rule([ADMINISTRATOR]),
    releaseAccount: rule([ADMINISTRATOR]),
    setPassword: rule(['SIGNED_IN'], 'Of oneself, signed in to the pages.'),
    signOutEverywhere: rule(['SIGNED_IN'], 'Of oneself.'),
  }),
);

type Rows = typeof AUTH_POLICY;

declare module './policy.js' {
  interface Operations extends Rows {}
}
