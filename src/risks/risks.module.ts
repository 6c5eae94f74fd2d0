import { Module, type OnModuleInit } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { riskSubject } from './risk-subject.js';
import { RisksViewService } from './risks-view.service.js';

/** The risk register: risks, scales, assessments, responses and appetite. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [RisksViewService],
  exports: [RisksViewService],
})
export class RisksModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly views: RisksViewService,
  ) {}

  onModuleInit(): void {
    this.subjects.register('RISK', async (id, { projectId, asAt, revision }) =>
      riskSubject(await this.views.view(projectId, { asAt, revision }), id, projectId),
    );
  }
}
