import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JournalEntry } from './journal-entry.entity.js';
import { JournalReader } from './journal-reader.js';
import { JournalResolver } from './journal.resolver.js';
import { RightsNow } from '../auth/rights-now.service.js';
import { NewerTables } from './newer-tables.service.js';
import { PresentRevision } from './present-revision.service.js';
import { Recorder } from './recorder.js';
import { Snapshots } from './snapshots.service.js';
import { VerifyRecordResolver } from './chain/verify-record.resolver.js';
import { VerifyRecordService } from './chain/verify-record.service.js';
import { WriteKeyResolver } from './write-key.resolver.js';
import { WriteKeys } from './write-keys.service.js';

/** Offers the one door for writes to every domain, and the journal to those who may read it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([JournalEntry])],
  providers: [
    Recorder,
    PresentRevision,
    RightsNow,
    WriteKeys,
    JournalReader,
    NewerTables,
    Snapshots,
    JournalResolver,
    WriteKeyResolver,
    VerifyRecordService,
    VerifyRecordResolver,
  ],
  exports: [Recorder, PresentRevision, JournalReader, NewerTables, Snapshots, VerifyRecordService],
})
export class RecordModule {}
