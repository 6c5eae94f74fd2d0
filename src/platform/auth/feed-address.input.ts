import { Field, InputType } from '@nestjs/graphql';
import { IsText } from '../graphql/text.validators.js';

@InputType({ description: 'A new feed address, or one made again.' })
export class IssueFeedAddressInput {
  @Field(() => String, {
    description:
      'What will read it, such as "phone"; up to 100 characters. An address of that name is ended by the new one.',
  })
  @IsText(100)
  name!: string;
}
