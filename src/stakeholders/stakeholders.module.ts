import { Module, type OnModuleInit } from '@nestjs/common';
import { MilestonesModule } from '../milestones/milestones.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecordNodes } from '../programme/record-nodes.service.js';
import { RecordSubjects } from '../programme/record-subject.service.js';
import { RegisterService } from '../programme/register.service.js';
import { CommitmentResolver } from './commitment.resolver.js';
import { CommitmentService } from './commitment.service.js';
import { CommitmentMapper } from './commitment-mapper.service.js';
import { CommunicationResolver } from './communication.resolver.js';
import { CommunicationService } from './communication.service.js';
import { issuedLives } from './communication-snapshot.js';
import { CommunicationMapper } from './communication-mapper.service.js';
import { StakeholderResolver } from './stakeholder.resolver.js';
import { StakeholderService } from './stakeholder.service.js';
import { StakeholderMapper } from './stakeholder-mapper.service.js';
import { stakeholderParty } from './stakeholder-party.js';
import { StakeholdersViewService } from './stakeholders-view.service.js';
import { SearchSources } from '../search/search-sources.service.js';
import { TaskSources } from '../tasks/task-sources.service.js';
import { STAKEHOLDERS_SEARCH } from './stakeholders.search.js';
import { STAKEHOLDERS_TASKS } from './stakeholders.tasks.js';

/** Stakeholders: their interest and influence, what is promised to them, what is published to them. */
@Module({
  imports: [ProgrammeModule, MilestonesModule],
  providers: [
    StakeholdersViewService,
    StakeholderMapper,
    StakeholderService,
    StakeholderResolver,
    CommitmentMapper,
    CommitmentService,
    CommitmentResolver,
    CommunicationMapper,
    CommunicationService,
    CommunicationResolver,
  ],
  exports: [StakeholdersViewService, StakeholderService, CommitmentService, CommunicationService],
})
export class StakeholdersModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly nodes: RecordNodes,
    private readonly stakeholders: StakeholderMapper,
    private readonly commitments: CommitmentMapper,
    private readonly communications: CommunicationMapper,
    private readonly views: StakeholdersViewService,
    private readonly register: RegisterService,
    private readonly tasks: TaskSources,
    private readonly search: SearchSources,
  ) {}

  onModuleInit(): void {
    this.search.register(STAKEHOLDERS_SEARCH, async ({ projectId, point, today }) => {
      if (projectId === null) return null;
      const view = await this.views.view(projectId, point);
      const { organisations, people } = await this.register.at(point);
      const nameOf = (id: string): string | undefined => (organisations.get(id) ?? people.get(id))?.name;
      const issued = issuedLives(await this.views.rows(projectId, today.revision), today);
      return { ...view, projectId, nameOf, issued };
    });
    this.tasks.register(STAKEHOLDERS_TASKS, ({ projectId, point }) =>
      projectId === null ? Promise.resolve(null) : this.views.view(projectId, point),
    );
    this.nodes.register('Stakeholder', {
      table: 'stakeholder',
      find: (project, { id }) => this.stakeholders.stakeholder(project, id),
    });
    this.nodes.register('Commitment', {
      table: 'commitment',
      find: (project, { id }) => this.commitments.commitment(project, id),
    });
    this.nodes.register('Communication', {
      table: 'communication',
      find: (project, { id }) => this.communications.communication(project, id),
    });
    this.subjects.register('STAKEHOLDER', async (id, { projectId, asAt, revision }) => {
      const { stakeholders } = await this.views.view(projectId, { asAt, revision });
      const found = stakeholders.find((each) => each.id === id);
      if (!found) return null;
      const { name } = stakeholderParty(found.terms, await this.register.at({ asAt, revision }));
      return { kind: 'STAKEHOLDER', id, projectId, code: found.code, title: name };
    });
    this.subjects.register('COMMITMENT', async (id, { projectId, asAt, revision }) => {
      const { commitments } = await this.views.view(projectId, { asAt, revision });
      const found = commitments.find((each) => each.id === id);
      return found ? { kind: 'COMMITMENT', id, projectId, code: found.code, title: found.terms.what } : null;
    });
    this.subjects.register('COMMUNICATION', async (id, { projectId, asAt, revision }) => {
      const { communications } = await this.views.view(projectId, { asAt, revision });
      const found = communications.find((each) => each.id === id);
      return found ? { kind: 'COMMUNICATION', id, projectId, code: found.code, title: found.terms.title } : null;
    });
  }
}
