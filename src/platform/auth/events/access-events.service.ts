import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { Config } from '../../config/config.js';
import { numberBehind, numberedPage } from '../../graphql/numbered-page.js';
import { pageSize } from '../../graphql/page.js';
import { Log } from '../../http/log.js';
import { AccessEvent, type AccessEventConnection, type AccessEventKind } from './access-event.entity.js';

const DAY_MS = 86_400_000;
/** How often those that are too old are cleared away. */
const SWEEP_MS = 3_600_000;
/** Characters of what came from outside. */
const MOST = 200;

/** What is said of an event. */
export interface Happened {
  readonly kind: AccessEventKind;
  readonly personId?: string | null;
  readonly name: string;
  readonly address?: string | null;
  readonly byName?: string | null;
  readonly detail?: string | null;
}

/** Which events are asked for. */
export interface EventFilter {
  readonly personId?: string | null;
  readonly kinds?: readonly AccessEventKind[] | null;
}

/** Keeps what happened about people's access, and writes it to the log. */
@Injectable()
export class AccessEvents {
  private swept = 0;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
  ) {}

  /** Notes an event. @param within the manager of the write that it is part of; without one it stands by itself */
  async note(happened: Happened, within: EntityManager = this.dataSource.manager): Promise<void> {
    const { kind, personId = null, address = null, byName = null, detail = null } = happened;
    const name = happened.name.slice(0, MOST);
    const at = this.clock.now();
    await within.insert(AccessEvent, {
      at,
      kind,
      personId,
      name,
      address,
      byName,
      detail: detail?.slice(0, 500) ?? null,
    });
    this.log.lines.info({ access: kind, personId, name, address, byName, detail }, 'access');
    await this.sweep(within, at);
  }

  /** The addresses from which the person with a name to sign in by has come in, as far back as events are kept. */
  async cameFrom(signInName: string): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ address: string }[]>(
      `SELECT DISTINCT address FROM access_event
        WHERE person_id = (SELECT person_id FROM sign_in_name WHERE name = $1 AND ended_revision IS NULL) AND kind = 'SIGNED_IN' AND address IS NOT NULL`,
      [signInName],
    );
    return rows.map(({ address }) => address);
  }

  /** One page, newest first. */
  async page(filter: EventFilter, first: number, after: string | null | undefined): Promise<AccessEventConnection> {
    const behind = numberBehind(after);
    const size = pageSize(first);
    const wanted = {
      ...(filter.personId ? { personId: filter.personId } : {}),
      ...(filter.kinds?.length ? { kind: In([...filter.kinds]) } : {}),
    };
    const { manager } = this.dataSource;
    const where = behind === null ? wanted : { ...wanted, id: LessThan(behind) };
    const rows = await manager.find(AccessEvent, { where, order: { id: 'DESC' }, take: size + 1 });
    const totalCount = await manager.countBy(AccessEvent, wanted);
    return numberedPage(rows, { size, after: behind, totalCount }, ({ id }) => id);
  }

  /** Clears away what is older than the settings say, once an hour. */
  private async sweep(within: EntityManager, now: Date): Promise<void> {
    if (now.getTime() - this.swept < SWEEP_MS) return;
    this.swept = now.getTime();
    const before = new Date(now.getTime() - this.config.accessEventDays * DAY_MS);
    await within.query(`DELETE FROM access_event WHERE at < $1 AND at < now() - interval '30 days'`, [before]);
  }
}
