/** Decides how several PDFs become one: their pages one after another under one numbering, with bookmarks, their tags kept. */
import { PDFDict, PDFDocument, PDFName, PDFObjectCopier, PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { addBookmarks, bookmarksOf, type Bookmark } from './bookmarks.js';
import { mergeTags } from './merge-tags.js';
import { stampPage } from './stamp.js';

/** One document of a pack. */
export interface PackPart {
  /** Its bookmark. */
  readonly title: string;
  /** 1, or 2 for what belongs to the part before it. */
  readonly level: 1 | 2;
  readonly kind: 'PDF' | 'PNG' | 'JPEG';
  readonly bytes: Uint8Array;
  /** Printed at the head of each of its pages, before the number of the page; empty: nothing is. */
  readonly label: string;
}

export interface PackAbout {
  readonly title: string;
  readonly language: string;
  /** The date that the file carries in its properties, `yyyy-mm-dd`. */
  readonly date: string;
  /** Whether each page says which of the pack it is, and a reader's program calls it so. */
  readonly numbered: boolean;
}

const A4: [number, number] = [595.28, 841.89];
const MARGIN = 40;

/** How many pages a document has; null where it cannot be read, such as one that is damaged or locked. */
export async function pagesOf({ kind, bytes }: Pick<PackPart, 'kind' | 'bytes'>): Promise<number | null> {
  if (kind !== 'PDF') return 1;
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  } catch {
    return null;
  }
}

/** All of them as one PDF; the same parts give the same bytes. */
export async function joinPdf(parts: readonly PackPart[], about: PackAbout): Promise<Uint8Array> {
  const pack = await PDFDocument.create({ updateMetadata: false });
  const bookmarks: Bookmark[] = [];
  const labels: string[] = [];
  for (const part of parts) {
    const first = pack.getPageCount();
    const inner = part.kind === 'PDF' ? await addDocument(pack, part) : await addPicture(pack, part);
    const own: Bookmark = { title: part.title, page: pack.getPage(first).ref, children: inner };
    const last = bookmarks.at(-1);
    if (part.level === 2 && last) bookmarks[bookmarks.length - 1] = { ...last, children: [...last.children, own] };
    else bookmarks.push(own);
    while (labels.length < pack.getPageCount()) labels.push(part.label);
  }
  const all = pack.getPageCount();
  for (const [index, page] of pack.getPages().entries()) {
    const place = about.numbered ? `Pack page ${index + 1} of ${all}` : '';
    const words = [labels[index], place].filter(Boolean).join('  |  ');
    if (words !== '') stampPage(page, words);
  }
  addBookmarks(pack, bookmarks);
  describe(pack, about);
  return pack.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

/** Adds the pages of a PDF with their tags; gives its own bookmarks. */
async function addDocument(pack: PDFDocument, { bytes }: PackPart): Promise<readonly Bookmark[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const copier = PDFObjectCopier.for(source.context, pack.context);
  const copied = new Map<PDFRef, PDFRef>();
  const pages = source.getPages().map(({ ref }): PDFPage => {
    const own = copier.copy(ref); // by its place, so that tags and links find the same page
    copied.set(ref, own);
    const page = PDFPage.of(pack.context.lookup(own) as PDFPage['node'], own, pack);
    pack.addPage(page);
    return page;
  });
  mergeTags(pack, source, copier, pages);
  return bookmarksOf(source, copied);
}

/** Adds a picture on a page of its own. */
async function addPicture(pack: PDFDocument, { bytes, kind }: PackPart): Promise<readonly Bookmark[]> {
  const image = kind === 'PNG' ? await pack.embedPng(bytes) : await pack.embedJpg(bytes);
  const wide = image.width > image.height;
  const page = pack.addPage(wide ? [A4[1], A4[0]] : A4);
  const { width, height } = image.scaleToFit(page.getWidth() - 2 * MARGIN, page.getHeight() - 2 * MARGIN);
  page.drawImage(image, { x: (page.getWidth() - width) / 2, y: (page.getHeight() - height) / 2, width, height });
  return [];
}

function describe(pack: PDFDocument, { title, language, date, numbered }: PackAbout): void {
  const day = new Date(`${date}T00:00:00Z`);
  pack.setTitle(title, { showInWindowTitleBar: true });
  pack.setLanguage(language);
  pack.setCreationDate(day);
  pack.setModificationDate(day);
  pack.setProducer('Partnership programme tracker');
  const { catalog, context } = pack;
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  // the number that a reader shows for a page is the one printed on it
  if (numbered) catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }));
  if (catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict)
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}
