import { Args, Extensions, Int, Query, Resolver } from '@nestjs/graphql';
import { badInput } from '../../graphql/errors.js';
import { markOf } from './chain-faults.js';
import { RecordHead, RecordVerification } from './verify-record.type.js';
import { VerifyRecordService } from './verify-record.service.js';

@Resolver()
export class VerifyRecordResolver {
  constructor(private readonly service: VerifyRecordService) {}

  @Query(() => RecordHead, {
    nullable: true,
    description:
      'The hash of the last entry of the journal. Keep it elsewhere: nobody who changes the record later can make it fit. Null before the first entry.',
  })
  recordHead(): Promise<RecordHead | null> {
    return this.service.head();
  }

  @Extensions({ alwaysAnew: true, price: 30_000 }) // it is to find what went past the record, and reads a lot: three in a request
  @Query(() => RecordVerification, {
    nullable: true,
    description:
      'Hashes up to 5,000 entries and what they put in again, from the database, and says what no longer fits. Ask again from `next` until it is null.',
  })
  verifyRecord(
    @Args('from', { type: () => Int, defaultValue: 1, description: 'The first entry to check, 1 or more.' })
    from: number,
    @Args('expected', {
      type: () => String,
      nullable: true,
      description: 'The `mark` of an entry as it was printed or kept elsewhere, which must still hold.',
    })
    expected?: string | null,
  ): Promise<RecordVerification> {
    if (from < 1) throw badInput('Entries are numbered from 1.', ['from']);
    if (expected === undefined || expected === null) return this.service.verify(from, null);
    const mark = markOf(expected);
    if (mark === null)
      throw badInput('Enter the number of an entry, a colon and 64 hexadecimal digits, as printed.', ['expected']);
    return this.service.verify(from, mark);
  }
}
