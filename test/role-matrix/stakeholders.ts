import type { MatrixPart } from './part.js';

export const stakeholders: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
