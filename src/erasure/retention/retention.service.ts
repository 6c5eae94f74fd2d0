import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Recorder } from '../../platform/record/recorder.js';
import { Refusal, refuse } from '../../platform/record/refusal.js';
import { pastDate } from '../../programme/effective-date.js';
import { type Page, pageOfFound, pageStart } from '../../platform/graphql/connection.js';
import { tryDayNumber } from '../../platform/calendar/iso-date.js';
import { COUNT_DUE, SOME_DUE } from './due-statements.js';
import { ALL_RETENTION_KINDS, RETENTION_KINDS, type RetentionKind } from './retention-kinds.js';
import { RetentionPeriodStatement } from './retention.entity.js';
import type { SetRetentionPeriodInput } from './retention.input.js';
import type { DueForErasure, RetentionPeriod, RetentionPeriodPayload } from './retention.type.js';

const SET = `
  SELECT DISTINCT ON (s.kind) s.kind, s.months, s.basis, s.effective_on::text AS "setOn", j.actor_name AS "setBy", j.reason,
    (SELECT max(last.revision) FROM retention_period last WHERE last.kind = s.kind) AS version
  FROM retention_period s JOIN journal_entry j USING (revision)
  WHERE s.effective_on <= $1::date AND NOT EXISTS (SELECT 1 FROM retention_period later WHERE later.corrects = s.id)
  ORDER BY s.kind, s.effective_on DESC, s.revision DESC`;

/** A period without what is due by it. */
type Period = Omit<RetentionPeriod, 'due' | 'firstDueOn'>;
type CountedDue = Pick<RetentionPeriod, 'kind' | 'due' | 'firstDueOn'>;

const FIRST_DUE = { key: ({ id }: DueForErasure) => id, by: ({ dueOn }: DueForErasure) => dueOn };

/** Keeps how long what is kept, and finds what is kept longer. Nothing is erased here: somebody asks for it, another confirms. */
@Injectable()
export class RetentionService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly recorder: Recorder,
    private readonly clock: Clock,
  ) {}

  /** The periods of all kinds, with how much of each is due. */
  async periods(): Promise<RetentionPeriod[]> {
    const periods = await this.inForce();
    const counted = new Map((await this.counted(periods, null)).map((one) => [one.kind, one]));
    return periods.map((period) => {
      const { due, firstDueOn } = counted.get(period.kind) ?? { due: 0, firstDueOn: null };
      return { ...period, due, firstDueOn };
    });
  }

  /**
   * A page of what is due now: of one kind, or of all.
   * @throws AppError BAD_USER_INPUT for a page size or a cursor that cannot be
   */
  async due(kind: RetentionKind | null, first: number, after: string | null | undefined): Promise<Page<DueForErasure>> {
    const start = pageStart(first, after, (by) => tryDayNumber(by) !== null);
    const periods = await this.inForce();
    const { by = null, key = null } = start.behind ?? {};
    const values = [...this.asked(periods, kind), by, key, start.limit];
    const found = await this.dataSource.query<DueForErasure[]>(SOME_DUE, values);
    const total = (await this.counted(periods, kind)).reduce((sum, { due }) => sum + due, 0);
    return pageOfFound(found, start, total, FIRST_DUE);
  }

  /** The periods of all kinds as they are today, without what is due by them. */
  async inForce(by: Pick<DataSource, 'query'> = this.dataSource): Promise<Period[]> {
    const rows = await by.query<Period[]>(SET, [this.clock.today()]);
    const set = new Map(rows.map((row) => [row.kind, row]));
    return ALL_RETENTION_KINDS.map((kind) => {
      const { what, from, months, basis } = RETENTION_KINDS[kind];
      const shipped = { months, basis, version: 0, setOn: null, setBy: null, reason: null };
      return { ...shipped, ...set.get(kind), id: kind, kind, what, countsFrom: from };
    });
  }

  async set(actor: Actor, input: SetRetentionPeriodInput): Promise<RetentionPeriodPayload> {
    const { kind, reason } = input;
    try {
      const today = this.clock.today();
      const effectiveOn = pastDate(input.effectiveOn, today, today);
      await this.recorder.write(actor, { operation: 'setRetentionPeriod', reason }, async (write) => {
        const now = (await this.inForce(write.manager)).find((one) => one.kind === kind)!;
        requireVersion(now, input.expectedVersion);
        const [months, basis] = [input.months ?? now.months, input.basis ?? now.basis];
        const dated = write.dated({ effectiveOn });
        await write.manager.insert(RetentionPeriodStatement, { ...dated, kind, months, basis });
        write.touch(null, 'RetentionPeriod', dated.id, kind);
      });
      return { retentionPeriod: await this.periodOf(kind), problems: [], saved: true };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { retentionPeriod: await this.periodOf(kind), problems: [...error.problems], saved: false };
    }
  }

  private async periodOf(kind: RetentionKind): Promise<RetentionPeriod | null> {
    return (await this.periods()).find((one) => one.kind === kind) ?? null;
  }

  private counted(periods: readonly Period[], kind: RetentionKind | null): Promise<CountedDue[]> {
    return this.dataSource.query<CountedDue[]>(COUNT_DUE, this.asked(periods, kind));
  }

  /** Today, and the months of the kinds that are asked for. */
  private asked(periods: readonly Period[], kind: RetentionKind | null): [string, (number | null)[]] {
    return [this.clock.today(), periods.map((one) => (kind === null || one.kind === kind ? one.months : null))];
  }
}

function requireVersion({ kind, what, version }: Period, expected: number): void {
  if (version === expected) return;
  throw refuse(
    'VERSION_CONFLICT',
    `Somebody else set the period of “${what}” first: it is at version ${version}, you had version ${expected}. ` +
      `Read it again and send version ${version} if your change still holds.`,
    ['input', 'expectedVersion'],
    kind,
  );
}
