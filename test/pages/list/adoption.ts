import { type PageRow } from './row.js';

export const ADOPTION_PAGES: readonly PageRow[] = [];
