import type { MatrixPart } from './part.js';

export const adoption: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
