import { Module } from '@nestjs/common';
import { Ask } from './frame/ask.service.js';
import { AssetsController } from './frame/assets.controller.js';
import { OwnFormGuard } from './frame/own-form.guard.js';
import { PageAssets } from './frame/page-assets.service.js';
import { PageErrorFilter } from './frame/page-error.filter.js';
import { PageRenderer } from './frame/page-renderer.service.js';
import { HomeController } from './home.controller.js';
import { PlanController } from './plan/plan.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { OfferedPeople } from './sign-in/offered-people.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';

/** Pages for people who do not write GraphQL. A page is a question to the interface, a view model and a template. */
@Module({
  controllers: [HomeController, AssetsController, SignInController, PlanController, PapersController],
  providers: [PageAssets, PageRenderer, Ask, OfferedPeople, OwnFormGuard, PageErrorFilter],
  exports: [OfferedPeople],
})
export class PagesModule {}
