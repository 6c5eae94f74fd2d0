import type { MatrixPart } from './part.js';

export const board: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
