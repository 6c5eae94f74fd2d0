/** Decides which codes problems have that say what may stand in the way of access, and what each means. */
export const AUTH_PROBLEMS = {
  ACCOUNT_NOT_BOUND:
    'Somebody with the e-mail address of this account is known, but the account is not bound to them. Sign in as before and then with the account, or ask the administrator.',
  ACCOUNT_UNUSABLE:
    'The sign-in service of your organisation names the account in a way that cannot be used. Ask its administrator.',
  ALREADY_BOUND: 'The account or the person is bound to another already. Release that first.',
  ALREADY_HELD: 'The person has this role, or acts for an organisation, already. End that first if it is to change.',
  LAST_ADMINISTRATOR: 'Nobody would be administrator any more. Make somebody else administrator first.',
  LINK_NEEDED: 'A first password is chosen within an hour of using a sign-in link. Ask the administrator for one.',
  LINK_SPENT: 'The sign-in link has been used or is too old. Ask for a new one.',
  NAME_NEEDED:
    'There is no name to sign in by yet, and a password needs one. Enter a name, such as your e-mail address.',
  NAME_TAKEN: 'The name belongs to somebody or something else. Choose another.',
  NO_ROLE:
    'The sign-in service did not say which groups you are in, so you have no role. Ask the administrator for one.',
  PASSWORD_NEEDED: 'The present password is needed. Enter it, or ask the administrator for a sign-in link.',
  PASSWORD_WEAK: 'The password is easy to guess. Choose a longer one, such as several words.',
  PROVIDER_REFUSED:
    'The sign-in service of your organisation did not confirm who you are. Start again, or tell the administrator.',
  SIGN_IN_DENIED: 'You or the sign-in service declined. Start again, or sign in another way.',
  SIGN_IN_FAILED: 'Name and password do not match. Check both, or ask for a sign-in link.',
  SIGN_IN_STALE: 'The sign-in was begun elsewhere or too long ago, or is finished. Start again.',
  TOO_MANY_ADDRESSES: 'You have as many feed addresses as one person may. End one, or replace one.',
  TOO_MANY_ATTEMPTS: 'There were too many attempts to sign in. Wait for the minutes that the message gives.',
};

type Codes = typeof AUTH_PROBLEMS;

declare module '../record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
