/** Decides what a paper says of evidence. */
import type { ProjectPart } from './section.js';

/** Evidence: reviews, interviews and documents that the work rests upon. */
export const evidence: ProjectPart = () => [];
