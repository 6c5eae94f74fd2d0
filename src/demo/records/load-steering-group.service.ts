import { Injectable } from '@nestjs/common';

/** Puts the first programme's steering-group on record. */
@Injectable()
export class LoadSteeringGroupService {
  load(_done: Map<string, string>): Promise<void> {
    return Promise.resolve();
  }
}
