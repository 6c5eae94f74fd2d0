import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { FeedbackView } from './feedback-view.js';

/** Serves feedback as views of the record. */
@Injectable()
export class FeedbackViewService {
  /** How feedback stand at a point of the record. */
  view(_projectId: string, _point: RecordPoint): Promise<FeedbackView> {
    return Promise.resolve({});
  }
}
