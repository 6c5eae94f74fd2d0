/** Decides the pages of the OpenDocument file: upright and landscape, with marking and page number. */
import { lookOf } from '../look.js';
import { type Paper } from '../model.js';
import { MARGIN, PAGE, textArea } from '../page.js';
import { element, escapeXml } from '../xml.js';

/** Between the text and the header or the footer, in millimetres. */
const GAP = 4;

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
        [which === 'header' ? 'fo:margin-bottom' : 'fo:margin-top']: `${GAP}mm`,
        'style:dynamic-spacing': 'false',
      }),
    );
  const content =
    element('style:page-layout-properties', page) +
    box('header', MARGIN.top - 10 - GAP) +
    box('footer', MARGIN.bottom - 10 - GAP);
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
  paper: Pick<Paper, 'footer' | 'marking' | 'look'>,
): string {
  const { words } = lookOf(paper);
  const marking = paper.marking
    ? element('text:p', { 'text:style-name': 'Marking' }, escapeXml(paper.marking))
    : element('text:p', { 'text:style-name': 'Standard' }, '');
  const pages = `<text:page-number text:select-page="current">1</text:page-number> ${escapeXml(words.of)} <text:page-count>1</text:page-count>`;
  const footer = element(
    'text:p',
    { 'text:style-name': footerName },
    `${escapeXml(paper.footer)}<text:tab/>${escapeXml(words.page)} ${pages}`,
  );
  return element(
    'style:master-page',
    { 'style:name': name, 'style:page-layout-name': layout },
    `<style:header>${marking}</style:header><style:footer>${footer}</style:footer>`,
  );
}

/** The layouts of both pages with the styles of their footers, as XML. */
export function pageLayouts(): string {
  const layouts = pageLayout('Portrait', false) + pageLayout('Landscape', true);
  return layouts + footerStyle('PortraitFooter', false) + footerStyle('LandscapeFooter', true);
}

/** The master pages "Standard" and "Landscape", as XML. */
export function masterPages(paper: Pick<Paper, 'footer' | 'marking' | 'look'>): string {
  return (
    masterPage('Standard', 'Portrait', 'PortraitFooter', paper) +
    masterPage('Landscape', 'Landscape', 'LandscapeFooter', paper)
  );
}
