import path from 'node:path';
import { golden as goldenFile } from '../support/golden.js';

const FOLDER = path.join(import.meta.dirname, 'golden');

/** The golden paper of a name; see the one helper for all golden files. */
export const golden = (name: string, actual: string): string => goldenFile(path.join(FOLDER, name), actual);
