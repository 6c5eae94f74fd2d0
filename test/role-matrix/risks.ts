import type { MatrixPart } from './part.js';

export const risks: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
