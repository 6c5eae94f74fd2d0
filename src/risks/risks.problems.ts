/** Decides which codes problems have that say what may be wrong with risks, scales and appetites, and what each means. */
export const RISKS_PROBLEMS = {
  ACTION_UNKNOWN: 'The risk had no such action on that day. Read its actions again.',
  APPETITE_UNREADABLE:
    'The appetite is on another scale than the score, so the two cannot be compared. Set the appetite again, or assess the risk again.',
  BANDS_DO_NOT_RISE: 'The bands do not rise. Give them from the lowest score to the highest.',
  BAND_UNKNOWN: 'The scale has no such band. Choose one that it has.',
  CELL_MISSING: 'A pair of levels has no score. Give one for every pair, or leave cells out for the product.',
  CELL_TWICE: 'A pair of levels has two scores. Give each pair one.',
  CELL_UNKNOWN: 'A score is for levels that the scale does not have. Leave it out.',
  EXPIRY_NOT_AHEAD: 'The acceptance ends before it begins. Give a later day.',
  LABEL_TWICE: 'Two levels or bands have one name. Give each its own.',
  LEVELS_DO_NOT_RISE: 'The levels do not rise. Give them from the lowest value to the highest.',
  LEVEL_UNKNOWN: 'The scale has no such level. Choose one that it has.',
  NEXT_REVIEW_NOT_AHEAD: 'The next review is not after this one. Give a later day.',
  NOT_A_THREAT: 'The risk is an opportunity, and there is nothing to accept. Respond to it instead.',
  NO_APPETITE:
    'The project has no appetite for risks of this category on that day, so nothing can be above it. Set one first.',
  NO_SCORE: 'The risk has no current score. Assess it first.',
  ONE_LIMIT_NEEDED: 'An appetite has one limit. Give the highest band or the highest score, one of the two.',
  RESPONSE_NEEDED: 'The risk has no response on that day. Select the response, or enter a later date.',
  RESPONSE_NOT_FOR_THREAT: 'The response is for opportunities, and the risk is a threat. Choose one for threats.',
  RISK_CLOSED: 'The risk is closed on that day. Reopen it first, or give a day on which it was open.',
  SCORE_FALLS: 'A score is lower than that of a lesser level. Scores may not fall as levels rise.',
  SCORE_WITHOUT_BAND: 'A score lies below the lowest band or score of the scale. Correct it.',
  WITHIN_APPETITE: 'The risk lies within the appetite. No acceptance is needed.',
};

type Codes = typeof RISKS_PROBLEMS;

declare module '../platform/record/problem-codes.js' {
  interface ProblemCodes extends Codes {}
}
