import { ArgsType, Field, ID } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import type { SearchKind } from './search-face.js';
import { searchKindEnum } from './search-kinds.js';
import { LONGEST_TEXT } from './typed.js';

/** What is looked for. */
@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      'Words that a result must all have, or a code such as M3. Quote words for a phrase. Put or between two words for either, and - before a word that no result may have.',
  })
  @IsText(LONGEST_TEXT)
  text!: string;

  @Field(() => [searchKindEnum()], { nullable: true, description: 'Only of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(100)
  kinds?: SearchKind[] | null;

  @Field(() => String, { nullable: true, description: 'Only what concerns the project with this code.' })
  @IsOptional()
  @IsText(40)
  projectCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only with a date from this day on.' })
  @IsOptional()
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only with a date up to this day.' })
  @IsOptional()
  to?: string | null;
}

/** Of whom what they are part of is asked. */
@ArgsType()
export class InvolvementArgs extends PageArgs {
  @Field(() => ID, { description: 'Id of a person or an organisation of the register.' })
  @IsRecordId()
  of!: string;

  @Field(() => [searchKindEnum()], { nullable: true, description: 'Only of these kinds.' })
  @IsOptional()
  @ArrayMaxSize(100)
  kinds?: SearchKind[] | null;
}
