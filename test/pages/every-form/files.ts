import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { packing } from '../../../src/pages/frame/table-file.js';
import { MEDIA_TYPES, writeTable } from '../../../src/spreadsheets/write-table.js';
import { tableOf } from '../../../src/pages/frame/table.js';
import { atOnce } from '../../../src/platform/work/steps.js';

/** A file as a browser is given it to send. */
export interface SentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file of each kind that an import takes, with words of its own so that none is the same as another. */
export async function filesFor(accept: string, words: string): Promise<SentFile[]> {
  const all = [
    await table('csv', words),
    await table('xlsx', words),
    text(
      'txt',
      accept.includes('csv') ? `Name\tComment\nSomebody\t${words} by tabs\n` : `THE HEADING\n\n${words} as text.\n`,
    ),
    text('tsv', `Name\tComment\nSomebody\t${words} by tabs, too\n`),
    text('md', `# The heading\n\n${words} as Markdown.\n`),
    await wordDocument(words),
  ];
  return all.filter(({ name }) => accept.split(',').includes(name.slice(name.lastIndexOf('.'))));
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
