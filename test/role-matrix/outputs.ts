import type { MatrixPart } from './part.js';

export const outputs: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
