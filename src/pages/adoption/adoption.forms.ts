/** Decides which forms there are about adoption. */
import type { PageForm } from '../frame/form-field.js';
import { ADOPTER_FORMS } from './adopter.forms.js';
import { CONDUCT_FORMS } from './conduct.forms.js';
import { SIGNING_FORMS } from './signing.forms.js';
import { TENDER_FORMS } from './tender.forms.js';

export const ADOPTION_FORMS: readonly PageForm[] = [
  ...ADOPTER_FORMS,
  ...SIGNING_FORMS,
  ...TENDER_FORMS,
  ...CONDUCT_FORMS,
];
