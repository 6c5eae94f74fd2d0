/** Decides what the forms about the risk register ask. */
import type { PageForm } from '../frame/form.js';

export const RISKS_FORMS: readonly PageForm[] = [];
