import { type PageRow } from './row.js';

export const STAKEHOLDERS_PAGES: readonly PageRow[] = [];
