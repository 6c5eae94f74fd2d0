/** Decides what the forms about pilot authorities ask. */
import type { PageForm } from '../frame/form.js';

export const PILOTS_FORMS: readonly PageForm[] = [];
