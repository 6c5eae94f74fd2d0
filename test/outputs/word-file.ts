import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="xml" ContentType="application/xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Target="word/document.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`;

/** Two lists: 1 is numbered 1. over 1.1 over 1.1.1; 2 is of bullets; 3 is 1. over a. */
const NUMBERING = `<w:numbering ${W}>
  <w:abstractNum w:abstractNumId="0">${['%1.', '%1.%2', '%1.%2.%3'].map((text, at) => level(at, 'decimal', text)).join('')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${['•', 'o'].map((text, at) => level(at, 'bullet', text)).join('')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}</w:abstractNum>
  ${[1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join('')}</w:numbering>`;
const STYLES = `<w:styles ${W}>
  <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="CouncilHeading"><w:name w:val="Council Heading"/><w:basedOn w:val="Heading1"/></w:style>
  <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Outline"><w:name w:val="Section name"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>`;

function level(at: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A run of words; `format` is what stands in its properties. */
export const run = (text: string, format = ''): string =>
  `<w:r>${format === '' ? '' : `<w:rPr>${format}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph: words, or runs. `settings` stands in its properties. */
export const para = (inner: string, settings = ''): string =>
  `<w:p><w:pPr>${settings}</w:pPr>${inner.startsWith('<') ? inner : run(inner)}</w:p>`;

/** Numbered by Word at a level of a list. */
export const listed = (inner: string, list: number, at: number): string =>
  para(inner, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

export const styled = (inner: string, style: string): string => para(inner, `<w:pStyle w:val="${style}"/>`);

/** The file as base64, as Word would zip it. `more`: other parts, by name, what stands in their root. */
export function wordFile(body: string, more: Readonly<Record<string, string>> = {}): string {
  const parts = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELS,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': NUMBERING,
    'word/styles.xml': STYLES,
    ...Object.fromEntries(
      Object.entries(more).map(([name, inner]) => [`word/${name}.xml`, `<w:${name} ${W}>${inner}</w:${name}>`]),
    ),
  };
  const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  return Buffer.from(zip).toString('base64');
}
