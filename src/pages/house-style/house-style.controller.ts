import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../platform/auth/policy.js';
import { withQuery } from '../frame/address.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { OwnFormGuard } from '../frame/own-form.guard.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { formErrors, type PageError } from '../frame/page-problems.js';
import { NO_WORDS } from '../frame/page-words.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { type Refused, refusedWith } from '../frame/refused.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { isShownAgain } from '../frame/typed-form.js';
import { GONE, Uploads } from '../frame/uploads.service.js';
import { HOUSE_STYLE, PREVIEW, SET_STYLE } from './house-style.graphql.js';
import { houseStylePage, type Shown } from './house-style-page.js';
import { coverLines, inputOf, type SentLogo, typedIn, type TypedStyle } from './style-fields.js';

const NOTHING: Shown = { typed: null, from: null, upload: null, picture: null, errors: [] };

/** The page on which the house style of a body is set: shown as a picture first, without script. */
@Controller('bodies/:code/house-style')
@UseFilters(PageErrorFilter)
@UseGuards(OwnFormGuard)
export class HouseStyleController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
    private readonly uploads: Uploads,
  ) {}

  @Get()
  async form(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'setHouseStyle');
    await this.draw(request, reply, code, { ...NOTHING, from: fieldOf(query, 'from') || null });
  }

  @Post()
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<void> {
    requireMay(actorOfRequest(request), 'setHouseStyle');
    const upload = await this.uploads.kept(request, body);
    const typed = typedIn(body);
    const logo = upload && (await this.sent(request, upload));
    const shown: Shown = { ...NOTHING, typed, upload: logo && upload };
    if (isShownAgain(body)) return this.draw(request, reply, code, shown);
    if (upload && !logo) {
      const errors = [{ text: GONE, field: 'file', href: '#file' }];
      return this.draw(request, reply, code, { ...shown, errors });
    }
    const style = inputOf(typed, logo);
    if (fieldOf(body, 'do') === 'set') {
      const input = { bodyCode: code, style, expectedVersion: Number(fieldOf(body, 'version')) };
      const { saved, problems } = await this.answered(
        async () => (await this.ask.send(request, SET_STYLE, input)).answer,
      );
      if (saved)
        return void reply.redirect(withQuery(`/bodies/${encodeURIComponent(code)}`, { done: 'houseStyle' }), 303);
      return this.draw(request, reply, code, { ...shown, errors: styleErrors(problems, typed) });
    }
    const answer = await this.answered(async () => (await this.ask.run(request, PREVIEW, { code, style })).answer);
    const { picture = null, problems } = answer;
    await this.draw(request, reply, code, { ...shown, picture, errors: styleErrors(problems, typed) });
  }

  private async sent(request: FastifyRequest, { id, name }: { id: string; name: string }): Promise<SentLogo | null> {
    const file = await this.uploads.find(request, id);
    return file && { fileName: name, content: Buffer.from(file.bytes).toString('base64') };
  }

  private async answered(ask: () => Promise<Refused & { picture?: string | null }>) {
    try {
      return await ask();
    } catch (error) {
      return { saved: false, picture: null, problems: refusedWith(error) };
    }
  }

  private async draw(request: FastifyRequest, reply: FastifyReply, code: string, shown: Shown): Promise<void> {
    const basis = await this.ask.run(request, HOUSE_STYLE, { code });
    const frame = { title: 'House style', ...(shown.errors.length ? { status: 422 } : {}) };
    this.pages.send(request, reply, 'house-style/house-style.njk', frame, houseStylePage(basis, shown));
  }
}

/** What the interface has against it, at the questions of the page; the path of the page is part of no field's name. */
function styleErrors(problems: Refused['problems'], typed: TypedStyle): PageError[] {
  const lines = coverLines(typed);
  return formErrors(problems, NO_WORDS).map(({ text, field }) => {
    const [, at, part] = /^style\.cover\.(\d+)\.(\w+)$/u.exec(field ?? '') ?? [];
    const line = lines[Number(at)];
    if (line !== undefined && part !== undefined)
      return { text: `Line ${line + 1}: ${text}`, field: `cover.${line}.${part}`, href: `#cover-${line}-${part}` };
    const name = (field ?? '')
      .replace(/^style\.?/u, '')
      .replace(/^logo\b.*/u, 'file')
      .replace(/^cover\b.*/u, 'cover');
    if (name === 'cover') return { text, field: name, href: '#cover-0-kind' };
    const shown = name === 'file' || name in typed;
    return shown ? { text, field: name, href: `#${name.replaceAll('.', '-')}` } : { text, field: null };
  });
}
