import { type PageRow } from './row.js';

export const PILOTS_PAGES: readonly PageRow[] = [];
