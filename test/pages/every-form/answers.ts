import { pastedLine } from './list-lines.js';

/** Says what the test answers to a field where not any words will do. */
export interface Answer {
  /** Typed, where it has words to be typed. */
  readonly text: string;
  /** Which of its choices is made, of those that are not made already; below zero: from the last. */
  readonly choice: number;
  /** True: in the place of what stands there. */
  readonly anew: boolean;
  /** The day, where it asks for one. */
  readonly date: Readonly<Record<string, string>>;
}

/** What is typed into the three fields of a date. */
export const DAY = { day: '26', month: '1', year: '2010' };
const LATER = { day: '26', month: '2', year: '2010' };

const WORDS = 'Some <b>words</b> & more';

let last = 0;
/** A number that no earlier answer had. */
const next = (): number => ++last;

/** By the form's last part and the field: what is answered; null: it is left as it is. The first that fits counts. */
const ANSWERS: readonly (readonly [
  form: RegExp,
  field: RegExp,
  given: Partial<Answer> | (() => Partial<Answer>) | null,
])[] = [
  [/./u, /^(changes\.add\w+\.)?code$/u, () => ({ text: `EVERY-${next()}` })],
  [/^setMailAddress$/u, /^address$/u, () => ({ text: `somebody-${next()}@example.org`, anew: true })],
  [/^(link|addPerson|amendPerson)$/u, /^sendTo$/u, null], // the demonstration sends no mail
  [/Person$/u, /^signInName$/u, () => ({ text: `somebody-${next()}@example.org` })],
  [/^amendPerson$/u, /^role/u, null], // they may hold it
  // none of those who send, of whom one is the last of the list: what each of them may do stays as it is
  [/Project$/u, /^(leadId|smtLeadId)$/u, { choice: -2 }],
  [/Project$/u, /^withdrawRoles$/u, null],
  [/^requestErasure$/u, /^texts$/u, null], // the names that stand there already: any other words would go everywhere
  [/Project$/u, /^(amber|red|stale)Days$/u, null],
  [/./u, /^changes\.addLink\.to$/u, { choice: 5 }],
  [/./u, /^startsAt$/u, { text: '10:30' }],
  [/./u, /^endsAt$/u, { text: '12:30' }],
  [/./u, /^(reference|newReference)$/u, () => ({ text: `10/${600 + next()}` })],
  [/Baseline$/u, /^name$/u, () => ({ text: `Baseline ${next()}` })],
  [/./u, /^(nextOn|expiresOn)-/u, { date: LATER }],
  [/^changeCommitmentDue$/u, /^dueOn-/u, () => ({ date: { ...LATER, day: `${next() % 28 || 28}` } })],
  [/Risk$/u, /^taskEffects$/u, { text: 'T14 10' }],
  [/Seat$/u, /^substituteId$/u, { choice: 1 }],
  [/^edit$/u, /^(body|meetingCode)$/u, null], // the paper stays for its body and meeting
  [/^composeCommitteeReport$/u, /^meetingCode$/u, null], // papers are composed for its agenda by another form
  [/./u, /^asks$/u, { text: 'Note the report.' }],
  [/^overrideRestrictedWindow$/u, /^day-/u, { date: { day: '30', month: '3', year: '2010' } }],
  [/^askTenderer$/u, /^name$/u, () => ({ text: `Tenderer ${next()} & more` })],
  [/^declare(Own)?Interest$/u, /^response$/u, { choice: 1 }],
  [/^record$/u, /^expected$/u, { text: `1:${'a'.repeat(64)}` }],
  [/^setRiskScale$/u, /^(likelihood|impact|bands)\.|^placed$/u, null], // the scale stays: other levels would have to rise
  // one of several answers that exclude each other
  [/^identifyStakeholder$/u, /^(personId|groupName)$/u, null],
  [/FeedbackRespondent$/u, /^organisationName$/u, null],
  [/Decision$/u, /^(effectiveOn-|replacesId$|replacement$)/u, null],
  [/^amendFeedbackExercise$/u, /^outputVersionIds$/u, null], // on two versions a comment has to name its own
  [/^reportAction$/u, /^closedAtMeetingId$/u, null],
  [/^reportPromise$/u, /^dueOn-/u, null],
  [/^T1$/u, /^actual/u, null],
  [/./u, /^percentComplete(\.|$)/u, null], // days left are said instead
  // the status grid, where a date is one box: one forecast, and words on each row
  [/^status\b/u, /^forecastDate\.M7$/u, { text: '30 April 2010' }],
  [/^status\b/u, /^(forecastDate|actualDate|actualStart|forecastFinish|actualFinish|remainingDays)\./u, null],
  [/^status\b/u, /^reportedOn$/u, { text: '26 January 2010' }],
  // the plan grid: one new task, and the rest as it is
  [/^grid\b/u, /^title\.new1$/u, () => ({ text: `Task ${next()} & more` })],
  [/^grid\b/u, /^days\.new1$/u, { text: '3' }],
  [/^grid\?columns=dates/u, /^unknown\.new1$/u, {}], // where working days are not among the columns
  [/^grid\b/u, /\./u, null],
  // the house style: the cover keeps its lines, each of which may be there once
  [/^house-style$/u, /^name$/u, () => ({ text: `House ${next()} & partners`, anew: true })],
  [/^house-style$/u, /^cover\./u, null],
  // documents and tables
  [/^house-style$/u, /^cover\.\d+\.kind$/u, { choice: 5 }], // a text of its own: each of the others may be told once
  [/^import$/u, /^from$/u, null],
  [/^import$/u, /^pasted$/u, { text: 'Name,Comment\nSomebody,A comment & more\n' }],
  [/^import$/u, /^content$/u, { text: '# A heading\n\nA paragraph & more.\n' }],
  [/^reviseClauses$/u, /^changes\.reword\.text$/u, { text: 'Other words & more', anew: true }],
  [/^reviseClauses$/u, /^changes\.add\.kind$/u, null],
];

/** What is answered to a field of a form; null: it is left as it is. */
export function answerTo(action: string, field: string): Answer | null {
  const form = action.split('/').at(-1) ?? '';
  const lines = field === 'pasted' ? pastedLine(action, `Somebody ${next()} & more`) : null;
  if (lines !== null) return { text: lines, choice: 0, anew: false, date: DAY };
  const [, , given = {}] = ANSWERS.find(([one, name]) => one.test(form) && name.test(field)) ?? [];
  return given === null
    ? null
    : { text: WORDS, choice: 0, anew: false, date: DAY, ...(typeof given === 'function' ? given() : given) };
}
