// The yardstick of reads: node's own http server and prepared statements, rows by SQL and JSON made of them in node, which is
// much cheaper than JSON made by PostgreSQL. No rights, no checks, and what is derived stands ready in a table.
import http from 'node:http';
import { json } from 'node:stream/consumers';
import pg from 'pg';

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const COLUMNS = `id, code, title, baseline_date AS "baselineDate", forecast_date AS "forecastDate",
  actual_date AS "actualDate", slip_working_days AS "slipWorkingDays", rag, critical, total_float AS "totalFloat"`;
const PLANS = `SELECT project_code AS "project", ${COLUMNS} FROM bench_milestone ORDER BY project_code, position`;
const ONE = `SELECT ${COLUMNS} FROM bench_milestone WHERE id = $1`;

async function plans() {
  const { rows } = await pool.query({ name: 'plan-read', text: PLANS });
  const projects = new Map();
  for (const { project, ...node } of rows) {
    let found = projects.get(project);
    if (!found) projects.set(project, (found = { code: project, milestones: { totalCount: 0, nodes: [] } }));
    found.milestones.totalCount += 1;
    found.milestones.nodes.push(node);
  }
  return { data: { projects: [...projects.values()] } };
}

async function one(id) {
  const { rows } = await pool.query({ name: 'one-milestone', text: ONE, values: [id] });
  return { data: { node: rows[0] ?? null } };
}

const server = http.createServer((request, response) => {
  void json(request)
    .then(({ variables }) => (variables?.id === undefined ? plans() : one(variables.id)))
    .then((answer) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
