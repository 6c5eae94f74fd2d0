import { enumOf } from '../platform/graphql/enum-of.js';
import type { EngagementChannel } from './engagement-channel.js';
import type { Level, Position, Treatment } from './engagement-grid.js';

export const StakeholderLevelEnum = enumOf<Level>(
  'StakeholderLevel',
  'How much interest or influence a stakeholder has.',
  {
    HIGH: 'Much.',
    MEDIUM: 'Some.',
    LOW: 'Little.',
    UNKNOWN: 'Nobody has judged it yet, or nobody can.',
  },
);

export const StakeholderPositionEnum = enumOf<Position>(
  'StakeholderPosition',
  'The position of a stakeholder on the work.',
  {
    SUPPORTER: 'Speaks for it.',
    NEUTRAL: 'Takes no side.',
    CRITIC: 'Speaks against it.',
    UNKNOWN: 'Not known.',
  },
);

export const TreatmentEnum = enumOf<Treatment>(
  'StakeholderTreatment',
  'How closely a stakeholder is looked after, by interest and influence; medium counts with high.',
  {
    MANAGE_CLOSELY: 'Much of both: work with it.',
    KEEP_SATISFIED: 'Much influence, little interest: see that it has no cause for complaint.',
    KEEP_INFORMED: 'Much interest, little influence: tell it what happens.',
    MONITOR: 'Little of both: look again from time to time.',
    NOT_PLACED: 'One of the two is unknown.',
  },
);

export const EngagementChannelEnum = enumOf<EngagementChannel>('EngagementChannel', 'By which way people talked.', {
  MEETING: 'A meeting.',
  TELEPHONE: 'A telephone call.',
  LETTER: 'A letter.',
  EMAIL: 'An e-mail.',
  EVENT: 'An event, such as the Annual Assembly.',
  OTHER: 'Some other way.',
  UNKNOWN: 'The source does not say.',
});
