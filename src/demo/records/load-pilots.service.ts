import { Injectable } from '@nestjs/common';

/** Puts the first programme's pilots on record. */
@Injectable()
export class LoadPilotsService {
  load(_done: Map<string, string>): Promise<void> {
    return Promise.resolve();
  }
}
