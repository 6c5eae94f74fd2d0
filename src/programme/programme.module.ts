import { Module } from '@nestjs/common';
import { DirectoryResolver } from './directory.resolver.js';
import { DirectoryService } from './directory.service.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { ProgrammeService } from './programme.service.js';
import { ProjectService } from './project.service.js';
import { ProjectViewService } from './project-view.service.js';
import { RegisterService } from './register.service.js';

/** Programmes, projects, people and organisations. */
@Module({
  providers: [
    RegisterService,
    ProjectViewService,
    DirectoryService,
    ProgrammeService,
    ProjectService,
    DirectoryResolver,
    ProgrammeResolver,
  ],
  exports: [RegisterService, ProjectViewService, DirectoryService, ProgrammeService, ProjectService],
})
export class ProgrammeModule {}
