/** Decides what the forms about meetings, actions, decisions and promises ask. */
import type { PageForm } from '../frame/form.js';

export const MEETINGS_FORMS: readonly PageForm[] = [];
