import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Config } from '../config/config.js';

/** Something that is done once at the start of the program, after the tables are up to date. */
export interface StartHook {
  /** Before the first request can come in: loading the demonstration, for one. */
  beforeListening?(app: NestFastifyApplication, config: Config): Promise<void>;
  /** When people can come in: the first screen, for one. `address` is where they go. */
  onceListening?(app: NestFastifyApplication, config: Config, address: string): Promise<void>;
  /** After a backup was restored: what a check of the record found, in sentences. */
  checkRestored?(app: NestFastifyApplication): Promise<readonly string[]>;
}
