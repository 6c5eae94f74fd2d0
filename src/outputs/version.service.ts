import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { refuse } from '../platform/record/refusal.js';
import { amend } from '../platform/record/amend.js';
import { idList, needed, saidOf, type TermsOf } from '../platform/record/terms.js';
import { recordId } from '../platform/record/view-id.js';
import { RecordWriter } from '../programme/record-writer.service.js';
import { type ThingWrite } from '../programme/thing-write.js';
import { ClauseAlignment, ClauseIdentity, ClauseOrder, ClauseStatement } from './clause.entity.js';
import type { ClauseStanding } from './clauses-standing.js';
import { OutputVersionStatement } from './output.entity.js';
import { partVersionFault } from './output-parts.js';
import { OutputShapeService } from './output-shape.service.js';
import type { AmendOutputVersionInput, BeginOutputVersionInput } from './version.input.js';
import type { OutputVersionPayload } from './version.type.js';
import { VERSION, VersionWriter } from './version-writer.service.js';

/** What may be said anew of a version. */
type Terms = Pick<OutputVersionStatement, 'label' | 'partVersionIds'>;

const TERMS: TermsOf<Terms> = { label: needed(), partVersionIds: idList() };

/** Keeps the versions of outputs. */
@Injectable()
export class VersionService {
  constructor(
    private readonly writer: RecordWriter,
    private readonly versions: VersionWriter,
    private readonly shapes: OutputShapeService,
  ) {}

  /** Begins a version, empty or from a former one, whose clauses come with their origins and alignments. */
  async beginOutputVersion(actor: Actor, input: BeginOutputVersionInput): Promise<OutputVersionPayload> {
    const kind = { ...VERSION, prefix: `${input.outputCode}-V` };
    const said = { ...input, code: null };
    const written = await this.writer.found(actor, 'beginOutputVersion', kind, said, async (thing) => {
      const { view } = await this.versions.standing(thing);
      const output = view.outputs.find((each) => each.code === input.outputCode);
      if (!output) {
        const message = `${input.projectCode} has no output ${input.outputCode} on ${thing.effectiveOn}. Plan it first.`;
        throw refuse('NOT_FOUND', message, ['input', 'outputCode'], input.outputCode);
      }
      const formerId = input.formerId ? recordId(input.formerId) : null;
      const former = output.versions.find((version) => version.id === formerId);
      if (formerId && !former) {
        const message = `formerId names no version of ${output.code}. Leave it out to begin with an empty text.`;
        throw refuse('NOT_FOUND', message, ['input', 'formerId'], formerId);
      }
      const partVersionIds = saidOf(TERMS, input).partVersionIds ?? former?.terms.partVersionIds ?? [];
      const fault = partVersionFault(view, output, partVersionIds);
      if (fault) throw fault;
      await thing.write.manager.insert(OutputVersionStatement, {
        ...thing.write.dated({ ...input, effectiveOn: thing.effectiveOn }),
        versionId: thing.id,
        outputId: output.id,
        formerId,
        label: input.label ?? `Version ${thing.code.slice(kind.prefix.length)}`,
        partVersionIds,
      });
      if (former?.clauses.length) await carryOver(thing, former.clauses);
    });
    return this.shapes.versionPayload(written);
  }

  /** States anew what a version is called or made of. */
  async amendOutputVersion(actor: Actor, input: AmendOutputVersionInput): Promise<OutputVersionPayload> {
    const asked = input.partVersionIds === undefined ? 'about' : 'aboutText';
    const written = await this.versions[asked](actor, 'amendOutputVersion', input, async (thing) => {
      const { index, output, at } = thing;
      const own = index.versionStatements.get(thing.id) ?? [];
      const faults = ({ partVersionIds }: Terms, day: string) => {
        const on = at(day);
        const whole = on.outputs.find((each) => each.id === output.id) ?? output;
        return partVersionFault(on, whole, partVersionIds)?.problems ?? [];
      };
      await amend(thing, OutputVersionStatement, own, { terms: TERMS, change: saidOf(TERMS, input), input, faults });
    });
    return this.shapes.versionPayload(written);
  }
}

/** The clauses of a former version as those of the new one: other identities, the same origins, words and alignments. */
async function carryOver(thing: ThingWrite, clauses: readonly ClauseStanding[]): Promise<void> {
  const { write, projectId, id: versionId, effectiveOn } = thing;
  const { manager, revision } = write;
  const carried = clauses.map((clause) => ({ clause, id: randomUUID() }));
  await manager.insert(
    ClauseIdentity,
    carried.map(({ clause, id }) => ({ id, projectId, versionId, originId: clause.originId, revision })),
  );
  await manager.insert(
    ClauseStatement,
    carried.map(({ clause: { statement, kind, text }, id }) => ({
      ...write.dated({ citation: statement.citation, assumed: statement.assumed, effectiveOn }),
      ...{ clauseId: id, kind, text },
    })),
  );
  const alignments = carried.flatMap(({ clause, id }) =>
    clause.alignments.map(({ framework, principles, citation, assumed }) => ({
      ...write.dated({ citation, assumed, effectiveOn }),
      ...{ clauseId: id, framework, principles },
    })),
  );
  if (alignments.length) await manager.insert(ClauseAlignment, alignments);
  const clauseIds = carried.map(({ id }) => id);
  await manager.insert(ClauseOrder, { ...write.dated({ effectiveOn }), versionId, clauseIds });
}
