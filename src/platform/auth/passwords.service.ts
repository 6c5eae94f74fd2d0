import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { taskOf, WorkPool } from '../work/work-pool.service.js';
import type { isEasilyGuessed } from './password-strength.js';
import { type hashPassword, type isPassword, NOBODYS_HASH, PASSWORD_LENGTH } from './password.js';

const PASSWORD = new URL('./password.js', import.meta.url);
const HASH = taskOf<typeof hashPassword>(PASSWORD, 'hashPassword');
const COMPARE = taskOf<typeof isPassword>(PASSWORD, 'isPassword');
const JUDGE = taskOf<typeof isEasilyGuessed>(new URL('./password-strength.js', import.meta.url), 'isEasilyGuessed');

/** Hashes and compares passwords in threads beside the server's own: it takes some 100 ms and 20 MB each time. */
@Injectable()
export class Passwords {
  constructor(private readonly work: WorkPool) {}

  /** The hash to keep of a password. @throws AppError UNAVAILABLE where too many wait */
  hash(password: string): Promise<string> {
    return this.work.run('quick', HASH, { password, salt: randomBytes(16) });
  }

  /**
   * Whether a password is the one kept; where none is kept it takes as long, so that time tells nothing.
   * @throws AppError UNAVAILABLE where too many wait
   */
  async matches(password: string, kept: string | null): Promise<boolean> {
    const fits = password.length <= PASSWORD_LENGTH.most;
    const right = await this.work.run('quick', COMPARE, {
      password: fits ? password : '',
      hash: kept ?? NOBODYS_HASH,
    });
    return right && fits && kept !== null;
  }

  /**
   * Whether a password is one that others would try first.
   * @param own names of its person
   * @throws AppError UNAVAILABLE where too many wait
   */
  isEasilyGuessed(password: string, own: readonly string[]): Promise<boolean> {
    return this.work.run('quick', JUDGE, { password, own });
  }
}
