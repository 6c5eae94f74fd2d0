import { Injectable } from '@nestjs/common';
import { findVersion } from '../outputs/outputs-view.js';
import { OutputsViewService } from '../outputs/outputs-view.service.js';
import type { RecordPoint } from '../platform/record/standing.js';

/** The clauses of a version, as comments can be bound to them. */
export interface VersionClauses {
  /** Its own, and those of its parts. */
  readonly ids: ReadonlySet<string>;
  /** Ids of its own by the number that people cite, such as 2.4. */
  readonly byNumber: ReadonlyMap<string, string>;
}

const NONE: VersionClauses = { ids: new Set(), byNumber: new Map() };

/** Finds the clauses of versions of outputs. */
@Injectable()
export class VersionClausesService {
  constructor(private readonly outputs: OutputsViewService) {}

  /** Those of one version of a project at a point of the record; none where there is no such version. */
  async of(projectId: string, versionId: string | null, point: RecordPoint): Promise<VersionClauses> {
    const found = versionId === null ? null : findVersion(await this.outputs.view(projectId, point), versionId);
    if (!found) return NONE;
    const { clauses, parts } = found.version;
    return {
      ids: new Set([...clauses, ...parts.flatMap((part) => part.clauses)].map((clause) => clause.id)),
      byNumber: new Map(clauses.flatMap(({ id, number }) => (number === null ? [] : [[number, id] as const]))),
    };
  }
}
