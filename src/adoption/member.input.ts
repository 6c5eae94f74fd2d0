import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { IsRecordId, IsText } from '../platform/graphql/text.validators.js';

@InputType({ description: 'A member: an organisation of the register, or a name where it has no entry there.' })
export class AdopterMemberInput {
  @Field(() => ID, { nullable: true, description: 'Its entry in the register of organisations.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name; default the one in the register.' })
  @IsOptional()
  @IsText(200)
  name?: string | null;
}
