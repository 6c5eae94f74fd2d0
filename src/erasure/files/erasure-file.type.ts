import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional } from 'class-validator';
import { Connection } from '../../platform/graphql/connection.js';
import { DateScalar } from '../../platform/graphql/date.scalar.js';
import { enumOf } from '../../platform/graphql/enum-of.js';
import { PageArgs } from '../../platform/graphql/page-args.js';
import { IsRecordId, IsText } from '../../platform/graphql/text.validators.js';

export type FileSearch = 'NAMES' | 'DOES_NOT_NAME' | 'NO_TEXT' | 'NOT_SEARCHED';

export const FileSearchEnum = enumOf<FileSearch>('FileSearch', 'What a look through the text of a file found.', {
  NAMES: 'It has one of the texts.',
  DOES_NOT_NAME: 'It has none of the texts, as far as its text can be read.',
  NO_TEXT: 'It has no text that can be read, such as a picture or a scanned page: somebody has to look at it.',
  NOT_SEARCHED: 'The page had too many large files before it. Ask for fewer at a time.',
});

@ObjectType({ description: 'A file that is attached to papers, for somebody to decide whether its content is erased.' })
export class ErasureFile {
  @Field(() => ID, { description: 'Its SHA-256, by which a request for an erasure names it.' })
  id!: string;

  @Field(() => String, { description: 'Title of the appendix that it was attached as last.' })
  title!: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  bytes!: number;

  @Field(() => [String], { description: 'References of the papers that it was attached to.' })
  papers!: string[];

  @Field(() => [String], { description: 'Who attached it.' })
  attachedBy!: string[];

  @Field(() => DateScalar, { description: 'When it was attached last.' })
  attachedOn!: string;

  @Field(() => Boolean, { description: 'True: the person whose details are to be erased attached it.' })
  byThem!: boolean;

  @Field(() => FileSearchEnum, { description: 'Whether its text has one of the texts that are looked for.' })
  search!: FileSearch;
}

@ObjectType({
  description: 'Attached files whose content may be erased, page by page, the one attached last in front.',
})
export class ErasureFileConnection extends Connection(ErasureFile, 'ErasureFile') {}

/** In which files to look, for whom and for what. */
@ArgsType()
export class ErasureFilesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'The person of the register; left out for a respondent.' })
  @IsOptional()
  @IsRecordId()
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who gave feedback; left out for a person of the register.' })
  @IsOptional()
  @IsRecordId()
  respondentId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What to look for: up to 50 texts of 4 to 300 characters. Default: their names and addresses.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsText(300, { each: true })
  texts?: string[] | null;
}
