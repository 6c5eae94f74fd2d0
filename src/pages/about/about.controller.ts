import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Controller, Get, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../platform/config/config.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { ABOUT_TITLES, type AboutPage, aboutText } from './texts.js';

const CHANGES = path.join(import.meta.dirname, '../../../.github/CHANGELOG.md');
/** The heading of changes that are not for those who use the pages. */
const FOR_OTHERS = /^### For those who[^]*?(?=^## |(?![^]))/gmu;
const NO_CHANGES = 'This installation came without a list of changes.';

/** The pages about the service itself: help, contact, accessibility, privacy, cookies, and what changed. */
@Controller()
@UseFilters(PageErrorFilter)
export class AboutController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly config: Config,
  ) {}

  @Get('help')
  help(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(request, reply, 'help');
  }

  @Get('contact')
  contact(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(request, reply, 'contact');
  }

  @Get('accessibility')
  accessibility(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(request, reply, 'accessibility');
  }

  @Get('privacy')
  privacy(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(request, reply, 'privacy');
  }

  @Get('cookies')
  cookies(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(request, reply, 'cookies');
  }

  @Get('what-changed')
  async changes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const changes = await read(CHANGES);
    await this.send(
      request,
      reply,
      'What changed in this version',
      changes === null ? NO_CHANGES : changesForPeople(changes),
    );
  }

  /** The organisation's own text, where it has put one into its folder. */
  private async show(request: FastifyRequest, reply: FastifyReply, page: AboutPage): Promise<void> {
    const { textsDir, contact } = this.config;
    const own = textsDir === null ? null : await read(path.join(textsDir, `${page}.md`));
    await this.send(request, reply, ABOUT_TITLES[page], own ?? aboutText(page, contact));
  }

  private async send(request: FastifyRequest, reply: FastifyReply, title: string, text: string): Promise<void> {
    const { drawMarkdown } = await import('./markdown.js'); // with its library, which a start need not wait for
    this.pages.send(request, reply, 'about/about.njk', { title }, { body: drawMarkdown(text) });
  }
}

/** The list of changes without what is for those who write it, run the program or write other ones. */
function changesForPeople(changes: string): string {
  return changes
    .slice(Math.max(0, changes.indexOf('\n## ')))
    .replace(FOR_OTHERS, '')
    .replace(/^## Unreleased$/mu, '## In this version');
}

/** A file's text; null: it is not there. */
async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}
