/** Decides which forms there are about stakeholders, commitments and communications. */
import type { PageForm } from '../frame/form-field.js';
import { COMMITMENT_FORMS } from './commitment.forms.js';
import { COMMUNICATION_FORMS } from './communication.forms.js';
import { STAKEHOLDER_FORMS } from './stakeholder.forms.js';

export const STAKEHOLDERS_FORMS: readonly PageForm[] = [
  ...STAKEHOLDER_FORMS,
  ...COMMITMENT_FORMS,
  ...COMMUNICATION_FORMS,
];
