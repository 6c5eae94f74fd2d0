import { openPackage, type Package, written } from './written.js';
import { all, textOf, type XmlElement } from './xml-reader.js';

describe('the OpenDocument file of a paper', () => {
  let bytes: Uint8Array;
  let file: Package;
  let content: XmlElement;
  beforeAll(async () => {
    bytes = await written('odt');
    file = openPackage(bytes);
    content = file.xml('content.xml');
  });

  it('begins with its type, stored as it is, where readers look for it', () => {
    expect(Buffer.from(bytes.slice(30, 77)).toString('latin1')).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    expect(bytes[8]).toBe(0);
  });

  it('lists every part in its manifest', () => {
    const listed = all(file.xml('META-INF/manifest.xml'), 'manifest:file-entry').map(
      (entry) => entry.attributes['manifest:full-path'],
    );
    expect(listed).toEqual(['/', ...file.names.filter((name) => name !== 'mimetype' && !name.startsWith('META-INF'))]);
  });

  it('uses only styles it has', () => {
    const styles = file.xml('styles.xml');
    const named = [...all(styles), ...all(content)].flatMap((each) =>
      /^(style:style|text:list-style)$/.test(each.name) ? [each.attributes['style:name']] : [],
    );
    const used = all(content).flatMap((each) =>
      Object.entries(each.attributes).flatMap(([key, value]) =>
        /^(text|table):style-name$|parent-style-name$/.test(key) ? [value] : [],
      ),
    );
    expect(named).toEqual(expect.arrayContaining(used));
    expect(new Set(named).size).toBe(named.length);
  });

  it('runs its lists on through the paper, each part naming the one before', () => {
    const lists = all(content, 'text:list').filter((list) => list.attributes['xml:id']);
    for (const name of ['PaperList', 'AppendixList']) {
      const chain = lists.filter((list) => list.attributes['text:style-name'] === name);
      expect(chain.map((list) => list.attributes['text:continue-list'])).toEqual([
        undefined,
        ...chain.slice(0, -1).map((list) => list.attributes['xml:id']),
      ]);
    }
  });

  it('has notes, header rows, words for tables and pictures', () => {
    expect(all(content, 'text:note').map((note) => textOf(all(note, 'text:note-citation')[0]!))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    const tables = all(content, 'table:table');
    expect(
      tables.map((table) => [
        all(table, 'table:table-header-rows').length,
        all(table, 'table:table-header-columns').length,
        textOf(all(table, 'table:title')[0]!),
      ]),
    ).toEqual([
      [1, 1, 'Milestones of the joint project'],
      [1, 0, 'Risks, highest first'],
    ]);
    expect(textOf(all(content, 'svg:desc')[0]!)).toMatch(/^Gantt chart of Joint project/);
    for (const image of all(content, 'draw:image')) expect(file.names).toContain(image.attributes['xlink:href']);
  });

  it('says its title, date and language', () => {
    const meta = file.xml('meta.xml');
    expect(
      ['dc:title', 'meta:creation-date', 'dc:date', 'dc:language'].map((name) => textOf(all(meta, name)[0]!)),
    ).toEqual(['Partnerships update', '2010-01-26T00:00:00', '2010-01-26T00:00:00', 'en-GB']);
  });
});
