import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters with marks and the letters that are searched in their place, one for one, so that places in a text stay. */
const MARKED = 'ÀÁÂÃÄÅĀĂĄÇĆĈĊČĎÈÉÊËĒĔĖĘĚĜĞĠĢĤÌÍÎÏĨĪĬĮĴĶĹĻĽŁÑŃŅŇÒÓÔÕÖØŌŎŐŔŖŘŚŜŞŠȘŢŤȚÙÚÛÜŨŪŬŮŰŲŴÝŶŸŹŻŽ';
const PLAIN = 'AAAAAAAAACCCCCDEEEEEEEEEGGGGHIIIIIIIIJKLLLLNNNNOOOOOOOOORRRSSSSSTTTUUUUUUUUUUWYYYZZZ';

/**
 * The index of the search: the present state of each thing in words, brought up to date after each write. It is no part of the
 * record: it has no journal, is changed and deleted, is left out of backups, and is made again where it is empty.
 */
export class Search1700000063000 implements MigrationInterface {
  name = 'Search1700000063000';

  async up(q: QueryRunner): Promise<void> {
    const from = `${MARKED}${MARKED.toLowerCase()}‘’“”`;
    const to = `${PLAIN}${PLAIN.toLowerCase()}''""`;
    await q.query(`CREATE FUNCTION search_folded(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN translate(said, '${from}', '${to.replaceAll("'", "''")}')`);
    await q.query(`CREATE TABLE search_audience (
      id text PRIMARY KEY,
      face text NOT NULL,
      terms text NOT NULL
    )`);
    await q.query(`CREATE TABLE search_entry (
      id text PRIMARY KEY,
      place text NOT NULL,
      kind text NOT NULL,
      thing_id uuid NOT NULL,
      code text NOT NULL,
      title text NOT NULL,
      body text NOT NULL,
      about_on date,
      within text[] NOT NULL,
      project_ids text[] NOT NULL,
      audience text NOT NULL,
      stamp text NOT NULL,
      words tsvector NOT NULL GENERATED ALWAYS AS (
        setweight(to_tsvector('english', search_folded(code || ' ' || title)), 'A')
        || setweight(to_tsvector('english', search_folded(body)), 'B')) STORED
    )`);
    await q.query(`CREATE INDEX search_entry_words ON search_entry USING gin (words)`);
    await q.query(`CREATE INDEX search_entry_code ON search_entry (upper(code)) WHERE code <> ''`);
    await q.query(`CREATE INDEX search_entry_place ON search_entry (place)`);
    await q.query(`CREATE INDEX search_entry_audience ON search_entry (audience)`);
    await q.query(`CREATE TABLE search_place (
      place text PRIMARY KEY,
      revision integer NOT NULL,
      layout integer NOT NULL
    )`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE search_place`);
    await q.query(`DROP TABLE search_entry`);
    await q.query(`DROP TABLE search_audience`);
    await q.query(`DROP FUNCTION search_folded`);
  }
}
