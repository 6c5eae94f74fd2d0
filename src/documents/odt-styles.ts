/** Decides the styles, lists and pages of the OpenDocument file; the same look as the Word file's. */
import { type Paper } from './model.js';
import { BULLET_INDENT, COVER_INDENT, MARGIN, PAGE, TEXT_INDENT, textArea } from './page.js';
import { HOUSE_COLOUR, MARKING, RULE_COLOUR } from './tones.js';
import { element, escapeXml } from './xml.js';

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

type Properties = Readonly<Record<string, string>>;

/** A paragraph style by name; `more` are attributes of the style itself. */
function style(
  name: string,
  parent: string | undefined,
  paragraph: Properties,
  text: Properties = {},
  more: Properties = {},
): string {
  const attributes = {
    'style:name': name.replaceAll(' ', '_20_'),
    'style:display-name': name,
    'style:family': 'paragraph',
    'style:parent-style-name': parent,
    ...more,
  };
  return element(
    'style:style',
    attributes,
    element('style:paragraph-properties', paragraph) + element('style:text-properties', text),
  );
}

const space = (before: number, after: number): Properties => ({
  'fo:margin-top': `${before}pt`,
  'fo:margin-bottom': `${after}pt`,
  'fo:line-height': '115%',
});
const bold = (size: number, colour?: string): Properties => ({
  'fo:font-size': `${size}pt`,
  'fo:font-weight': 'bold',
  ...(colour && { 'fo:color': `#${colour}` }),
});
const KEEP: Properties = { 'fo:keep-with-next': 'always' };

/** The style itself is in the list, as in Word: LibreOffice numbers an appendix's title only so. */
const inList = (name: string): Properties => ({ 'style:list-style-name': name });

const PARAGRAPHS = [
  style('Standard', undefined, space(0, 6)),
  style('Title', 'Standard', { ...space(0, 12), ...KEEP }, bold(22, HOUSE_COLOUR)),
  style('Heading 1', 'Standard', { ...space(18, 6), ...KEEP }, bold(15, HOUSE_COLOUR), {
    ...inList('PaperList'),
    'style:default-outline-level': '1',
  }),
  style('Heading 2', 'Standard', { ...space(14, 6), ...KEEP }, bold(12), {
    ...inList('PaperList'),
    'style:default-outline-level': '2',
  }),
  style('Numbered paragraph', 'Standard', space(0, 8), {}, inList('PaperList')),
  style('Bulleted text', 'Standard', space(0, 5), {}, inList('BulletList')),
  style('Appendix title', 'Standard', { ...space(0, 10), ...KEEP }, bold(15, HOUSE_COLOUR), {
    ...inList('AppendixList'),
    'style:default-outline-level': '1',
  }),
  style('Appendix heading', 'Standard', { ...space(14, 6), ...KEEP }, bold(12)),
  style('Appendix sub-heading', 'Standard', { ...space(12, 6), ...KEEP }, bold(11)),
  style('Appendix paragraph', 'Standard', space(0, 8), {}, inList('AppendixList')),
  element(
    'style:style',
    {
      'style:name': 'Cover_20_line',
      'style:display-name': 'Cover line',
      'style:family': 'paragraph',
      'style:parent-style-name': 'Standard',
    },
    element(
      'style:paragraph-properties',
      { ...space(0, 3), ...KEEP, 'fo:margin-left': `${COVER_INDENT}mm`, 'fo:text-indent': `-${COVER_INDENT}mm` },
      element('style:tab-stops', {}, element('style:tab-stop', { 'style:position': '0mm' })),
    ),
  ),
  style(
    'Cover end',
    'Standard',
    { ...space(0, 0), 'fo:border-bottom': `0.75pt solid #${RULE_COLOUR}` },
    { 'fo:font-size': '4pt' },
  ),
  style(
    'Table text',
    'Standard',
    { 'fo:margin-top': '2pt', 'fo:margin-bottom': '2pt', 'fo:line-height': '105%' },
    { 'fo:font-size': '9.5pt' },
  ),
  style('Table heading', 'Table_20_text', KEEP, { 'fo:font-weight': 'bold' }),
  style('Table caption', 'Standard', { ...space(10, 4), ...KEEP }, bold(10)),
  style('Figure caption', 'Standard', space(3, 10), bold(10)),
  style('Picture', 'Standard', { ...space(6, 3), ...KEEP, 'fo:line-height': '100%' }),
  style(
    'Footnote',
    'Standard',
    { 'fo:margin-bottom': '3pt', 'fo:margin-left': '5mm', 'fo:text-indent': '-5mm' },
    { 'fo:font-size': '9pt' },
  ),
  style(
    'Marking',
    'Standard',
    { 'fo:text-align': 'center', 'fo:background-color': `#${MARKING.ground}`, 'fo:margin-bottom': '6pt' },
    { 'fo:font-weight': 'bold', 'fo:color': `#${MARKING.words}` },
  ),
];

function level(
  kind: 'number' | 'bullet',
  depth: number,
  attributes: Properties,
  left: number,
  hang: number,
  followed = 'listtab',
): string {
  const alignment = element('style:list-level-label-alignment', {
    'text:label-followed-by': followed,
    ...(followed === 'listtab' && { 'text:list-tab-stop-position': `${left}mm` }),
    'fo:text-indent': `${0 - hang}mm`,
    'fo:margin-left': `${left}mm`,
  });
  const properties = element(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    alignment,
  );
  return element(`text:list-level-style-${kind}`, { 'text:level': depth, ...attributes }, properties);
}

