import { Injectable } from '@nestjs/common';

/**
 * How far the record had come when the latest request to this instance began. Every request begins by reading it, so it is
 * never behind what the reader of a request can know: by it, present rights rule what is shown of the past.
 */
@Injectable()
export class PresentRevision {
  private last = 0;

  /** The number of the last write that this instance knows of. */
  get value(): number {
    return this.last;
  }

  seen(revision: number): void {
    if (revision > this.last) this.last = revision;
  }
}
