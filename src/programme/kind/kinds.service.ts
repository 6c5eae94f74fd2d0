import { Injectable } from '@nestjs/common';
import { Snapshots } from '../../platform/record/snapshots.service.js';
import { ProjectViewService } from '../project-view.service.js';
import { RecordNodes } from '../record-nodes.service.js';
import { RecordSubjects } from '../record-subject.service.js';
import { RegisterService } from '../register.service.js';
import { RecordLists } from '../lists/record-lists.service.js';
import { KindWriter } from './kind-writer.service.js';
import { Things } from './things.service.js';

/** What the service of every kind stands on. */
@Injectable()
export class Kinds {
  constructor(
    readonly writer: KindWriter,
    readonly things: Things,
    readonly snapshots: Snapshots,
    readonly projects: ProjectViewService,
    readonly register: RegisterService,
    readonly subjects: RecordSubjects,
    readonly nodes: RecordNodes,
    readonly lists: RecordLists,
  ) {}
}
