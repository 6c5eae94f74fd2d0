import { Module, type OnModuleInit } from '@nestjs/common';
import { DirectoryResolver } from './directory.resolver.js';
import { DirectoryService } from './directory.service.js';
import { PersonAccountResolver } from './person-account.resolver.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { ProgrammeService } from './programme.service.js';
import { ProjectService } from './project.service.js';
import { ProjectViewService } from './project-view.service.js';
import { ProjectWriter } from './project-writer.service.js';
import { RecordSubjects } from './record-subject.service.js';
import { RegisterService } from './register.service.js';

/** Programmes, projects, people and organisations. */
@Module({
  providers: [
    RegisterService,
    ProjectViewService,
    DirectoryService,
    ProgrammeService,
    ProjectService,
    ProjectWriter,
    RecordSubjects,
    DirectoryResolver,
    ProgrammeResolver,
    PersonAccountResolver,
  ],
  exports: [
    RegisterService,
    ProjectViewService,
    DirectoryService,
    ProgrammeService,
    ProjectService,
    ProjectWriter,
    RecordSubjects,
  ],
})
export class ProgrammeModule implements OnModuleInit {
  constructor(
    private readonly subjects: RecordSubjects,
    private readonly register: RegisterService,
  ) {}

  onModuleInit(): void {
    this.subjects.register('PROJECT', async (id, at) => {
      const row = (await this.register.at({ asAt: at.asAt, revision: at.revision })).projects.get(id);
      return row && id === at.projectId
        ? { kind: 'PROJECT', id, projectId: id, code: row.code, title: row.title }
        : null;
    });
  }
}
