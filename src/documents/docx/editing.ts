/** Decides how the marks of a Word file that is to come back stand in it: bookmarks, and content controls for figures. */
import { BookmarkEnd, BookmarkStart, BuilderElement, type ParagraphChild, type XmlComponent } from 'docx';
import { blockMark, figureMark } from '../editing-marks.js';

/** The writer takes any element in a paragraph, and its types only those that it has a name for. */
const child = (element: XmlComponent): ParagraphChild => element as ParagraphChild;

/**
 * The marks of one file. A block is told by a bookmark: a content control around whole paragraphs costs them their bold and
 * italic in LibreOffice. A figure stands in a content control, which Word shows as one, and a bookmark, since LibreOffice
 * drops the tags of the controls.
 */
export class EditingMarks {
  private count = 0;

  /** The words of a block. */
  block(id: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    return this.bookmarked(blockMark(id), children);
  }

  /** A figure within its paragraph. */
  figure(key: string, children: readonly ParagraphChild[]): ParagraphChild {
    const tag = figureMark(key);
    const value = (name: string, val: string | number): XmlComponent =>
      new BuilderElement({ name, attributes: { val: { key: 'w:val', value: val } } });
    const within = this.bookmarked(`${tag}_${this.count}`, children) as XmlComponent[]; // a figure may be told twice
    const properties = [value('w:alias', 'Figure of the record'), value('w:tag', tag), value('w:id', this.count)];
    return child(
      new BuilderElement({
        name: 'w:sdt',
        children: [
          new BuilderElement({ name: 'w:sdtPr', children: properties }),
          new BuilderElement({ name: 'w:sdtContent', children: within }),
        ],
      }),
    );
  }

  private bookmarked(name: string, children: readonly ParagraphChild[]): ParagraphChild[] {
    this.count += 1;
    return [child(new BookmarkStart(name, this.count)), ...children, child(new BookmarkEnd(this.count))];
  }
}
