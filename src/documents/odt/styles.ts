/** Decides the part of the OpenDocument file that holds its named styles, notes and pages. */
import { lookOf } from '../look.js';
import { type Paper } from '../model.js';
import { element } from '../xml.js';
import { NAMESPACES } from './namespaces.js';
import { masterPages, pageLayouts } from './pages.js';
import { lists, paragraphs } from './paragraph-styles.js';

/** The part `styles.xml`. */
export function odtStyles(paper: Pick<Paper, 'footer' | 'marking' | 'language' | 'look'>): string {
  const look = lookOf(paper);
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
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles ${NAMESPACES}>`,
    fonts,
    `<office:styles>${defaults}${paragraphs(look).join('')}${anchor}${lists(look).join('')}${notes}</office:styles>`,
    `<office:automatic-styles>${pageLayouts()}</office:automatic-styles>`,
    `<office:master-styles>${masterPages(paper)}</office:master-styles></office:document-styles>`,
  ].join('\n');
}
