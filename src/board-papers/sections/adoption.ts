/** Decides what a paper says of adoption. */
import type { ProjectPart } from './section.js';

/** Adoption: who takes an output up, how they adapt it, and who has signed. */
export const adoption: ProjectPart = () => [];
