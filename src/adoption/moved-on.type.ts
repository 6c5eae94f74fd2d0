import { Field, ObjectType } from '@nestjs/graphql';
import type { ChangeKind } from '../outputs/compare-versions.js';
import { ChangeKindEnum } from '../outputs/output.enums.js';
import { MarkedRunView } from '../outputs/output.type.js';
import { MovedOnStateEnum, TreatmentEnum } from './adoption.enums.js';
import type { Treatment } from './adoption-states.js';
import type { MovedOnState } from './moved-on.js';

@ObjectType({ description: 'A clause that reads otherwise in the newer version, is new there, or is gone.' })
export class MovedOnClause {
  @Field(() => ChangeKindEnum, { description: 'What became of it.' })
  change!: ChangeKind;

  @Field(() => String, {
    nullable: true,
    description: 'How it is cited in the version that the adopter goes by; null: it is not in it.',
  })
  formerNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'How it is cited in the newer version; null: it is not in it.' })
  number!: string | null;

  @Field(() => [MarkedRunView], { description: 'Its words in both, marked.' })
  runs!: readonly MarkedRunView[];

  @Field(() => TreatmentEnum, { nullable: true, description: 'What the adopter did with it; null: it never had it.' })
  treatment!: Treatment | null;
}

@ObjectType('MovedOn', { description: 'How an output has moved on since an adopter took it up.' })
export class MovedOnView {
  @Field(() => MovedOnStateEnum, { description: 'Whether it has.' })
  state!: MovedOnState;

  @Field(() => String, { nullable: true, description: 'The newest published version; null: there is no other.' })
  newestLabel!: string | null;

  @Field(() => [MovedOnClause], { description: 'The clauses that differ between the two, in the order of the newer.' })
  clauses!: MovedOnClause[];
}
