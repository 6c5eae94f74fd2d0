/** Decides which codes problems have that say what may stand in the way of mail, and what each means. */
export const MAIL_PROBLEMS = {
  MAIL_OFF: 'This installation sends no mail. Pass the link on yourself, or set SMTP_URL or NOTIFY_API_KEY.',
  MAIL_QUEUE_FULL: 'Too many messages wait to be sent. Try again later.',
  TOO_MANY_CONFIRMATIONS: 'Too many links to confirm an address were sent in the last hour. Try again later.',
};

type Codes = typeof MAIL_PROBLEMS;

declare module '../record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
