import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import { PageArgs } from '../platform/graphql/page-args.js';
import { Project } from '../programme/project.type.js';
import { AmendMeetingInput, DispatchPapersInput, PlanMeetingInput, ReportMeetingInput } from './meeting.input.js';
import {
  AgreeMinutesInput,
  DeclareInterestInput,
  DraftMinutesInput,
  RecordAttendanceInput,
  SetAgendaInput,
} from './meeting-record.input.js';
import { DeclareOwnInterestInput, SendApologiesInput, WithdrawApologiesInput } from './own-part.input.js';
import { MeetingReadsService } from './meeting-reads.service.js';
import { MeetingService } from './meeting.service.js';
import { MeetingConnection, MeetingPayload } from './meeting.type.js';

@Resolver(() => Project)
export class MeetingResolver {
  constructor(
    private readonly reads: MeetingReadsService,
    private readonly service: MeetingService,
  ) {}

  @ResolveField(() => MeetingConnection, {
    description: 'Meetings of its own bodies, and those of others that have it on their agenda, by date.',
  })
  meetings(
    @Parent() project: Project,
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
  ): Promise<MeetingConnection> {
    return this.reads.meetingsOfProject(actor, project, project.recordId, page);
  }

  @Mutation(() => MeetingPayload, { description: 'Plans a meeting of a body, with a date or without one.' })
  planMeeting(@CurrentActor() actor: Actor, @Input() input: PlanMeetingInput): Promise<MeetingPayload> {
    return this.service.planMeeting(actor, input);
  }

  @Mutation(() => MeetingPayload, { description: 'States again when or where a meeting is.' })
  amendMeeting(@CurrentActor() actor: Actor, @Input() input: AmendMeetingInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'amendMeeting', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Reports the state that a meeting reached.' })
  reportMeeting(@CurrentActor() actor: Actor, @Input() input: ReportMeetingInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'reportMeeting', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Records that the papers of a meeting went out.' })
  dispatchPapers(@CurrentActor() actor: Actor, @Input() input: DispatchPapersInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'dispatchPapers', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Sets the agenda of a meeting, as a whole and in order.' })
  setAgenda(@CurrentActor() actor: Actor, @Input() input: SetAgendaInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'setAgenda', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Records who attended a meeting or sent apologies.' })
  recordAttendance(@CurrentActor() actor: Actor, @Input() input: RecordAttendanceInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'recordAttendance', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Records an interest that somebody declared at a meeting.' })
  declareInterest(@CurrentActor() actor: Actor, @Input() input: DeclareInterestInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'declareInterest', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Declares an interest of your own.' })
  declareOwnInterest(@CurrentActor() actor: Actor, @Input() input: DeclareOwnInterestInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'declareOwnInterest', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Sends your apologies for a meeting that you cannot come to.' })
  sendApologies(@CurrentActor() actor: Actor, @Input() input: SendApologiesInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'sendApologies', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Withdraws your apologies: you can come after all.' })
  withdrawApologies(@CurrentActor() actor: Actor, @Input() input: WithdrawApologiesInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'withdrawApologies', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Puts the draft of minutes, or of notes, on record.' })
  draftMinutes(@CurrentActor() actor: Actor, @Input() input: DraftMinutesInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'draftMinutes', input);
  }

  @Mutation(() => MeetingPayload, { description: 'Records that a later meeting agreed the minutes.' })
  agreeMinutes(@CurrentActor() actor: Actor, @Input() input: AgreeMinutesInput): Promise<MeetingPayload> {
    return this.service.write(actor, 'agreeMinutes', input);
  }
}
