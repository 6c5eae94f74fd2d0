import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../platform/graphql/enum-of.js';
import { Problem } from '../platform/record/problem.js';
import type { SeatAttendance } from './seat-attendance.js';

export const SeatAttendanceEnum = enumOf<SeatAttendance>('SeatAttendance', 'How a seat was represented at a meeting.', {
  PRESENT: 'By its representative, or somebody else of its organisation.',
  SUBSTITUTE: 'By a substitute.',
  APOLOGIES: 'Not; apologies were sent.',
  ABSENT: 'Not, and nothing was said.',
});

@ObjectType('SeatAtMeeting', { description: 'How one seat was represented at a meeting.' })
export class SeatAtMeetingView {
  @Field(() => String, { description: 'Code of the seat.' })
  code!: string;

  @Field(() => String, { description: 'Whose seat it is, by name.' })
  organisation!: string;

  @Field(() => SeatAttendanceEnum, { description: 'How it was represented.' })
  attendance!: SeatAttendance;
}

@ObjectType('SeatCheck', {
  description: 'A meeting of a steering group held against its seats and terms of reference, as they stood on its day.',
})
export class SeatCheckView {
  @Field(() => [SeatAtMeetingView], { description: 'Its seats, in their order.' })
  seats!: SeatAtMeetingView[];

  @Field(() => Int, { description: 'Accepted seats that were represented.' })
  present!: number;

  @Field(() => Int, { nullable: true, description: 'Seats needed by the terms of reference; null: not settled.' })
  quorum!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Null: no quorum is settled.' })
  quorate!: boolean | null;

  @Field(() => [Problem], { description: 'What does not fit.' })
  findings!: readonly Problem[];
}
