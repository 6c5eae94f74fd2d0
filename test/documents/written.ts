/** Papers written in one format, and looked into. */
import { strFromU8, unzipSync } from 'fflate';
import { inflateSync } from 'node:zlib';
import { fixturePaper } from './fixture-paper.js';
import { type Paper } from '../../src/documents/model.js';
import { type Format } from '../../src/documents/formats.js';
import { renderPaper } from '../../src/documents/render.js';
import { readXml, type XmlElement } from './xml-reader.js';

export async function written(format: Format, paper: Paper = fixturePaper()): Promise<Uint8Array> {
  return (await renderPaper(paper, [format]))[format];
}

export interface Package {
  readonly names: readonly string[];
  text(name: string): string;
  xml(name: string): XmlElement;
}

/** A zip file of XML parts. Throws where a part is missing or not well-formed. */
export function openPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const text = (name: string): string => {
    const data = files[name];
    if (!data) throw new Error(`There is no part ${name}`);
    return strFromU8(data);
  };
  return { names: Object.keys(files), text, xml: (name) => readXml(text(name)) };
}

/** The objects of a PDF as text, those in compressed object streams too; page contents left out. */
export function pdfObjects(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/<<[^>]*\/Type\s*\/ObjStm[\s\S]*?stream\r?\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return inflateSync(Buffer.from(raw.slice(start, raw.indexOf('endstream', start)), 'latin1')).toString('latin1');
  });
  return [raw, ...streams].join('\n');
}