const decimal = (depth: number, more: Properties = {}): string =>
  level(
    'number',
    depth,
    { 'style:num-format': '1', ...(depth > 1 && { 'text:display-levels': `${depth}` }), ...more },
    TEXT_INDENT,
    TEXT_INDENT,
  );

const LISTS = [
  element(
    'text:list-style',
    { 'style:name': 'PaperList' },
    decimal(1, { 'style:num-suffix': '.' }) + decimal(2) + decimal(3),
  ),
  element(
    'text:list-style',
    { 'style:name': 'AppendixList' },
    level(
      'number',
      1,
      { 'style:num-format': 'A', 'style:num-prefix': 'Appendix\u00a0', 'style:num-suffix': ':' },
      0,
      0,
      'space',
    ) + decimal(2),
  ),
  element(
    'text:list-style',
    { 'style:name': 'BulletList' },
    level('bullet', 1, { 'text:bullet-char': '•' }, BULLET_INDENT, BULLET_INDENT - TEXT_INDENT),
  ),
];

function pageLayout(name: string, landscape: boolean): string {
  const [width, height] = landscape ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long];
  const side = `${landscape ? MARGIN.wideSide : MARGIN.side}mm`;
  const page = {
    'fo:page-width': `${width}mm`,
    'fo:page-height': `${height}mm`,
    'style:print-orientation': landscape ? 'landscape' : 'portrait',
    'fo:margin-top': '10mm',
    'fo:margin-bottom': '10mm',
    'fo:margin-left': side,
    'fo:margin-right': side,
  };
  const box = (which: 'header' | 'footer', height: number): string =>
    element(
      `style:${which}-style`,
      {},
      element('style:header-footer-properties', {
        'fo:min-height': `${height}mm`,
        [which === 'header' ? 'fo:margin-bottom' : 'fo:margin-top']: '4mm',
        'style:dynamic-spacing': 'false',
      }),
    );
  const content =
    element('style:page-layout-properties', page) + box('header', MARGIN.top - 10) + box('footer', MARGIN.bottom - 10);
  return element('style:page-layout', { 'style:name': name }, content);
}

/** Page x of y stands at a tab on the right edge, which differs by page. */
function footerStyle(name: string, landscape: boolean): string {
  const tab = element('style:tab-stop', { 'style:position': `${textArea(landscape).width}mm`, 'style:type': 'right' });
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': 'Standard' },
    element('style:paragraph-properties', {}, element('style:tab-stops', {}, tab)) +
      element('style:text-properties', { 'fo:font-size': '9pt', 'fo:color': '#444444' }),
  );
}

function masterPage(
  name: string,
  layout: string,
  footerName: string,
  paper: Pick<Paper, 'footer' | 'marking'>,
): string {
  const marking = paper.marking
    ? element('text:p', { 'text:style-name': 'Marking' }, escapeXml(paper.marking))
    : element('text:p', { 'text:style-name': 'Standard' }, '');
  const pages =
    '<text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count>';
  const footer = element(
    'text:p',
    { 'text:style-name': footerName },
    `${escapeXml(paper.footer)}<text:tab/>Page ${pages}`,
  );
  return element(
    'style:master-page',
    { 'style:name': name, 'style:page-layout-name': layout },
    `<style:header>${marking}</style:header><style:footer>${footer}</style:footer>`,
  );
}

/** The part `styles.xml`. */
export function odtStyles(paper: Pick<Paper, 'footer' | 'marking' | 'language'>): string {
  const [language = 'en', country = 'none'] = paper.language.split('-');
  const text = { 'style:font-name': 'Arial', 'fo:font-size': '11pt', 'fo:language': language, 'fo:country': country };
  const defaults = element(
    'style:default-style',
    { 'style:family': 'paragraph' },
    element('style:paragraph-properties', { 'fo:orphans': '2', 'fo:widows': '2' }) +
      element('style:text-properties', text),
  );
  const anchor = element(
    'style:style',
    { 'style:name': 'Footnote_20_anchor', 'style:family': 'text' },
    element('style:text-properties', { 'style:text-position': 'super 58%' }),
  );
  const notes = element('text:notes-configuration', {
    'text:note-class': 'footnote',
    'style:num-format': '1',
    'text:citation-style-name': 'Footnote_20_anchor',
    'text:citation-body-style-name': 'Footnote_20_anchor',
    'text:default-style-name': 'Footnote',
    'text:start-numbering-at': 'document',
    'text:footnotes-position': 'page',
  });
  const fonts = `<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>`;
  const pages =
    pageLayout('Portrait', false) +
    pageLayout('Landscape', true) +
    footerStyle('PortraitFooter', false) +
    footerStyle('LandscapeFooter', true);
  const masters =
    masterPage('Standard', 'Portrait', 'PortraitFooter', paper) +
    masterPage('Landscape', 'Landscape', 'LandscapeFooter', paper);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles ${NAMESPACES}>`,
    fonts,
    `<office:styles>${defaults}${PARAGRAPHS.join('')}${anchor}${LISTS.join('')}${notes}</office:styles>`,
    `<office:automatic-styles>${pages}</office:automatic-styles>`,
    `<office:master-styles>${masters}</office:master-styles></office:document-styles>`,
  ].join('\n');
}
