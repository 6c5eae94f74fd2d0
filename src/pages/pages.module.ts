import { AboutController } from './about/about.controller.js';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { FeedAddressesController } from './feeds/feed-addresses.controller.js';
import { FeedAnswers } from './feeds/feed-answers.service.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { Ask } from './frame/ask.service.js';
import { AssetsController } from './frame/assets.controller.js';
import { OwnFormGuard } from './frame/own-form.guard.js';
import { PageAssets } from './frame/page-assets.service.js';
import { PageErrorFilter } from './frame/page-error.filter.js';
import { PageRenderer } from './frame/page-renderer.service.js';
import { ErrorPages } from './frame/error-pages.service.js';
import { ShortAddressesController } from './short-addresses.controller.js';
import { ProjectController } from './project/project.controller.js';
import { PlanController } from './plan/plan.controller.js';
import { HouseStyleController } from './house-style/house-style.controller.js';
import { AttachController } from './papers/attach.controller.js';
import { WordController } from './papers/word.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { AccountPage } from './sign-in/account-page.service.js';
import { OfferedPeople } from './sign-in/offered-people.service.js';
import { LongWork } from './frame/long-work.service.js';
import { WorkController } from './frame/work.controller.js';
import { FormsController } from './forms/forms.controller.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { PartyNames } from './frame/party-names.service.js';
import { EndedProjects } from './frame/ended-projects.service.js';
import { Drafts } from './frame/drafts.service.js';
import { TypedController } from './sign-in/typed.controller.js';
import { PageStore } from './frame/page-store.service.js';
import { Uploads } from './frame/uploads.service.js';
import { toTidyAddress } from './frame/tidy-address.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { RisksController } from './risks/risks.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { PilotsController } from './pilots/pilots.controller.js';
import { StakeholdersController } from './stakeholders/stakeholders.controller.js';
import { AdoptionController } from './adoption/adoption.controller.js';
import { MyPartnershipsController } from './adoption/my-partnerships.controller.js';
import { ImportDocumentController } from './outputs/import-document.controller.js';
import { OutputsController } from './outputs/outputs.controller.js';
import { FeedbackController } from './feedback/feedback.controller.js';
import { ResponsesController } from './feedback/responses.controller.js';
import { PublishedController } from './published/published.controller.js';
import { ChangesController, OneProgrammeController, ProgrammeController } from './programme/programme.controller.js';
import { MyChallengesController, SteeringGroupController } from './steering-group/steering-group.controller.js';
import { ItemController } from './plan/item.controller.js';
import { ImportPlanController } from './plan/import/import-plan.controller.js';
import { ImportListController } from './lists/import-list.controller.js';
import { DragController } from './plan/drag/drag.controller.js';
import { PlanGridController } from './plan/grid/plan-grid.controller.js';
import { StatusController } from './plan/status/status.controller.js';
import { WhatIfController } from './plan/what-if.controller.js';
import { AccessController } from './access/access.controller.js';
import { ExportController } from './administration/export.controller.js';
import { RegisterController } from './administration/register.controller.js';
import { RecordController } from './administration/record.controller.js';
import { SetUp } from './administration/set-up.service.js';
import { AdministrationController } from './administration/administration.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { MessagesController } from './mail/messages.controller.js';
import { MailController } from './mail/mail.controller.js';
import { TokensController } from './sign-in/tokens.controller.js';

import { PeopleController } from './people/people.controller.js';
import { SearchController } from './search/search.controller.js';
import { SearchPathResolver } from './search/search-path.resolver.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { TaskPathResolver } from './tasks/task-path.resolver.js';
import { TasksController } from './tasks/tasks.controller.js';

/** Pages for people who do not write GraphQL. A page is a question to the interface, a view model and a template. */
@Module({
  imports: [ProgrammeModule],
  controllers: [
    ShortAddressesController,
    AssetsController,
    SignInController,
    AccessController,
    AdministrationController,
    RecordController,
    RegisterController,
    ExportController,
    TokensController,
    MailController,
    MessagesController,
    WebhooksController,
    TypedController,
    ProjectController,
    PlanController,
    ItemController,
    AttachController,
    WordController,
    HouseStyleController,
    PapersController,
    FormsController,
    WorkController,
    ErasureController,
    RisksController,
    EvidenceController,
    MeetingsController,
    PilotsController,
    StakeholdersController,
    AdoptionController,
    MyPartnershipsController,
    OutputsController,
    ImportDocumentController,
    FeedbackController,
    ResponsesController,
    PublishedController,
    AboutController,
    ProgrammeController,
    OneProgrammeController,
    ChangesController,
    SteeringGroupController,
    MyChallengesController,
    WhatIfController,
    ImportListController,
    DragController,
    PlanGridController,
    StatusController,
    ImportPlanController,
    FeedsController,
    FeedAddressesController,
    TasksController,
    SearchController,
    PeopleController,
  ],
  providers: [
    PageAssets,
    PageRenderer,
    Ask,
    LongWork,
    OfferedPeople,
    OwnFormGuard,
    PageErrorFilter,
    ErrorPages,
    AccountPage,
    SetUp,
    FeedAnswers,
    Uploads,
    PageStore,
    Drafts,
    EndedProjects,
    PartyNames,
    TaskPathResolver,
    SearchPathResolver,
  ],
  exports: [OfferedPeople],
})
export class PagesModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly ended: EndedProjects,
    private readonly parties: PartyNames,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onRequest', toTidyAddress);
    fastify.addHook('preHandler', (request) => this.ended.tell(request));
    fastify.addHook('preHandler', (request) => this.parties.tell(request));
  }
}
