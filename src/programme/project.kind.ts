/** Declares projects as their terms and words are stated again, and decides whether they may be. */
import { type NewRow, refuseOn } from '../platform/kind/rule.js';
import type { Problem } from '../platform/record/problem.js';
import { type Change, saidOf } from '../platform/record/terms.js';
import type { KindRule } from './kind/context.js';
import { amending, ownOf } from './kind/derived-rules.js';
import type { ProjectNarrative, ProjectStatement } from './project.entity.js';
import type { AmendProjectInput, RecordNarrativeInput } from './project.input.js';
import { PROJECT_TERMS, projectFaults, type ProjectTerms } from './project-terms.js';
import type { Register, RegisterContext } from './register.js';

export const PROJECT = { name: 'Project', table: 'project', key: 'projectId', project: 'id' } as const;

type Named = Pick<ProjectTerms, 'leadId' | 'smtLeadId'>;

/** Whom a project comes to name, whom it named before, and what is asked of their roles. */
export interface NamedChange {
  readonly projectId: string;
  readonly now: Named;
  readonly former: Named | null;
  readonly asked: Pick<AmendProjectInput, 'giveRoles' | 'withdrawRoles'>;
}

interface Rows {
  readonly projects: readonly ProjectStatement[];
  readonly narratives: readonly ProjectNarrative[];
}
/** Roles are kept by those who keep roles. */
type Row = NewRow<Rows, 'projectId'> | { readonly into: 'roles'; readonly values: NamedChange };
/** An input names a project by its code; whoever asks here has found it. */
type Found<I> = I & { readonly projectId: string };
type Rule<I, R = RegisterContext> = KindRule<R, Found<I>, Row>;

const amendProject: Rule<AmendProjectInput> = {
  creates: false,
  reads: 'REGISTER',
  pointers: () => [],
  decide: (context, input) => {
    const { record, today } = context.rows;
    const change = saidOf(PROJECT_TERMS, input);
    refuseOn(partyFaults(today, change));
    const own: readonly ProjectStatement[] = ownOf(record.projects, 'projectId', context.id);
    const made = amending(context, own, { terms: PROJECT_TERMS, faults: projectFaults }, change);
    const rows = made.map((row) => ({ into: 'projects' as const, ...row }));
    const { giveRoles, withdrawRoles } = input;
    const former = today.projects.get(context.id) ?? null;
    if (!giveRoles && !withdrawRoles) return rows;
    const now = { leadId: null, smtLeadId: null, ...former, ...change };
    const values = { projectId: context.id, now, former, asked: { giveRoles, withdrawRoles } };
    return [...rows, { into: 'roles', values }];
  },
};

/** What a project says of itself on one topic. */
const recordNarrative: Rule<RecordNarrativeInput, never> = {
  creates: false,
  reads: 'NOTHING',
  pointers: () => [],
  decide: (_, { topic, paragraphs }) => [{ into: 'narratives', values: { topic, paragraphs } }],
};

export const PROJECT_RULES = { amendProject, recordNarrative };

/** Why terms may not name who they name; the register is that of today, whatever day they speak of. */
export function partyFaults({ organisations, people }: Register, said: Change<ProjectTerms>): Problem[] {
  const problem = (field: string, subject: string, kind: string): Problem => ({
    code: 'NOT_FOUND',
    message: `This ${kind} is not in the register. Add it first, or select another.`,
    path: ['input', field],
    subject,
  });
  const sponsors = (said.sponsorIds ?? []).filter((id) => !organisations.has(id));
  return [
    ...sponsors.map((id) => problem('sponsorIds', id, 'organisation')),
    ...(said.leadId && !people.has(said.leadId) ? [problem('leadId', said.leadId, 'person')] : []),
    ...(said.smtLeadId && !people.has(said.smtLeadId) ? [problem('smtLeadId', said.smtLeadId, 'person')] : []),
  ];
}
