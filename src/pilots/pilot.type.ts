import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { ShownTerms } from '../platform/kind/declared-terms.js';
import { Formerly } from '../platform/graphql/former-names.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { SubjectView } from '../programme/record-subject.type.js';
import { Organisation } from '../programme/organisation.type.js';
import { AuthorityTypeEnum, PilotStateEnum } from './pilot.enums.js';
import { PILOT_TERMS } from './pilot.kind.js';
import type { AuthorityType, PilotState } from './pilot-states.js';

@ObjectType('PilotReport', {
  implements: () => [DatedEntry],
  description: 'A report of the state that a pilot reached.',
})
export class PilotReportView extends DatedEntry {
  @Field(() => PilotStateEnum, { description: 'The state.' })
  @Formerly('stage')
  state!: PilotState;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;
}

@ObjectType({ implements: () => [Node, OnRecord], description: 'An authority that pilots an output, or may.' })
export class Pilot extends ShownTerms(PILOT_TERMS) {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as P1.' })
  code!: string;

  @Field(() => Organisation, { nullable: true, description: 'Its entry in the register; null: none.' })
  organisation!: Organisation | null;

  @Field(() => [SubjectView], { description: 'The versions of outputs that it tries.' })
  outputVersions!: SubjectView[];

  @Field(() => PilotStateEnum, { description: 'How far it has come.' })
  @Formerly('stage')
  state!: PilotState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: nothing was reported yet.' })
  since!: string | null;

  @Field(() => [PilotStateEnum], { description: 'The states that can follow.' })
  @Formerly('nextStages')
  nextStates!: readonly PilotState[];

  @Field(() => [PilotReportView], { description: 'Every report made, corrected ones among them, oldest first.' })
  history!: PilotReportView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.7.2.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;
}

@ObjectType({ description: 'One page of pilots, by code.' })
export class PilotConnection extends Connection(Pilot, 'Pilot') {}

@ObjectType({ description: 'How many pilots there are of one type of authority.' })
export class PilotBalance {
  @Field(() => AuthorityTypeEnum, { description: 'The type.' })
  authorityType!: AuthorityType;

  @Field(() => Int, { description: 'Pilots of the type that have neither declined nor withdrawn.' })
  listed!: number;

  @Field(() => Int, { description: 'Those that have agreed.' })
  takingPart!: number;
}

@ObjectType({ description: 'Whether piloting can start, and how the types of authority are balanced.' })
export class PilotReadiness {
  @Field(() => Boolean, { description: 'True: it can start.' })
  ready!: boolean;

  @Field(() => [Problem], { description: 'Why it cannot.' })
  problems!: readonly Problem[];

  @Field(() => [PilotBalance], { description: 'Pilots by type of authority; types without any are left out.' })
  balance!: readonly PilotBalance[];
}

@PayloadType('a pilot')
export class PilotPayload extends Payload {
  @Field(() => Pilot, { nullable: true, description: 'The pilot as it is now.' })
  pilot?: Pilot | null;
}
