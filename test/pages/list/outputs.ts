import { type PageRow } from './row.js';

export const OUTPUTS_PAGES: readonly PageRow[] = [];
