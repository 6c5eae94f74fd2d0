/** Decides who may do what with feedback. */
import { afterClosing, OF_THE_PROJECT, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { SECRETARY, DIRECTOR, PROJECT_LEAD } = Role;

export const FEEDBACK_POLICY = {
  youSaidWeDid: rule(['PUBLIC'], 'The public see published reports; readers of the project drafts as well.'),
  publishedFeedbackReports: rule(['PUBLIC']),
  previewFeedbackImport: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  recordFeedbackExercise: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  amendFeedbackExercise: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  defineFeedbackTheme: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  amendFeedbackTheme: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  retireFeedbackTheme: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  recordFeedbackRespondent: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  amendFeedbackRespondent: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  recordFeedbackItem: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  amendFeedbackItem: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  codeFeedbackItem: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  reportFeedbackOutcome: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  replyToFeedback: afterClosing(rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT)),
  redactFeedbackItem: afterClosing(rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT)),
  importFeedback: rule([SECRETARY, PROJECT_LEAD], OF_THE_PROJECT),
  publishFeedbackReport: afterClosing(
    rule([SECRETARY, DIRECTOR, PROJECT_LEAD], 'The director alone overrides a restricted window.'),
  ),
  withdrawFeedbackReport: afterClosing(rule([SECRETARY, DIRECTOR, PROJECT_LEAD], OF_THE_PROJECT)),
};

type Rows = typeof FEEDBACK_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
