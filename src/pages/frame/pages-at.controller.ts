import { Controller, Get, Inject, Req, Res, type Type, UseFilters, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ask } from './ask.service.js';
import { placeOf, type Place } from './asked.js';
import { offersTo } from './offer.js';
import { OwnFormGuard } from './own-form.guard.js';
import { PageErrorFilter } from './page-error.filter.js';
import { type Model, PageRenderer } from './page-renderer.service.js';

/** The names in an address: `{ code, risk }` of `projects/:code/risks/:risk`. */
type NamesIn<Address extends string> = Address extends `${infer First}/${infer Rest}`
  ? NamesIn<First> & NamesIn<Rest>
  : Address extends `:${infer Name}`
    ? { readonly [Each in Name]: string }
    : unknown;

/** What a page is asked with: the names in its address, its query, its place, and what it may offer its reader. */
export interface PageRequest<Names> extends Place {
  readonly names: Names;
  readonly query: unknown;
  readonly request: FastifyRequest;
  readonly offers: ReturnType<typeof offersTo>;
}

/** What a page shows. */
export interface Shown {
  readonly template: string;
  readonly title: string;
  readonly model: Model;
}

type Page<Names> = (at: PageRequest<Names>, ask: Ask) => Promise<Shown>;

/**
 * The controller of pages that only ask and show, by their addresses below a common one. What a page does beside that
 * (a form that it takes, another answer than a page) is a controller of its own.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each page is typed by its own address
export function pagesAt<Base extends string, Address extends string>(
  base: Base,
  pages: { readonly [Each in Address]: Page<NamesIn<`${Base}/${Each}`>> },
): Type {
  @Controller(base)
  @UseFilters(PageErrorFilter)
  @UseGuards(OwnFormGuard)
  class Pages {
    constructor(
      @Inject(PageRenderer) readonly renderer: PageRenderer,
      @Inject(Ask) readonly ask: Ask,
    ) {}
  }
  for (const [address, page] of Object.entries<Page<never>>(pages)) {
    const value = async function (this: Pages, request: FastifyRequest, reply: FastifyReply): Promise<void> {
      const { query, params } = request;
      const place = placeOf(request.url, query);
      const at = { ...place, names: params as never, query, request, offers: offersTo(request, place.asAt) };
      const { template, title, model } = await page(at, this.ask);
      this.renderer.send(request, reply, template, { title }, model);
    };
    const method = `page ${address}`;
    Object.defineProperty(Pages.prototype, method, { value });
    Req()(Pages.prototype, method, 0);
    Res()(Pages.prototype, method, 1);
    Get(address)(Pages.prototype, method, { value });
  }
  return Pages;
}
