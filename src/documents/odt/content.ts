/** Decides the body of the OpenDocument file: lists that run on, notes, tables with header rows, pictures with words. */
import { logoSize, lookOf } from '../look.js';
import { type CellTone, type Look } from '../model.js';
import {
  type NumberedAppendix,
  type NumberedBlock,
  type NumberedFigure,
  type NumberedPaper,
  type NumberedRun,
  type NumberedTable,
} from '../numbered.js';
import { automaticStyles } from './automatic-styles.js';
import { NAMESPACES } from './namespaces.js';
import { pictureArea, PIXEL } from '../page.js';
import { fitInto, svgSize } from '../svg-size.js';
import { element, escapeXml } from '../xml.js';

/** Lists that go on after other blocks name the list before them; each part of the paper has its own. */
interface Part {
  readonly list: 'PaperList' | 'AppendixList';
  readonly landscape: boolean;
  readonly ids: { next: number; last: string | undefined };
  readonly look: Look;
}

const tagged = (
  name: string,
  style: string,
  content: string,
  more: Readonly<Record<string, string | number>> = {},
): string => element(name, { 'text:style-name': style, ...more }, content);

function runStyle(run: { readonly bold?: boolean; readonly italic?: boolean }, tone: CellTone | undefined): string {
  return `T_${run.bold || tone ? 'b' : ''}${run.italic ? 'i' : ''}${tone ? `_${tone}` : ''}`;
}

function runs(all: readonly NumberedRun[], tone?: CellTone): string {
  return all
    .map((run) => {
      if (run.kind === 'text') {
        const style = runStyle(run, tone);
        return style === 'T_' ? escapeXml(run.text) : tagged('text:span', style, escapeXml(run.text));
      }
      const body = element('text:note-body', {}, tagged('text:p', 'Footnote', runs(run.content)));
      return element(
        'text:note',
        { 'text:id': `ftn${run.number}`, 'text:note-class': 'footnote' },
        element('text:note-citation', {}, `${run.number}`) + body,
      );
    })
    .join('');
}

/** One numbered item at a depth of the part's list, going on from the item before. */
function numbered(part: Part, depth: number, content: string): string {
  part.ids.next += 1;
  const id = `list${part.ids.next}`;
  const attributes = { 'xml:id': id, 'text:style-name': part.list, 'text:continue-list': part.ids.last };
  part.ids.last = id;
  const open = '<text:list><text:list-item>'.repeat(depth - 1);
  const close = '</text:list-item></text:list>'.repeat(depth - 1);
  return element('text:list', attributes, `<text:list-item>${open}${content}${close}</text:list-item>`);
}

function captionOf(kind: 'Table' | 'Figure', block: NumberedTable | NumberedFigure, { words }: Look): string {
  const said = kind === 'Table' ? words.table : words.figure;
  const sequence = element(
    'text:sequence',
    {
      'text:ref-name': `ref${kind}${block.number - 1}`,
      'text:name': kind,
      'text:formula': `ooow:${kind}+1`,
      'style:num-format': '1',
    },
    `${block.number}`,
  );
  return tagged('text:p', `${kind}_20_caption`, `${escapeXml(said)} ${sequence}: ${escapeXml(block.caption)}`);
}

function table(block: NumberedTable, part: Part): string {
  const name = `Table${block.number}`;
  const cell = (content: string, style: string, index: number, ground: string): string => {
    const right = block.columns[index]?.align === 'right' ? '_right' : '';
    return element(
      'table:table-cell',
      { 'table:style-name': ground, 'office:value-type': 'string' },
      tagged('text:p', style + right, content),
    );
  };
  const row = (cells: readonly string[]): string =>
    element('table:table-row', { 'table:style-name': 'Row' }, cells.join(''));
  const columns = block.columns.map((_, i) =>
    element('table:table-column', { 'table:style-name': `${name}.${i + 1}` }),
  );
  const split = block.rowHeaders ? 1 : 0;
  const header = columns.slice(0, split).join('');
  const head = row(block.columns.map((column, i) => cell(escapeXml(column.title), 'Head', i, 'Cell_head')));
  const rows = block.rows.map((cells) =>
    row(cells.map((each, i) => cell(runs(each.runs, each.tone), 'Body', i, each.tone ? `Cell_${each.tone}` : 'Cell'))),
  );
  const content = [
    element('table:title', {}, escapeXml(block.caption)),
    header && element('table:table-header-columns', {}, header),
    ...columns.slice(split),
    element('table:table-header-rows', {}, head),
    ...rows,
  ].join('');
  return (
    captionOf('Table', block, part.look) +
    element(
      'table:table',
      { 'table:name': name, 'table:style-name': part.landscape ? 'TableWide' : 'Table' },
      content,
    ) +
    tagged('text:p', 'Body', '')
  );
}

