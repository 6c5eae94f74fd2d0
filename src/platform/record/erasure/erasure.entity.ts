import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The operation whose write erases: by its entry in the journal every instance learns of it. */
export const ERASES = 'confirmErasure';

/** Somebody asked that the words and details of a person or respondent are erased. */
@Entity('erasure_request')
export class ErasureRequest {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'integer' })
  revision!: number;

  /** Such as ER1. */
  @Column({ type: 'text' })
  code!: string;

  /** What is erased: a person of the register, or somebody who gave feedback. */
  @Column({ name: 'subject_kind', type: 'text' })
  subjectKind!: 'PERSON' | 'RESPONDENT';

  /** Whose words and details. */
  @Column({ name: 'subject_id', type: 'uuid' })
  subjectId!: string;

  /** Who asked for it on record. */
  @Column({ name: 'requested_by', type: 'uuid' })
  requestedBy!: string;

  /** The day on which it was asked for. */
  @Column({ name: 'requested_on', type: 'date' })
  requestedOn!: string;

  /** Why. */
  @Column({ type: 'text' })
  reason!: string;

  /** What to look for everywhere, such as names; itself erased with the rest. */
  @Column({ type: 'text', array: true })
  texts!: string[];

  /** The words of the respondent, to find them where they were copied to; erased with the rest. */
  @Column({ type: 'text', array: true })
  copies!: string[];

  /** Hashes of attached files whose content goes; null: none. */
  @Column({ type: 'text', array: true, nullable: true })
  files!: string[] | null;
}

/** Another person's answer to a request for an erasure. */
@Entity('erasure_answer')
export class ErasureAnswer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'integer' })
  revision!: number;

  /** The request. */
  @Column({ name: 'request_id', type: 'uuid' })
  requestId!: string;

  /** Who answered it. */
  @Column({ name: 'answered_by', type: 'uuid' })
  answeredBy!: string;

  /** The day of the answer. */
  @Column({ name: 'answered_on', type: 'date' })
  answeredOn!: string;

  /** Whether it was carried out. */
  @Column({ type: 'text' })
  outcome!: 'CONFIRMED' | 'REFUSED';

  /** What was said with it. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;
}

/** A row that words were erased from, with its hash before and after; written by the database. */
@Entity('erased_row')
export class ErasedRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'integer' })
  revision!: number;

  /** The request by which words were erased. */
  @Column({ name: 'request_id', type: 'uuid' })
  requestId!: string;

  /** The write that put the row in, or ended it. */
  @Column({ name: 'of_revision', type: 'integer' })
  ofRevision!: number;

  /** The table; with `:ended` behind it what a write ended there. */
  @Column({ name: 'table_name', type: 'text' })
  tableName!: string;

  /** What tells the row apart in its table. */
  @Column({ name: 'row_key', type: 'text' })
  rowKey!: string;

  /** The columns that lost words. */
  @Column({ type: 'text', array: true })
  columns!: string[];

  /** The hash of the row as it was. */
  @Column({ name: 'before_sha256', type: 'text' })
  beforeSha256!: string;

  /** The hash of the row as it is. */
  @Column({ name: 'after_sha256', type: 'text' })
  afterSha256!: string;
}

/** The tables made here, as entities. */
export const ERASURE_TABLES: readonly NewableFunction[] = [ErasureRequest, ErasureAnswer, ErasedRow];
