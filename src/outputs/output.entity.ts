import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';
import type { OutputKind, VersionState } from './output-kinds.js';

/** An output's identity. */
@Entity('output')
export class OutputIdentity extends RecordIdentity {}

/** What an output is, from a date on. */
@Entity('output_statement')
export class OutputStatement extends DatedReport {
  @Column({ name: 'output_id', type: 'uuid' })
  outputId!: string;

  @Column({ type: 'text' })
  kind!: OutputKind;

  @Column({ type: 'text' })
  title!: string;

  /** What it is for; null: not said. */
  @Column({ type: 'text', nullable: true })
  purpose!: string | null;

  /** The outputs it is made of, in their order; none: it stands by itself. */
  @Column({ name: 'part_ids', type: 'uuid', array: true })
  partIds!: string[];
}

/** The identity of one version of an output. Its code begins with the output's own, such as O1-V2. */
@Entity('output_version')
export class OutputVersionIdentity extends RecordIdentity {}

/** What a version is called and made of, from a date on. */
@Entity('output_version_statement')
export class OutputVersionStatement extends DatedReport {
  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  /** The same in every statement about one version. */
  @Column({ name: 'output_id', type: 'uuid' })
  outputId!: string;

  /** The version it was begun from; null: from nothing. The same in every statement about one version. */
  @Column({ name: 'former_id', type: 'uuid', nullable: true })
  formerId!: string | null;

  @Column({ type: 'text' })
  label!: string;

  /** The versions of its output's parts that go into it. */
  @Column({ name: 'part_version_ids', type: 'uuid', array: true })
  partVersionIds!: string[];
}

/** A state that a version reached, on a day. */
@Entity('output_version_report')
export class OutputVersionReport extends DatedReport {
  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @Column({ type: 'text' })
  state!: VersionState;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Why it was published inside a restricted window; null: it was not. */
  @Column({ type: 'text', nullable: true })
  override!: string | null;
}

/** What an organisation signed, or that it takes its signature back. */
@Entity('output_sign_off')
export class OutputSignOff extends DatedReport {
  @Column({ name: 'version_id', type: 'uuid' })
  versionId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  /** The hash of the text that was signed. */
  @Column({ name: 'content_sha256', type: 'text' })
  contentSha256!: string;

  /** Who signed for it, by name and post. */
  @Column({ type: 'text' })
  signatory!: string;

  /** False: the signature is taken back. */
  @Column({ type: 'boolean' })
  given!: boolean;
}
