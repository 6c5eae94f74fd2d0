import { type PageRow } from './row.js';

export const MEETINGS_PAGES: readonly PageRow[] = [];
