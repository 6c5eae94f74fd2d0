/** Decides which encodings of a text file are read. */

/** The encodings that are read, as TextDecoder calls them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;

export type TextEncoding = (typeof ENCODINGS)[number];
