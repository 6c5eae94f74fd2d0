/** Decides what the forms about stakeholders, commitments and communications ask. */
import type { PageForm } from '../frame/form.js';

export const STAKEHOLDERS_FORMS: readonly PageForm[] = [];
