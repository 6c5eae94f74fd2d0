import { type Logger } from 'typeorm';

/** What TypeORM has to say. Errors are thrown as well, so that here only its warnings are passed on; nothing is printed. */
export class DatabaseLog implements Logger {
  constructor(private readonly onTrouble: (message: string) => void) {}

  log(level: 'log' | 'info' | 'warn', message: unknown): void {
    if (level === 'warn') this.onTrouble(String(message));
  }

  logQuery(): void {
    // statements are counted by tests and timed by the database
  }

  logQueryError(): void {
    // thrown too
  }

  logQuerySlow(time: number, query: string): void {
    this.onTrouble(`A statement took ${time} ms: ${query.slice(0, 200)}`);
  }

  logSchemaBuild(): void {
    // the schema is built by migrations
  }

  logMigration(): void {
    // a failed migration is thrown too
  }
}
