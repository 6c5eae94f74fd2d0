import { Injectable } from '@nestjs/common';
import type { RecordPoint } from '../platform/record/in-force.js';
import { KindService } from '../programme/kind/kind.service.js';
import { Kinds } from '../programme/kind/kinds.service.js';
import type { Seen } from '../programme/kind/seen.js';
import { listedCounts } from './evidence-counts.js';
import { EvidenceIdentity, EvidenceReport, EvidenceStatement } from './evidence.entity.js';
import { EVIDENCE, EVIDENCE_RULES } from './evidence.kind.js';
import type { Evidence } from './evidence.type.js';
import { evidenceAt, type EvidenceRows, type EvidenceSnapshot, type EvidenceView } from './evidence-view.js';

const ENTITIES = { identities: EvidenceIdentity, statements: EvidenceStatement, reports: EvidenceReport };

/** Keeps and shows the evidence that a project rests upon. */
@Injectable()
export class EvidenceService extends KindService<
  EvidenceRows,
  EvidenceSnapshot,
  Evidence,
  typeof EVIDENCE_RULES,
  'evidence'
> {
  constructor(kinds: Kinds) {
    super(kinds, { kind: EVIDENCE, entities: ENTITIES, rules: EVIDENCE_RULES, field: 'evidence', subject: 'EVIDENCE' });
  }

  /** How the evidence of a project stands at a point of the record. */
  async view(projectId: string, point: RecordPoint): Promise<EvidenceView> {
    return { evidence: await this.at(projectId, point) };
  }

  protected states(rows: EvidenceRows, projectId: string, point: RecordPoint): EvidenceSnapshot[] {
    return evidenceAt(rows, projectId, point);
  }

  protected title({ terms }: EvidenceSnapshot): string {
    return terms.title;
  }

  protected async shown(one: EvidenceSnapshot, seen: Seen): Promise<Evidence> {
    const { terms } = one;
    const listed = listedCounts(terms.participants);
    return {
      ...seen.shown(one, terms),
      interviews: { said: terms.interviews, listed: listed.interviews },
      individuals: { said: terms.individuals, listed: listed.individuals },
      organisations: { said: terms.organisations, listed: listed.organisations },
      participants: terms.participants.map(({ organisationId, ...each }) => ({
        ...each,
        organisation: seen.organisation(organisationId),
      })),
      documents: terms.documents.map(({ authorId, ...each }) => ({ ...each, author: seen.organisation(authorId) })),
      supports: await seen.subjects(terms.supports),
      problems: one.problems,
    };
  }
}
