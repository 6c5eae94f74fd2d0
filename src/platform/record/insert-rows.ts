import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Rows that one statement puts in: more would hold the thread for long, since both sides turn them into text. */
const A_STATEMENT = 2_000;

/** Puts rows into a table, so many at a time that others have their turn between them. */
export async function insertRows<T>(
  manager: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  all: readonly T[],
  rowOf: (one: T) => ObjectLiteral,
): Promise<void> {
  const { tableName, columns } = manager.dataSource.getMetadata(entity);
  for (let at = 0; at < all.length; at += A_STATEMENT) {
    const rows = all.slice(at, at + A_STATEMENT).map(rowOf);
    if (columns.some(({ type }) => type === 'bytea')) {
      await manager.insert(entity, rows); // bytes are no text
      continue;
    }
    const given = columns.filter(({ propertyName }) => rows.some((row) => row[propertyName] !== undefined));
    const names = given.map(({ databaseName }) => databaseName).join(', ');
    const types = given.map((one) => `${one.databaseName} ${String(one.type)}${one.isArray ? '[]' : ''}`).join(', ');
    const values = rows.map((row) =>
      Object.fromEntries(given.map((one) => [one.databaseName, row[one.propertyName] as unknown])),
    );
    const text = `INSERT INTO ${tableName} (${names}) SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS r(${types})`;
    await manager.query(text, [JSON.stringify(values)]);
  }
}
