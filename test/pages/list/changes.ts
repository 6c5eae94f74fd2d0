import { type PageRow } from './row.js';

export const CHANGES_PAGES: readonly PageRow[] = [];
