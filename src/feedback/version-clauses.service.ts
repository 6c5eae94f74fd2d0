import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';

/** The clauses of a version, as comments can be bound to them. */
export interface VersionClauses {
  readonly ids: ReadonlySet<string>;
  /** Ids by the number that people cite, such as 2.4. */
  readonly byNumber: ReadonlyMap<string, string>;
}

/** Finds the clauses of versions of outputs. */
@Injectable()
export class VersionClausesService {
  /** Those of one version of a project at a point of the record; none where there is no such version. */
  of(_projectId: string, _versionId: string | null, _point: RecordPoint): Promise<VersionClauses> {
    return Promise.resolve({ ids: new Set(), byNumber: new Map() });
  }
}
