// Somebody who reads a whole plan again and again, the question another each time so that no kept answer fits:
// `plan-reader.mjs <url> <token> <project> <seconds>`. Prints the milliseconds that each answer took.
import { performance } from 'node:perf_hooks';
const [url, token, code, seconds] = process.argv.slice(2);
const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
const query = `query Plan($code: String!, $other: String!) { project(code: $code) { rag plan { finish criticalPath
  tasks { code title start finish baselineFinish rag totalFloat critical } milestones { code title forecastDate rag } } }
  other: project(code: $other) @include(if: false) { code } }`;
const until = performance.now() + Number(seconds) * 1_000;
const times = [];
for (let turn = 0; performance.now() < until; turn += 1) {
  const from = performance.now();
  const body = JSON.stringify({ query, variables: { code, other: `OTHER${turn}` } });
  const response = await fetch(url, { method: 'POST', headers, body });
  const { data, errors } = await response.json();
  if (!data?.project?.plan) throw new Error(JSON.stringify(errors ?? data).slice(0, 500));
  times.push(performance.now() - from);
}
process.stdout.write(JSON.stringify(times));
