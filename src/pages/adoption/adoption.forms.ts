/** Decides what the forms about adoption ask. */
import type { PageForm } from '../frame/form.js';

export const ADOPTION_FORMS: readonly PageForm[] = [];
