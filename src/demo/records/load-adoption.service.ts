import { Injectable } from '@nestjs/common';
import { AdoptionService } from '../../adoption/adoption.service.js';
import type { AdoptionSnapshot } from '../../adoption/adoption-view.js';
import { AdoptionViewService } from '../../adoption/adoption-view.service.js';
import { RepresentationService } from '../../adoption/representation.service.js';
import { ConductService } from '../../adoption/conduct.service.js';
import { TenderService } from '../../adoption/tender.service.js';
import type { Actor } from '../../platform/auth/actor.js';
import { OrganisationService } from '../../programme/organisation.service.js';
import { PersonService } from '../../programme/person.service.js';
import { ProjectViewService } from '../../programme/project-view.service.js';
import { DemoStepsService } from '../demo-steps.service.js';
import {
  ADOPTED_VERSION,
  ADOPTION_ROWS,
  type AdoptionRow,
  MEMBER_ORGANISATIONS,
  RIVERSIDE_CHANGES,
  RIVERSIDE_DAYS,
  RIVERSIDE_REASON,
  RIVERSIDE_SIGNED,
} from '../first-programme/adoption.js';
import { REGISTERED_FROM } from '../first-programme/organisations.js';
import { idOf, LoadPartnership } from './load-partnership.js';

type Done = Map<string, string>;

const LEAD = 'LEAD_MCC';
const INVENTED = { assumed: true, reason: 'Invented for the demonstration.' };

/** Puts the first programme's adoption on record: who considers the protocol, and an invented partnership that adapts it. */
@Injectable()
export class LoadAdoptionService {
  private readonly partnership: LoadPartnership;

  constructor(
    private readonly steps: DemoStepsService,
    private readonly organisations: OrganisationService,
    private readonly people: PersonService,
    private readonly adoptions: AdoptionService,
    private readonly views: AdoptionViewService,
    private readonly projects: ProjectViewService,
    tenders: TenderService,
    conduct: ConductService,
    representation: RepresentationService,
  ) {
    this.partnership = new LoadPartnership(steps, tenders, conduct, representation, views, projects);
  }

  async load(done: Done): Promise<void> {
    for (const row of MEMBER_ORGANISATIONS) await this.register(done, row);
    for (const row of ADOPTION_ROWS) {
      await this.steps.once(done, `adoption ${row.key}`, LEAD, (actor) =>
        this.adoptions.write(actor, 'considerAdoption', this.considered(done, row)),
      );
    }
    await this.adapt(done);
    for (const key of RIVERSIDE_SIGNED) await this.sign(done, key);
    await this.partnership.load(done);
  }

  private async register(done: Done, { key, name, person, citation, assumed }: (typeof MEMBER_ORGANISATIONS)[number]) {
    const said = { citation, assumed, effectiveOn: REGISTERED_FROM, reason: 'A member for the demonstration.' };
    await this.steps.once(done, `organisation ${key}`, null, (actor) =>
      this.organisations.add(actor, { ...said, name, note: 'Invented for the demonstration.' }),
    );
    const organisationId = idOf(done, `organisation ${key}`);
    await this.steps.once(done, `person of ${key}`, null, (actor) =>
      this.people.add(actor, {
        ...said,
        name: person,
        post: 'invented for the demonstration',
        organisationId,
      }),
    );
  }

  private considered(done: Done, { key, goesByProtocol, members, ...row }: AdoptionRow) {
    return {
      ...row,
      reason: `${key} for the demonstration.`,
      projectCode: 'MCC',
      outputVersionId: goesByProtocol ? idOf(done, `version MCC ${ADOPTED_VERSION}`) : null,
      members: members.map((member) => ({ organisationId: idOf(done, `organisation ${member}`) })),
    };
  }

  private async adapt(done: Done): Promise<void> {
    const { changed, adapted } = RIVERSIDE_DAYS;
    await this.about(done, 'Riverside adapts the protocol', changed, (actor, about, adoption) => {
      const idBy = (number: string): string => clauseId(adoption, number);
      const changes = RIVERSIDE_CHANGES.map(({ number, after, ...change }) => ({
        ...change,
        clauseId: number === null ? null : idBy(number),
        afterClauseId: after === undefined ? null : idBy(after),
      }));
      return this.adoptions.write(actor, 'adaptClauses', { ...INVENTED, ...about, changes });
    });
    await this.about(done, 'Riverside has adapted the protocol', adapted, (actor, about) =>
      this.adoptions.write(actor, 'reportAdoption', {
        ...INVENTED,
        ...about,
        state: 'ADAPTED',
        note: RIVERSIDE_REASON,
      }),
    );
  }

  private sign(done: Done, key: string): Promise<void> {
    return this.about(done, `${key} signs`, RIVERSIDE_DAYS.signed, (actor, about, { textSha256 }) => {
      const member = { organisationId: idOf(done, `organisation ${key}`) };
      const signatory = `Chief executive, ${MEMBER_ORGANISATIONS.find((each) => each.key === key)?.name ?? key}`;
      const shown = { signatory, citation: 'A signed copy (invented)' };
      return this.adoptions.write(actor, 'signUp', {
        ...INVENTED,
        ...about,
        ...shown,
        member,
        textSha256: textSha256 ?? '',
      });
    });
  }

  /** A step of the project lead about the invented partnership, as it stands on the day. */
  private about(
    done: Done,
    step: string,
    effectiveOn: string,
    work: (
      actor: Actor,
      about: { readonly adoptionId: string; readonly expectedVersion: number; readonly effectiveOn: string },
      adoption: AdoptionSnapshot,
    ) => ReturnType<AdoptionService['write']>,
  ): Promise<void> {
    return this.steps.once(done, `adoption: ${step}`, LEAD, async (actor) => {
      const adoptionId = idOf(done, 'adoption RIVERSIDE');
      const { projectId } = await this.projects.visible(actor, 'MCC');
      const adoption = await this.views.adoption(projectId, adoptionId, {
        asAt: effectiveOn,
        revision: actor.revision,
      });
      if (!adoption) throw new Error(`The demonstration has no Riverside partnership on ${effectiveOn}.`);
      return work(actor, { adoptionId, expectedVersion: adoption.version, effectiveOn }, adoption);
    });
  }
}

function clauseId({ outputVersion }: AdoptionSnapshot, number: string): string {
  const found = outputVersion?.clauses.find((clause) => clause.number === number);
  if (!found) throw new Error(`The protocol of the demonstration has no clause ${number}.`);
  return found.id;
}
