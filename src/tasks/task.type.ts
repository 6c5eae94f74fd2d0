import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Formerly } from '../platform/graphql/former-names.js';
import { SubjectView } from '../programme/record-subject.type.js';
import type { PersonalTaskKind } from './personal-task.js';
import { taskKindEnum } from './task-kinds.js';

@ObjectType({ description: 'Something that the asking person has to do, by the record as it is.' })
export class PersonalTask {
  @Formerly('key')
  @Field(() => ID, {
    description: 'Tells it from all other tasks of the person; the same as long as it is to be done.',
  })
  id!: string;

  @Field(() => taskKindEnum(), { description: 'What kind of task it is.' })
  kind!: PersonalTaskKind;

  @Field(() => String, { description: 'What to do, as an instruction.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Why it is to be done now; null: the title says it.' })
  why!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day for it; null: none was set.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'True: that day has passed, by the status date of the project.' })
  overdue!: boolean;

  @Field(() => SubjectView, { description: 'What it is about.' })
  subject!: SubjectView;

  @Field(() => String, { nullable: true, description: 'Code of the project; null: it belongs to none, or to several.' })
  projectCode!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of what it is about, as the mutation takes it; null: it is about several things.',
  })
  version!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The mutation that does it; null: the person records nothing themselves.',
  })
  operation!: string | null;
}

@ObjectType({ description: 'One page of the tasks of a person, the one due first in front.' })
export class PersonalTaskConnection extends Connection(PersonalTask, 'PersonalTask') {}
