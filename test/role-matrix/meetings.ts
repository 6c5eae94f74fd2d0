import type { MatrixPart } from './part.js';

export const meetings: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
