import { type PageRow } from './row.js';

export const FEEDBACK_PAGES: readonly PageRow[] = [];
