import { createHash } from 'node:crypto';
import { number } from '../../src/documents/number.js';
import { fixturePaper } from './fixture-paper.js';
import { written } from './written.js';
import { all, readXml, textOf, type XmlElement } from './xml-reader.js';

describe('the web page of a paper', () => {
  let html: string;
  let page: XmlElement;
  beforeAll(async () => {
    html = Buffer.from(await written('html')).toString('utf8');
    page = readXml(
      html
        .replace('<!doctype html>', '')
        .replace(/<style>.*?<\/style>/s, '')
        .replace(/<(meta|img|col)\b([^>]*[^/>])?>/g, '<$1$2/>')
        .trim(),
    );
  });

  const ids = (): string[] => all(page).flatMap((each) => each.attributes['id'] ?? []);

  it('has each anchor that number() gives, once', () => {
    const paper = number(fixturePaper());
    const anchors = [
      ...paper.blocks,
      ...paper.appendices.flatMap((appendix) => [appendix, ...appendix.blocks]),
      ...paper.footnotes,
    ].map((block) => block.anchor);
    expect(ids()).toEqual(expect.arrayContaining(anchors));
    expect(new Set(ids()).size).toBe(ids().length);
  });

  it('links only to places that it has', () => {
    const links = all(page, 'a').map((link) => link.attributes['href'] ?? '');
    expect(links.length).toBeGreaterThan(20);
    expect(['#paper', ...ids().map((id) => `#${id}`)]).toEqual(expect.arrayContaining(links));
  });

  it('writes the number of a paragraph as text that can be cited', () => {
    const paragraph = all(page, 'div').find((each) => each.attributes['id'] === 'p3-2-1');
    expect(textOf(paragraph!)).toBe(
      '3.2.1 The protocol was shaped in three action learning sets1 and by an on-line questionnaire.',
    );
  });

  it('carries the source of each figure that has one', () => {
    const sources = all(page, 'span').flatMap((each) =>
      each.attributes['data-source'] ? [[each.attributes['data-source'], textOf(each)]] : [],
    );
    expect(sources).toEqual(
      expect.arrayContaining([
        ['evidence:interviews', '13'],
        ['milestone:CFPS-M1', '29\u00a0January\u00a02010'],
        ['meeting:2010-01-26', '26\u00a0January\u00a02010'],
      ]),
    );
  });

  it('skips no heading level and says its language', () => {
    const levels = all(page).flatMap((each) => (/^h\d$/.test(each.name) ? [Number(each.name.slice(1))] : []));
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(page.attributes['lang']).toBe('en-GB');
  });

  it('captions its tables and gives header cells their scope', () => {
    expect(all(page, 'caption').map(textOf)).toEqual([
      'Table 1: Milestones of the joint project',
      'Table 2: Risks, highest first',
    ]);
    expect(new Set(all(page, 'th').map((cell) => cell.attributes['scope']))).toEqual(new Set(['col', 'row']));
  });

  it('asks for nothing outside itself, and its policy lets nothing in', () => {
    expect(html).not.toMatch(/(src|href)="(?!data:|#)|url\(|@import|<script|<link/);
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const policy = all(page, 'meta').find((meta) => meta.attributes['http-equiv'])?.attributes['content'] ?? '';
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toMatch(/^default-src 'none'; img-src data:; style-src/);
    expect(all(page).filter((each) => 'style' in each.attributes)).toEqual([]);
  });

  it('shows a figure with the words that stand for it', () => {
    const [image] = all(page, 'img');
    expect(image?.attributes['alt']).toMatch(/^Gantt chart of Joint project/);
    expect(Buffer.from((image?.attributes['src'] ?? '').split(',')[1] ?? '', 'base64').toString()).toMatch(/^<svg /);
  });
});
