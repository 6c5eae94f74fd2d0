import { Controller, Get, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireMay } from '../../platform/auth/policy.js';
import { markOf } from '../../platform/record/chain/chain-faults.js';
import { Ask } from '../frame/ask.service.js';
import { fieldOf } from '../frame/fields-of.js';
import { PageErrorFilter } from '../frame/page-error.filter.js';
import { PageRenderer } from '../frame/page-renderer.service.js';
import { actorOfRequest } from '../frame/request-actor.js';
import type { AnswerTo } from '../frame/question.js';
import { HEAD, VERIFY } from './administration.graphql.js';

type Verification = AnswerTo<typeof VERIFY>['verifyRecord'];

/** The page that shows the hash of the record, and checks the record against its hashes stretch by stretch. */
@Controller('administration/record')
@UseFilters(PageErrorFilter)
export class RecordController {
  constructor(
    private readonly pages: PageRenderer,
    private readonly ask: Ask,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: unknown): Promise<void> {
    requireMay(actorOfRequest(request), 'verifyRecord');
    const { recordHead: head } = await this.ask.run(request, HEAD);
    const expected = fieldOf(query, 'expected').trim();
    const from = Number(/^\d{1,9}$/u.exec(fieldOf(query, 'from'))?.[0] ?? 0);
    const error =
      expected === '' || markOf(expected)
        ? null
        : 'Enter the whole mark: a number, a colon and 64 digits or letters from a to f.';
    const found = error === null && from > 0 ? await this.verified(request, from, expected) : null;
    const errors = error === null ? [] : [{ text: error, href: '#expected' }];
    const model = { area: 'administration', head, found, expected, error, errors, goOn: goOn(found, expected) };
    const frame = { title: 'Check the record', ...(error === null ? {} : { status: 422 }) };
    this.pages.send(request, reply, 'administration/record.njk', frame, model);
  }

  private async verified(request: FastifyRequest, from: number, expected: string): Promise<Verification> {
    const variables = { from, expected: expected === '' ? null : expected };
    return (await this.ask.run(request, VERIFY, variables)).verifyRecord;
  }
}

/** Where the check goes on; null when all has been checked. */
function goOn(found: Verification | null, expected: string): string | null {
  if (!found?.next) return null;
  return `/administration/record?${new URLSearchParams({ from: String(found.next), expected }).toString()}`;
}
