import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { appendixLetter } from '../../documents/number.js';
import type { PaperContent } from '../content.js';
import { AS_SEALED } from '../revision/mark.js';
import { ATTACHMENT_FACTS, attachedAppendixId, attachmentPath, type AttachmentKind } from './attachment.js';

export const AttachmentKindEnum = enumOf<AttachmentKind>('AttachmentKind', 'What a file is by its content.', {
  PDF: 'A PDF.',
  WORD: 'A Word document.',
  SPREADSHEET: 'An Excel workbook.',
  PNG: 'A PNG picture.',
  JPEG: 'A JPEG picture.',
});

@ObjectType({ description: 'A file that goes with a paper as an appendix, sealed and issued with it.' })
export class PaperAttachment {
  @Field(() => ID, { description: 'Names it within the paper.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Letter of its appendix; null: its appendix was taken out.' })
  letter!: string | null;

  @Field(() => String, { description: 'Title of its appendix.' })
  title!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => AttachmentKindEnum, { description: 'What it is by its content.' })
  kind!: AttachmentKind;

  @Field(() => String, { description: 'Media type.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 of the bytes, as hexadecimal digits.' })
  sha256!: string;

  @Field(() => String, { description: 'Where it is, for people who may read the paper.' })
  url!: string;
}

@ObjectType({ description: 'Whether one attached file still has the bytes that were sealed.' })
export class AttachmentVerification {
  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the stored bytes, computed now; null: they are gone.',
  })
  sha256!: string | null;

  @Field(() => Boolean, { description: 'True: it is the one that was sealed, or was erased as two people agreed.' })
  ok!: boolean;
}

/** The attached files of a paper as its readers see them. @param marked whether it was withdrawn or replaced */
export function attachmentViews({ terms, appendices }: PaperContent, slug: string, marked: boolean): PaperAttachment[] {
  return (terms.attachments ?? []).map((one) => {
    const place = appendices.findIndex(({ id }) => id === attachedAppendixId(one));
    const { id, title, fileName, kind, size, sha256 } = one;
    return {
      ...{ id, title, fileName, kind, sha256 },
      letter: place < 0 ? null : appendixLetter(place),
      mediaType: ATTACHMENT_FACTS[kind].mediaType,
      bytes: size,
      url: attachmentPath(slug, one) + (marked ? AS_SEALED : ''),
    };
  });
}
