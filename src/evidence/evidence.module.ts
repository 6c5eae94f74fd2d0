import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';

/** Evidence: reviews, interviews and documents that the work rests upon. */
@Module({
  imports: [ProgrammeModule],
  providers: [EvidenceService, EvidenceResolver],
  exports: [EvidenceService],
})
export class EvidenceModule {}
