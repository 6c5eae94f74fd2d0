import { Module } from '@nestjs/common';
import { BoardPapersModule } from '../board-papers/board-papers.module.js';
import { ErasingService } from './erasing.service.js';
import { ErasureRecord } from './erasure-record.service.js';
import { ErasureResolver } from './erasure.resolver.js';
import { ErasureSearch } from './erasure-search.service.js';
import { ErasureService } from './erasure.service.js';

/** Erasure of words and details on request, under the law on personal data. */
@Module({
  imports: [BoardPapersModule],
  providers: [ErasureSearch, ErasureRecord, ErasingService, ErasureService, ErasureResolver],
})
export class ErasureModule {}
