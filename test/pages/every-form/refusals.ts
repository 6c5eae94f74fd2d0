import type { Sent } from './rounds.js';
import { patternOf } from './walk.js';

/** A form that may end refused, since what the demonstration holds does not let it be saved. */
interface Refusal {
  /** The last part of its address; null: any that corrects an entry. */
  readonly form: string | null;
  readonly code: string;
  /** What the page says. */
  readonly says: RegExp;
  readonly why: string;
}

export const REFUSALS: readonly Refusal[] = [
  {
    form: 'refuseErasure',
    code: 'STEP_NOT_OPEN',
    says: /^ER\d+ has been answered\.$/u,
    why: 'another officer confirmed it just before',
  },
  {
    form: 'requestErasure',
    code: 'REQUIRED',
    says: /^Enter the names and addresses to look for$/u,
    why: 'the respondent gave no name, so that none is in the field: test/erasure/respondent.spec.ts sends it with one',
  },
  {
    form: 'requestErasure',
    code: 'ERASURE_UNDER_WAY',
    says: /^This has been asked for and waits for an answer\.$/u,
    why: 'another officer asked for it just before',
  },
  {
    form: 'requestErasure',
    code: 'STILL_ACTS',
    says: /^The person still has a role\. Withdraw it first\.$/u,
    why: 'the first person who is found, in the order of their ids, may be one who has a role',
  },
  {
    form: 'composeCommitteeReport',
    code: 'ADOPTION_UNKNOWN',
    says: /^No project asked for had that adoption on /u,
    why: 'projects, adoption and day are chosen each by itself',
  },
  ...['issueCommunication', 'returnCommunication', 'withdrawCommunication'].map((form) => ({
    form,
    code: 'STEP_NOT_OPEN',
    says: /is (issued|drafting|withdrawn) and cannot become (issued|drafting|withdrawn)/u,
    why: 'it was issued, returned or withdrawn just before',
  })),
  {
    form: 'issueCommunication',
    code: 'CLEARED_OTHER_TEXT',
    says: /was cleared in another wording and changed since/u,
    why: 'its text was changed after it was cleared',
  },
  {
    form: 'issueCommunication',
    code: 'IN_RESTRICTED_WINDOW',
    says: /lies in a restricted window/u,
    why: 'the calendar got a restricted window just before',
  },
  {
    form: 'publishFeedbackReport',
    code: 'OVERRIDE_BY_DIRECTOR',
    says: /is overridden by the director/u,
    why: 'the calendar got a restricted window just before',
  },
  {
    form: 'addOrganisation',
    code: 'NAME_TAKEN',
    says: /is in the register already/u,
    why: 'the administrator added it just before',
  },
  {
    form: 'answerChallenge',
    code: 'NOT_YOURS_TO_ANSWER',
    says: /^CH\d is to be answered by /u,
    why: 'it was assigned to somebody else just before, or that was corrected, and the link is older',
  },
  {
    form: 'escalateChallenge',
    code: 'STEP_NOT_OPEN',
    says: /is closed and cannot be escalated now/u,
    why: 'whoever raised it accepted the answer just before',
  },
  {
    form: 'releaseCommitment',
    code: 'STEP_NOT_OPEN',
    says: /is (discharged|released) and cannot become released/u,
    why: 'it was kept just before, or let off by the director',
  },
  {
    form: 'withdrawFeedbackReport',
    code: 'STEP_NOT_OPEN',
    says: /is withdrawn and cannot become withdrawn/u,
    why: 'the secretary withdrew it just before',
  },
  {
    form: 'reviseClauses',
    code: 'MOVE_INTO_ITSELF',
    says: /^A section cannot come after a clause of its own/u,
    why: 'the text has one section alone',
  },
  {
    form: 'reviseClauses',
    code: 'NO_HEADING',
    says: /^The text begins with .* Put a heading before it/u,
    why: 'it takes away the only heading',
  },
  {
    form: 'reviseClauses',
    code: 'SECTION_SHAPE',
    says: /has to come straight after its heading/u,
    why: 'it puts a clause between a heading and its statement',
  },
  {
    form: 'withdrawChallenge',
    code: 'STEP_NOT_OPEN',
    says: /is closed and cannot be withdrawn now/u,
    why: 'whoever raised it accepted the answer just before',
  },
  {
    form: 'signUp',
    code: 'TEXT_CHANGED',
    says: /^The text of AD1 .* is another than the one signed/u,
    why: 'the text was changed after the link was drawn, which names the text to be signed',
  },
  {
    form: 'signUp',
    code: 'NOT_TAKEN_UP',
    says: /is considering. There is nothing to sign until/u,
    why: 'what was reported of its stage was corrected just before',
  },
  {
    form: 'adaptClauses',
    code: 'CLAUSE_UNKNOWN',
    says: /has no such clause or addition/u,
    why: 'another adopter text was taken after the link was drawn, which names a clause of the former',
  },
  {
    form: 'adaptClauses',
    code: 'NOT_ADAPTABLE',
    says: /is adopted, so its text cannot be changed/u,
    why: 'its stage was reported just before',
  },
  {
    form: 'dispatchPapers',
    code: 'NO_AGENDA',
    says: /has no agenda yet\. Set it first/u,
    why: 'the meeting was planned just before, and its agenda is set by somebody else',
  },
  {
    form: 'agreeMinutes',
    code: 'REQUIRED',
    says: /^Select the meeting that agreed them$/u,
    why: 'the group has met once: there is no later meeting to select',
  },
  {
    form: 'recordAttendance',
    code: 'LISTED_TWICE',
    says: /^Entry \d+: The same person is in the list already/u,
    why: 'the first of the people is chosen, who sent apologies just before',
  },
  {
    form: 'retireFeedbackTheme',
    code: 'THEME_RETIRED',
    says: /has been retired\. Define another one in its place/u,
    why: 'somebody else retired it just before',
  },
  {
    form: 'withdrawCalendar',
    code: 'CALENDAR_IN_USE',
    says: /(is|are) worked by calendar .* Give them another one first/u,
    why: 'items that were added just before are worked by it',
  },
  {
    form: 'setAgenda',
    code: 'MINUTES_AGREED',
    says: /have been agreed, so its agenda stays as it is/u,
    why: 'its minutes were agreed just before',
  },
  {
    form: 'amendFeedbackItem',
    code: 'VERSION_NEEDED',
    says: /is on a version\. Say which version the comment is on/u,
    why: 'the exercise is on a version from a later day than the one that the form shows',
  },
  {
    form: 'publishFeedbackReport',
    code: 'ITEMS_OPEN',
    says: /has comments without an outcome/u,
    why: 'comments were taken in just before',
  },
  {
    form: null,
    code: 'ALREADY_CORRECTED',
    says: /^(This entry has been corrected already|Only the last report can be corrected)/u,
    why: 'somebody else corrected it after the link to correct it was drawn',
  },
  {
    form: null,
    code: 'RISK_CLOSED',
    says: /^R\d+ is closed on that day\. Reopen it first/u,
    why: 'it was closed after the link to correct one of its entries was drawn',
  },
  {
    form: null,
    code: 'NOT_THE_LAST',
    says: /^Only the last report can be corrected/u,
    why: 'another one was made after the link to correct it was drawn',
  },
  {
    form: 'reportFeedbackOutcome',
    code: 'CLAUSE_NOT_IN_VERSION',
    says: /^The changed version has no such clause/u,
    why: 'version and clause are chosen each by itself',
  },
  {
    form: 'sendApologies',
    code: 'MEETING_HELD',
    says: /has been held\. Ask its secretary/u,
    why: 'it was reported as held just before',
  },
  {
    form: 'attach',
    code: 'FILE_MISSING',
    says: /^Choose a file$/u,
    why: 'no file is chosen by the walk: test/pages/attachments.spec.ts sends some',
  },
  {
    form: 'word',
    code: 'FILE_MISSING',
    says: /^Choose a file$/u,
    why: 'no file is chosen by the walk: test/pages/papers/word-edits.spec.ts sends some',
  },
  {
    form: 'import',
    code: 'FILE_MISSING',
    says: /^Choose a file$/u,
    why: 'no file of a plan is chosen by the walk: imports.browser.spec.ts sends some',
  },
  {
    form: 'issue',
    code: 'GONE',
    says: /^/u,
    why: 'a revised paper was issued just before, which the draft has to look back to: it is a draft again',
  },
  { form: 'edit', code: 'GONE', says: /^/u, why: 'the paper was issued just before' },
  { form: 'talk', code: 'GONE', says: /^/u, why: 'the paper was issued just before' },
  {
    form: 'clear',
    code: 'COMMENT_OPEN',
    says: / commented on (paragraph|the heading|table|the chart) .*: .*Answer the comment, or say that it is taken in/u,
    why: 'each reader comments on the draft once, and one of the comments is answered',
  },
  {
    form: 'clear',
    code: 'STALE',
    says: /^The record (now gives|no longer gives) .*(Take it|Take it out), or leave it/u,
    why: 'the record moved on after the draft was composed, and one of its changes is taken or left',
  },
  {
    form: 'clear',
    code: 'EMPTY_SECTION',
    says: /^There is nothing under the heading /u,
    why: 'what stood under it was removed or moved just before',
  },
  {
    form: 'issue',
    code: 'STALE',
    says: /^The record (now gives|no longer gives) .*(Take it|Take it out), or leave it/u,
    why: 'another paper was issued after it was cleared, which it has to look back to, or the record moved on',
  },
  {
    form: 'issue',
    code: 'COMMENT_OPEN',
    says: / commented on (paragraph|the heading|table|the chart) .*: .*Answer the comment, or say that it is taken in/u,
    why: 'readers commented on it after it was cleared',
  },
  {
    form: 'returnBoardPaper',
    code: 'WRONG_STATE',
    says: /^Paper \S.* (has been (issued|considered|replaced|withdrawn))/u,
    why: 'it was issued or withdrawn before anybody came to return it',
  },
  {
    form: 'sendBoardPaperForClearance',
    code: 'WRONG_STATE',
    says: /^Paper \S.* (is cleared already|has been (issued|considered|replaced|withdrawn))/u,
    why: 'it was cleared just before',
  },
  {
    form: 'clear',
    code: 'RETURN_OPEN',
    says: / returned the paper: .*Change the text, or answer the return/u,
    why: 'its director returned it',
  },
  {
    form: 'issue',
    code: 'RETURN_OPEN',
    says: / returned the paper: .*Change the text, or answer the return/u,
    why: 'its director returned it after it was cleared',
  },
  { form: 'clear', code: 'GONE', says: /^/u, why: 'the paper was withdrawn before the record stood still' },
];

