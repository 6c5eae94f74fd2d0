import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { ConductStateEnum } from './adoption.enums.js';
import type { ConductState } from './adoption-states.js';
import { OnRecord } from '../platform/record/on-record.type.js';

@ObjectType({ implements: () => [DatedEntry], description: 'One step of a challenge between partners.' })
export class ConductStep extends DatedEntry {
  @Field(() => ConductStateEnum, { description: 'Where it brought the challenge.' })
  state!: ConductState;

  @Field(() => String, { description: 'The member that took it.' })
  member!: string;

  @Field(() => Boolean, { description: 'True: your own side took it.' })
  own!: boolean;

  @Field(() => String, { description: 'What was said.' })
  text!: string;
}

@ObjectType({ description: 'A behaviour that is cited, as the partnership’s text had it on that day.' })
export class CitedBehaviour {
  @Field(() => ID, { description: 'Its key in the partnership’s text.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Its number on that day.' })
  number!: string | null;

  @Field(() => String, { description: 'Its words on that day.' })
  text!: string;
}

@ObjectType({
  implements: () => [OnRecord],
  description: 'A challenge by one member of a partnership about the conduct of another, confidential to its members.',
})
export class ConductChallenge {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its code in the partnership, such as C1.' })
  code!: string;

  @Field(() => ConductStateEnum, { description: 'How far it has come.' })
  state!: ConductState;

  @Field(() => DateScalar, { description: 'The day it was raised.' })
  raisedOn!: string;

  @Field(() => String, { description: 'The member that raised it.' })
  raisedBy!: string;

  @Field(() => String, { description: 'The member that it is about.' })
  about!: string;

  @Field(() => [CitedBehaviour], { description: 'The behaviours cited.' })
  cited!: CitedBehaviour[];

  @Field(() => String, { description: 'What happened, without blame.' })
  whatHappened!: string;

  @Field(() => String, { nullable: true, description: 'The last answer of the other member; null: none yet.' })
  answer!: string | null;

  @Field(() => ConductStep, {
    nullable: true,
    description: 'The present proposal, agreed or not; null: there is none.',
  })
  proposal!: ConductStep | null;

  @Field(() => String, { nullable: true, description: 'What both sides agreed to; null: nothing yet.' })
  resolution!: string | null;

  @Field(() => DateScalar, { description: 'Since when.' })
  since!: string;

  @Field(() => [ConductStateEnum], { description: 'Where the reader’s own organisation can bring it.' })
  nextStates!: readonly ConductState[];

  @Field(() => [ConductStep], { description: 'Every step taken, corrected ones among them, oldest first.' })
  history!: ConductStep[];

  @Field(() => Int, { description: 'Number of the last write about it; the next step must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of challenges between partners, by code.' })
export class ConductChallengeConnection extends Connection(ConductChallenge, 'ConductChallenge') {}

@PayloadType('a challenge to conduct')
export class ConductChallengePayload extends Payload {
  @Field(() => ConductChallenge, { nullable: true, description: 'The challenge as it is now.' })
  challenge?: ConductChallenge | null;
}
