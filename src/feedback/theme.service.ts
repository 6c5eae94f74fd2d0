import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import { refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { type Change, firstOf, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type Written } from '../programme/thing-write.js';
import { ExerciseShapeService } from './exercise-shape.service.js';
import { FeedbackGroundService } from './feedback-ground.service.js';
import { FeedbackThemeStatement } from './feedback-theme.entity.js';
import { FeedbackWritingService, THEME } from './feedback-writing.service.js';
import type { AmendFeedbackThemeInput, DefineFeedbackThemeInput, RetireFeedbackThemeInput } from './theme.input.js';
import type { FeedbackThemePayload } from './theme.type.js';

type Terms = Pick<FeedbackThemeStatement, 'title' | 'definition' | 'retired'>;

const TERMS: TermsOf<Terms> = { title: needed(), definition: needed(), retired: needed(false) };

/** Keeps the code frame: the themes that comments are given. */
@Injectable()
export class ThemeService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly writing: FeedbackWritingService,
    private readonly projects: ProjectViewService,
    private readonly grounds: FeedbackGroundService,
    private readonly shapes: ExerciseShapeService,
  ) {}

  /** Defines a theme. */
  async defineFeedbackTheme(actor: Actor, input: DefineFeedbackThemeInput): Promise<FeedbackThemePayload> {
    const written = await this.writer.found(actor, 'defineFeedbackTheme', THEME, input, async (thing) => {
      await thing.write.manager.insert(FeedbackThemeStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        themeId: thing.id,
        ...firstOf(TERMS, input),
      });
    });
    return this.payload(actor, written);
  }

  /** States anew what a theme means. */
  amendFeedbackTheme(actor: Actor, input: AmendFeedbackThemeInput): Promise<FeedbackThemePayload> {
    return this.change(actor, 'amendFeedbackTheme', input, () => saidOf(TERMS, input));
  }

  /** Retires a theme: comments that have it keep it. */
  retireFeedbackTheme(actor: Actor, input: RetireFeedbackThemeInput): Promise<FeedbackThemePayload> {
    return this.change(actor, 'retireFeedbackTheme', input, () => ({ retired: true }));
  }

  private async change(
    actor: Actor,
    operation: Operation,
    input: AmendFeedbackThemeInput | RetireFeedbackThemeInput,
    said: () => Change<Terms>,
  ): Promise<FeedbackThemePayload> {
    const subject = { id: input.themeId, idField: 'themeId' };
    const written = await this.writer.about(actor, operation, THEME, input, subject, async (thing) => {
      const former = (await this.writing.before(thing)).byId.themes.get(thing.id)?.terms;
      if (former?.retired) {
        const message = `Theme ${thing.code} has been retired. Define another one in its place.`;
        throw refuse('THEME_RETIRED', message, ['input', 'themeId'], thing.code);
      }
      const own = (await this.writing.rows(thing)).themeStatements.filter((row) => row.themeId === thing.id);
      await amend(thing, FeedbackThemeStatement, own, { terms: TERMS, change: said(), input });
    });
    return this.payload(actor, written);
  }

  private async payload(actor: Actor, { projectId, id, revision }: Written<unknown>): Promise<FeedbackThemePayload> {
    const project = await this.projects.current(projectId, revision);
    const ground = project && (await this.grounds.ground(project, actor));
    const found = ground?.view.byId.themes.get(id);
    return { theme: ground && found ? this.shapes.theme(ground, found) : null, problems: [], saved: true };
  }
}
