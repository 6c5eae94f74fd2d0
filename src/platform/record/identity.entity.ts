import { Column, PrimaryColumn } from 'typeorm';

/**
 * What never changes about a thing of a project: its id, project and code. What is said of it stands in dated rows. Its
 * `version`, the number of the last write about it, is there to be claimed; views derive theirs from the rows.
 */
export abstract class RecordIdentity {
  /** Its id, by which the rows about it name it. */
  @PrimaryColumn('uuid')
  id!: string;

  /** The project that it is of. */
  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  /** Unique in its project among things of its kind, such as R3. */
  @Column({ type: 'text' })
  code!: string;

  /** The write that founded it. */
  @Column({ type: 'integer' })
  revision!: number;

  /** Number of the last write about it. */
  @Column({ type: 'integer' })
  version!: number;
}

/** The columns that every identity table of a project's things has. */
export function identityColumns(): string {
  return `id uuid PRIMARY KEY,
      project_id uuid NOT NULL REFERENCES project,
      code text NOT NULL CHECK (code <> ''),
      revision integer NOT NULL REFERENCES journal_entry DEFERRABLE INITIALLY DEFERRED,
      version integer NOT NULL,
      UNIQUE (project_id, code)`;
}
