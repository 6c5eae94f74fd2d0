/** Decides the paragraph styles and the lists of the OpenDocument file; the same look as the Word file's. */
import { BULLET_INDENT, COVER_INDENT, TEXT_INDENT } from '../page.js';
import { type Look } from '../model.js';
import { MARKING } from '../tones.js';
import { element } from '../xml.js';

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

/** Every paragraph style, as XML. */
export const paragraphs = ({ colours: { accent, rule }, name, logo }: Look): readonly string[] => [
  style('Standard', undefined, space(0, 6)),
  style('Title', 'Standard', { ...space(0, 12), ...KEEP }, bold(22, accent)),
  style('Heading 1', 'Standard', { ...space(18, 6), ...KEEP }, bold(15, accent), {
    ...inList('PaperList'),
    'style:default-outline-level': '1',
  }),
  style('Heading 2', 'Standard', { ...space(14, 6), ...KEEP }, bold(12), {
    ...inList('PaperList'),
    'style:default-outline-level': '2',
  }),
  style('Numbered paragraph', 'Standard', space(0, 8), {}, inList('PaperList')),
  style('Bulleted text', 'Standard', space(0, 5), {}, inList('BulletList')),
  style('Appendix title', 'Standard', { ...space(0, 10), ...KEEP }, bold(15, accent), {
    ...inList('AppendixList'),
    'style:default-outline-level': '1',
  }),
  style('Appendix heading', 'Standard', { ...space(14, 6), ...KEEP }, bold(12)),
  style('Appendix sub-heading', 'Standard', { ...space(12, 6), ...KEEP }, bold(11)),
  style('Appendix paragraph', 'Standard', space(0, 8), {}, inList('AppendixList')),
  ...(name === null && logo === null
    ? []
    : [style('Masthead', 'Standard', { ...space(0, 10), ...KEEP }, bold(13, accent))]),
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
    { ...space(0, 0), 'fo:border-bottom': `0.75pt solid #${rule}` },
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

/** The body's three levels, the appendices' two, and bullets, as XML. */
export const lists = ({ words }: Look): readonly string[] => [
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
      { 'style:num-format': 'A', 'style:num-prefix': `${words.appendix}\u00a0`, 'style:num-suffix': ':' },
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
