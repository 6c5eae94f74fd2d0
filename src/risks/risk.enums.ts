import { enumOf } from '../platform/graphql/enum-of.js';
import type { CellTone } from '../documents/model.js';
import type { AcceptanceState } from './acceptance.js';
import type { AppetiteReading } from './appetite.js';
import type { RiskSort } from './risk-choice.js';
import type { RiskGapCode } from './risk-gap.js';
import type {
  ActionState,
  AssessmentKind,
  Proximity,
  ResponseKind,
  RiskCategory,
  RiskNature,
  RiskState,
} from './risk-states.js';

export const RiskNatureEnum = enumOf<RiskNature>('RiskNature', 'Which way a risk works.', {
  THREAT: 'It would do harm.',
  OPPORTUNITY: 'It would do good.',
});

export const RiskCategoryEnum = enumOf<RiskCategory>('RiskCategory', 'What a risk is about; appetites are set by it.', {
  STRATEGIC: 'The objectives that the work serves.',
  GOVERNANCE: 'Accountability and conduct.',
  REPUTATION: 'What others think of the body.',
  FINANCIAL: 'Money.',
  LEGAL: 'Powers and duties, remit among them.',
  POLITICAL: 'Elections and policy.',
  STAKEHOLDER: 'Partners and those whose support is needed.',
  DELIVERY: 'Dates and quality of what the project produces.',
  OPERATIONAL: 'People, systems and places.',
});

export const ProximityEnum = enumOf<Proximity>('RiskProximity', 'How soon a risk may come about (PRINCE2 2009).', {
  IMMINENT: 'Any day now.',
  WITHIN_STAGE: 'In the stage under way.',
  WITHIN_PROJECT: 'Later in the project.',
  BEYOND_PROJECT: 'After the project.',
});

export const RiskStateEnum = enumOf<RiskState>('RiskState', 'Whether a risk is open.', {
  OPEN: 'It may still come about.',
  CLOSED: 'It is closed; its history stays.',
});

export const AssessmentKindEnum = enumOf<AssessmentKind>('RiskAssessmentKind', 'Which state of things is assessed.', {
  INHERENT: 'Before any response.',
  CURRENT: 'As things are, with the responses made so far.',
  TARGET: 'As it is meant to become, once all responses are made.',
});

/** What each response comes to. */
export const RESPONSE_MEANINGS: Readonly<Record<ResponseKind, string>> = {
  TREAT: 'Act to bring the risk to an acceptable level.',
  TOLERATE: 'Accept the risk and take no further action.',
  TRANSFER: 'Pass the risk to another body.',
  TERMINATE: 'Stop the activity that causes the risk.',
  TAKE: 'Take the opportunity.',
};

export const ResponseKindEnum = enumOf<ResponseKind>(
  'RiskResponseKind',
  "How a risk is met (the Orange Book's words); to take one is for opportunities alone.",
  RESPONSE_MEANINGS,
);

export const RiskActionStateEnum = enumOf<ActionState>('RiskActionState', 'How far an action has come.', {
  PLANNED: 'Not begun.',
  IN_HAND: 'Under way.',
  DONE: 'Done.',
  DROPPED: 'Will not be done.',
});

export const AcceptanceStateEnum = enumOf<AcceptanceState>('RiskAcceptanceState', 'Whether an acceptance holds.', {
  IN_FORCE: 'It holds.',
  EXPIRED: 'Its last day has passed.',
  OUTGROWN: 'The score has risen, or another version of the scale is used, since it was given.',
});

export const AppetiteReadingEnum = enumOf<AppetiteReading>(
  'RiskAppetiteReading',
  'A current score beside the appetite.',
  {
    WITHIN: 'Acceptable.',
    ABOVE: 'More than is acceptable.',
    UNREADABLE: 'The appetite was set on another version of the scale and cannot be read on this one.',
  },
);

export const RiskGapEnum = enumOf<RiskGapCode>('RiskGapCode', 'What the register can lack of a risk.', {
  STATEMENT_INCOMPLETE: 'Cause, event or effect is not known.',
  NO_OWNER: 'Nobody answers for it.',
  NO_SCORE: 'It has no current assessment.',
  FORMER_SCALE: 'Its current assessment uses a former version of the scale.',
  NO_PROXIMITY: 'Nobody said how soon it may come about.',
  NO_RESPONSE: 'Nobody said how it is met.',
  NO_ACTION: 'Its response needs action, and there is none.',
  ACTION_INCOMPLETE: 'An action has no actionee or no day by which it is due.',
  ACTION_OVERDUE: 'An action is not done though its day has passed.',
  NO_REVIEW_DATE: 'No day is set for its next review.',
  REVIEW_OVERDUE: 'The day of its next review has passed.',
  TARGET_NOT_BETTER: 'Its target is no better than its current score.',
  NO_APPETITE: 'It is scored, and no appetite is set for its category.',
  APPETITE_UNREADABLE: 'The appetite was set on another version of the scale.',
  ABOVE_APPETITE: 'It is above the appetite, and nobody has accepted it.',
  ACCEPTANCE_OUTGROWN: 'It is above the appetite, and the acceptance was for less.',
  ACCEPTANCE_EXPIRED: 'It is above the appetite, and the acceptance has run out.',
});

export const RiskSortEnum = enumOf<RiskSort>('RiskSort', 'By what risks are sorted; what lacks it comes last.', {
  CODE: 'By code.',
  SCORE: 'By current score, the highest first.',
  PROXIMITY: 'The soonest first.',
  NEXT_REVIEW: 'The earliest next review first.',
});

export const RiskToneEnum = enumOf<CellTone>('RiskTone', 'A colour that goes with words and never replaces them.', {
  green: 'Green.',
  amber: 'Amber.',
  red: 'Red.',
  grey: 'Grey.',
  blue: 'Blue.',
});

export type ScaleScope = 'TOOL' | 'ORGANISATION' | 'PROJECT';

export const ScaleScopeEnum = enumOf<ScaleScope>('RiskScope', 'For what a scale or an appetite was set.', {
  TOOL: 'Nobody set it: the default of this tool.',
  ORGANISATION: 'Every project without its own.',
  PROJECT: 'The project.',
});
