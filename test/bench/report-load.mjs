// Clients that report one milestone each, one report after another: `report-load.mjs <url> <token> <seconds>`, the
// milestones as JSON on standard input. Prints the milliseconds that each report took, and the milestones as they are then.
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';

const [url, token, seconds] = process.argv.slice(2);
const milestones = JSON.parse(await text(process.stdin));
const query = `mutation($input: ReportMilestoneInput!) { reportMilestone(input: $input) {
  saved problems { message } milestone { version forecastDate } consequences { summary finishAfter } } }`;
const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
const until = performance.now() + Number(seconds) * 1_000;
const times = [];

const clients = milestones.map(async ({ id, version }, client) => {
  let expectedVersion = version;
  for (let turn = client; performance.now() < until; turn += 1) {
    const forecastDate = `2010-06-${String(1 + (turn % 28)).padStart(2, '0')}`;
    const input = { milestoneId: id, expectedVersion, forecastDate, narrative: 'As agreed with the team.' };
    const from = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = await response.json();
    if (!data?.reportMilestone?.saved) throw new Error(JSON.stringify(errors ?? data));
    times.push(performance.now() - from);
    expectedVersion = data.reportMilestone.milestone.version;
  }
  return { id, version: expectedVersion };
});
process.stdout.write(JSON.stringify({ milestones: await Promise.all(clients), times }));
