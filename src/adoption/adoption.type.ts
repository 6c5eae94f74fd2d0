import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../platform/graphql/node.type.js';
import { OnRecord } from '../platform/record/on-record.type.js';
import { Connection } from '../platform/graphql/connection.js';
import { DateScalar } from '../platform/graphql/date.scalar.js';
import { Formerly } from '../platform/graphql/former-names.js';
import { DatedEntry } from '../platform/record/dated-entry.type.js';
import { Payload, PayloadType } from '../platform/record/payload.type.js';
import { Problem } from '../platform/record/problem.js';
import { Organisation } from '../programme/organisation.type.js';
import { AdopterKindEnum, AdoptionStateEnum, SigningStateEnum } from './adoption.enums.js';
import type { AdopterKind, AdoptionState } from './adoption-states.js';
import type { AdoptionSnapshot } from './adoption-view.js';
import { MovedOnView } from './moved-on.type.js';
import type { SigningState } from './signatures.js';

@ObjectType('AdoptionReport', {
  implements: () => [DatedEntry],
  description: 'A report of the state that an adopter reached.',
})
export class AdoptionReportView extends DatedEntry {
  @Field(() => AdoptionStateEnum, { description: 'The state.' })
  @Formerly('stage')
  state!: AdoptionState;

  @Field(() => String, { nullable: true, description: 'Why, as it was said.' })
  note!: string | null;
}

@ObjectType('Signature', {
  implements: () => [DatedEntry],
  description: 'A signature under an adopter’s text, or its withdrawal.',
})
export class SignatureView extends DatedEntry {
  @Field(() => String, { description: 'The member.' })
  member!: string;

  @Field(() => String, { description: 'Who signed for it, by name.' })
  signatory!: string;

  @Field(() => String, { nullable: true, description: 'The post of who signed.' })
  post!: string | null;

  @Field(() => String, { description: 'SHA-256 of the text that was signed.' })
  textSha256!: string;

  @Field(() => Boolean, { description: 'True: the member took its signature back on this day.' })
  withdrawn!: boolean;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note!: string | null;
}

@ObjectType({ description: 'A member of an adopter, and its position on the text.' })
export class AdopterMember {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Organisation, { nullable: true, description: 'Its entry in the register; null: none.' })
  organisation!: Organisation | null;

  @Field(() => SigningStateEnum, { description: 'Whether it has signed the text as it reads.' })
  state!: SigningState;

  @Field(() => String, { nullable: true, description: 'Who signed last; null: nobody, or it was taken back.' })
  signatory!: string | null;

  @Field(() => String, { nullable: true, description: 'The post of who signed.' })
  post!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the last signature; null: there is none.' })
  signedOn!: string | null;
}

@ObjectType({ description: 'The version of an output that an adopter goes by.' })
export class AdoptedVersion {
  @Field(() => ID, { description: 'The version’s id in this view.' })
  id!: string;

  @Field(() => String, { description: 'Code of the output, such as O1.' })
  outputCode!: string;

  @Field(() => String, { description: 'Title of the output.' })
  outputTitle!: string;

  @Field(() => String, { description: 'What the version is called.' })
  label!: string;
}

@ObjectType({ description: 'How many clauses an adopter treats in which way.' })
export class TreatmentCounts {
  @Field(() => Int, { description: 'As the version has them.' })
  kept!: number;

  @Field(() => Int, { description: 'In words of its own.' })
  reworded!: number;

  @Field(() => Int, { description: 'Left out.' })
  omitted!: number;

  @Field(() => Int, { description: 'Its own.' })
  added!: number;
}

@ObjectType({
  implements: () => [Node, OnRecord],
  description: 'The adoption of an output by an authority or partnership, from considering it on.',
})
export class Adoption {
  @Field(() => ID, {
    description: 'Differs between the current view and a view as at a date, so that caches keep them apart.',
  })
  id!: string;

  @Field(() => String, { description: 'Its code in the project, such as AD1.' })
  code!: string;

  @Field(() => String, { description: 'Name of the authority or partnership.' })
  name!: string;

  @Field(() => Organisation, { nullable: true, description: 'Its entry in the register; null: none.' })
  organisation!: Organisation | null;

  @Field(() => AdopterKindEnum, { description: 'Whether it is one authority or a partnership.' })
  kind!: AdopterKind;

  @Field(() => Boolean, { description: 'True: made up for a demonstration.' })
  invented!: boolean;

  @Field(() => String, { nullable: true, description: 'What it wants the text for.' })
  purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'What of its own the text goes with.' })
  relatesTo!: string | null;

  @Field(() => String, { nullable: true, description: 'What else there is to know of the record.' })
  note!: string | null;

  @Field(() => AdoptedVersion, { nullable: true, description: 'The version it goes by; null: not known.' })
  outputVersion!: AdoptedVersion | null;

  @Field(() => AdoptionStateEnum, { description: 'How far it has come.' })
  @Formerly('stage')
  state!: AdoptionState;

  @Field(() => DateScalar, { nullable: true, description: 'Since when; null: nothing was reported yet.' })
  since!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is in this state, as it was said.' })
  @Formerly('stageNote')
  stateNote!: string | null;

  @Field(() => [AdoptionStateEnum], { description: 'The states that can follow.' })
  @Formerly('nextStages')
  nextStates!: readonly AdoptionState[];

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of its own text: what members sign, and that of the version where nothing was changed.',
  })
  textSha256!: string | null;

  @Field(() => TreatmentCounts, { nullable: true, description: 'How it treats the clauses; null: it has no text.' })
  counts!: TreatmentCounts | null;

  @Field(() => [Problem], { description: 'What in its text does not fit together.' })
  textProblems!: readonly Problem[];

  @Field(() => [AdopterMember], { description: 'Its members, and which of them have signed.' })
  members!: AdopterMember[];

  @Field(() => [Problem], { description: 'What keeps members from signing; none: they can.' })
  signUpBlockers!: readonly Problem[];

  @Field(() => [Problem], { description: 'What keeps its text from the public; none: it is public.' })
  publicationBlockers!: readonly Problem[];

  @Field(() => DateScalar, { nullable: true, description: 'The day from which its text is public; null: it is not.' })
  publicSince!: string | null;

  @Field(() => MovedOnView, {
    nullable: true,
    description: 'How the output has moved on; null: it goes by no version.',
  })
  movedOn!: MovedOnView | null;

  @Field(() => [AdoptionReportView], { description: 'Every report made, corrected ones among them, oldest first.' })
  history!: AdoptionReportView[];

  @Field(() => String, { nullable: true, description: 'Where it comes from, such as 10/23 ¶3.5.2.' })
  citation!: string | null;

  @Field(() => Int, { description: 'Number of the last write about it; the next change must name it.' })
  version!: number;

  /** Not in the schema: what the fields that page are made from. */
  snapshot!: AdoptionSnapshot;
  view!: ShownIn;
}

/** The view that an adoption is shown in. */
export interface ShownIn {
  readonly projectId: string;
  readonly asAt: string;
  readonly revision: number;
  readonly suffix: string;
}

@ObjectType({ description: 'One page of adoptions, by code.' })
export class AdoptionConnection extends Connection(Adoption, 'Adoption') {}

@ObjectType({ description: 'One page of signatures, oldest first.' })
export class SignatureConnection extends Connection(SignatureView, 'Signature') {}

@PayloadType('an adoption')
export class AdoptionPayload extends Payload {
  @Field(() => Adoption, { nullable: true, description: 'The adoption as it is now.' })
  adoption?: Adoption | null;
}
