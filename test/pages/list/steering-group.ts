import { type PageRow } from './row.js';

export const STEERING_GROUP_PAGES: readonly PageRow[] = [];
