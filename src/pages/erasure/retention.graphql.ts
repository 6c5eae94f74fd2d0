/** Decides what the pages about retention and processing ask. */
import { question } from '../frame/question.js';

export const RETENTION = question(`query($after: String) {
  retentionPeriods @file(table: "periods") { id kind what countsFrom months basis version setOn setBy reason due }
  dueForErasure(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes @file(table: "due") { id kind title dueOn personId respondentId projectCode } } }`);

/** For the form that sets a period. */
export const PERIODS = question('{ retentionPeriods { kind what months basis version } }');

export const PROCESSING = question(`{ processingActivities(first: 50) { totalCount pageInfo { hasNextPage endCursor }
  nodes @file(table: "processing") { id purpose basis people data recipients transfers retention security } } }`);
