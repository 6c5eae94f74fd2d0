import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { mayRead } from '../platform/auth/policy.js';
import { type Problem } from '../platform/record/problem.js';
import { Refusal, refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { firstOf, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import { ProjectViewService } from '../programme/project-view.service.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ProjectKind, type ThingWrite, type Written } from '../programme/thing-write.js';
import type { AdoptionStanding } from './adoption-view.js';
import { AdoptionViewService } from './adoption-view.service.js';
import { versionNeeded } from './clause-changes.js';
import { datingFaults } from './dating-faults.js';
import { namedMember } from './members.js';
import { memberKey } from './signatures.js';
import { TendererReport, TenderIdentity, TenderStatement } from './tender.entity.js';
import type { AmendTenderInput, AskTendererInput, ReportTendererInput, StartTenderInput } from './tender.input.js';
import { TenderShapeService } from './tender-shape.service.js';
import { tenderFault } from './tender-faults.js';
import type { TenderPayload } from './tender.type.js';
import type { TenderStanding } from './tenders-view.js';

export const TENDER: ProjectKind = { entity: TenderIdentity, table: 'tender', kind: 'Tender', prefix: 'TE' };

type Terms = Pick<TenderStatement, 'title' | 'issuedOn' | 'closesOn' | 'note'>;

const TERMS: TermsOf<Terms> = { title: needed(), issuedOn: maybe(), closesOn: maybe(), note: maybe() };

const tenderFaults = (terms: Terms): Problem[] => [tenderFault(terms)].filter((fault) => fault !== null);

/** Keeps the tenders in which adopters put their text to would-be partners, and what those answer. */
@Injectable()
export class TenderService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly views: AdoptionViewService,
    private readonly projects: ProjectViewService,
    private readonly shapes: TenderShapeService,
  ) {}

  /** Begins a tender of an adopter. */
  async startTender(actor: Actor, input: StartTenderInput): Promise<TenderPayload> {
    const adoptionId = recordId(input.adoptionId) ?? '';
    const projectId = (await this.views.projects(actor.revision)).get(adoptionId);
    const project =
      projectId && mayRead(actor, projectId) ? await this.projects.current(projectId, actor.revision) : null;
    if (!project) {
      throw refuse('NOT_FOUND', 'adoptionId names no adoption that you may read.', ['input', 'adoptionId'], adoptionId);
    }
    const founded = { ...input, projectCode: project.code };
    const written = await this.writer.found(actor, 'startTender', TENDER, founded, async (thing) => {
      const { adoptions } = await this.views.before(thing);
      const adoption = adoptions.find((each) => each.id === adoptionId);
      if (!adoption?.text) {
        throw new Refusal([{ ...versionNeeded(adoption?.code ?? adoptionId), path: ['input', 'adoptionId'] }]);
      }
      const terms = firstOf(TERMS, input);
      const faults = tenderFaults(terms);
      if (faults.length) throw new Refusal(faults);
      await thing.write.manager.insert(TenderStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        tenderId: thing.id,
        adoptionId,
        ...terms,
      });
    });
    return this.shapes.payload(written);
  }

  /** States anew what a tender is. */
  async amendTender(actor: Actor, input: AmendTenderInput): Promise<TenderPayload> {
    const written = await this.writer.about(actor, 'amendTender', TENDER, input, tenderOf(input), async (thing) => {
      await this.standing(thing);
      const { tenderStatements } = await this.views.within(thing);
      const own = tenderStatements.filter((row) => row.tenderId === thing.id);
      const change = saidOf(TERMS, input);
      await amend(thing, TenderStatement, own, { terms: TERMS, change, input, faults: tenderFaults });
    });
    return this.shapes.payload(written);
  }

  /** Records that a would-be partner was asked to sign up. */
  async askTenderer(actor: Actor, input: AskTendererInput): Promise<TenderPayload> {
    const written = await this.writer.about(actor, 'askTenderer', TENDER, input, tenderOf(input), async (thing) => {
      const { tender } = await this.standing(thing);
      const named = namedMember(input, thing.register, ['input']);
      if ('code' in named) throw new Refusal([named]);
      const asked = tender.tenderers.some(({ report }) => memberKey(report) === memberKey(named));
      if (asked) {
        const message = `${named.name} was asked already. Report its answer.`;
        throw refuse('ALREADY_ASKED', message, ['input', 'name'], named.name);
      }
      await thing.write.manager.insert(TendererReport, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        tenderId: thing.id,
        tendererId: randomUUID(),
        ...named,
        answer: 'ASKED',
        note: input.note ?? null,
      });
    });
    return this.shapes.payload(written);
  }

  /** Reports what a would-be partner answers. */
  async reportTenderer(actor: Actor, input: ReportTendererInput): Promise<TenderPayload> {
    const written = await this.writer.about(actor, 'reportTenderer', TENDER, input, tenderOf(input), async (thing) => {
      const { report } = tendererIn((await this.standing(thing)).tender, input.tendererId);
      const { tendererReports } = await this.views.within(thing);
      const own = tendererReports.filter((row) => row.tendererId === report.tendererId);
      const corrects = input.corrects ? recordId(input.corrects) : null;
      const answers = own.filter((row) => row.answer !== 'ASKED');
      const { effectiveOn, before } = thing;
      const faults = datingFaults(own, { effectiveOn, corrects, revision: before.revision }, answers);
      if (faults.length) throw new Refusal(faults);
      await thing.write.manager.insert(TendererReport, {
        ...thing.write.dated({ ...input, corrects, effectiveOn: thing.effectiveOn }),
        tenderId: thing.id,
        tendererId: report.tendererId,
        organisationId: report.organisationId,
        name: report.name,
        answer: input.answer,
        note: input.note ?? null,
      });
    });
    return this.shapes.payload(written);
  }

  /** The tender before a write, with its adoption. */
  async standing(thing: ThingWrite): Promise<{ readonly tender: TenderStanding; readonly adoption: AdoptionStanding }> {
    const { adoptions } = await this.views.before(thing);
    for (const adoption of adoptions) {
      const tender = adoption.tenders.find((each) => each.id === thing.id);
      if (tender) return { tender, adoption };
    }
    const message = `${thing.code} was not there on ${thing.effectiveOn}. Give a later day.`;
    throw refuse('BEFORE_TENDER', message, ['input', 'effectiveOn'], thing.code);
  }

  /** The answer to a write about a tender. */
  payload(written: Written<unknown>): Promise<TenderPayload> {
    return this.shapes.payload(written);
  }
}

/** The tender that an input is about. */
export function tenderOf({ tenderId }: { readonly tenderId: string }) {
  return { id: tenderId, idField: 'tenderId' };
}

/** The would-be partner that an input names. */
export function tendererIn(tender: TenderStanding, tendererId: string) {
  const found = tender.tenderers.find((each) => each.id === recordId(tendererId));
  if (found) return found;
  const message = `${tender.code} has asked nobody of this id. Read its tenderers again, or ask it first.`;
  throw refuse('TENDERER_UNKNOWN', message, ['input', 'tendererId'], tendererId);
}