function figure(block: NumberedFigure, part: Part): string {
  const area = pictureArea(part.landscape, block.belowHeading);
  const room = { width: area.width / PIXEL, height: area.height / PIXEL };
  const { width, height } = fitInto(svgSize(block.svg), room);
  const image = (extension: string, type: string): string =>
    element('draw:image', {
      'xlink:href': `Pictures/${block.anchor}.${extension}`,
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
      'draw:mime-type': type,
    });
  const frame = element(
    'draw:frame',
    {
      'draw:name': `Figure ${block.number}`,
      'text:anchor-type': 'as-char',
      'svg:width': `${(width * PIXEL).toFixed(2)}mm`,
      'svg:height': `${(height * PIXEL).toFixed(2)}mm`,
    },
    image('svg', 'image/svg+xml') +
      image('png', 'image/png') +
      element('svg:title', {}, escapeXml(block.caption)) +
      element('svg:desc', {}, escapeXml(block.alt)),
  );
  return tagged('text:p', 'Picture', frame) + captionOf('Figure', block, part.look);
}

function writeBlock(block: NumberedBlock, part: Part): string {
  switch (block.kind) {
    case 'heading': {
      const level = { 'text:outline-level': block.outline };
      if (part.list === 'AppendixList')
        return tagged(
          'text:h',
          block.outline === 2 ? 'Appendix_20_heading' : 'Appendix_20_sub-heading',
          escapeXml(block.text),
          level,
        );
      return numbered(
        part,
        block.outline,
        tagged('text:h', `Heading_20_${block.outline}`, escapeXml(block.text), level),
      );
    }
    case 'paragraph': {
      const [depth, style] =
        part.list === 'PaperList' ? ([3, 'Numbered_20_paragraph'] as const) : ([2, 'Appendix_20_paragraph'] as const);
      const items = block.bullets
        .map((bullet) => element('text:list-item', {}, tagged('text:p', 'Bulleted_20_text', runs(bullet))))
        .join('');
      return (
        numbered(part, depth, tagged('text:p', style, runs(block.runs))) +
        (items && tagged('text:list', 'BulletList', items))
      );
    }
    case 'table':
      return table(block, part);
    case 'figure':
      return figure(block, part);
  }
}

function writeAppendix(appendix: NumberedAppendix, { ids, look }: Pick<Part, 'ids' | 'look'>): string {
  const part: Part = { list: 'AppendixList', landscape: appendix.landscape, ids, look };
  const title = tagged(
    'text:h',
    appendix.landscape ? 'AppendixLandscape' : 'AppendixPortrait',
    escapeXml(appendix.title),
    { 'text:outline-level': 1 },
  );
  return numbered(part, 1, title) + appendix.blocks.map((block) => writeBlock(block, part)).join('\n');
}

/** Where the file keeps the logo. */
export const LOGO = (kind: 'PNG' | 'JPEG'): string => `Pictures/logo.${kind === 'PNG' ? 'png' : 'jpg'}`;

/** The logo and the name of the house, over the title. */
function masthead({ logo, name }: Look): string[] {
  const all: string[] = [];
  if (logo) {
    const { width, height } = logoSize(logo);
    const image = element('draw:image', {
      'xlink:href': LOGO(logo.kind),
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
      'draw:mime-type': logo.kind === 'PNG' ? 'image/png' : 'image/jpeg',
    });
    const about = {
      'draw:name': 'Logo',
      'text:anchor-type': 'as-char',
      'svg:width': `${width.toFixed(2)}mm`,
      'svg:height': `${height.toFixed(2)}mm`,
    };
    const words = element('svg:title', {}, escapeXml(logo.alt)) + element('svg:desc', {}, escapeXml(logo.alt));
    all.push(tagged('text:p', 'Masthead', element('draw:frame', about, image + words)));
  }
  if (name !== null) all.push(tagged('text:p', 'Masthead', escapeXml(name)));
  return all;
}

/** The part `content.xml`. */
export function odtContent(paper: NumberedPaper): string {
  const ids: Part['ids'] = { next: 0, last: undefined };
  const look = lookOf(paper);
  const body: Part = { list: 'PaperList', landscape: false, ids, look };
  const appendixIds: Part['ids'] = { next: 1_000_000, last: undefined };
  const tablesOf = (blocks: readonly NumberedBlock[], landscape: boolean) =>
    blocks.filter((block) => block.kind === 'table').map((block) => [block, landscape] as const);
  const tables = [
    ...tablesOf(paper.blocks, false),
    ...paper.appendices.flatMap((appendix) => tablesOf(appendix.blocks, appendix.landscape)),
  ];
  const cover = paper.cover.map((row) =>
    tagged(
      'text:p',
      'Cover_20_line',
      `${tagged('text:span', 'T_b', `${escapeXml(row.label)}:`)}<text:tab/>${runs(row.runs)}`,
    ),
  );
  const declare = (['Table', 'Figure'] as const).map((name) =>
    element('text:sequence-decl', { 'text:display-outline-level': '0', 'text:name': name }),
  );
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAMESPACES}>`,
    `<office:automatic-styles>${automaticStyles(tables, look.colours)}</office:automatic-styles>`,
    `<office:body><office:text><text:sequence-decls>${declare.join('')}</text:sequence-decls>`,
    ...masthead(look),
    tagged('text:p', 'Title', escapeXml(paper.title)),
    ...cover,
    tagged('text:p', 'Cover_20_end', ''),
    ...paper.blocks.map((block) => writeBlock(block, body)),
    ...paper.appendices.map((appendix) => writeAppendix(appendix, { ids: appendixIds, look })),
    '</office:text></office:body></office:document-content>',
  ].join('\n');
}
