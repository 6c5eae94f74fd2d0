import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { Sql } from '../platform/database/sql.js';
import { recordId } from '../platform/record/view-id.js';
import { Person } from './person.type.js';

const HOLDERS = `SELECT DISTINCT person_id AS "personId" FROM role_grant
  WHERE person_id = ANY($1) AND withdrawn_revision IS NULL`;

/** Whether people can act in the tracker themselves. */
@Resolver(() => Person)
export class PersonAccountResolver {
  /** Of all people of one answer in one statement; nothing is kept, since roles come and go. */
  private readonly holders = new DataLoader<string, boolean>(
    async (ids) => {
      const rows = await this.sql.rows<{ personId: string }>('person-account-holders', HOLDERS, [[...ids]]);
      const found = new Set(rows.map(({ personId }) => personId));
      return ids.map((id) => found.has(id));
    },
    { cache: false },
  );

  constructor(private readonly sql: Sql) {}

  @ResolveField(() => Boolean, {
    description: 'True: holds a role today, and so can sign in and answer for what is given to them.',
  })
  async hasAccount(@Parent() { id }: Person): Promise<boolean> {
    const own = recordId(id);
    return own !== null && (await this.holders.load(own));
  }
}
