/** Decides what the forms about outputs and their versions ask. */
import type { PageForm } from '../frame/form.js';

export const OUTPUTS_FORMS: readonly PageForm[] = [];
