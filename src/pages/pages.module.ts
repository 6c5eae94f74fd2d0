import { Module } from '@nestjs/common';
import { FeedAddressesController } from './feeds/feed-addresses.controller.js';
import { FeedAnswers } from './feeds/feed-answers.service.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { Ask } from './frame/ask.service.js';
import { AssetsController } from './frame/assets.controller.js';
import { OwnFormGuard } from './frame/own-form.guard.js';
import { PageAssets } from './frame/page-assets.service.js';
import { PageErrorFilter } from './frame/page-error.filter.js';
import { PageRenderer } from './frame/page-renderer.service.js';
import { HomeController } from './home.controller.js';
import { PlanController } from './plan/plan.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { AccountPage } from './sign-in/account-page.service.js';
import { OfferedPeople } from './sign-in/offered-people.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';

/** Pages for people who do not write GraphQL. A page is a question to the interface, a view model and a template. */
@Module({
  controllers: [
    HomeController,
    AssetsController,
    SignInController,
    PlanController,
    PapersController,
    FeedsController,
    FeedAddressesController,
  ],
  providers: [PageAssets, PageRenderer, Ask, OfferedPeople, OwnFormGuard, PageErrorFilter, AccountPage, FeedAnswers],
  exports: [OfferedPeople],
})
export class PagesModule {}
