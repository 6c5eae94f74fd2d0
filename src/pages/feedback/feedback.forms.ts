/** Decides what the forms about feedback ask. */
import type { PageForm } from '../frame/form.js';

export const FEEDBACK_FORMS: readonly PageForm[] = [];
