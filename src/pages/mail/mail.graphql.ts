/** Holds the questions of the pages about mail. */
import { question } from '../frame/question.js';

const SETTINGS = 'address pendingAddress refused digestHour topics';

export const OWN_MAIL = question(`{ mailSettings { ${SETTINGS} } }`);

export const MAIL_OF = question(`query($personId: ID) { mailSettings(personId: $personId) { ${SETTINGS} } }`);

export const MESSAGES = question(`query($first: Int!, $after: String, $states: [MailState!]) {
  mailMessages(first: $first, after: $after, states: $states) { totalCount pageInfo { hasNextPage endCursor }
    nodes @file(table: "messages") { id kind state nextStates name address madeAt answer } } }`);
