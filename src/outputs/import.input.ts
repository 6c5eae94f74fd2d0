import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, Length, Min } from 'class-validator';
import { IsFileContent, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { WriteInput } from '../platform/record/write.input.js';
import { LARGEST_INPUT } from './import/import-limits.js';
import { DOCUMENT_FORMATS, type DocumentFormat } from './import/import.types.js';
import { DocumentFormatEnum } from './output.enums.js';

const EXPECTED = { description: 'The version you read; refused where somebody was first.' };

@InputType({ description: 'A document to read into the text of a version, word for word: whole, or not at all.' })
export class ImportClausesInput extends WriteInput {
  @Field(() => ID, { description: 'The version; a draft, or one in consultation.' })
  @IsRecordId()
  versionId!: string;

  @Field(() => DocumentFormatEnum, { description: 'How it is written.' })
  @IsIn(DOCUMENT_FORMATS)
  format!: DocumentFormat;

  @Field(() => String, { description: 'The text itself; for DOCX the bytes of the file as base64.' })
  @IsFileContent()
  @IsString()
  @Length(1, LARGEST_INPUT, { message: `content must have 1 to ${LARGEST_INPUT} characters` })
  content!: string;

  @Field(() => String, { nullable: true, description: 'The line at which to begin, in full; default the first.' })
  @IsOptional()
  @IsText(500)
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the file, for the record.' })
  @IsOptional()
  @IsText(200)
  fileName?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: it takes the place of the text that is there; clauses that read the same, or nearly, stay the same clauses. Default false.',
  })
  @IsOptional()
  @IsBoolean()
  replace?: boolean | null;

  @Field(() => Int, EXPECTED)
  @Min(0)
  expectedVersion!: number;
}