/** Forms that nobody of the demonstration is led to, and the test that sends each. */
export const NOT_REACHED: Readonly<Record<string, string>> = {
  bindAccount: 'the demonstration has no provider of accounts: test/pages/administration.spec.ts',
  releaseAccount: 'the same',
  reopenProject: 'no project is closed, since other forms are about it: test/pages/closing.spec.ts',
  archiveProject: 'the same',
  restoreProject: 'the same',
  acceptRisk: 'no risk has all that its acceptance asks for: test/pages/risks.spec.ts',
  publishOutputVersion: 'no version is signed off by all: test/outputs/publication.spec.ts',
  sendMailAgain: 'no mail server refuses a message: test/platform/mail/messages.spec.ts',
  testWebhook: 'the demonstration has no webhooks: test/pages/webhooks.spec.ts',
  turnWebhookOff: 'the same',
  turnWebhookOn: 'the same',
  removeWebhook: 'the same',
  resendWebhookDelivery: 'the same',
  resolveConductChallenge: 'only the other of two partners agrees: test/pages/adoption.spec.ts',
  stateTermsOfReference: 'every group whose lead is here has some: test/pages/steering-group.spec.ts',
};

function isExplained({ how, form, said = [] }: Sent): boolean {
  const last = form.action.split('/').at(-1);
  const isOf = (one: Refusal): boolean => (one.form === null ? / corrects( |$)/u.test(form.names) : one.form === last);
  const listed = REFUSALS.filter((one) => isOf(one) && (one.code === 'GONE') === (how === 'gone'));
  if (how === 'gone') return listed.length > 0;
  return said.length > 0 && said.every((text) => listed.some((one) => one.says.test(text)));
}

/** How the forms ended, as a failing test prints it: how many were saved, how many were refused for what, and all that was not to be. */
export function endings(sent: readonly Sent[]) {
  const refused = sent.filter(({ how }) => how !== 'saved');
  const explained = refused.filter(isExplained);
  return {
    counts: `${sent.length - refused.length} saved, ${explained.length} refused for a reason that is listed`,
    unexplained: refused
      .filter((one) => !isExplained(one))
      .map(
        ({ who, form, how, said = [], earlier }) =>
          `${who}, ${form.page}, ${form.action}: ${how} ${said.join(' ')} (before: ${earlier.join(' ')})`,
      ),
    reached: new Set(sent.map(({ form }) => patternOf(form.action))),
  };
}
