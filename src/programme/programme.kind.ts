/** Declares programmes as what they are is stated again, and decides whether that may be said of them. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { Problem } from '../platform/record/problem.js';
import { refuse } from '../platform/record/refusal.js';
import { called, maybe, needed, neededId, saidOf, type TermsOf } from '../platform/record/terms.js';
import type { KindRule } from './kind/context.js';
import { amending, correctedIn, ownOf } from './kind/derived-rules.js';
import type { ProgrammeStatement } from './programme.entity.js';
import type { AmendProgrammeInput } from './project.input.js';
import type { RegisterContext } from './register.js';

export const PROGRAMME = { name: 'Programme', table: 'programme', key: 'programmeId', project: null } as const;

type Terms = Pick<ProgrammeStatement, 'title' | 'purpose' | 'ownerOrganisationId' | 'startOn' | 'targetEndOn'>;

const TERMS: TermsOf<Terms> = {
  title: needed(),
  purpose: maybe(),
  ownerOrganisationId: neededId(),
  startOn: called('start', maybe()),
  targetEndOn: called('targetEnd', maybe()),
};

/** What is wrong with the terms as a whole. */
export function programmeFaults({ startOn, targetEndOn }: Pick<Terms, 'startOn' | 'targetEndOn'>): Problem[] {
  if (!startOn || !targetEndOn || targetEndOn >= startOn) return [];
  const message = `The programme’s target end ${targetEndOn} is before its start ${startOn}.`;
  return [{ code: 'END_BEFORE_START', message, path: ['input', 'targetEnd'], subject: null }];
}

interface Rows {
  readonly programmes: readonly ProgrammeStatement[];
}
/** An input names a programme by its code; whoever asks here has found it. */
type Found = AmendProgrammeInput & { readonly programmeId: string };

const amendProgramme: KindRule<RegisterContext, Found, NewRow<Rows, 'programmeId'>, null> = {
  creates: false,
  reads: 'REGISTER',
  pointers: () => [],
  decide: (context, input) => {
    const { record, today } = context.rows;
    const change = saidOf(TERMS, input);
    const { ownerOrganisationId: owner } = change;
    if (owner !== undefined && !today.organisations.has(owner)) {
      const message = 'This organisation is not in the register. Add it first.';
      throw refuse('NOT_FOUND', message, ['input', 'ownerOrganisationId'], owner);
    }
    const own: readonly ProgrammeStatement[] = ownOf(record.programmes, 'programmeId', context.id);
    const corrects = correctedIn(own, input);
    const former = own.find(({ id }) => id === corrects);
    if (!former) {
      const made = amending(context, own, { terms: TERMS, faults: programmeFaults }, change);
      return made.map((row) => ({ into: 'programmes', ...row }));
    }
    const { title, purpose, ownerOrganisationId, startOn, targetEndOn } = former;
    const values = { title, purpose, ownerOrganisationId, startOn, targetEndOn, ...change };
    refuseOn(programmeFaults(values));
    return [
      {
        ...{ into: 'programmes', corrects },
        // a correction speaks of the day of what it corrects, unless the day was wrong
        effectiveOn: input.effectiveOn ?? former.effectiveOn,
        values,
      },
    ];
  },
};

export const PROGRAMME_RULES = { amendProgramme };
