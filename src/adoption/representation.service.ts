import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Actor } from '../platform/auth/actor.js';
import { requirePerson } from '../platform/auth/people.js';
import { Clock } from '../platform/clock/clock.js';
import { JournalReader } from '../platform/record/journal-reader.js';
import { bySession } from '../platform/record/reading-anew.js';
import { refuse } from '../platform/record/refusal.js';
import { Recorder } from '../platform/record/recorder.js';
import type { RecordViews } from '../platform/record/record-views.js';
import { Snapshots } from '../platform/record/snapshots.service.js';
import { RegisterService } from '../programme/register.service.js';
import { Representation } from './representation.entity.js';
import { granted } from './representation.rules.js';
import type { GrantRepresentationInput, WithdrawRepresentationInput } from './representation.input.js';
import type { RepresentationPayload, RepresentationView } from './representation.type.js';

/** Keeps who acts for which member organisation. It is granted by somebody else than the person, and by nothing else. */
@Injectable()
export class RepresentationService {
  private readonly known: RecordViews<readonly Representation[]>;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly recorder: Recorder,
    private readonly register: RegisterService,
    private readonly journal: JournalReader,
    private readonly clock: Clock,
    snapshots: Snapshots,
  ) {
    this.known = snapshots.views('representations', { share: 1 });
  }

  /** The grants in force at a revision, oldest first. */
  inForce(revision: number): Promise<readonly Representation[]> {
    const granted = { grantedRevision: LessThanOrEqual(revision) };
    return this.known.at(revision, 'all', () =>
      bySession(this.dataSource.manager, (by) =>
        by.find(Representation, {
          where: [
            { ...granted, withdrawnRevision: IsNull() },
            { ...granted, withdrawnRevision: MoreThan(revision) },
          ],
          order: { grantedRevision: 'ASC', id: 'ASC' },
        }),
      ),
    );
  }

  /** The same with names, for people. */
  async views(revision: number, organisations?: ReadonlySet<string>): Promise<RepresentationView[]> {
    const rows = await this.inForce(revision);
    const register = await this.register.at({ asAt: this.clock.today(), revision });
    const journal = await this.journal.of(rows.map((row) => row.grantedRevision));
    return rows
      .filter(({ organisationId }) => organisations?.has(organisationId) !== false)
      .map(({ id, personId, organisationId, grantedAt, grantedRevision, carriedOver }) => ({
        id,
        personId,
        person: register.people.get(personId)?.name ?? 'A person who is not in the register today',
        organisationId,
        organisation: register.organisations.get(organisationId)?.name ?? 'An organisation that is not in it today',
        since: grantedAt,
        grantedBy: journal.get(grantedRevision)?.recordedBy ?? 'The tracker itself',
        carriedOver,
      }));
  }

  /** Lets a person act for the organisation that the register has them in. */
  async grant(actor: Actor, input: GrantRepresentationInput): Promise<RepresentationPayload> {
    const entry = { operation: 'grantRepresentation', reason: input.reason ?? 'Acts for their organisation.' };
    const { id, revision } = await this.recorder.write(actor, entry, async (write) => {
      const { personId } = input;
      const { name } = await requirePerson(write.manager, personId, ['input', 'personId']);
      const point = { asAt: this.clock.today(), revision: write.revision - 1 };
      const { people } = await this.register.at(point, write.manager);
      const held = await write.manager.findOneBy(Representation, { personId, withdrawnRevision: IsNull() });
      const is = { actorId: actor.personId, name, organisationId: people.get(personId)?.organisationId ?? null };
      const organisationId = granted({ ...is, held: held?.id ?? null }, input);
      const begins = { grantedRevision: write.revision, grantedAt: this.clock.now() };
      const row = { id: randomUUID(), personId, organisationId, carriedOver: false, ...begins };
      await write.manager.insert(Representation, { ...row, withdrawnRevision: null, withdrawnAt: null });
      write.touch(null, 'Representation', row.id, name);
      return { id: row.id, revision: write.revision };
    });
    const representation = (await this.views(revision)).find((one) => one.id === id) ?? null;
    return { representation, problems: [], saved: true };
  }

  /** Ends a grant. What was signed and said under it stays. */
  async withdraw(actor: Actor, input: WithdrawRepresentationInput): Promise<RepresentationPayload> {
    const id = input.representationId;
    const entry = { operation: 'withdrawRepresentation', reason: input.reason ?? 'No longer acts for it.' };
    await this.recorder.write(actor, entry, async (write) => {
      const held = await write.manager.findOneBy(Representation, { id, withdrawnRevision: IsNull() });
      if (held === null) {
        throw refuse('NOT_FOUND', 'There is no such grant in force.', ['input', 'representationId'], id);
      }
      const ended = { withdrawnRevision: write.revision, withdrawnAt: this.clock.now() };
      await write.manager.update(Representation, { id }, ended);
      const { name } = await requirePerson(write.manager, held.personId, ['input', 'representationId']);
      write.touch(null, 'Representation', id, name);
    });
    return { representation: null, problems: [], saved: true };
  }
}
