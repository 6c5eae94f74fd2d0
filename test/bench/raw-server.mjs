// The yardstick: node's own http server, one prepared statement, the JSON text made by PostgreSQL. No rights, no checks.
import http from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const text = `SELECT json_build_object('data', json_build_object('projects', json_agg(p ORDER BY p.code)))::text AS body FROM (
  SELECT m.project_code AS code, json_build_object('totalCount', count(*), 'nodes', json_agg(json_build_object(
    'id', m.id, 'code', m.code, 'title', m.title, 'baselineDate', m.baseline_date, 'forecastDate', m.forecast_date,
    'actualDate', m.actual_date, 'slipWorkingDays', m.slip_working_days, 'rag', m.rag, 'critical', m.critical,
    'totalFloat', m.total_float) ORDER BY m.position)) AS milestones
  FROM bench_milestone m GROUP BY m.project_code LIMIT $1) p`;

const server = http.createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    void pool.query({ name: 'plan-read', text, values: [20] }).then(({ rows }) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(rows[0].body);
    });
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
