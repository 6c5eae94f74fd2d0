import { type PageRow } from './row.js';

export const RISKS_PAGES: readonly PageRow[] = [];
