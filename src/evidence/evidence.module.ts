import { Module, type OnModuleInit } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
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
    private readonly nodes: RecordNodes,
    private readonly shapes: EvidenceShapeService,
    private readonly views: EvidenceViewService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Evidence', { table: 'evidence', find: (project, { id }) => this.shapes.one(project, { id }) });
    this.subjects.register('EVIDENCE', async (id, { projectId, asAt, revision }) => {
      const { evidence } = await this.views.view(projectId, { asAt, revision });
      const found = evidence.find((each) => each.id === id);
      return found ? { kind: 'EVIDENCE', id, projectId, code: found.code, title: found.terms.title } : null;
    });
  }
}
