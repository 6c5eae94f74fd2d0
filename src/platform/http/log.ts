import { type LoggerService } from '@nestjs/common';
import pino from 'pino';
import { type Config } from '../config/config.js';

/** The server's log: one JSON object a line. An abstract class, so that it is its own injection token. */
export abstract class Log {
  abstract readonly lines: pino.Logger;
}

/** @param destination where lines go; standard output unless told otherwise */
export function createLog(config: Pick<Config, 'logLevel'>, destination?: pino.DestinationStream): pino.Logger {
  const options: pino.LoggerOptions = {
    level: config.logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
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
