import { Controller, UseFilters, UseGuards } from '@nestjs/common';
import { Ask } from '../frame/ask.service.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';

/** The pages of meetings, actions, decisions and promises. */
@Controller()
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class MeetingsController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}
}
