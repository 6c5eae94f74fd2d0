/** Decides what the demonstration's first screen says: where to go, with which token, and a first question that works. */

/** A token to try a role with. */
export interface ShownToken {
  readonly role: string;
  readonly person: string;
  readonly secret: string;
}

export interface FirstScreen {
  /** Where people go, without a slash at the end. */
  readonly address: string;
  /** Empty: the database holds somebody's own programme, and no token is shown. */
  readonly tokens: readonly ShownToken[];
  /** Paths of papers that anybody may read. */
  readonly papers: readonly string[];
}

/** The question of the first screen's curl. README shows the same. */
export const FIRST_QUESTION =
  '{ project(code: "CFPS") { title asAt rag ragReason plan { finish problems { code message } } ' +
  'milestones { nodes { id code title baselineDate forecastDate slipWorkingDays rag ragReason version } } } }';

/** The text of the first screen, to be printed as it is. */
export function firstScreen({ address, tokens, papers }: FirstScreen): string {
  const places = [
    ['Pages', `${address}/`],
    ['GraphQL', `${address}/graphql`],
    ['Query console', `${address}/graphiql`],
    ['Health', `${address}/health/ready`],
    ...papers.map((path, index) => [index === 0 ? 'Papers' : '', address + path]),
  ];
  const lines = ['', 'Partnership programme tracker', '', ...table(places, '  ')];
  const [asker] = tokens.filter((token) => token.role === 'PROJECT_LEAD');
  if (!asker) return [...lines, '', 'The database holds a programme of its own: no demonstration.', '', ''].join('\n');
  return [
    ...lines,
    '',
    'Access tokens of the demonstration. They end in 24 hours, or when it is started again:',
    '',
    ...table(
      tokens.map(({ role, person, secret }) => [role, secret, person]),
      '  ',
    ),
    '',
    'How does the project with CfPS stand? Paste this:',
    '',
    curl(address, asker.secret, FIRST_QUESTION),
    '',
    '',
  ].join('\n');
}

/** A question as a command for a shell. */
export function curl(address: string, secret: string, query: string): string {
  const body = JSON.stringify({ query }).replaceAll("'", String.raw`'\''`);
  return [
    `curl -s ${address}/graphql`,
    `-H 'Authorization: Bearer ${secret}'`,
    "-H 'Content-Type: application/json'",
    `-d '${body}'`,
  ].join(' \\\n  ');
}

function table(rows: readonly (readonly string[])[], indent: string): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => (indent + row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')).trimEnd());
}
