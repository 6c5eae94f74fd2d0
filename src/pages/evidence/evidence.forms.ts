/** Decides what the forms about evidence ask. */
import type { PageForm } from '../frame/form.js';

export const EVIDENCE_FORMS: readonly PageForm[] = [];
