/** Holds the statements that keep the index of the search. */

/** A number of our own among the database's advisory locks: whoever holds it brings the index up to date. */
export const INDEX_LOCK = 5_207_311;

/** How far each place has come; the whole has no place. */
export const PLACES = 'SELECT place, revision, layout FROM search_place';

/** The last write of each project after a first one, up to a last. */
export const TOUCHED = `
  SELECT project::text AS place, max(revision) AS revision FROM journal_entry, unnest(project_ids) project
  WHERE revision > $1 AND revision <= $2 GROUP BY 1`;

export const STAMPS = 'SELECT id, stamp FROM search_entry WHERE place = $1';

export const PUT_AUDIENCES = `
  INSERT INTO search_audience (id, face, terms)
  SELECT id, face, terms FROM jsonb_to_recordset($1::jsonb) AS given (id text, face text, terms text)
  ON CONFLICT (id) DO NOTHING`;

export const PUT_ENTRIES = `
  INSERT INTO search_entry (id, place, kind, thing_id, code, title, body, about_on, within, project_ids, parties, audience, stamp)
  SELECT id, $1, kind, "thingId", code, title, body, "aboutOn", ARRAY(SELECT jsonb_array_elements_text(within)),
    ARRAY(SELECT jsonb_array_elements_text("projectIds")), ARRAY(SELECT jsonb_array_elements_text(parties)), audience, stamp
  FROM jsonb_to_recordset($2::jsonb) AS given (id text, kind text, "thingId" uuid, code text, title text, body text,
    "aboutOn" date, within jsonb, "projectIds" jsonb, parties jsonb, audience text, stamp text)
  ON CONFLICT (id) DO UPDATE SET place = excluded.place, code = excluded.code, title = excluded.title, body = excluded.body,
    about_on = excluded.about_on, within = excluded.within, project_ids = excluded.project_ids, parties = excluded.parties,
    audience = excluded.audience, stamp = excluded.stamp`;

export const TAKE_OUT = 'DELETE FROM search_entry WHERE place = $1 AND id = ANY($2)';

export const PUT_PLACE = `
  INSERT INTO search_place (place, revision, layout) VALUES ($1, $2, $3)
  ON CONFLICT (place) DO UPDATE SET revision = excluded.revision, layout = excluded.layout`;

/** Audiences that nothing has any more. */
export const FORGET_AUDIENCES =
  'DELETE FROM search_audience a WHERE NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.audience = a.id)';
