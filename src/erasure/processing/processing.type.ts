import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Connection } from '../../platform/graphql/connection.js';

@ObjectType({ description: 'One purpose for which details of people are kept (UK GDPR, article 30).' })
export class ProcessingActivity {
  @Field(() => ID, { description: 'Its id, such as FEEDBACK.' })
  id!: string;

  @Field(() => String, { description: 'What the details are kept for.' })
  purpose!: string;

  @Field(() => String, { description: 'The lawful basis.' })
  basis!: string;

  @Field(() => String, { description: 'Whose details.' })
  people!: string;

  @Field(() => [String], { description: 'Which details, by kind of entry.' })
  data!: string[];

  @Field(() => String, { description: 'Who reads them.' })
  recipients!: string;

  @Field(() => String, { description: 'Whether they go to other countries.' })
  transfers!: string;

  @Field(() => String, { description: 'How long they are kept.' })
  retention!: string;

  @Field(() => String, { description: 'How they are protected.' })
  security!: string;
}

@ObjectType({ description: 'The record of processing, purpose by purpose.' })
export class ProcessingActivityConnection extends Connection(ProcessingActivity, 'ProcessingActivity') {}
