/** Declares tenders in which adopters put their text to would-be partners, and decides what those are asked and answer. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { Problem } from '../platform/record/problem.js';
import { refuse, Refusal } from '../platform/record/refusal.js';
import { firstOf, maybe, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import type { KindRule, RowsContext } from '../programme/kind/context.js';
import { amending, ownOf } from '../programme/kind/derived-rules.js';
import type { AdoptionContext } from './adopter.kind.js';
import type { AdoptionRows, AdoptionSnapshot } from './adoption-view.js';
import { versionNeeded } from './clause-changes.js';
import { datingFaults } from './dating-faults.js';
import { namedMember } from './members.js';
import { memberKey } from './signatures.js';
import type { TenderStatement } from './tender.entity.js';
import type {
  AmendTenderInput,
  AskTendererInput,
  ReportTendererInput,
  ReportTenderEvidenceInput,
  StartTenderInput,
} from './tender.input.js';
import { evidenceFaults, tenderFault } from './tender-faults.js';
import type { TenderSnapshot } from './tenders-view.js';

export const TENDER = { name: 'Tender', table: 'tender', prefix: 'TE', key: 'tenderId' } as const;

type Row = NewRow<Pick<AdoptionRows, 'tenderStatements' | 'tendererReports' | 'evidence'>, 'tenderId'>;
type Rule<I> = KindRule<AdoptionContext, I, Row>;
type Terms = Pick<TenderStatement, 'title' | 'issuedOn' | 'closesOn' | 'note'>;

const TERMS: TermsOf<Terms> = { title: needed(), issuedOn: maybe(), closesOn: maybe(), note: maybe() };

const tenderFaults = (terms: Terms): Problem[] => [tenderFault(terms)].filter((fault) => fault !== null);

/** Begins a tender of an adopter that has a text to put. */
const startTender: Rule<StartTenderInput> = {
  creates: true,
  reads: 'CONTEXT',
  pointers: () => [],
  decide: ({ rows }, input) => {
    const adoptionId = recordId(input.adoptionId) ?? '';
    const adoption = rows.view.adoptions.find((each) => each.id === adoptionId);
    if (!adoption?.text) {
      throw new Refusal([{ ...versionNeeded(adoption?.code ?? adoptionId), path: ['input', 'adoptionId'] }]);
    }
    const terms = firstOf(TERMS, input);
    refuseOn(tenderFaults(terms));
    return [{ into: 'tenderStatements', values: { adoptionId, ...terms } }];
  },
};

const amendTender: Rule<AmendTenderInput> = {
  creates: false,
  reads: 'CONTEXT',
  pointers: () => [],
  decide: (context, input) => {
    tenderIn(context);
    const own = ownOf(context.rows.rows.tenderStatements, 'tenderId', context.id);
    const terms = { terms: TERMS, faults: tenderFaults };
    return amending(context, own, terms, saidOf(TERMS, input)).map((row) => ({ into: 'tenderStatements', ...row }));
  },
};

/** A would-be partner was asked to sign up. */
const askTenderer: Rule<AskTendererInput> = {
  creates: false,
  reads: 'CONTEXT',
  pointers: () => [],
  decide: (context, input) => {
    const { tender } = tenderIn(context);
    const named = namedMember(input, context.register, ['input']);
    if ('code' in named) throw new Refusal([named]);
    if (tender.tenderers.some(({ report }) => memberKey(report) === memberKey(named))) {
      const message = `${named.name} was asked already. Report its answer.`;
      throw refuse('ALREADY_ASKED', message, ['input', 'name'], named.name);
    }
    const values = { tendererId: context.newId(), ...named, answer: 'ASKED' as const, note: input.note ?? null };
    return [{ into: 'tendererReports', values }];
  },
};

/** What a would-be partner answers. */
const reportTenderer: Rule<ReportTendererInput> = {
  creates: false,
  reads: 'CONTEXT',
  pointers: () => [],
  decide: (context, input) => {
    const { effectiveOn, before } = context;
    const { tendererId, organisationId, name } = tendererIn(tenderIn(context).tender, input.tendererId).report;
    const own = ownOf(context.rows.rows.tendererReports, 'tendererId', tendererId);
    const corrects = input.corrects ? recordId(input.corrects) : null;
    const answers = own.filter((row) => row.answer !== 'ASKED');
    refuseOn(datingFaults(own, { effectiveOn, corrects, revision: before.revision }, answers));
    const values = { tendererId, organisationId, name, answer: input.answer, note: input.note ?? null };
    return [{ into: 'tendererReports', corrects, values }];
  },
};

/** What a would-be partner puts forward, value by value: all or none. */
const reportTenderEvidence: Rule<ReportTenderEvidenceInput> = {
  creates: false,
  reads: 'CONTEXT',
  pointers: () => [],
  decide: (context, input) => {
    const { effectiveOn, before, rows } = context;
    const { tender, adoption } = tenderIn(context);
    const tenderer = tendererIn(tender, input.tendererId);
    const clauses = adoption.outputVersion?.clauses ?? [];
    const given = input.evidence.map(({ valueId, text, corrects }) => {
      const id = recordId(valueId) ?? valueId;
      const valueKey = clauses.find((clause) => clause.id === id)?.originId ?? id;
      return { valueKey, text: text.trim(), corrects: corrects ? recordId(corrects) : null };
    });
    const faults = given.flatMap(({ valueKey, corrects }, index) => {
      const own = rows.rows.evidence.filter((row) => row.tendererId === tenderer.id && row.valueKey === valueKey);
      const path = ['input', 'evidence', `${index}`, 'corrects'];
      return datingFaults(own, { effectiveOn, corrects, revision: before.revision, path });
    });
    const keys = given.map((each) => each.valueKey);
    refuseOn([...evidenceFaults(keys, tender.values), ...faults]);
    return given.map(({ corrects, valueKey, text }) => ({
      into: 'evidence' as const,
      corrects,
      values: { tendererId: tenderer.id, valueKey, text },
    }));
  },
};

export const TENDER_RULES = { startTender, amendTender, askTenderer, reportTenderer, reportTenderEvidence };

/** The tender as it stood on the day, with its adopter. */
function tenderIn({ rows, id, code, effectiveOn }: RowsContext<AdoptionContext>): {
  readonly tender: TenderSnapshot;
  readonly adoption: AdoptionSnapshot;
} {
  for (const adoption of rows.view.adoptions) {
    const tender = adoption.tenders.find((each) => each.id === id);
    if (tender) return { tender, adoption };
  }
  const message = `${code} was not there on ${effectiveOn}. Give a later day.`;
  throw refuse('BEFORE_TENDER', message, ['input', 'effectiveOn'], code);
}

/** The would-be partner that an input names. */
function tendererIn(tender: TenderSnapshot, tendererId: string) {
  const found = tender.tenderers.find((each) => each.id === recordId(tendererId));
  if (found) return found;
  const message = `${tender.code} has asked nobody of this id. Read its tenderers again, or ask it first.`;
  throw refuse('TENDERER_UNKNOWN', message, ['input', 'tendererId'], tendererId);
}
