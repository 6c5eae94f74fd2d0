/** Decides the OpenDocument text file of a paper: which parts it has and what its properties say. */
import { canonicalZip, type ZipEntry } from './canonical-zip.js';
import { type NumberedPaper } from './numbered.js';
import { logoBytes, lookOf } from './look.js';
import { LOGO, odtContent } from './odt/content.js';
import { NAMESPACES } from './odt/namespaces.js';
import { odtStyles } from './odt/styles.js';
import { type Pictures } from './picture.js';
import { element, escapeXml } from './xml.js';

const TYPE = 'application/vnd.oasis.opendocument.text';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

function meta(paper: NumberedPaper): string {
  const parts = [
    element('dc:title', {}, escapeXml(paper.title)),
    element('dc:subject', {}, escapeXml(paper.subject)),
    element('meta:initial-creator', {}, escapeXml(paper.author)),
    element('dc:creator', {}, escapeXml(paper.author)),
    element('meta:creation-date', {}, `${paper.date}T00:00:00`),
    element('dc:date', {}, `${paper.date}T00:00:00`),
    element('dc:language', {}, escapeXml(paper.language)),
  ];
  return `${XML}<office:document-meta ${NAMESPACES}><office:meta>${parts.join('')}</office:meta></office:document-meta>`;
}

function manifest(names: readonly string[]): string {
  const type = (name: string): string =>
    name.endsWith('.svg')
      ? 'image/svg+xml'
      : name.endsWith('.png')
        ? 'image/png'
        : name.endsWith('.jpg')
          ? 'image/jpeg'
          : 'text/xml';
  const entry = (path: string, media: string): string =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': media });
  const content = [entry('/', TYPE), ...names.map((name) => entry(name, type(name)))].join('');
  return (
    XML +
    element(
      'manifest:manifest',
      { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': '1.3' },
      content,
    )
  );
}

/** The paper as an OpenDocument file; the same paper gives the same bytes. */
export function writeOdt(paper: NumberedPaper, pictures: Pictures): Uint8Array {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const blocks = [...paper.blocks, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
  const images = blocks
    .filter((block) => block.kind === 'figure')
    .flatMap((block): ZipEntry[] => [
      { name: `Pictures/${block.anchor}.svg`, data: text(block.svg) },
      { name: `Pictures/${block.anchor}.png`, data: pictures.get(block.anchor) ?? new Uint8Array(), stored: true },
    ]);
  const { logo } = lookOf(paper);
  const parts: ZipEntry[] = [
    { name: 'content.xml', data: text(odtContent(paper)) },
    { name: 'meta.xml', data: text(meta(paper)) },
    { name: 'styles.xml', data: text(odtStyles(paper)) },
    ...images,
    ...(logo ? [{ name: LOGO(logo.kind), data: new Uint8Array(logoBytes(logo)), stored: true }] : []),
  ];
  return canonicalZip([
    { name: 'mimetype', data: text(TYPE), stored: true },
    ...parts,
    { name: 'META-INF/manifest.xml', data: text(manifest(parts.map((part) => part.name))) },
  ]);
}
