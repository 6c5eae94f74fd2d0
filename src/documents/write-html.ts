/** Decides the web page of a paper: one file, semantic, without script, every number a link that can be cited. */
import { createHash } from 'node:crypto';
import { htmlStyle } from './html/style.js';
import { lookOf, logoSize } from './look.js';
import { type Look, type PrintedWords, type TextRun } from './model.js';
import {
  type NumberedAppendix,
  type NumberedBlock,
  type NumberedFootnote,
  type NumberedPaper,
  type NumberedRun,
  type NumberedTable,
} from './numbered.js';
import { PIXEL } from './page.js';
import { svgSize } from './svg-size.js';
import { element, escapeXml } from './xml.js';

function textRun(run: TextRun): string {
  let html = escapeXml(run.text);
  if (run.italic) html = `<em>${html}</em>`;
  if (run.bold) html = `<strong>${html}</strong>`;
  return run.ref === undefined ? html : element('span', { 'data-source': run.ref }, html);
}

function footnoteMark(note: NumberedFootnote): string {
  const link = element(
    'a',
    { id: `fnref${note.number}`, href: `#${note.anchor}`, role: 'doc-noteref' },
    `${note.number}`,
  );
  return `<sup>${link}</sup>`;
}

const runs = (all: readonly NumberedRun[]): string =>
  all.map((run) => (run.kind === 'text' ? textRun(run) : footnoteMark(run))).join('');

function table(block: NumberedTable, words: PrintedWords): string {
  const head = block.columns.map((column) =>
    element('th', { scope: 'col', class: column.align === 'right' ? 'r' : undefined }, escapeXml(column.title)),
  );
  const rows = block.rows.map((row) => {
    const cells = row.map((cell, index) => {
      const header = block.rowHeaders && index === 0;
      const tone = cell.tone && `tone tone-${cell.tone}`;
      const classes = [block.columns[index]?.align === 'right' ? 'r' : '', tone ?? ''].filter(Boolean).join(' ');
      return element(
        header ? 'th' : 'td',
        { scope: header ? 'row' : undefined, class: classes || undefined },
        runs(cell.runs),
      );
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const caption = element(
    'caption',
    { id: `${block.anchor}-caption` },
    `${escapeXml(words.table)} ${block.number}: ${escapeXml(block.caption)}`,
  );
  const columns = `<colgroup>${'<col>'.repeat(block.columns.length)}</colgroup>`;
  const content = `${caption}${columns}<thead><tr>${head.join('')}</tr></thead>\n<tbody>${rows.join('\n')}</tbody>`;
  const scroller = { class: 'table', role: 'region', 'aria-labelledby': `${block.anchor}-caption`, tabindex: 0 };
  return element('div', scroller, element('table', { id: block.anchor }, content));
}

function writeBlock(block: NumberedBlock, words: PrintedWords): string {
  switch (block.kind) {
    case 'heading': {
      const numbered = block.number ? `<span class="n">${block.number}</span> ` : '';
      return element(
        `h${block.outline + 1}`,
        { id: block.anchor, class: block.number ? 'num' : undefined },
        numbered + escapeXml(block.text),
      );
    }
    case 'paragraph': {
      const link = element('a', { class: 'n', href: `#${block.anchor}` }, block.number);
      const items = block.bullets.map((bullet) => `<li>${runs(bullet)}</li>`).join('\n');
      const list = items && `\n<ul>\n${items}\n</ul>`;
      return element('div', { class: 'para', id: block.anchor }, `<p>${link} ${runs(block.runs)}</p>${list}`);
    }
    case 'table':
      return table(block, words);
    case 'figure': {
      const src = `data:image/svg+xml;base64,${Buffer.from(block.svg, 'utf8').toString('base64')}`;
      const { width, height } = svgSize(block.svg);
      const image = `<img src="${src}" width="${Math.round(width)}" height="${Math.round(height)}" alt="${escapeXml(block.alt)}">`;
      return element(
        'figure',
        { id: block.anchor, tabindex: 0 },
        `${image}<figcaption>${escapeXml(words.figure)} ${block.number}: ${escapeXml(block.caption)}</figcaption>`,
      );
    }
  }
}

function writeAppendix(appendix: NumberedAppendix, words: PrintedWords): string {
  const title = element(
    'h2',
    { id: appendix.anchor },
    `${escapeXml(words.appendix)}\u00a0${appendix.letter}: ${escapeXml(appendix.title)}`,
  );
  const attributes = { class: appendix.landscape ? 'appendix wide' : 'appendix', 'aria-labelledby': appendix.anchor };
  return element(
    'section',
    attributes,
    [title, ...appendix.blocks.map((block) => writeBlock(block, words))].join('\n'),
  );
}

function writeFootnotes(notes: readonly NumberedFootnote[], words: PrintedWords): string {
  if (notes.length === 0) return '';
  const items = notes.map((note) => {
    const back = element(
      'a',
      {
        href: `#fnref${note.number}`,
        role: 'doc-backlink',
        'aria-label': `Back to the text of footnote ${note.number}`,
      },
      '↩',
    );
    return element('li', { id: note.anchor }, `${note.content.map(textRun).join('')} ${back}`);
  });
  return `<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">${escapeXml(words.footnotes)}</h2>\n<ol>\n${items.join('\n')}\n</ol></section>`;
}

function writeCover(paper: NumberedPaper): string {
  const lines = paper.cover.map((row) => `<dt>${escapeXml(row.label)}</dt><dd>${row.runs.map(textRun).join('')}</dd>`);
  return `<header>\n${masthead(lookOf(paper))}<h1>${escapeXml(paper.title)}</h1>\n<dl class="cover">${lines.join('\n')}</dl>\n</header>`;
}

function masthead({ logo, name }: Look): string {
  const image = logo
    ? element('img', {
        src: `data:image/${logo.kind === 'PNG' ? 'png' : 'jpeg'};base64,${logo.content}`,
        ...pixels(logoSize(logo)),
        alt: logo.alt,
      }).replace('/>', '>')
    : '';
  const words = name === null ? '' : `<span>${escapeXml(name)}</span>`;
  return image + words && `<p class="masthead">${image}${words}</p>\n`;
}

function pixels({ width, height }: ReturnType<typeof logoSize>): { readonly width: number; readonly height: number } {
  return { width: Math.round(width / PIXEL), height: Math.round(height / PIXEL) };
}

/** The paper as one HTML document in UTF-8. Its own content security policy lets nothing in from outside. */
export function writeHtml(paper: NumberedPaper): Uint8Array {
  const all = [...paper.blocks, ...paper.appendices.flatMap((appendix) => appendix.blocks)];
  const look = lookOf(paper);
  const { words } = look;
  const style = htmlStyle(
    all.filter((block) => block.kind === 'table'),
    look,
  );
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  const policy = `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const html = [
    '<!doctype html>',
    `<html lang="${escapeXml(paper.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(paper.title)}</title>`,
    `<meta name="author" content="${escapeXml(paper.author)}">`,
    `<meta name="description" content="${escapeXml(paper.subject)}">`,
    `<meta name="date" content="${escapeXml(paper.date)}">`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#paper">Skip to the paper</a>',
    ...(paper.marking ? [`<p class="marking" role="note">${escapeXml(paper.marking)}</p>`] : []),
    '<main id="paper">',
    writeCover(paper),
    ...paper.blocks.map((block) => writeBlock(block, words)),
    ...paper.appendices.map((appendix) => writeAppendix(appendix, words)),
    writeFootnotes(paper.footnotes, words),
    '</main>',
    `<footer>${escapeXml(paper.footer)}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return new TextEncoder().encode(html);
}
