import { Module, type OnModuleInit } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { EvidenceResolver } from './evidence.resolver.js';
import { EvidenceService } from './evidence.service.js';
import { EvidenceShapeService } from './evidence-shape.service.js';
import { EvidenceViewService } from './evidence-view.service.js';

/** Evidence: reviews, interviews and documents that the work rests upon. */
@Module({
  imports: [ProgrammeModule],
  providers: [EvidenceViewService, EvidenceShapeService, EvidenceService, EvidenceResolver],
  exports: [EvidenceViewService, EvidenceService],
})
export class EvidenceModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly views: EvidenceViewService,
  ) {}

  onModuleInit(): void {
    this.subjects.register('EVIDENCE', async (id, { projectId, asAt, revision }) => {
      const { evidence } = await this.views.view(projectId, { asAt, revision });
      const found = evidence.find((each) => each.id === id);
      return found ? { kind: 'EVIDENCE', id, projectId, code: found.code, title: found.terms.title } : null;
    });
  }
}
