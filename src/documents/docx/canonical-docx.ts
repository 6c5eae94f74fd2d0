/** Decides the bytes of a Word file whose content is given: takes out its writer's clock and counters, and mends what the writer cannot say. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { canonicalZip } from '../canonical-zip.js';
import { escapeXml } from '../xml.js';

export interface DocxFacts {
  /** `yyyy-mm-dd`: when the file says it was made. */
  readonly date: string;
  /** The captions of the tables in order; Word offers them as each table's alternative text. */
  readonly tableCaptions: readonly string[];
}

function mendCore(xml: string, date: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
}

/** Drawing ids count up through the process in the writer; here they count from 1 in each file. */
function mendDocument(xml: string, captions: readonly string[]): string {
  let drawing = 0;
  let table = 0;
  return xml
    .replace(/(<wp:docPr id=")\d+"/g, (_, start: string) => `${start}${(drawing += 1)}"`)
    .replace(/(<w:tblLook [^>]*\/>)<\/w:tblPr>/g, (_, look: string) => {
      const caption = captions[table] ?? '';
      table += 1;
      return `${look}<w:tblCaption w:val="${escapeXml(caption)}"/></w:tblPr>`;
    });
}

/** Word treats "hybrid" lists as loose bullets and "tentative" levels as unused; start overrides restart a list that is one. */
function mendNumbering(xml: string): string {
  return xml
    .replaceAll('w:val="hybridMultilevel"', 'w:val="multilevel"')
    .replaceAll(' w:tentative="1"', '')
    .replace(/<w:lvlOverride\b[^>]*>.*?<\/w:lvlOverride>/g, '');
}

/** The style all runs rest on is the default of its kind, which the writer can only say of paragraph styles. */
function mendStyles(xml: string): string {
  return xml.replace('w:styleId="DefaultParagraphFont">', 'w:styleId="DefaultParagraphFont" w:default="1">');
}

/** [Content_Types].xml first, as readers that stream expect; the rest by name. */
function byName(a: string, b: string): number {
  const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** The same Word file with canonical bytes, without the lists of relations that name none. */
export function canonicalDocx(raw: Uint8Array, facts: DocxFacts): Uint8Array {
  const files = unzipSync(raw);
  const mend: Readonly<Record<string, (xml: string) => string>> = {
    'docProps/core.xml': (xml) => mendCore(xml, facts.date),
    'word/document.xml': (xml) => mendDocument(xml, facts.tableCaptions),
    'word/numbering.xml': mendNumbering,
    'word/styles.xml': mendStyles,
  };
  const said = Object.entries(files).filter(
    ([name, data]) => !name.endsWith('.rels') || strFromU8(data).includes('Id='),
  );
  const entries = said.map(([name, data]) => {
    const change = mend[name];
    return { name, data: change ? strToU8(change(strFromU8(data))) : data, stored: name.endsWith('.png') };
  });
  return canonicalZip(entries.sort((a, b) => byName(a.name, b.name)));
}
