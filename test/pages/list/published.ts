import { type PageRow } from './row.js';

export const PUBLISHED_PAGES: readonly PageRow[] = [];
