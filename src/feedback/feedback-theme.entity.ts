import { Column, Entity } from 'typeorm';
import { DatedReport } from '../platform/record/dated-report.entity.js';
import { RecordIdentity } from '../platform/record/identity.entity.js';

/** Identity of a theme in a project's code frame. */
@Entity('feedback_theme')
export class FeedbackThemeIdentity extends RecordIdentity {}

/** What a theme means, from a date on. A theme is retired, never deleted: comments keep the themes they were given. */
@Entity('feedback_theme_statement')
export class FeedbackThemeStatement extends DatedReport {
  @Column({ name: 'theme_id', type: 'uuid' })
  themeId!: string;

  @Column({ type: 'text' })
  title!: string;

  /** What belongs under it. */
  @Column({ type: 'text' })
  definition!: string;

  @Column({ type: 'boolean' })
  retired!: boolean;
}
