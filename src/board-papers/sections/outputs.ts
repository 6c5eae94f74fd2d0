/** Decides what a paper says of outputs. */
import type { ProjectPart } from './section.js';

/** Outputs: versions of numbered clauses, their alignment, sign-off and publication. */
export const outputs: ProjectPart = () => [];
