import { type LoggerService } from '@nestjs/common';
import pino from 'pino';
import { type Config } from '../config/config.js';

/** The server's log: one JSON object a line. An abstract class, so that it is its own injection token. */
export abstract class Log {
  abstract readonly lines: pino.Logger;
}

/** Bytes of lines that are written together, and milliseconds after which they are written however few they are. */
const TOGETHER = 4_096;
const AT_LEAST_EVERY_MS = 200;
/** Bytes that wait for whoever reads the log; what comes on top of them is left out. */
const WAITING = 8_388_608;

/** Standard output. A write for each line costs more than all else that is done for it; at the end what waits is written. */
function standardOutput(): pino.DestinationStream {
  const together = { minLength: TOGETHER, maxLength: WAITING, periodicFlush: AT_LEAST_EVERY_MS };
  return pino.destination({ dest: 1, sync: false, ...together });
}

/** @param destination where lines go; standard output unless told otherwise */
export function createLog(config: Pick<Config, 'logLevel'>, destination = standardOutput()): pino.Logger {
  const options: pino.LoggerOptions = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return pino(options, destination);
}

/** Nest's own messages, which name their part of the program last. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: pino.Logger) {}

  log(message: unknown, part?: string): void {
    this.lines.debug({ part }, String(message)); // routes and modules as they are set up
  }

  warn(message: unknown, part?: string): void {
    this.lines.warn({ part }, String(message));
  }

  error(message: unknown, stack?: string, part?: string): void {
    this.lines.error({ part, stack }, String(message));
  }

  fatal(message: unknown, part?: string): void {
    this.lines.fatal({ part }, String(message));
  }

  debug(message: unknown, part?: string): void {
    this.lines.debug({ part }, String(message));
  }

  verbose(message: unknown, part?: string): void {
    this.lines.trace({ part }, String(message));
  }
}
