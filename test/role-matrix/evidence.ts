import type { MatrixPart } from './part.js';

export const evidence: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
