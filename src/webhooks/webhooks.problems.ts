/** Decides which codes problems have that say what may stand in the way of webhooks, and what each means. */
export const WEBHOOKS_PROBLEMS = {
  TOO_MANY_WEBHOOKS: 'There are 20 webhooks already. Remove one that is not needed.',
  WEBHOOK_ADDRESS_REFUSED:
    'Webhooks go to the open internet by https alone. Give another address, or name the host in WEBHOOK_LOCAL_HOSTS.',
  WEBHOOK_OFF: 'The webhook is turned off. Turn it on first.',
};

type Codes = typeof WEBHOOKS_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
