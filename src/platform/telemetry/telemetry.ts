import { context, type Meter, propagation, trace, type Tracer } from '@opentelemetry/api';
import { type Config } from '../config/config.js';

/** What the program's work is measured and traced by; both null where no setting asks for it. An abstract class, so that it is a token. */
export abstract class Telemetry {
  abstract readonly meter: Meter | null;
  abstract readonly tracer: Tracer | null;
  /** Sends what is left, and listens no more. */
  abstract close(): Promise<void>;
}

const NAME = 'programme-tracker';

/**
 * Opens what the settings ask for: metrics for Prometheus at a port of their own, traces for a collector of OpenTelemetry. The
 * libraries are loaded only then.
 * @throws Error where the port cannot be used
 */
export async function openTelemetry(config: Config): Promise<Telemetry> {
  const metrics = config.metricsPort === 0 ? null : await openMetrics(config);
  const traces = config.tracesUrl === null ? null : await openTraces(config.tracesUrl);
  return {
    meter: metrics?.meter ?? null,
    tracer: traces?.tracer ?? null,
    close: async () => {
      await Promise.all([metrics?.close(), traces?.close()]);
    },
  };
}

async function openMetrics({ host, metricsPort }: Config) {
  const { MeterProvider } = await import('@opentelemetry/sdk-metrics');
  const { PrometheusExporter } = await import('@opentelemetry/exporter-prometheus');
  const exporter = new PrometheusExporter({ host, port: metricsPort, preventServerStart: true });
  const provider = new MeterProvider({ resource: await named(), readers: [exporter] });
  await exporter.startServer();
  return { meter: provider.getMeter(NAME), close: () => provider.shutdown() };
}

async function openTraces(endpoint: string) {
  const { NodeTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: await named(),
    spanProcessors: [new BatchSpanProcessor(exporter, { maxQueueSize: 2048 })],
  });
  provider.register(); // the context that spans stand in, and the head `traceparent` of requests
  const close = async (): Promise<void> => {
    for (const global of [trace, context, propagation]) global.disable();
    await provider.shutdown();
  };
  return { tracer: provider.getTracer(NAME), close };
}

async function named() {
  const { resourceFromAttributes } = await import('@opentelemetry/resources');
  return resourceFromAttributes({ 'service.name': process.env['OTEL_SERVICE_NAME'] ?? NAME });
}
