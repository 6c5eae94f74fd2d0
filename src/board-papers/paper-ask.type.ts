import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { SubjectKindEnum } from '../programme/record-subject.type.js';
import type { SubjectKind } from '../programme/record-subject.js';
import type { AskOutcome, AskVerb } from './ask-terms.js';
import { AskOutcomeEnum, AskVerbEnum } from './board-paper.enums.js';

@ObjectType({ description: 'What a committee report was asked for with.' })
export class PaperReport {
  @Field(() => ID, { description: 'The adoption whose text it puts before the committee.' })
  adoptionId!: string;

  @Field(() => String, { description: 'The post it is a report of.' })
  reportOf!: string;

  @Field(() => String, { description: 'To whom the text is to be commended.' })
  commendTo!: string;

  @Field(() => String, { nullable: true, description: 'What of theirs it supplements; null: nothing is named.' })
  supplements!: string | null;
}

@ObjectType({ description: 'What the body did with one ask.' })
export class PaperAskOutcome {
  @Field(() => AskOutcomeEnum, { description: 'What it did.' })
  outcome!: AskOutcome;

  @Field(() => String, { nullable: true, description: 'In words; null: nothing more was said.' })
  words!: string | null;
}

@ObjectType({ description: 'One recommendation of a paper.' })
export class PaperAsk {
  @Field(() => String, { description: 'Its letter, by which considerBoardPaper answers it.' })
  letter!: string;

  @Field(() => AskVerbEnum, { description: 'Its one verb.' })
  verb!: AskVerb;

  @Field(() => String, { description: 'What follows the verb.' })
  text!: string;

  @Field(() => SubjectKindEnum, { nullable: true, description: 'Kind of the record it is about; null: of none.' })
  subjectKind!: SubjectKind | null;

  @Field(() => ID, { nullable: true, description: 'Id of that record.' })
  subjectId!: string | null;

  @Field(() => PaperAskOutcome, { nullable: true, description: 'What the body did with it; null: not recorded.' })
  outcome!: PaperAskOutcome | null;
}

@ObjectType({ description: 'What the body decided on a paper.' })
export class PaperConsideration {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;

  @Field(() => String, { description: 'The decision, in words.' })
  decision!: string;

  @Field(() => DateScalar, { description: 'The day of the meeting that considered it.' })
  consideredOn!: string;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;

  @Field(() => [ID], {
    description:
      'The decisions recorded with it among those of the body; none where the record does not know the body.',
  })
  decisionIds!: string[];
}
