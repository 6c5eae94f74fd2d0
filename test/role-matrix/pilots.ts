import type { MatrixPart } from './part.js';

export const pilots: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
