/** Decides which forms there are: those of every area. */
import type { PageForm } from '../frame/form-field.js';
import { PEOPLE_FORMS } from '../administration/people.forms.js';
import { PROJECT_FORMS } from '../administration/project.forms.js';
import { MAIL_FORMS } from '../mail/mail.forms.js';
import { WEBHOOK_FORMS } from '../webhooks/webhooks.forms.js';
import { RISKS_FORMS } from '../risks/risks.forms.js';
import { EVIDENCE_FORMS } from '../evidence/evidence.forms.js';
import { MEETINGS_FORMS } from '../meetings/meetings.forms.js';
import { PILOTS_FORMS } from '../pilots/pilots.forms.js';
import { STAKEHOLDERS_FORMS } from '../stakeholders/stakeholders.forms.js';
import { PLAN_FORMS } from '../plan/plan.forms.js';
import { PAPERS_FORMS } from '../papers/papers.forms.js';
import { ADOPTION_FORMS } from '../adoption/adoption.forms.js';
import { OUTPUTS_FORMS } from '../outputs/outputs.forms.js';
import { ERASURE_FORMS } from '../erasure/erasure.forms.js';
import { FEEDBACK_FORMS } from '../feedback/feedback.forms.js';
import { STEERING_GROUP_FORMS } from '../steering-group/steering-group.forms.js';

export const FORMS: readonly PageForm[] = [
  ...PEOPLE_FORMS,
  ...ERASURE_FORMS,
  ...MAIL_FORMS,
  ...WEBHOOK_FORMS,
  ...PROJECT_FORMS,
  ...PLAN_FORMS,
  ...PAPERS_FORMS,
  ...RISKS_FORMS,
  ...EVIDENCE_FORMS,
  ...MEETINGS_FORMS,
  ...PILOTS_FORMS,
  ...STAKEHOLDERS_FORMS,
  ...ADOPTION_FORMS,
  ...OUTPUTS_FORMS,
  ...FEEDBACK_FORMS,
  ...STEERING_GROUP_FORMS,
];
