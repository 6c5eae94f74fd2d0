import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Organisation } from '../programme/organisation.type.js';
import { Person } from '../programme/person.type.js';
import { SubjectView } from '../programme/record-subject.type.js';
import {
  AgendaItemKindEnum,
  AttendanceKindEnum,
  DispatchStateEnum,
  InterestResponseEnum,
  ItemAccessEnum,
  MeetingStateEnum,
  MinutesStateEnum,
} from './meeting.enums.js';
import type { DispatchState } from './dispatch.js';
import type {
  AgendaItemKind,
  AttendanceKind,
  InterestResponse,
  ItemAccess,
  MeetingState,
  MinutesState,
} from './meeting-states.js';

@ObjectType('Dispatch', { description: 'When the papers of a meeting must go out, and whether they did.' })
export class DispatchView {
  @Field(() => DispatchStateEnum, { description: 'How far it has come.' })
  state!: DispatchState;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day for it, counted in clear working days: neither it nor the day of the meeting counts. Null: it cannot be counted.',
  })
  due!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day they went out; null: not reported.' })
  dispatchedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working days left, negative once late; null: nothing to wait for.',
  })
  workingDaysLeft!: number | null;
}

@ObjectType({ implements: () => [DatedEntry], description: 'A meeting put off or brought forward.' })
export class MeetingMove extends DatedEntry {
  @Field(() => DateScalar, { description: 'The former day.' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The new day; null: nobody could say.' })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  why!: string | null;
}

@ObjectType('MeetingReport', {
  implements: () => [DatedEntry],
  description: 'A report of the state that a meeting reached.',
})
export class MeetingReportView extends DatedEntry {
  @Field(() => MeetingStateEnum, { description: 'The state.' })
  state!: MeetingState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;
}

@ObjectType('PapersSent', {
  implements: () => [DatedEntry],
  description: 'A report that the papers of a meeting went out.',
})
export class PapersSentView extends DatedEntry {
  @Field(() => String, { nullable: true, description: 'What was sent, and to whom.' })
  note!: string | null;
}

@ObjectType('MinutesAgreed', {
  implements: () => [DatedEntry],
  description: 'A report that a later meeting agreed the minutes.',
})
export class MinutesAgreedView extends DatedEntry {
  @Field(() => ID, { description: 'Id of the meeting that agreed them, in this view.' })
  agreedAtMeetingId!: string;

  @Field(() => String, { nullable: true, description: 'Its code; null: it was not on record on the day of the view.' })
  agreedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'How a sentence names that meeting.' })
  agreedAtName!: string | null;
}

@ObjectType('AgendaItem', { description: 'An item of an agenda.' })
export class AgendaItemView {
  @Field(() => ID, { description: 'Its id in this view.' })
  id!: string;

  @Field(() => Int, { description: 'Its place on the agenda, from 1.' })
  number!: number;

  @Field(() => String, { description: 'Title; of an item that is withheld, a word in its place.' })
  title!: string;

  @Field(() => AgendaItemKindEnum, { description: 'What it is for.' })
  kind!: AgendaItemKind;

  @Field(() => String, { nullable: true, description: 'The paper it is taken on, such as 10/23.' })
  paperReference!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the project it concerns, where the reader may read it.',
  })
  projectCode!: string | null;

  @Field(() => SubjectView, { nullable: true, description: 'The record it is about.' })
  subject!: SubjectView | null;

  @Field(() => ItemAccessEnum, { nullable: true, description: 'Whether it is taken in public; null: not decided.' })
  access!: ItemAccess | null;

  @Field(() => [String], { description: 'Paragraphs of Schedule 12A that exempt it.' })
  exemptParagraphs!: readonly string[];

  @Field(() => Boolean, { description: 'True: kept from this reader, so that its title and papers are left out.' })
  withheld!: boolean;
}

@ObjectType('Attendee', { description: 'Somebody who attended or sent apologies.' })
export class AttendeeView {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Person, { nullable: true, description: 'The entry in the register; null: none.' })
  person!: Person | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation spoken for.' })
  organisation!: Organisation | null;

  @Field(() => AttendanceKindEnum, { description: 'In what part.' })
  kind!: AttendanceKind;

  @Field(() => String, { nullable: true, description: 'Whose place a substitute took.' })
  substituteFor!: string | null;

  @Field(() => [Int], { nullable: true, description: 'The items attended, by number; null: the whole meeting.' })
  items!: number[] | null;
}

@ObjectType('Interest', { implements: () => [DatedEntry], description: 'An interest declared at a meeting.' })
export class InterestView extends DatedEntry {
  @Field(() => String, { description: 'Who declared it.' })
  name!: string;

  @Field(() => Person, { nullable: true, description: 'The entry in the register; null: none.' })
  person!: Person | null;

  @Field(() => ID, { nullable: true, description: 'The item it bears upon, by id; null: the meeting at large.' })
  itemId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The item it bears upon, by number; null: the meeting at large.' })
  item!: number | null;

  @Field(() => String, { description: 'The interest.' })
  interest!: string;

  @Field(() => InterestResponseEnum, { description: 'Whether the person left or stayed.' })
  response!: InterestResponse;
}

@ObjectType('Quorum', { description: 'Whether enough members were there, derived from attendance and declarations.' })
export class QuorumView {
  @Field(() => Int, { nullable: true, description: 'How many are needed; null: not on record.' })
  needed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Members present, substitutes among them; null: not on record.' })
  present!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Null: it cannot be said.' })
  quorate!: boolean | null;

  @Field(() => [Int], { description: 'Items for which too few members were in the room, by number.' })
  inquorateItems!: number[];
}

@ObjectType('MinutesNote', { description: 'A note of what was said or settled.' })
export class NoteView {
  @Field(() => ID, { description: 'Its id in this view.' })
  id!: string;

  @Field(() => String, { description: 'Its number: that of the item and a running one, such as 3.2.' })
  number!: string;

  @Field(() => Int, { nullable: true, description: 'The item, by number; null: on none.' })
  item!: number | null;

  @Field(() => String, { description: 'Its words.' })
  text!: string;
}

@ObjectType('MinutesNoteCorrection', { description: 'A note whose words were put right when the minutes were agreed.' })
export class NoteCorrectionView {
  @Field(() => String, { description: 'Number of the note.' })
  number!: string;

  @Field(() => String, { description: 'As drafted.' })
  before!: string;

  @Field(() => String, { description: 'As agreed.' })
  after!: string;
}

@ObjectType('Minutes', { description: 'Minutes of a meeting, or notes of an advisory one.' })
export class MinutesView {
  @Field(() => ID, { description: 'Of the minutes of this meeting in this view.' })
  id!: string;

  @Field(() => MinutesStateEnum, { description: 'Draft or agreed.' })
  state!: MinutesState;

  @Field(() => [NoteView], { description: 'The notes that this reader may read, in order.' })
  notes!: NoteView[];

  @Field(() => String, { nullable: true, description: 'Code of the meeting that agreed them.' })
  agreedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'How a sentence names that meeting.' })
  agreedAtName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day they were agreed.' })
  agreedOn!: string | null;

  @Field(() => [NoteCorrectionView], { description: 'The corrections subject to which they were agreed.' })
  corrections!: NoteCorrectionView[];

  @Field(() => Int, { description: 'How many texts were written, drafts among them.' })
  versions!: number;
}
