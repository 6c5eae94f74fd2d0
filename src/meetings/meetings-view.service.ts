import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/standing.js';
import type { MeetingsView } from './meetings-view.js';

/** Serves meetings as views of the record. */
@Injectable()
export class MeetingsViewService {
  /** How meetings stand at a point of the record. */
  view(_point: RecordPoint): Promise<MeetingsView> {
    return Promise.resolve({});
  }
}
