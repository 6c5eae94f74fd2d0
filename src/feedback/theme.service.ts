import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import type { Operation } from '../platform/auth/policy.js';
import { refuse } from '../platform/record/problem.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { ProjectWriter, type ThingWrite, type Written } from '../programme/project-writer.service.js';
import { ExerciseShapeService } from './exercise-shape.service.js';
import { FeedbackGroundService } from './feedback-ground.service.js';
import { FeedbackThemeStatement } from './feedback-theme.entity.js';
import { FeedbackWritingService, THEME } from './feedback-writing.service.js';
import type { AmendFeedbackThemeInput, DefineFeedbackThemeInput, RetireFeedbackThemeInput } from './theme.input.js';
import type { FeedbackThemePayload } from './theme.type.js';

type Terms = Pick<FeedbackThemeStatement, 'title' | 'definition' | 'retired'>;

/** Keeps the code frame: the themes that comments are given. */
@Injectable()
export class ThemeService {
  constructor(
    private readonly writer: ProjectWriter,
    private readonly writing: FeedbackWritingService,
    private readonly projects: ProjectViewService,
    private readonly grounds: FeedbackGroundService,
    private readonly shapes: ExerciseShapeService,
  ) {}

  /** Defines a theme. */
  async defineFeedbackTheme(actor: Actor, input: DefineFeedbackThemeInput): Promise<FeedbackThemePayload> {
    const terms = { title: input.title.trim(), definition: input.definition.trim(), retired: false };
    const written = await this.writer.found(actor, 'defineFeedbackTheme', THEME, input, (thing) =>
      this.state(thing, input, terms),
    );
    return this.payload(actor, written);
  }

  /** States anew what a theme means. */
  amendFeedbackTheme(actor: Actor, input: AmendFeedbackThemeInput): Promise<FeedbackThemePayload> {
    return this.anew(actor, 'amendFeedbackTheme', input, (former) => ({
      title: input.title?.trim() ?? former.title,
      definition: input.definition?.trim() ?? former.definition,
      retired: false,
    }));
  }

  /** Retires a theme: comments that have it keep it. */
  retireFeedbackTheme(actor: Actor, input: RetireFeedbackThemeInput): Promise<FeedbackThemePayload> {
    return this.anew(actor, 'retireFeedbackTheme', input, ({ title, definition }) => ({
      title,
      definition,
      retired: true,
    }));
  }

  private async anew(
    actor: Actor,
    operation: Operation,
    input: AmendFeedbackThemeInput | RetireFeedbackThemeInput,
    terms: (former: Terms) => Terms,
  ): Promise<FeedbackThemePayload> {
    const subject = { id: input.themeId, idField: 'themeId' };
    const written = await this.writer.about(actor, operation, THEME, input, subject, async (thing) => {
      const former = (await this.writing.before(thing)).byId.themes.get(thing.id)?.terms;
      if (!former)
        throw refuse('NOT_FOUND', `${thing.code} was not there on ${thing.effectiveOn}.`, ['input', 'effectiveOn']);
      if (former.retired) {
        const message = `Theme ${thing.code} has been retired. Define another one in its place.`;
        throw refuse('THEME_RETIRED', message, ['input', 'themeId'], thing.code);
      }
      await this.state(thing, input, terms(former));
    });
    return this.payload(actor, written);
  }

  private async state(thing: ThingWrite, input: object, terms: Terms): Promise<void> {
    await thing.write.manager.insert(FeedbackThemeStatement, {
      ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
      themeId: thing.id,
      ...terms,
    });
  }

  private async payload(actor: Actor, { projectId, id, revision }: Written<unknown>): Promise<FeedbackThemePayload> {
    const project = await this.projects.current(projectId, revision);
    const ground = project && (await this.grounds.ground(project, actor));
    const found = ground?.view.byId.themes.get(id);
    return { theme: ground && found ? this.shapes.theme(ground, found) : null, problems: [], saved: true };
  }
}
