/** Decides what a paper says of stakeholders. */
import type { ProjectPart } from './section.js';

/** Stakeholders: their interest and influence, what is promised to them, what is published to them. */
export const stakeholders: ProjectPart = () => [];
