import { number } from '../../src/documents/number.js';
import { fixturePaper } from './fixture-paper.js';
import { openPackage, type Package, written } from './written.js';
import { all, textOf, type XmlElement } from './xml-reader.js';

const ORDER = [
  'pStyle',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'widowControl',
  'numPr',
  'pBdr',
  'shd',
  'tabs',
  'spacing',
  'ind',
  'contextualSpacing',
  'jc',
  'outlineLvl',
  'rPr',
  'sectPr',
];

describe('the Word file of a paper', () => {
  let file: Package;
  let document: XmlElement;
  beforeAll(async () => {
    file = openPackage(await written('docx'));
    document = file.xml('word/document.xml');
  });

  const values = (part: XmlElement, name: string, attribute = 'w:val'): string[] =>
    all(part, name).map((each) => each.attributes[attribute] ?? '');
  const parts = (): string[] => file.names.filter((name) => /^word\/[\w]+\.xml$/.test(name));

  it('has every part that a relationship points at, and a content type for every part', () => {
    for (const rels of file.names.filter((name) => name.endsWith('.rels'))) {
      const folder = rels.replace(/_rels\/[^/]+$/, '');
      const relations = all(file.xml(rels), 'Relationship');
      expect(relations.length).toBeGreaterThan(0);
      for (const relation of relations) expect(file.names).toContain(folder + (relation.attributes['Target'] ?? ''));
      expect(new Set(relations.map((relation) => relation.attributes['Id'])).size).toBe(relations.length);
    }
    const types = file.xml('[Content_Types].xml');
    const extensions = values(types, 'Default', 'Extension');
    const overrides = values(types, 'Override', 'PartName');
    for (const name of file.names.slice(1))
      expect(overrides.includes(`/${name}`) || extensions.includes(name.split('.').at(-1) ?? '')).toBe(true);
    for (const name of overrides) expect(file.names).toContain(name.slice(1));
  });

  it('names only styles, lists, notes and relationships that are there', () => {
    const styles = values(file.xml('word/styles.xml'), 'w:style', 'w:styleId');
    expect(new Set(styles).size).toBe(styles.length);
    const numbering = file.xml('word/numbering.xml');
    const lists = values(numbering, 'w:num', 'w:numId');
    for (const name of parts()) {
      const part = file.xml(name);
      for (const kind of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next', 'w:link'])
        for (const used of values(part, kind)) expect(styles).toContain(used);
      if (name !== 'word/numbering.xml') for (const used of values(part, 'w:numId')) expect(lists).toContain(used);
    }
    const abstract = values(numbering, 'w:abstractNum', 'w:abstractNumId');
    for (const list of all(numbering, 'w:num')) expect(abstract).toContain(values(list, 'w:abstractNumId')[0]);
    const notes = values(file.xml('word/footnotes.xml'), 'w:footnote', 'w:id');
    expect(values(document, 'w:footnoteReference', 'w:id')).toEqual(['1', '2', '3', '4']);
    expect(notes).toEqual(expect.arrayContaining(['1', '2', '3', '4']));
    const relations = values(file.xml('word/_rels/document.xml.rels'), 'Relationship', 'Id');
    for (const used of [
      ...values(document, 'a:blip', 'r:embed'),
      ...values(document, 'asvg:svgBlip', 'r:embed'),
      ...values(document, 'w:headerReference', 'r:id'),
    ])
      expect(relations).toContain(used);
  });

  it('puts the properties of a paragraph in the order Word demands', () => {
    for (const name of parts())
      for (const properties of all(file.xml(name), 'w:pPr')) {
        const order = properties.children.flatMap((child) =>
          typeof child === 'string' ? [] : [ORDER.indexOf(child.name.replace('w:', ''))],
        );
        expect(order).not.toContain(-1);
        expect([...order].sort((a, b) => a - b)).toEqual(order);
      }
  });

  it('keeps the three-level list in the styles, so that Word goes on numbering', () => {
    const numbering = file.xml('word/numbering.xml');
    const lists = all(numbering, 'w:abstractNum').map((list) =>
      [values(list, 'w:multiLevelType')[0], values(list, 'w:pStyle').join(), values(list, 'w:lvlText').join(' ')].join(
        ' | ',
      ),
    );
    expect(lists).toEqual(
      expect.arrayContaining([
        'multilevel | Heading1,Heading2,NumberedParagraph | %1. %1.%2 %1.%2.%3',
        'multilevel | AppendixTitle,AppendixParagraph | Appendix\u00a0%1: %1.%2',
      ]),
    );
    expect(file.text('word/numbering.xml')).not.toContain('Override');
    const styles = all(file.xml('word/styles.xml'), 'w:style');
    const levels = ['Heading1', 'Heading2', 'NumberedParagraph'].map(
      (id) => values(styles.find((style) => style.attributes['w:styleId'] === id) ?? document, 'w:ilvl')[0],
    );
    expect(levels).toEqual(['0', '1', '2']);
    expect(all(document, 'w:numPr')).toEqual([]);
  });

  it('gives every heading, paragraph and bullet its own style', () => {
    const paper = number(fixturePaper());
    const blocks = [...paper.blocks, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
    const used = values(document, 'w:pStyle');
    const count = (style: string): number => used.filter((each) => each === style).length;
    expect(count('Heading1')).toBe(5);
    expect(count('Heading2')).toBe(3);
    expect(count('NumberedParagraph') + count('AppendixParagraph')).toBe(
      blocks.filter((block) => block.kind === 'paragraph').length,
    );
    expect(count('AppendixTitle')).toBe(2);
    expect(count('BulletedText')).toBe(
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.bullets : [])).length,
    );
  });

  it('repeats the header row of every table, and names every table and picture in words', () => {
    const tables = all(document, 'w:tbl');
    expect(tables.map((table) => all(table, 'w:tr').map((row) => all(row, 'w:tblHeader').length))).toEqual([
      [1, 0, 0, 0, 0, 0],
      [1, ...Array.from({ length: 14 }, () => 0)],
    ]);
    expect(values(document, 'w:tblCaption')).toEqual(['Milestones of the joint project', 'Risks, highest first']);
    expect(values(document, 'wp:docPr', 'descr')[0]).toMatch(/^Gantt chart of Joint project/);
    expect(values(document, 'wp:docPr', 'id')).toEqual(['1']);
  });

  it('turns the page for a landscape appendix', () => {
    expect(values(document, 'w:pgSz', 'w:orient')).toEqual(['portrait', 'portrait', 'landscape']);
  });

  it('has no field that Word would ask to update, and cached values in those it has', () => {
    expect(file.text('word/settings.xml')).not.toContain('updateFields');
    expect(file.names.map((name) => (name.endsWith('.xml') ? file.text(name) : '')).join('')).not.toMatch(
      /fldChar|w:dirty|TOC \\/,
    );
    expect(all(document, 'w:fldSimple').map((field) => [field.attributes['w:instr'], textOf(field)])).toEqual([
      ['SEQ Table \\* ARABIC', '1'],
      ['SEQ Table \\* ARABIC', '2'],
      ['SEQ Figure \\* ARABIC', '1'],
    ]);
    expect(textOf(file.xml('word/footer1.xml'))).toBe('10/23Page 1 of 1');
  });

  it('says its title, subject, author, date and language', () => {
    const core = file.xml('docProps/core.xml');
    expect(
      ['dc:title', 'dc:subject', 'dc:creator', 'dcterms:created', 'dcterms:modified'].map((name) =>
        all(core, name).map(textOf).join(),
      ),
    ).toEqual([
      'Partnerships update',
      'Board paper 10/23 for the meeting of 26 January 2010',
      'Standards for England',
      '2010-01-26T00:00:00Z',
      '2010-01-26T00:00:00Z',
    ]);
    expect(values(file.xml('word/styles.xml'), 'w:lang')).toEqual(['en-GB']);
  });
});
