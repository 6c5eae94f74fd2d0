import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { EvidenceView } from './evidence-view.js';

/** Serves evidence as views of the record. */
@Injectable()
export class EvidenceViewService {
  /** How evidence stand at a point of the record. */
  view(_projectId: string, _point: RecordPoint): Promise<EvidenceView> {
    return Promise.resolve({});
  }
}
