// The yardstick of a report: node's own http server and prepared statements, one transaction a report that takes the clock
// and adds the row and its journal entry. No rights, no checks, no plan: it says what it was told.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { json } from 'node:stream/consumers';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const statement = (name, text) => (client, values) => client.query({ name, text, values });
const clock = statement('clock', `UPDATE bench_clock SET revision = revision + 1, at = now() RETURNING revision, at`);
const row = statement(
  'row',
  `INSERT INTO bench_report (id, effective_on, revision, assumed, project_id, item_id, forecast_on, narrative)
   SELECT $1, '2010-01-26', $2, false, project_id, id, $4, $5 FROM plan_item WHERE id = $3 RETURNING project_id`,
);
const entry = statement(
  'entry',
  `INSERT INTO bench_entry (revision, recorded_at, actor_name, operation, reason, project_ids, subjects)
   VALUES ($1, $2, 'Lead', 'reportMilestone', $3, $4, $5)`,
);

async function report({ milestoneId, forecastDate, narrative }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { revision, at } = (await clock(client, [])).rows[0];
    const { rows } = await row(client, [randomUUID(), revision, milestoneId, forecastDate, narrative]);
    await entry(client, [revision, at, narrative, [rows[0].project_id], JSON.stringify([{ id: milestoneId }])]);
    await client.query('COMMIT');
    const milestone = { version: revision, forecastDate };
    return { saved: true, problems: [], milestone, consequences: { summary: '', finishAfter: null } };
  } finally {
    client.release();
  }
}

const server = http.createServer((request, response) => {
  void json(request)
    .then(({ variables }) => report(variables.input))
    .then((reportMilestone) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: { reportMilestone } }));
    });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
