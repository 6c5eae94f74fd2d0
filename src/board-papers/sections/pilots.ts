/** Decides what a paper says of pilots. */
import type { ProjectPart } from './section.js';

/** Pilot authorities: from identified to completed or withdrawn. */
export const pilots: ProjectPart = () => [];
