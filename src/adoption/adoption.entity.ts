import { Column, Entity } from 'typeorm';
import type { ClauseKind } from '../outputs/output-kinds.js';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { AdopterKind, AdoptionState, Treatment } from './adoption-states.js';

/** A member of an adopter: an organisation of the register, or a name where it has no entry there. */
export interface MemberRow {
  /** Its entry in the register; null: none. */
  readonly organisationId: string | null;
  readonly name: string;
}

/** The identity of an adoption: one adopter and one output. */
@Entity('adoption')
export class AdoptionIdentity extends RecordIdentity {}

/** Who the adopter is and what it measures itself against, from a date on. */
@Entity('adoption_statement')
export class AdoptionStatement extends DatedReport {
  @Column({ name: 'adoption_id', type: 'uuid' })
  adoptionId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Its entry in the register of organisations; null: none. */
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text' })
  kind!: AdopterKind;

  @Column({ type: 'jsonb' })
  members!: MemberRow[];

  /** The version of an output that it adopts or looks at; null: not known. */
  @Column({ name: 'output_version_id', type: 'uuid', nullable: true })
  outputVersionId!: string | null;

  /** What it wants the text for. */
  @Column({ type: 'text', nullable: true })
  purpose!: string | null;

  /** What of its own the text goes with, such as a code of practice. */
  @Column({ name: 'relates_to', type: 'text', nullable: true })
  relatesTo!: string | null;

  /** What else there is to know, such as how sure the record is. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** True: made up for a demonstration. */
  @Column({ type: 'boolean' })
  invented!: boolean;
}

/** A state that an adopter reached, on a day. */
@Entity('adoption_report')
export class AdoptionReport extends DatedReport {
  @Column({ name: 'adoption_id', type: 'uuid' })
  adoptionId!: string;

  @Column({ name: 'stage', type: 'text' })
  state!: AdoptionState;

  /** Why; needed for DECLINED, WITHDRAWN and for considering again. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** What an adopter does with one clause, from a date on. */
@Entity('adoption_clause')
export class AdoptionClause extends DatedReport {
  @Column({ name: 'adoption_id', type: 'uuid' })
  adoptionId!: string;

  /** The clause's origin, which it keeps from version to version; of an addition its own id. */
  @Column({ name: 'clause_key', type: 'uuid' })
  clauseKey!: string;

  /** True: a clause of the adopter's own. */
  @Column({ type: 'boolean' })
  addition!: boolean;

  @Column({ type: 'text' })
  treatment!: Treatment;

  /** The adopter's own text; null: KEPT and OMITTED have none. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  /** Why; needed for OMITTED. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Of an addition: the key of the clause that it follows. */
  @Column({ name: 'after_key', type: 'uuid', nullable: true })
  afterKey!: string | null;

  /** Of an addition: what it is, such as the heading of a section. */
  @Column({ type: 'text', nullable: true })
  kind!: ClauseKind | null;

  /** Its place among the changes made at once. */
  @Column({ type: 'integer' })
  position!: number;
}

/** A member's signature under the adopter's text, or its withdrawal, on a day. */
@Entity('adoption_signature')
export class AdoptionSignature extends DatedReport {
  @Column({ name: 'adoption_id', type: 'uuid' })
  adoptionId!: string;

  @Column({ name: 'member_organisation_id', type: 'uuid', nullable: true })
  memberOrganisationId!: string | null;

  @Column({ name: 'member_name', type: 'text' })
  memberName!: string;

  /** Who signed, by name. */
  @Column({ type: 'text' })
  signatory!: string;

  @Column({ type: 'text', nullable: true })
  post!: string | null;

  /** The hash of the text that was signed. */
  @Column({ name: 'text_sha256', type: 'text' })
  textSha256!: string;

  /** True: the member takes its signature back. */
  @Column({ type: 'boolean' })
  withdrawn!: boolean;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
