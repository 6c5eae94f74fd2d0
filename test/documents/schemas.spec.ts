import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Paper } from '../../src/documents/model.js';
import { fixturePaper } from './fixture-paper.js';
import { hostilePaper } from './hostile-paper.js';
import { itWith, run, temporaryFolder } from './tools.js';
import { openPackage, written } from './written.js';

const SCHEMAS = fileURLToPath(new URL('./schemas/', import.meta.url));
const papers: readonly (readonly [string, () => Paper])[] = [
  ['the fixture paper', fixturePaper],
  ['the hostile paper', hostilePaper],
  ['a paper of nothing but a title', () => ({ ...fixturePaper(), cover: [], blocks: [], appendices: [], marking: '' })],
];

/**
 * The part as a reader without extensions sees it (ECMA-376 part 3): attributes of ignorable namespaces are gone.
 * The writer puts such attributes only on the roots and on lists.
 */
const withoutExtensions = (xml: string): string => xml.replace(/ (?:mc:Ignorable|w15:\w+|w14:\w+)="[^"]*"/g, '');

describe('the schemas find no error', () => {
  const folder = temporaryFolder();

  for (const [name, paper] of papers) {
    itWith('xmllint', `in the Word file of ${name} (ECMA-376, transitional)`, async () => {
      const file = openPackage(await written('docx', paper()));
      const parts = file.names.filter((part) => /^word\/\w+\.xml$/.test(part));
      expect(parts).toEqual(
        expect.arrayContaining([
          'word/document.xml',
          'word/styles.xml',
          'word/numbering.xml',
          'word/footnotes.xml',
          'word/settings.xml',
          'word/header1.xml',
        ]),
      );
      const files = parts.map((part) => folder.write(part.replace('/', '-'), withoutExtensions(file.text(part))));
      run('xmllint', ['--nonet', '--noout', '--schema', join(SCHEMAS, 'ecma-376/wml.xsd'), ...files]);
    });

    itWith('xmllint', `in the OpenDocument file of ${name} (ODF 1.3)`, async () => {
      const file = openPackage(await written('odt', paper()));
      mkdirSync(join(folder.path, 'META-INF'), { recursive: true });
      const check = (schema: string, parts: readonly string[]): string =>
        run('xmllint', [
          '--nonet',
          '--noout',
          '--relaxng',
          join(SCHEMAS, 'odf-1.3', schema),
          ...parts.map((part) => folder.write(part, file.text(part))),
        ]);
      check('OpenDocument-v1.3-schema.rng', ['content.xml', 'styles.xml', 'meta.xml']);
      check('OpenDocument-v1.3-manifest-schema.rng', ['META-INF/manifest.xml']);
    });
  }

  itWith('xmllint', 'only where there is none: a paragraph inside a run is found', async () => {
    const xml = openPackage(await written('docx'))
      .text('word/document.xml')
      .replace('<w:r>', '<w:r><w:p/>');
    const broken = folder.write('broken.xml', withoutExtensions(xml));
    expect(() => run('xmllint', ['--nonet', '--noout', '--schema', join(SCHEMAS, 'ecma-376/wml.xsd'), broken])).toThrow(
      /w:p|}p/,
    );
    expect(dirname(broken)).toBe(folder.path);
  });
});
