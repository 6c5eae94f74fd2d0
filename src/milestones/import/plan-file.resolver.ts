import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.decorator.js';
import { Input } from '../../platform/graphql/input.js';
import { PlanExportService } from '../export/plan-export.service.js';
import { PlanFileFormatEnum } from '../plan.enums.js';
import type { PlanFileFormat } from './file-plan.js';
import { ImportPlanInput } from './plan-import.input.js';
import { PlanImportService } from './plan-import.service.js';
import { PlanFile, PlanImportPayload, PlanImportPreview } from './plan-import.type.js';

/** Plans as files, in and out. */
@Resolver()
export class PlanFileResolver {
  constructor(
    private readonly imports: PlanImportService,
    private readonly exports: PlanExportService,
  ) {}

  @Query(() => PlanImportPreview, {
    nullable: true,
    description: 'What importing a file of a plan would do, line by line; saves nothing.',
  })
  previewPlanImport(@CurrentActor() actor: Actor, @Input() input: ImportPlanInput): Promise<PlanImportPreview> {
    return this.imports.preview(actor, input);
  }

  @Mutation(() => PlanImportPayload, {
    description: 'Takes a file of a plan in as one change: Microsoft Project XML, CSV or an Excel workbook.',
  })
  importPlan(@CurrentActor() actor: Actor, @Input() input: ImportPlanInput): Promise<PlanImportPayload> {
    return this.imports.importPlan(actor, input);
  }

  @Query(() => PlanFile, {
    nullable: true,
    description: 'The plan of a project as a file, in a form that can be imported.',
  })
  planFile(
    @CurrentActor() actor: Actor,
    @Args('projectCode', { type: () => String, description: 'Code of the project.' }) projectCode: string,
    @Args('format', { type: () => PlanFileFormatEnum, description: 'How it is written.' }) format: PlanFileFormat,
  ): Promise<PlanFile> {
    return this.exports.file(actor, projectCode, format);
  }
}
