import type { MatrixPart } from './part.js';

export const steeringGroup: MatrixPart = { hiddenBy: [], lay: () => Promise.resolve({}) };
