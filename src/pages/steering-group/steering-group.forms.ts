/** Decides which forms there are about the steering group and about challenges. */
import type { PageForm } from '../frame/form-field.js';
import { CHALLENGE_FORMS } from './challenge.forms.js';
import { GROUP_FORMS } from './group.forms.js';

export const STEERING_GROUP_FORMS: readonly PageForm[] = [...GROUP_FORMS, ...CHALLENGE_FORMS];
