import { Injectable } from '@nestjs/common';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { OUTPUT, OUTPUT_RULES } from './output.kind.js';
import { OutputMapper } from './output-mapper.service.js';
import type { Output } from './output.type.js';
import { OUTPUT_ENTITIES, OutputsViewService } from './outputs-view.service.js';

const PARTS = {
  ...{ kind: OUTPUT, entities: OUTPUT_ENTITIES, identities: 'outputs' },
  ...{ rules: OUTPUT_RULES, field: 'output' as const },
};

/** Keeps what a project is to produce. */
@Injectable()
export class OutputService extends RuledService<Output, typeof OUTPUT_RULES, 'output'> {
  constructor(
    kinds: Kinds,
    views: OutputsViewService,
    private readonly mapper: OutputMapper,
  ) {
    super(kinds, PARTS, { ROWS: views });
  }

  one(project: Project, { id }: { readonly id: string }): Promise<Output | null> {
    return this.mapper.byId(project, id);
  }
}
