/** Decides the styles that the OpenDocument file's own text, tables and appendix titles need. */
import { type Colours } from '../model.js';
import { type NumberedTable } from '../numbered.js';
import { textArea } from '../page.js';
import { shareWidths } from '../shares.js';
import { TONES } from '../tones.js';
import { element } from '../xml.js';

const styled = (
  name: string,
  family: string,
  parent: string | undefined,
  properties: string,
  more: Readonly<Record<string, string>> = {},
): string =>
  element(
    'style:style',
    { 'style:name': name, 'style:family': family, 'style:parent-style-name': parent, ...more },
    properties,
  );

/** The styles as XML; each table comes with whether it stands on a landscape page. */
export function automaticStyles(
  tables: readonly (readonly [NumberedTable, boolean])[],
  { rule, header }: Colours,
): string {
  const text = (weight: boolean, italic: boolean, colour?: string): string =>
    element('style:text-properties', {
      ...(weight && { 'fo:font-weight': 'bold' }),
      ...(italic && { 'fo:font-style': 'italic' }),
      ...(colour && { 'fo:color': `#${colour}` }),
    });
  const cell = (name: string, ground?: string): string =>
    styled(
      name,
      'table-cell',
      undefined,
      element('style:table-cell-properties', {
        'fo:border': `0.5pt solid #${rule}`,
        'fo:padding-top': '0.3mm',
        'fo:padding-bottom': '0.3mm',
        'fo:padding-left': '1.6mm',
        'fo:padding-right': '1.6mm',
        ...(ground && { 'fo:background-color': `#${ground}` }),
      }),
    );
  const tableStyle = (name: string, landscape: boolean): string =>
    styled(
      name,
      'table',
      undefined,
      element('style:table-properties', {
        'style:width': `${textArea(landscape).width}mm`,
        'table:align': 'margins',
        'table:border-model': 'collapsing',
      }),
    );
  const right = element('style:paragraph-properties', { 'fo:text-align': 'end' });
  const appendix = (name: string, master: string): string =>
    styled(name, 'paragraph', 'Appendix_20_title', '', { 'style:master-page-name': master });
  const columns = tables.flatMap(([block, landscape]) =>
    shareWidths(block.columns, textArea(landscape).width * 100).map((width, i) =>
      styled(
        `Table${block.number}.${i + 1}`,
        'table-column',
        undefined,
        element('style:table-column-properties', { 'style:column-width': `${width / 100}mm` }),
      ),
    ),
  );
  return [
    styled('T_b', 'text', undefined, text(true, false)),
    styled('T_i', 'text', undefined, text(false, true)),
    styled('T_bi', 'text', undefined, text(true, true)),
    ...Object.entries(TONES).flatMap(([tone, { ground, words }]) => [
      styled(`T_b_${tone}`, 'text', undefined, text(true, false, words)),
      styled(`T_bi_${tone}`, 'text', undefined, text(true, true, words)),
      cell(`Cell_${tone}`, ground),
    ]),
    cell('Cell'),
    cell('Cell_head', header),
    styled('Row', 'table-row', undefined, element('style:table-row-properties', { 'fo:keep-together': 'always' })),
    ...(['Head', 'Body'] as const).flatMap((name) => {
      const parent = name === 'Head' ? 'Table_20_heading' : 'Table_20_text';
      return [styled(name, 'paragraph', parent, ''), styled(`${name}_right`, 'paragraph', parent, right)];
    }),
    tableStyle('Table', false),
    tableStyle('TableWide', true),
    appendix('AppendixPortrait', 'Standard'),
    appendix('AppendixLandscape', 'Landscape'),
    ...columns,
  ].join('');
}
