/** Decides which forms there are about bodies, meetings, actions, decisions and promises. */
import type { PageForm } from '../frame/form-field.js';
import { ACTION_FORMS } from './action.forms.js';
import { BODY_FORMS } from './body.forms.js';
import { DECISION_FORMS } from './decision.forms.js';
import { MEETING_FORMS } from './meeting.forms.js';
import { MINUTES_FORMS } from './minutes.forms.js';
import { OWN_PART_FORMS } from './own-part.forms.js';
import { PROMISE_FORMS } from './promise.forms.js';

export const MEETINGS_FORMS: readonly PageForm[] = [
  ...BODY_FORMS,
  ...MEETING_FORMS,
  ...MINUTES_FORMS,
  ...OWN_PART_FORMS,
  ...ACTION_FORMS,
  ...DECISION_FORMS,
  ...PROMISE_FORMS,
];
