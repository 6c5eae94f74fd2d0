/** Holds the tool's own scale, which stands where nobody has set one. Versions are added, never changed: assessments stand on them. */
import type { ScaleVersion } from './risk-scale.js';

/**
 * Five levels by five with the product as score is customary, not law. The words of the levels are those in common use
 * with the Orange Book of October 2004; bands and meanings are this tool's default and nobody's decision.
 */
const FIRST: ScaleVersion = {
  id: 'TOOL-1',
  name: 'Default scale of this tool (5 by 5)',
  likelihood: [
    { value: 1, label: 'Rare', meaning: 'It would surprise everybody.' },
    { value: 2, label: 'Unlikely', meaning: 'It has happened elsewhere, but is not expected.' },
    { value: 3, label: 'Possible', meaning: 'It may or may not happen.' },
    { value: 4, label: 'Likely', meaning: 'More likely than not.' },
    { value: 5, label: 'Almost certain', meaning: 'It is expected.' },
  ],
  impact: [
    { value: 1, label: 'Insignificant', meaning: 'Hardly noticed; no date or output changes.' },
    { value: 2, label: 'Minor', meaning: 'Put right within the stage.' },
    { value: 3, label: 'Moderate', meaning: 'A milestone moves, or an output has to be done again.' },
    { value: 4, label: 'Major', meaning: 'The end date, the budget or the standing of the body suffers.' },
    { value: 5, label: 'Catastrophic', meaning: 'An objective of the project is lost.' },
  ],
  cells: null,
  bands: [
    { name: 'Low', fromScore: 1, tone: 'green', meaning: 'Watch it.' },
    { name: 'Medium', fromScore: 5, tone: 'amber', meaning: 'The owner keeps it under review.' },
    { name: 'High', fromScore: 10, tone: 'amber', meaning: 'The project lead acts, and tells the director.' },
    { name: 'Very high', fromScore: 15, tone: 'red', meaning: 'The director acts, and tells the Board.' },
  ],
};

export const TOOL_SCALES: readonly ScaleVersion[] = [FIRST];

/** The one in force where nobody has set a scale. */
export const TOOL_SCALE = FIRST;
