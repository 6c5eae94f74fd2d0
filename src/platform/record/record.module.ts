import { Global, Module } from '@nestjs/common';
import { Recorder } from './recorder.js';

/** Offers the one door for writes to every domain. */
@Global()
@Module({ providers: [Recorder], exports: [Recorder] })
export class RecordModule {}
