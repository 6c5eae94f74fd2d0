import { Module, type OnModuleInit } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { PilotResolver } from './pilot.resolver.js';
import { PilotService } from './pilot.service.js';
import { PilotShapeService } from './pilot-shape.service.js';
import { PilotsViewService } from './pilots-view.service.js';

/** Pilot authorities: from identified to completed or withdrawn. */
@Module({
  imports: [ProgrammeModule],
  providers: [PilotsViewService, PilotShapeService, PilotService, PilotResolver],
  exports: [PilotsViewService, PilotService],
})
export class PilotsModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly nodes: RecordNodes,
    private readonly shapes: PilotShapeService,
    private readonly views: PilotsViewService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Pilot', { table: 'pilot', find: (project, { id }) => this.shapes.pilot(project, id) });
    this.subjects.register('PILOT', async (id, { projectId, asAt, revision }) => {
      const { pilots } = await this.views.view(projectId, { asAt, revision });
      const pilot = pilots.find((each) => each.id === id);
      return pilot ? { kind: 'PILOT', id, projectId, code: pilot.code, title: pilot.terms.name } : null;
    });
  }
}
