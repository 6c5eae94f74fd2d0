import { enumOf } from '../platform/graphql/enum-of.js';
import type { CommunicationKind, CommunicationState } from './communication-life.js';

export const CommunicationStateEnum = enumOf<CommunicationState>(
  'CommunicationState',
  'How far a communication has come.',
  {
    DRAFTING: 'Being written, or changed since it was sent for clearance.',
    IN_CLEARANCE: 'With the director, in exactly this wording.',
    CLEARED: 'Cleared by the director, in exactly this wording.',
    ISSUED: 'Issued.',
    WITHDRAWN: 'Given up.',
  },
);

export const CommunicationKindEnum = enumOf<CommunicationKind>(
  'CommunicationKind',
  'What kind of communication it is.',
  {
    PRESS_RELEASE: 'A press release.',
    ARTICLE: 'An article.',
    BULLETIN: 'A bulletin or newsletter.',
    LETTER: 'A letter.',
    WEB_PAGE: 'A page of a website.',
    EVENT: 'A talk, seminar or other event.',
    OTHER: 'Something else.',
  },
);
