import { Injectable } from '@nestjs/common';
import { Kinds } from '../programme/kind/kinds.service.js';
import { RuledService } from '../programme/kind/ruled.service.js';
import type { Project } from '../programme/project.type.js';
import { OutputMapper } from './output-mapper.service.js';
import { OUTPUT_ENTITIES, OutputsViewService } from './outputs-view.service.js';
import { PublicationService } from './publication.service.js';
import { VERSION, VERSION_RULES } from './version.kind.js';
import type { OutputVersion } from './version.type.js';

const PARTS = {
  ...{ kind: VERSION, entities: OUTPUT_ENTITIES, identities: 'versions' },
  ...{ rules: VERSION_RULES, field: 'outputVersion' as const },
};

/** Keeps the versions of outputs: their text, what it is aligned to, who signed it, and how far it has come. */
@Injectable()
export class VersionService extends RuledService<OutputVersion, typeof VERSION_RULES, 'outputVersion'> {
  constructor(
    kinds: Kinds,
    views: OutputsViewService,
    publication: PublicationService,
    private readonly mapper: OutputMapper,
  ) {
    super(kinds, PARTS, { ROWS: views, PUBLICATION: publication });
  }

  one(project: Project, { id }: { readonly id: string }): Promise<OutputVersion | null> {
    return this.mapper.versionOf(project, id);
  }
}
