import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { may } from '../../platform/auth/policy.js';
import { Ask } from '../frame/ask.service.js';
import { offersTo } from '../frame/offer.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { SET_UP } from './administration.graphql.js';
import { setUpSteps, type Step } from './set-up-page.js';

/** Finds what an installation lacks before its first paper. */
@Injectable()
export class SetUp {
  constructor(private readonly ask: Ask) {}

  /** The steps, with what whoever asks may do in each. */
  async steps(request: FastifyRequest): Promise<readonly Step[]> {
    const actor = actorOfRequest(request);
    const asked = await this.ask.run(request, SET_UP, { access: may(actor, 'roleGrants') });
    return setUpSteps(asked, offersTo(request, null), may(actor, 'composeBoardPaper'));
  }

  /** How many are still to do, for those who set a tracker up; 0 for others. */
  async left(request: FastifyRequest): Promise<number> {
    if (!may(actorOfRequest(request), 'startProject')) return 0;
    return (await this.steps(request)).filter(({ done }) => !done).length;
  }
}
