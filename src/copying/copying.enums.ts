import { enumOf } from '../platform/graphql/enum-of.js';
import { COPY_OWNER_LABELS, COPY_PART_LABELS, type CopyOwners, type CopyPart } from './copy-parts.js';

const sentences = <T extends string>(labels: Readonly<Record<T, string>>): Record<T, string> =>
  Object.fromEntries(Object.entries<string>(labels).map(([value, label]) => [value, `${label}.`])) as Record<T, string>;

export const CopyPartEnum = enumOf<CopyPart>(
  'ProjectCopyPart',
  'A part of a project that can be copied.',
  sentences(COPY_PART_LABELS),
);

export const CopyOwnersEnum = enumOf<CopyOwners>(
  'ProjectCopyOwners',
  'Whose names go along with what they own.',
  sentences(COPY_OWNER_LABELS),
);
