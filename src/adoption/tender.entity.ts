import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { TendererAnswer } from './adoption-states.js';

/** The identity of a tender in which an adopter puts its text to would-be partners. */
@Entity('tender')
export class TenderIdentity extends RecordIdentity {}

/** What a tender is, from a date on. */
@Entity('tender_statement')
export class TenderStatement extends DatedReport {
  @Column({ name: 'tender_id', type: 'uuid' })
  tenderId!: string;

  @Column({ name: 'adoption_id', type: 'uuid' })
  adoptionId!: string;

  @Column({ type: 'text' })
  title!: string;

  /** The day it was, or is to be, issued; null: not known. */
  @Column({ name: 'issued_on', type: 'date', nullable: true })
  issuedOn!: string | null;

  /** The last day for answers; null: not known. */
  @Column({ name: 'closes_on', type: 'date', nullable: true })
  closesOn!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** A would-be partner that was asked to sign up, or its answer, on a day. */
@Entity('tenderer_report')
export class TendererReport extends DatedReport {
  @Column({ name: 'tender_id', type: 'uuid' })
  tenderId!: string;

  /** The would-be partner: the same in every report about it. */
  @Column({ name: 'tenderer_id', type: 'uuid' })
  tendererId!: string;

  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text' })
  name!: string;

  /** ASKED, WILL_SIGN or WILL_NOT_SIGN. */
  @Column({ type: 'text' })
  answer!: TendererAnswer;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** What a would-be partner puts forward as evidence for one value of the text, on a day. */
@Entity('tender_evidence')
export class TenderEvidence extends DatedReport {
  @Column({ name: 'tender_id', type: 'uuid' })
  tenderId!: string;

  @Column({ name: 'tenderer_id', type: 'uuid' })
  tendererId!: string;

  /** The origin of the section that states the value, or the id of an addition. */
  @Column({ name: 'value_key', type: 'uuid' })
  valueKey!: string;

  @Column({ type: 'text' })
  text!: string;
}
