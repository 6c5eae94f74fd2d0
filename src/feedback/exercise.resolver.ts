import { Extensions, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Input } from '../platform/graphql/input.js';
import type { Actor } from '../platform/auth/actor.js';
import { CurrentActor } from '../platform/auth/current-actor.decorator.js';
import {
  AmendFeedbackExerciseInput,
  PublishFeedbackReportInput,
  RecordFeedbackExerciseInput,
  WithdrawFeedbackReportInput,
} from './exercise.input.js';
import { ExerciseService } from './exercise.service.js';
import { FeedbackExercise, FeedbackExercisePayload } from './exercise.type.js';
import { ImportFeedbackInput } from './import.input.js';
import { ImportService } from './import.service.js';
import { FeedbackImportPreview, ImportFeedbackPayload } from './import.type.js';
import { AmendFeedbackThemeInput, DefineFeedbackThemeInput, RetireFeedbackThemeInput } from './theme.input.js';
import { ThemeService } from './theme.service.js';
import { FeedbackThemePayload } from './theme.type.js';

@Resolver(() => FeedbackExercise)
export class ExerciseResolver {
  constructor(
    private readonly exercises: ExerciseService,
    private readonly themes: ThemeService,
    private readonly imports: ImportService,
  ) {}

  @Mutation(() => FeedbackExercisePayload, { description: 'Records an exercise that gathers feedback.' })
  recordFeedbackExercise(
    @CurrentActor() actor: Actor,
    @Input() input: RecordFeedbackExerciseInput,
  ): Promise<FeedbackExercisePayload> {
    return this.exercises.write(actor, 'recordFeedbackExercise', input);
  }

  @Mutation(() => FeedbackExercisePayload, { description: 'States again what an exercise is.' })
  amendFeedbackExercise(
    @CurrentActor() actor: Actor,
    @Input() input: AmendFeedbackExerciseInput,
  ): Promise<FeedbackExercisePayload> {
    return this.exercises.write(actor, 'amendFeedbackExercise', input);
  }

  @Mutation(() => FeedbackThemePayload, { description: 'Defines a theme of the code frame.' })
  defineFeedbackTheme(
    @CurrentActor() actor: Actor,
    @Input() input: DefineFeedbackThemeInput,
  ): Promise<FeedbackThemePayload> {
    return this.themes.write(actor, 'defineFeedbackTheme', input);
  }

  @Mutation(() => FeedbackThemePayload, { description: 'States again what a theme means.' })
  amendFeedbackTheme(
    @CurrentActor() actor: Actor,
    @Input() input: AmendFeedbackThemeInput,
  ): Promise<FeedbackThemePayload> {
    return this.themes.write(actor, 'amendFeedbackTheme', input);
  }

  @Mutation(() => FeedbackThemePayload, { description: 'Retires a theme: comments that have it keep it.' })
  retireFeedbackTheme(
    @CurrentActor() actor: Actor,
    @Input() input: RetireFeedbackThemeInput,
  ): Promise<FeedbackThemePayload> {
    return this.themes.write(actor, 'retireFeedbackTheme', input);
  }

  @Extensions({ alwaysAnew: true }) // the question holds a whole file, which is not worth keeping an answer to
  @Query(() => FeedbackImportPreview, {
    nullable: true,
    description: 'What importing a file would take in; saves nothing.',
  })
  previewFeedbackImport(
    @CurrentActor() actor: Actor,
    @Input() input: ImportFeedbackInput,
  ): Promise<FeedbackImportPreview> {
    return this.imports.previewFeedbackImport(actor, input);
  }

  @Mutation(() => ImportFeedbackPayload, { description: 'Takes in a file of responses: all of it, or nothing.' })
  importFeedback(@CurrentActor() actor: Actor, @Input() input: ImportFeedbackInput): Promise<ImportFeedbackPayload> {
    return this.imports.importFeedback(actor, input);
  }

  @Mutation(() => FeedbackExercisePayload, { description: 'Publishes the report on an exercise as it is now.' })
  publishFeedbackReport(
    @CurrentActor() actor: Actor,
    @Input() input: PublishFeedbackReportInput,
  ): Promise<FeedbackExercisePayload> {
    return this.exercises.write(actor, 'publishFeedbackReport', input);
  }

  @Mutation(() => FeedbackExercisePayload, { description: 'Takes the report on an exercise back from the public.' })
  withdrawFeedbackReport(
    @CurrentActor() actor: Actor,
    @Input() input: WithdrawFeedbackReportInput,
  ): Promise<FeedbackExercisePayload> {
    return this.exercises.write(actor, 'withdrawFeedbackReport', input);
  }
}
