import type { MatrixPart } from './part.js';

export const feedback: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
