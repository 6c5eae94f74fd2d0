import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { palettePng } from '../../../src/documents/palette-png.js';
import { packing } from '../../../src/pages/frame/table-file.js';
import { MEDIA_TYPES, writeTable } from '../../../src/spreadsheets/write-table.js';
import { tableOf } from '../../../src/pages/frame/table.js';
import { atOnce } from '../../../src/platform/work/steps.js';
import { LINES } from './list-lines.js';
import type { FoundForm, Person } from './walk.js';

/** A file as a browser is given it to send. */
export interface SentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How a file of Office of the old kind begins: no form can read one, whatever it is named. */
const UNREADABLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** A file of each kind that a form takes, with words of its own in it or in its name, so that none is the same as another. */
export async function filesFor(form: FoundForm, { visitor }: Person, words: string): Promise<SentFile[]> {
  if (form.action.endsWith('/plan/import'))
    return plans(words, async (kind) => {
      const answer = await visitor.get(form.action.replace(/import$/u, `files/${kind}`));
      return Buffer.from(await answer.arrayBuffer());
    });
  const [, list] = /^\/lists\/(\w+)\/import/u.exec(form.action) ?? [];
  if (list !== undefined) return lines(LINES[list]!, words);
  const all = [
    await table('csv', words),
    await table('xlsx', words),
    text(
      'txt',
      form.accept.includes('csv')
        ? `Name\tComment\nSomebody\t${words} by tabs\n`
        : `THE HEADING\n\n${words} as text.\n`,
    ),
    text('tsv', `Name\tComment\nSomebody\t${words} by tabs, too\n`),
    text('md', `# The heading\n\n${words} as Markdown.\n`),
    await wordDocument(words),
    picture(words),
  ];
  return all.filter(({ name }) => form.accept.split(',').includes(name.slice(name.lastIndexOf('.'))));
}

/** A file that a form cannot read. */
export function unreadableFor({ accept }: FoundForm): SentFile {
  const name = accept.includes('xlsx') ? 'rows.xls' : accept.includes('docx') ? 'words.docx' : 'logo.png';
  return { name, mimeType: 'application/octet-stream', buffer: UNREADABLE };
}

/** The plan of a project as the tracker gives it out in each way, with another title for its first task. */
async function plans(words: string, taken: (kind: string) => Promise<Buffer>): Promise<SentFile[]> {
  const csv = (await taken('csv')).toString();
  const [, title] = /^T\d+,Task,([^,"\r\n]+),/mu.exec(csv)!;
  const changed = (content: string, kind: string): string => content.replaceAll(title!, `${words} in ${kind}`);
  const parts = Object.entries(unzipSync(new Uint8Array(await taken('xlsx'))));
  const workbook = zipSync(
    Object.fromEntries(parts.map(([name, part]) => [name, strToU8(changed(strFromU8(part), 'xlsx'))])),
  );
  const xml = (await taken('xml')).toString();
  return [
    { name: 'plan.csv', mimeType: MEDIA_TYPES.csv, buffer: Buffer.from(changed(csv, 'csv')) },
    { name: 'plan.xlsx', mimeType: MEDIA_TYPES.xlsx, buffer: Buffer.from(workbook) },
    { name: 'plan.xml', mimeType: 'application/xml', buffer: Buffer.from(changed(xml, 'xml')) },
  ];
}

/** A list with a line of its own in each kind of file. */
async function lines(cells: readonly (readonly [head: string, cell: string])[], words: string): Promise<SentFile[]> {
  const heads = cells.map(([head]) => head);
  const row = (kind: string) => cells.map(([, cell], at) => (at === 0 ? `${words} in ${kind}` : cell));
  const job = (kind: 'csv' | 'xlsx') => ({ kind, caption: '', heads, rows: [JSON.stringify([row(kind)])], cells: 9 });
  const written = async (kind: 'csv' | 'xlsx'): Promise<SentFile> => ({
    name: `lines.${kind}`,
    mimeType: MEDIA_TYPES[kind],
    buffer: Buffer.from(await writeTable(job(kind))),
  });
  return [await written('csv'), await written('xlsx'), text('tsv', `${heads.join('\t')}\n${row('tsv').join('\t')}\n`)];
}

async function table(kind: 'csv' | 'xlsx', words: string): Promise<SentFile> {
  const heads = [
    { head: 'Name', cell: ({ name }: { name: string }) => name },
    { head: 'Comment', cell: ({ comment }: { comment: string }) => comment },
  ];
  const rows = [{ name: 'Somebody', comment: `${words} in ${kind} & more` }];
  const filled = tableOf({ id: 'responses', caption: '', empty: '' }, heads, rows);
  const bytes = await writeTable(atOnce(packing(filled, kind, null)));
  return { name: `responses.${kind}`, mimeType: MEDIA_TYPES[kind], buffer: Buffer.from(bytes) };
}

function text(kind: string, words: string): SentFile {
  return { name: `words.${kind}`, mimeType: 'text/plain', buffer: Buffer.from(words) };
}

async function wordDocument(words: string): Promise<SentFile> {
  const children = [
    new Paragraph({ text: 'The heading', heading: HeadingLevel.HEADING_1 }),
    new Paragraph(`${words} in Word.`),
  ];
  return {
    name: 'words.docx',
    mimeType: DOCX,
    buffer: await Packer.toBuffer(new Document({ sections: [{ children }] })),
  };
}

/** A picture of one colour, which has its words in its name. */
function picture(words: string): SentFile {
  const [width, height] = [60, 30 + words.length];
  const rgba = Uint8Array.from({ length: width * height * 4 }, (_, at) => [0, 82, 76, 255][at % 4]!);
  return { name: `${words}.png`, mimeType: 'image/png', buffer: Buffer.from(palettePng({ width, height, rgba })) };
}
