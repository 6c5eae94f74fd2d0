import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { MaybeListOf } from '../platform/graphql/list.validators.js';
import { IsCode, IsRecordId, IsText } from '../platform/graphql/text.validators.js';
import { SubjectInput } from '../programme/record-subject.type.js';
import { AboutMeetingInput } from './meeting.input.js';
import { AgendaItemKindEnum, AttendanceKindEnum, InterestResponseEnum, ItemAccessEnum } from './meeting.enums.js';
import {
  AGENDA_ITEM_KINDS,
  ATTENDANCE_KINDS,
  INTEREST_RESPONSES,
  ITEM_ACCESSES,
  type AgendaItemKind,
  type AttendanceKind,
  type InterestResponse,
  type ItemAccess,
} from './meeting-states.js';

@InputType({ description: 'An item of an agenda; its number is its place in the list.' })
export class AgendaItemInput {
  @Field(() => ID, { nullable: true, description: 'Its id, for an item that stays on the agenda; null: a new one.' })
  @IsOptional()
  @IsRecordId()
  itemId?: string | null;

  @Field(() => String, { description: 'Title.' })
  @IsText(300)
  title!: string;

  @Field(() => AgendaItemKindEnum, { description: 'What it is for.' })
  @IsIn(AGENDA_ITEM_KINDS)
  kind!: AgendaItemKind;

  @Field(() => String, { nullable: true, description: 'The paper it is taken on, such as 10/23.' })
  @IsOptional()
  @IsText(40)
  paperReference?: string | null;

  @Field(() => String, { nullable: true, description: 'The project it concerns; null: none, or several.' })
  @IsOptional()
  @IsCode()
  projectCode?: string | null;

  @Field(() => SubjectInput, { nullable: true, description: 'A record of that project that it is about.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SubjectInput)
  subject?: SubjectInput | null;

  @Field(() => ItemAccessEnum, { nullable: true, description: 'Whether it is taken in public; null: not decided.' })
  @IsOptional()
  @IsIn(ITEM_ACCESSES)
  access?: ItemAccess | null;

  @Field(() => [String], { nullable: true, description: 'Paragraphs of Schedule 12A that exempt an item of part 2.' })
  @IsOptional()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(/^\d{1,2}[A-Z]?$/, { each: true, message: '$property must be numbers of paragraphs, such as 3 or 7A' })
  exemptParagraphs?: string[] | null;
}

@InputType({ description: 'The whole agenda of a meeting, in order: it replaces the former one.' })
export class SetAgendaInput extends AboutMeetingInput {
  @Field(() => [AgendaItemInput], { description: 'The items; 1 to 100.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemInput)
  items!: AgendaItemInput[];
}

@InputType({ description: 'Somebody who attended or sent apologies.' })
export class AttendeeInput {
  @Field(() => ID, { nullable: true, description: 'The person, where the register has an entry.' })
  @IsOptional()
  @IsRecordId()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name, where the register has no entry.' })
  @IsOptional()
  @IsText(200)
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation spoken for; default that of the person.' })
  @IsOptional()
  @IsRecordId()
  organisationId?: string | null;

  @Field(() => AttendanceKindEnum, { description: 'In what part.' })
  @IsIn(ATTENDANCE_KINDS)
  kind!: AttendanceKind;

  @Field(() => String, { nullable: true, description: 'Whose place a substitute takes.' })
  @IsOptional()
  @IsText(200)
  substituteFor?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The items attended; null: the whole meeting.' })
  @IsOptional()
  @ArrayMaxSize(100)
  @IsRecordId({ each: true })
  itemIds?: string[] | null;
}

@InputType({ description: 'Everybody who attended or sent apologies: the list replaces the former one.' })
export class RecordAttendanceInput extends AboutMeetingInput {
  @Field(() => [AttendeeInput], { description: 'Those who attended or sent apologies; 1 to 200.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AttendeeInput)
  attendees!: AttendeeInput[];
}

@InputType({ description: 'An interest that somebody declared.' })
export class DeclareInterestInput extends AboutMeetingInput {
  @Field(() => ID, { nullable: true, description: 'Who, where the register has an entry.' })
  @IsOptional()
  @IsRecordId()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'Who, where the register has no entry.' })
  @IsOptional()
  @IsText(200)
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item it bears upon; null: the meeting at large.' })
  @IsOptional()
  @IsRecordId()
  itemId?: string | null;

  @Field(() => String, { description: 'The interest.' })
  @IsText(1000)
  interest!: string;

  @Field(() => InterestResponseEnum, { description: 'Whether the person left or stayed.' })
  @IsIn(INTEREST_RESPONSES)
  response!: InterestResponse;
}

@InputType({ description: 'A note of what was said or settled.' })
export class NoteInput {
  @Field(() => ID, { nullable: true, description: 'Its id, for a note that was in the draft before; null: a new one.' })
  @IsOptional()
  @IsRecordId()
  noteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item of the agenda; null: on none.' })
  @IsOptional()
  @IsRecordId()
  itemId?: string | null;

  @Field(() => String, { description: 'Its words.' })
  @IsText(4000)
  text!: string;
}

@InputType({ description: 'The whole text of minutes or notes: it replaces the former draft.' })
export class DraftMinutesInput extends AboutMeetingInput {
  @Field(() => [NoteInput], { description: 'The notes, in order within each item; 1 to 300.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => NoteInput)
  notes!: NoteInput[];
}

@InputType({ description: 'A note as corrected.' })
export class NoteCorrectionInput {
  @Field(() => ID, { description: 'The note.' })
  @IsRecordId()
  noteId!: string;

  @Field(() => String, { description: 'Its words as agreed.' })
  @IsText(4000)
  text!: string;
}

@InputType({ description: 'Minutes agreed at a later meeting of the body.' })
export class AgreeMinutesInput extends AboutMeetingInput {
  @Field(() => ID, { description: 'The meeting that agreed them.' })
  @IsRecordId()
  agreedAtMeetingId!: string;

  @MaybeListOf(() => NoteCorrectionInput, 100, 'The corrections subject to which they were.')
  corrections?: NoteCorrectionInput[] | null;
}
