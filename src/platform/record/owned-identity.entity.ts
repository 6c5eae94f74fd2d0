import { Column, PrimaryColumn } from 'typeorm';

/** What never changes about a thing that belongs to a project or to none. Its `version` is there to be claimed; views derive theirs. */
export abstract class OwnedIdentity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Null: of no project. */
  @Column({ name: 'project_id', type: 'uuid', nullable: true })
  projectId!: string | null;

  /** Unique among things of its kind. */
  @Column({ type: 'text' })
  code!: string;

  /** The write that founded it. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column({ type: 'integer' })
  version!: number;
}

/** The columns that every identity table of such things has. */
export function ownedColumns(): string {
  return `id uuid PRIMARY KEY,
      project_id uuid REFERENCES project,
      code text NOT NULL UNIQUE CHECK (code <> ''),
      revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      version integer NOT NULL`;
}
