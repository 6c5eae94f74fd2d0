import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JournalEntry } from './journal-entry.entity.js';
import { JournalReader } from './journal-reader.js';
import { JournalResolver } from './journal.resolver.js';
import { Recorder } from './recorder.js';

/** Offers the one door for writes to every domain, and the journal to those who may read it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([JournalEntry])],
  providers: [Recorder, JournalReader, JournalResolver],
  exports: [Recorder, JournalReader],
})
export class RecordModule {}
