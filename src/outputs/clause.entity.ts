import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import type { ClauseKind } from './output-kinds.js';
import type { FrameworkCode } from './frameworks/framework.js';
import type { DocumentFormat } from './import/import.types.js';
import type { Unplaced } from './import/import.types.js';

/** A clause of one version. What is carried into a newer version is a clause of its own there, of the same origin. */
@Entity('output_clause')
export class ClauseIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  /** The clause it goes back to, through all versions; itself where it was new. */
  @Column({ name: 'origin_id', type: 'uuid' })
  originId!: string;

  @Column({ type: 'integer' })
  revision!: number;
}

/** How a clause reads, from a date on. */
@Entity('output_clause_statement')
export class ClauseStatement extends DatedReport {
  @Column({ name: 'clause_id', type: 'uuid' })
  clauseId!: string;

  @Column({ type: 'text' })
  kind!: ClauseKind;

  @Column({ type: 'text' })
  text!: string;
}

/** Which clauses a version has, and in which order, from a date on: a clause that is no longer in it was removed. */
@Entity('output_clause_order')
export class ClauseOrder extends DatedReport {
  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @Column({ name: 'clause_ids', type: 'uuid', array: true })
  clauseIds!: string[];
}

/** To which principles of a framework a clause is aligned, from a date on; none: to none of them any more. */
@Entity('output_clause_alignment')
export class ClauseAlignment extends DatedReport {
  @Column({ name: 'clause_id', type: 'uuid' })
  clauseId!: string;

  @Column({ type: 'text' })
  framework!: FrameworkCode;

  /** Numbers of principles, rising. */
  @Column({ type: 'integer', array: true })
  principles!: number[];
}

/** A document that was imported into a version. */
@Entity('output_import')
export class OutputImport extends DatedReport {
  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @Column({ type: 'text' })
  format!: DocumentFormat;

  @Column({ name: 'file_name', type: 'text', nullable: true })
  fileName!: string | null;

  /** SHA-256 of what was sent. */
  @Column({ name: 'source_sha256', type: 'text' })
  sourceSha256!: string;

  /** The line at which the import began; null: at the first. */
  @Column({ name: 'starts_at', type: 'text', nullable: true })
  startsAt!: string | null;

  /** How many clauses were placed, headings and statements among them. */
  @Column({ type: 'integer' })
  placed!: number;

  @Column({ type: 'jsonb' })
  unplaced!: readonly Unplaced[];
}
