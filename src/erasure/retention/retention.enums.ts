import { enumOf } from '../../platform/graphql/enum-of.js';
import { ALL_RETENTION_KINDS, RETENTION_KINDS, type RetentionKind } from './retention-kinds.js';

const meanings = Object.fromEntries(ALL_RETENTION_KINDS.map((kind) => [kind, `${RETENTION_KINDS[kind].what}.`]));

export const RetentionKindEnum = enumOf<RetentionKind>(
  'RetentionKind',
  'What has a period after which it is reviewed for erasure.',
  meanings as Record<RetentionKind, string>,
);
