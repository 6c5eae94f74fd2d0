import { Module, type OnModuleInit } from '@nestjs/common';
import { ClosingResolver } from './closing/closing.resolver.js';
import { ClosingService } from './closing/closing.service.js';
import { DirectoryResolver } from './directory.resolver.js';
import { OrganisationService } from './organisation.service.js';
import { PersonAccess } from './person-access.service.js';
import { PersonService } from './person.service.js';
import { PersonAccountResolver } from './person-account.resolver.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { ProgrammeService } from './programme.service.js';
import { ProjectService } from './project.service.js';
import { ListImportResolver } from './lists/list-import.resolver.js';
import { ListImportService } from './lists/list-import.service.js';
import { ListWriter } from './lists/list-writer.service.js';
import { RecordLists } from './lists/record-lists.service.js';
import { Changes } from './changes/changes.service.js';
import { ChangesResolver } from './changes/changes.resolver.js';
import { Followed } from './changes/followed.service.js';
import { NamedRoles } from './named-roles.service.js';
import { KindWriter } from './kind/kind-writer.service.js';
import { Kinds } from './kind/kinds.service.js';
import { Things } from './kind/things.service.js';
import { ProjectReadersResolver } from './project-readers.resolver.js';
import { ProjectRoles } from './project-roles.service.js';
import { ProjectViewService } from './project-view.service.js';
import { RecordNodes } from './record-nodes.service.js';
import { RecordSubjects } from './record-subject.service.js';
import { RegisterService } from './register.service.js';

/** Programmes, projects, people and organisations. */
@Module({
  providers: [
    RegisterService,
    ProjectViewService,
    OrganisationService,
    PersonService,
    PersonAccess,
    NamedRoles,
    ProgrammeService,
    ProjectService,
    RecordNodes,
    RecordSubjects,
    Changes,
    Followed,
    ChangesResolver,
    Things,
    KindWriter,
    Kinds,
    RecordLists,
    ListWriter,
    ListImportService,
    ListImportResolver,
    DirectoryResolver,
    ProgrammeResolver,
    PersonAccountResolver,
    ProjectReadersResolver,
    ProjectRoles,
    ClosingService,
    ClosingResolver,
  ],
  exports: [
    RegisterService,
    ProjectViewService,
    ProjectRoles,
    OrganisationService,
    PersonService,
    ProgrammeService,
    ProjectService,
    RecordNodes,
    RecordSubjects,
    Changes,
    Kinds,
  ],
})
export class ProgrammeModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly nodes: RecordNodes,
    private readonly views: ProjectViewService,
    private readonly organisations: OrganisationService,
    private readonly people: PersonService,
    private readonly register: RegisterService,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Project', { table: 'project', find: (project) => Promise.resolve(project) });
    this.nodes.registerCommon('Programme', {
      table: 'programme',
      find: async (id, actor) => (await this.views.programmes(actor)).find((each) => each.id === id) ?? null,
    });
    this.nodes.registerCommon('Organisation', {
      table: 'organisation',
      find: async (id, actor) => (await this.organisations.all(actor.revision)).find((each) => each.id === id) ?? null,
    });
    this.nodes.registerCommon('Person', {
      table: 'person',
      find: async (id, actor) => (await this.people.all(actor.revision)).find((each) => each.id === id) ?? null,
    });
    this.subjects.register('PROJECT', async (id, at) => {
      const row = (await this.register.at({ asAt: at.asAt, revision: at.revision })).projects.get(id);
      return row && id === at.projectId
        ? { kind: 'PROJECT', id, projectId: id, code: row.code, title: row.title }
        : null;
    });
  }
}
