/** Decides the one way in which a zip file is written: fixed time, fixed order, no trace of the machine. */
import { type Zippable, zipSync } from 'fflate';

/** Midnight of 1 January 1980 in local parts, because fflate encodes local time: the zip format's own zero. */
const ZERO_TIME = new Date(1980, 0, 1);

export interface ZipEntry {
  readonly name: string;
  readonly data: Uint8Array;
  /** Kept as it is: media already compressed, and the first entry of an OpenDocument file. */
  readonly stored?: boolean;
}

/** The entries as a zip file, in the order given. */
export function canonicalZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, data, stored } of entries)
    files[name] = [data, { level: stored ? 0 : 9, mtime: ZERO_TIME, os: 0, attrs: 0 }];
  return zipSync(files);
}
