import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { CommunicationKind, CommunicationState } from './communication-life.js';

/** A communication's identity. */
@Entity('communication')
export class CommunicationIdentity extends RecordIdentity {}

/** What a communication is, whom it is for and when it is to go out, from a date on. */
@Entity('communication_statement')
export class CommunicationStatement extends DatedReport {
  @Column({ name: 'communication_id', type: 'uuid' })
  communicationId!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  kind!: CommunicationKind;

  @Column({ type: 'text', nullable: true })
  audience!: string | null;

  /** False: once issued it goes to its audience alone. */
  @Column({ name: 'for_public', type: 'boolean' })
  forPublic!: boolean;

  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  ownerId!: string | null;

  @Column({ name: 'owner_team', type: 'text', nullable: true })
  ownerTeam!: string | null;

  /** The day it is to be issued; null: that of its milestone, else unknown. */
  @Column({ name: 'planned_on', type: 'date', nullable: true })
  plannedOn!: string | null;

  @Column({ name: 'milestone_id', type: 'uuid', nullable: true })
  milestoneId!: string | null;
}

/** One version of a communication's text. */
@Entity('communication_text')
export class CommunicationText extends DatedReport {
  @Column({ name: 'communication_id', type: 'uuid' })
  communicationId!: string;

  @Column({ type: 'text' })
  body!: string;
}

/** A step that a communication took on a day. */
@Entity('communication_report')
export class CommunicationReport extends DatedReport {
  @Column({ name: 'communication_id', type: 'uuid' })
  communicationId!: string;

  @Column({ type: 'text' })
  state!: CommunicationState;

  /** The title and text that the step was about; null: there was no text. */
  @Column({ name: 'content_sha256', type: 'text', nullable: true })
  contentSha256!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** A director's leave to issue one text inside one restricted window. */
@Entity('communication_override')
export class CommunicationOverride extends DatedReport {
  @Column({ name: 'communication_id', type: 'uuid' })
  communicationId!: string;

  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string;

  @Column({ name: 'window_name', type: 'text' })
  windowName!: string;

  @Column({ name: 'window_from', type: 'date' })
  windowFrom!: string;

  @Column({ name: 'window_to', type: 'date' })
  windowTo!: string;

  @Column({ type: 'text' })
  grounds!: string;
}
