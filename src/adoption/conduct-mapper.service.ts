import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { pageOf, mappedPage } from '../platform/graphql/connection.js';
import type { PageArgs } from '../platform/graphql/page-args.js';
import { datedView } from '../platform/record/history.js';
import type { RecordPoint } from '../platform/record/in-force.js';
import { RegisterService } from '../programme/register.service.js';
import { clausesInForce } from './adopter-text.js';
import { AdoptionViewService } from './adoption-view.service.js';
import type { CitedBehaviour, ConductChallenge, ConductChallengeConnection, ConductStep } from './conduct.type.js';
import { type ConductSnapshot, stepsOpenTo } from './conduct-view.js';
import { ConductViewService } from './conduct-view.service.js';
import type { ConductReport } from './conduct.entity.js';
import type { Membership } from './membership.service.js';

/** Gives challenges between partners the shape of the interface, for one of their members. */
@Injectable()
export class ConductMapper {
  constructor(
    private readonly views: ConductViewService,
    private readonly adoptions: AdoptionViewService,
    private readonly register: RegisterService,
    private readonly clock: Clock,
  ) {}

  /** One page of the challenges inside a partnership, by code. */
  async page(membership: Membership, revision: number, args: PageArgs): Promise<ConductChallengeConnection> {
    const found = await this.views.view(membership.adoption.id, this.point(revision));
    const page = pageOf(found, args.first, args.after, (one) => one.code);
    const nodes = await this.mapped(membership, revision, page.nodes);
    return mappedPage(page, nodes);
  }

  /** One of them; null: there is none. */
  async challenge(membership: Membership, id: string, revision: number): Promise<ConductChallenge | null> {
    const found = await this.views.view(membership.adoption.id, this.point(revision));
    const own = found.filter((each) => each.id === id);
    return (await this.mapped(membership, revision, own))[0] ?? null;
  }

  private point(revision: number): RecordPoint {
    return { asAt: this.clock.today(), revision };
  }

  private async mapped(
    membership: Membership,
    revision: number,
    challenges: readonly ConductSnapshot[],
  ): Promise<ConductChallenge[]> {
    const { organisations } = await this.register.at(this.point(revision));
    const nameOf = (id: string): string => organisations.get(id)?.name ?? 'An organisation of the register';
    const { organisationId: memberId } = membership;
    const mapped: ConductChallenge[] = [];
    for (const challenge of challenges) {
      const cited = await this.cited(membership, challenge.raised);
      mapped.push(challengeView(challenge, { cited, nameOf, revision, memberId }));
    }
    return mapped;
  }

  /** The behaviours as the partnership's text had them on the day of the challenge, as known then. */
  private async cited({ projectId, adoption }: Membership, raised: ConductReport): Promise<CitedBehaviour[]> {
    const then = { asAt: raised.effectiveOn, revision: raised.revision };
    const text = (await this.adoptions.adoption(projectId, adoption.id, then))?.text;
    const clauses = new Map((text ? clausesInForce(text) : []).map((clause) => [clause.key, clause]));
    return raised.clauseKeys.flatMap((key) => {
      const clause = clauses.get(key);
      return clause ? [{ key, number: clause.number, text: clause.text }] : [];
    });
  }
}

interface Context {
  readonly cited: CitedBehaviour[];
  readonly nameOf: (organisationId: string) => string;
  readonly revision: number;
  readonly memberId: string;
}

function challengeView(challenge: ConductSnapshot, context: Context): ConductChallenge {
  const { raised, proposal, history, state } = challenge;
  const step = (row: ConductReport): ConductStep => ({
    ...datedView(row, { all: history, ...context, suffix: '' }),
    state: row.state,
    member: context.nameOf(row.memberId),
    own: row.memberId === context.memberId,
    text: row.text,
  });
  return {
    ...{ id: challenge.id, code: challenge.code, state, since: challenge.since, version: challenge.version },
    raisedOn: raised.effectiveOn,
    raisedBy: context.nameOf(raised.memberId),
    about: raised.aboutId ? context.nameOf(raised.aboutId) : '',
    cited: context.cited,
    whatHappened: raised.text,
    answer: challenge.answer?.text ?? null,
    proposal: proposal && step(proposal),
    resolution: state === 'RESOLVED' ? (proposal?.text ?? null) : null,
    nextStates: stepsOpenTo(challenge, context.memberId),
    history: history.map(step),
  };
}
