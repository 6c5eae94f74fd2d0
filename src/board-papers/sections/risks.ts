/** Decides what a paper says of risks. */
import type { ProjectPart } from './section.js';

/** The risk register: risks, scales, assessments, responses and appetite. */
export const risks: ProjectPart = () => [];
