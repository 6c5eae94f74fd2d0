/** Decides the names under which the parts of an OpenDocument file know each other. */

const NAMES = ['office', 'style', 'text', 'table', 'drawing', 'meta'] as const;
const PREFIX: Readonly<Record<string, string>> = { drawing: 'draw' };

/** The namespaces of every part, in ODF 1.3. */
export const NAMESPACES = [
  ...NAMES.map((name) => `xmlns:${PREFIX[name] ?? name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`),
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:ooow="http://openoffice.org/2004/writer"',
  'office:version="1.3"',
].join(' ');
