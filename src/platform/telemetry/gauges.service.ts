import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Meter, ObservableResult } from '@opentelemetry/api';
import { Sql } from '../database/sql.js';
import { JournalListener } from '../events/journal-listener.js';
import { CHECKS } from '../health/readiness.js';
import { ReadinessService } from '../health/readiness.service.js';
import { Outbox } from '../mail/outbox.service.js';
import { Stores } from '../memory/stores.service.js';
import { PresentRevision } from '../record/present-revision.service.js';
import { Recorder } from '../record/recorder.js';
import { WorkPool } from '../work/work-pool.service.js';
import { Telemetry } from './telemetry.js';
import { traceStatements } from './trace-statements.js';

/** How finely the delay of the event loop is measured, in milliseconds. */
const RESOLUTION_MS = 20;

/** Shows how full everything is that is bounded, whenever the metrics are asked for. */
@Injectable()
export class Gauges implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly ending: (() => void)[] = [];

  constructor(
    @Inject(Telemetry) private readonly telemetry: Telemetry,
    private readonly stores: Stores,
    private readonly sql: Sql,
    private readonly recorder: Recorder,
    private readonly work: WorkPool,
    private readonly present: PresentRevision,
    private readonly listener: JournalListener,
    private readonly readiness: ReadinessService,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    const { meter, tracer } = this.telemetry;
    if (meter) this.show(meter);
    if (tracer) this.ending.push(traceStatements(tracer));
  }

  async onModuleDestroy(): Promise<void> {
    for (const end of this.ending) end();
    await this.telemetry.close();
  }

  private show(meter: Meter): void {
    type Observe = (to: ObservableResult) => void | Promise<void>;
    const gauge = (name: string, description: string, unit: string, observe: Observe): void => {
      meter.createObservableGauge(name, { description, unit }).addCallback(observe);
    };
    gauge('tracker.memory.bound', 'Bytes that all stores together may take.', 'By', (to) =>
      to.observe(this.stores.use().bound),
    );
    gauge('tracker.store.size', 'Bytes that each store of what was worked out takes.', 'By', (to) => {
      for (const { name, bytes } of this.stores.use().stores) to.observe(bytes, { store: name });
    });
    gauge('tracker.database.sessions', 'Sessions of the pool, and requests that wait for one.', '{session}', (to) => {
      for (const [state, number] of Object.entries(this.sql.sessions)) to.observe(number, { state });
    });
    gauge('tracker.replica.reads', 'Reads that a replica answered, or was passed over for.', '{read}', (to) => {
      const { answered, passedOver } = this.sql.replicaReads;
      to.observe(answered, { what: 'answered' });
      to.observe(passedOver, { what: 'passedOver' });
    });
    gauge('tracker.writes.waiting', 'Writes that are at work or wait for their turn.', '{write}', (to) =>
      to.observe(this.recorder.queued),
    );
    gauge(
      'tracker.work.tasks',
      'Tasks of the work pool that run or wait: papers, imports, passwords.',
      '{task}',
      (to) => to.observe(this.work.size),
    );
    gauge('tracker.record.revision', 'The number of the last write that this instance knows of.', '{write}', (to) =>
      to.observe(this.present.value),
    );
    gauge('tracker.events.behind', 'Writes that subscribers have not been told of yet.', '{write}', (to) =>
      to.observe(Math.max(0, this.present.value - this.listener.told)),
    );
    this.showReadiness(meter);
    gauge('tracker.mail.messages', 'Messages that wait to be sent, and that could not be.', '{message}', async (to) => {
      for (const [state, number] of Object.entries(await this.outbox.counts())) to.observe(number, { state });
    });
    gauge('process.memory.usage', 'Bytes that the process takes.', 'By', (to) => to.observe(process.memoryUsage.rss()));
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delay.enable();
    this.ending.push(() => delay.disable());
    gauge(
      'nodejs.eventloop.delay.p99',
      'How late the event loop was since the metrics were last asked for.',
      's',
      (to) => {
        to.observe(delay.percentile(99) / 1e9);
        delay.reset();
      },
    );
  }

  /** What /health/ready answers, as figures. */
  private showReadiness(meter: Meter): void {
    const ready = meter.createObservableGauge('tracker.ready', {
      description: '1 where the server can serve, else 0.',
    });
    const warned = meter.createObservableGauge('tracker.warnings', {
      description: '1 for each thing that should be seen to though the server serves: disk, role, events; else 0.',
    });
    const free = meter.createObservableGauge('tracker.disk.free', {
      description: 'Bytes that are free on the disk of the data folder, where the embedded server runs.',
      unit: 'By',
    });
    const size = meter.createObservableGauge('tracker.disk.size', {
      description: 'Bytes of the disk of the data folder.',
      unit: 'By',
    });
    meter.addBatchObservableCallback(
      async (to) => {
        const { reason, warnings, disk } = await this.readiness.readiness();
        to.observe(ready, reason === null ? 1 : 0);
        for (const check of CHECKS) to.observe(warned, warnings.some((one) => one.check === check) ? 1 : 0, { check });
        if (disk === null) return;
        to.observe(free, disk.free);
        to.observe(size, disk.size);
      },
      [ready, warned, free, size],
    );
  }
}
