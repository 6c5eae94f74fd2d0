/** Decides what is said once a form was saved: what happened, and to what. */
import type { PageForm } from './form-field.js';

/** The verbs that titles of forms begin with, as they are said of what was done. */
const DONE: Readonly<Record<string, string>> = {
  Accept: 'accepted',
  Add: 'added',
  Agree: 'agreed',
  Answer: 'answered',
  Approve: 'approved',
  Assess: 'assessed',
  Begin: 'begun',
  Change: 'changed',
  Clear: 'cleared',
  Close: 'closed',
  Compose: 'composed',
  Correct: 'corrected',
  Declare: 'declared',
  Give: 'given',
  Issue: 'issued',
  Link: 'linked',
  Move: 'moved',
  Open: 'opened',
  Override: 'overridden',
  Plan: 'planned',
  Publish: 'published',
  Raise: 'raised',
  Record: 'recorded',
  Refer: 'referred',
  Remove: 'removed',
  Reopen: 'reopened',
  Report: 'reported',
  Respond: 'responded to',
  Retire: 'retired',
  Return: 'returned',
  Review: 'reviewed',
  Send: 'sent',
  Set: 'set',
  Sign: 'signed',
  Start: 'started',
  Submit: 'submitted',
  Unlink: 'unlinked',
  Withdraw: 'withdrawn',
};

/** What is said where a page of its own saved something, by the word that its address has. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    planReport: 'Report saved.',
    planFile: 'Plan saved as one change.',
    planChange: 'Change of the plan saved.',
    planStatus: 'Reports saved.',
    planGrid: 'Plan saved.',
    houseStyle: 'House style saved.',
    listFile: 'List saved as one change.',
    responses: 'Responses added.',
    clauses: 'Clauses added.',
    attachment: 'Attachment added.',
    detached: 'Attachment removed.',
    paper: 'Change of the paper saved.',
    paperCleared: 'Paper cleared. The secretary can now issue it.',
    paperIssued: 'Paper issued and sealed. It can no longer be changed.',
    paperWithdrawn: 'Paper withdrawn.',
  }),
);

/** What was saved on a page of its own; null: the address has another word. */
export function savedElsewhere(done: string): string | null {
  return ELSEWHERE.get(done) ?? null;
}

/** The sentence of a form, or the one that its title makes: "Add a risk" is "Risk added." */
export function savedWords({ title, done }: Pick<PageForm, 'title' | 'done'>): string {
  if (done !== undefined) return done;
  const [verb = '', ...rest] = title.split(' ');
  const thing = rest.join(' ').replace(/^(?:an?|the|your|this) /u, '');
  const participle = DONE[verb];
  if (participle === undefined || thing === '') return 'Saved.';
  return `${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${participle}.`;
}
