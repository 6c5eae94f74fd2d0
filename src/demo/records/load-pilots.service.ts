import { Injectable } from '@nestjs/common';
import { PilotService } from '../../pilots/pilot.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import { PILOTS_ROWS } from '../first-programme/pilots.js';
import { PROJECTS } from '../first-programme/projects.js';

/** Puts the first programme's pilots on record: invented ones, which stay at the first stage. */
@Injectable()
export class LoadPilotsService {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly pilots: PilotService,
  ) {}

  async load(done: Map<string, string>): Promise<void> {
    for (const { project, ...row } of PILOTS_ROWS) {
      const { lead } = PROJECTS.find((each) => each.code === project)!;
      const input = { ...row, projectCode: project, reason: 'Made up to show the register of pilots.' };
      await this.steps.once(done, `pilot ${project} ${row.code}`, lead, (actor) =>
        this.pilots.write(actor, 'identifyPilot', input),
      );
    }
  }
}
