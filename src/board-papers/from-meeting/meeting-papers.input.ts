import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { AboutMeetingInput } from '../../meetings/meeting.input.js';
import { IsRecordId } from '../../platform/graphql/text.validators.js';

@InputType({ description: 'The papers of items of an agenda, all or none.' })
export class ComposeMeetingPapersInput extends AboutMeetingInput {
  @Field(() => [ID], {
    description: 'The items whose papers are composed, 1 to 20. Items that share a paper go together.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsRecordId({ each: true })
  itemIds!: string[];
}
