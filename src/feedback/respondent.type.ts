import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Organisation } from '../programme/organisation.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import { PublicationPermissionEnum, RespondentTypeEnum } from './feedback.enums.js';
import type { Permission, RespondentType } from './feedback-terms.js';

@ObjectType('FeedbackRespondentStatement', {
  implements: () => [DatedEntry],
  description: 'What was stated of a respondent.',
})
export class FeedbackRespondentStatementView extends DatedEntry {
  @Field(() => RespondentTypeEnum, { description: 'What kind of respondent.' })
  type!: RespondentType;

  @Field(() => PublicationPermissionEnum, { description: 'What may be published.' })
  permission!: Permission;

  @Field(() => String, { nullable: true, description: 'Name, or what replaces it where it is withheld.' })
  name!: string | null;
}

@ObjectType({
  implements: () => [Node, OnRecord],
  description:
    'Somebody who responded. Without permission to be named, administrators and the project lead alone see who.',
})
export class FeedbackRespondent {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as RS12.' })
  code!: string;

  @Field(() => SubjectView, { nullable: true, description: 'The exercise responded to.' })
  exercise!: SubjectView | null;

  @Field(() => RespondentTypeEnum, { description: 'What kind of respondent.' })
  type!: RespondentType;

  @Field(() => PublicationPermissionEnum, { description: 'What may be published.' })
  permission!: Permission;

  @Field(() => String, {
    nullable: true,
    description: 'Name; null: gave none. “[withheld: reason]” where this reader may not see it.',
  })
  name!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'Organisation in the register; null: none, or withheld.' })
  organisation!: Organisation | null;

  @Field(() => String, { nullable: true, description: 'Organisation in words; null: not said, or withheld.' })
  organisationName!: string | null;

  @Field(() => SubjectView, {
    nullable: true,
    description: 'The pilot authority it speaks for; null: none, or withheld.',
  })
  pilot!: SubjectView | null;

  @Field(() => Int, { nullable: true, description: 'Comments on record; null: withheld with the name.' })
  items!: number | null;

  @Field(() => [FeedbackRespondentStatementView], { description: 'Every statement about it, oldest first.' })
  history!: FeedbackRespondentStatementView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of respondents, by code.' })
export class FeedbackRespondentConnection extends Connection(FeedbackRespondent, 'FeedbackRespondent') {}

@PayloadType('a respondent')
export class FeedbackRespondentPayload extends Payload {
  @Field(() => FeedbackRespondent, { nullable: true, description: 'The respondent as it is now.' })
  respondent?: FeedbackRespondent | null;
}
