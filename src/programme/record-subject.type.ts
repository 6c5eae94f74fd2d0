import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { enumOf } from '../platform/graphql/enum-of.js';
import { IsText } from '../platform/graphql/text.validators.js';
import { SUBJECT_KINDS, type FoundSubject, type SubjectKind } from './record-subject.js';

export const SubjectKindEnum = enumOf<SubjectKind>('SubjectKind', 'What kind of record something is about.', {
  PROJECT: 'A project.',
  STAGE: 'A stage of its plan.',
  TASK: 'A task of its plan.',
  MILESTONE: 'A milestone of its plan.',
  OUTPUT: 'An output, such as the protocol.',
  OUTPUT_VERSION: 'One version of an output.',
  CLAUSE: 'A clause of a version.',
  PILOT: 'A pilot authority.',
  STAKEHOLDER: 'A stakeholder.',
  COMMITMENT: 'Something promised to a stakeholder.',
  COMMUNICATION: 'A communication, such as a press release.',
  EVIDENCE: 'A piece of evidence.',
  FEEDBACK_EXERCISE: 'An exercise that gathers feedback.',
  FEEDBACK_ITEM: 'One item of feedback.',
  ADOPTION: 'The adoption of an output by an authority or partnership.',
  RISK: 'A risk.',
  SEAT: 'A seat on the steering group.',
  CHALLENGE: 'A challenge by a reviewer.',
  MEETING: 'A meeting.',
  DECISION: 'A decision.',
  ACTION: 'An action.',
  PAPER: 'A paper.',
  PAPER_PARAGRAPH: 'A paragraph of a paper: its id is the paper’s id, a space, and the block’s id.',
  RETENTION_PERIOD: 'The period after which a kind of personal detail is reviewed; nothing else points at it.',
});

@InputType({ description: 'Points at a record.' })
export class SubjectInput {
  @Field(() => SubjectKindEnum, { description: 'What kind of record.' })
  @IsIn(SUBJECT_KINDS)
  kind!: SubjectKind;

  @Field(() => ID, { description: 'Its id.' })
  @IsText(200)
  id!: string;
}

@ObjectType('Subject', { description: 'A record that another points at, as it stood in this view.' })
export class SubjectView {
  @Field(() => SubjectKindEnum, { description: 'What kind of record.' })
  kind!: SubjectKind;

  @Field(() => ID, { description: 'Its id in this view.' })
  id!: string;

  @Field(() => String, { description: 'How people call it, such as M3.' })
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

/** The record as seen in a view. */
export function subjectView(found: FoundSubject, suffix: string): SubjectView {
  const { kind, id, code, title } = found;
  return { kind, id: kind === 'PAPER_PARAGRAPH' ? id : id + suffix, code, title };
}
