/** Decides what a paper says of steering-group. */
import type { ProjectPart } from './section.js';

/** The steering group: seats, invitations, advice and challenges. */
export const steeringGroup: ProjectPart = () => [];
