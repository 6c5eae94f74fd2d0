import { type PageRow } from './row.js';

export const EVIDENCE_PAGES: readonly PageRow[] = [];
