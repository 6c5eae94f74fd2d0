import type { AdoptionSnapshot } from '../../adoption/adoption-view.js';
import type { AdoptionViewService } from '../../adoption/adoption-view.service.js';
import { clausesInForce } from '../../adoption/adopter-text.js';
import type { RepresentationService } from '../../adoption/representation.service.js';
import type { ConductService } from '../../adoption/conduct.service.js';
import type { TenderService } from '../../adoption/tender.service.js';
import type { TenderSnapshot } from '../../adoption/tenders-view.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ProjectViewService } from '../../programme/project-view.service.js';
import type { DemoStepsService } from '../demo-steps.service.js';
import { CHALLENGE_ROW, MEMBER_ORGANISATIONS, TENDER_ROW, TENDERER_ROWS } from '../first-programme/adoption.js';
import { PAPER_DATE } from '../first-programme/projects.js';

type Done = Map<string, string>;

const LEAD = 'LEAD_MCC';
const INVENTED = { assumed: true, reason: 'Invented for the demonstration.' };

/** Puts on record what the invented partnership does with its text: a tender, and a challenge among its members. */
export class LoadPartnership {
  constructor(
    private readonly steps: DemoStepsService,
    private readonly tenders: TenderService,
    private readonly conduct: ConductService,
    private readonly representation: RepresentationService,
    private readonly views: AdoptionViewService,
    private readonly projects: ProjectViewService,
  ) {}

  async load(done: Done): Promise<void> {
    await this.tender(done);
    await this.challenge(done);
  }

  private async tender(done: Done): Promise<void> {
    const { title, issuedOn, closesOn, answeredOn } = TENDER_ROW;
    const adoptionId = idOf(done, 'adoption RIVERSIDE');
    await this.steps.once(done, 'tender RIVERSIDE', LEAD, (actor) =>
      this.tenders.startTender(actor, { ...INVENTED, adoptionId, title, issuedOn, closesOn, effectiveOn: issuedOn }),
    );
    for (const { name, answer, evidence } of TENDERER_ROWS) {
      await this.about(done, `${name} is asked`, issuedOn, (actor, about) =>
        this.tenders.write(actor, 'askTenderer', { ...INVENTED, ...about, name }),
      );
      const tendererIn = ({ tenderers }: TenderSnapshot): string =>
        tenderers.find(({ report }) => report.name === name)?.id ?? '';
      if (answer) {
        await this.about(done, `${name} answers`, answeredOn, (actor, about, tender) =>
          this.tenders.write(actor, 'reportTenderer', {
            ...INVENTED,
            ...about,
            tendererId: tendererIn(tender),
            answer,
          }),
        );
      }
      if (evidence.length) {
        await this.about(done, `${name} gives evidence`, answeredOn, (actor, about, tender) => {
          const given = evidence.map(([number, text]) => ({
            valueId: tender.values.find((value) => value.number === number)?.key ?? '',
            text,
          }));
          const tendererId = tendererIn(tender);
          return this.tenders.write(actor, 'reportTenderEvidence', {
            ...INVENTED,
            ...about,
            tendererId,
            evidence: given,
          });
        });
      }
    }
  }

  /** A step about the tender, as it stands on the day of the paper. */
  private about(
    done: Done,
    step: string,
    effectiveOn: string,
    work: (
      actor: Actor,
      about: { readonly tenderId: string; readonly expectedVersion: number; readonly effectiveOn: string },
      tender: TenderSnapshot,
    ) => ReturnType<TenderService['write']>,
  ): Promise<void> {
    return this.steps.once(done, `tender: ${step}`, LEAD, async (actor) => {
      const tenderId = idOf(done, 'tender RIVERSIDE');
      const tender = (await this.riverside(done, actor)).tenders.find((each) => each.id === tenderId);
      if (!tender) throw new Error('The demonstration has no tender.');
      return work(actor, { tenderId, expectedVersion: tender.version, effectiveOn }, tender);
    });
  }

  private async challenge(done: Done): Promise<void> {
    const { by, about, cited, whatHappened, raisedOn, answer, answeredOn, resolution, proposedOn } = CHALLENGE_ROW;
    for (const { key: member } of MEMBER_ORGANISATIONS) {
      await this.steps.once(done, `representation of ${member}`, 'SECRETARY', (actor) =>
        this.representation.grant(actor, {
          personId: idOf(done, `person of ${member}`),
          organisationId: idOf(done, `organisation ${member}`),
        }),
      );
    }
    await this.inConfidence(done, 'challenge RIVERSIDE', by, async (actor) => {
      const riverside = await this.riverside(done, actor);
      const clause = riverside.text && clausesInForce(riverside.text).find((each) => each.text === cited);
      const aboutOrganisationId = idOf(done, `organisation ${about}`);
      const clauseIds = clause ? [clause.key] : [];
      const input = { adoptionId: riverside.id, aboutOrganisationId, clauseIds, whatHappened, effectiveOn: raisedOn };
      return this.conduct.raise(actor, input);
    });
    const challengeId = idOf(done, 'challenge RIVERSIDE');
    const stands = async (actor: Actor, effectiveOn: string) => {
      const expectedVersion = (await this.conduct.challenge(actor, challengeId))?.version ?? 0;
      return { challengeId, expectedVersion, effectiveOn };
    };
    await this.inConfidence(done, 'challenge: answered', about, async (actor) =>
      this.conduct.write(actor, 'answerConductChallenge', { ...(await stands(actor, answeredOn)), answer }),
    );
    await this.inConfidence(done, 'challenge: resolution proposed', about, async (actor) =>
      this.conduct.write(actor, 'proposeConductResolution', { ...(await stands(actor, proposedOn)), resolution }),
    );
  }

  /** A step of the person who speaks for a member. */
  private inConfidence(
    done: Done,
    step: string,
    member: string,
    work: (actor: Actor) => ReturnType<ConductService['raise']>,
  ): Promise<void> {
    const person = MEMBER_ORGANISATIONS.find((each) => each.key === member);
    return this.steps.once(done, step, null, (actor) =>
      work({ ...actor, personId: idOf(done, `person of ${member}`), personName: person?.person ?? member }),
    );
  }

  private async riverside(done: Done, actor: Actor): Promise<AdoptionSnapshot> {
    const lead = await this.steps.actor(done, LEAD);
    const { projectId } = await this.projects.visible(lead, 'MCC');
    const point = { asAt: PAPER_DATE, revision: actor.revision };
    const found = await this.views.adoption(projectId, idOf(done, 'adoption RIVERSIDE'), point);
    if (!found) throw new Error('The demonstration has no Riverside partnership.');
    return found;
  }
}

/** The record that a step was about. */
export function idOf(done: ReadonlyMap<string, string>, step: string): string {
  const id = done.get(step);
  if (id === undefined) throw new Error(`The demonstration's step "${step}" has not been taken.`);
  return id;
}
