import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import net from 'node:net';
import { WebSocket } from 'ws';

/** One request of a kind; `n` makes it another than all before. It answers with the status, or null where there is none. */
export type Attack = (n: number) => Promise<number | null>;

/** A kind of hostile requests, and how many of them are sent. */
export interface Kind {
  readonly name: string;
  readonly times: number;
  /** The statuses that are right for it; none where it is not waited for. */
  readonly answers?: readonly number[];
  readonly attack: Attack;
}

const LARGE = 120_000;
const LONG = 4_000;
/** Sockets that one address may leave idle. */
const LEFT_OPEN = 40;

const letters = (length: number): string =>
  randomBytes(Math.ceil(length / 2))
    .toString('hex')
    .slice(0, length);

/** What strangers, and holders of a token, may send to a program that does not know what is coming. */
export function kindsOf(
  url: string,
  token: string,
  session: string,
): { readonly kinds: readonly Kind[]; readonly leave: () => void } {
  const left: { destroy: () => void }[] = [];
  const known = { authorization: `Bearer ${token}` };
  const send = async (path: string, options: RequestInit = {}): Promise<number> => {
    const answer = await fetch(url + path, { redirect: 'manual', ...options });
    await answer.arrayBuffer();
    return answer.status;
  };
  const ask = (body: object, headers: Readonly<Record<string, string>> = {}): Promise<number> =>
    send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const asks = async (times: number, body: object): Promise<number | null> => {
    let worst = 0;
    for (let time = 0; time < times; time++) worst = Math.max(worst, await ask(body, known));
    return worst;
  };
  const form = (path: string, fields: Record<string, string>): Promise<number> =>
    send(path, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams(fields) });
  const upload = (path: string, name: string, bytes: Buffer, cookie: string): Promise<number> => {
    const body = new FormData();
    body.set('file', new Blob([new Uint8Array(bytes)]), name);
    return send(path, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin', cookie }, body });
  };
  const importPage = (n: number): string => `/projects/ALPHA/outputs/X${n}/versions/1/import`;
  const socket = async (sent: readonly object[], end: (one: WebSocket) => void): Promise<null> => {
    const one = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    one.on('error', () => undefined); // refused: too many of one address
    await Promise.race([once(one, 'open'), once(one, 'close')]);
    if (one.readyState !== WebSocket.OPEN) return null;
    for (const message of sent) one.send(JSON.stringify(message));
    if (sent.length > 0) await Promise.race([once(one, 'message'), once(one, 'close')]);
    end(one);
    return null;
  };
  const init = { type: 'connection_init', payload: known };
  const follow = (n: number, more: object = {}) => ({
    type: 'subscribe',
    id: `s${n}`,
    payload: {
      query: `subscription S${n}($code: String!) { planChanged(projectCode: $code) { __typename } }`,
      variables: { code: 'ALPHA', ...more },
    },
  });
  const half = (text: string) => async (): Promise<null> => {
    const { hostname, port } = new URL(url);
    const one = net.connect(Number(port), hostname);
    one.on('error', () => undefined);
    await once(one, 'connect');
    one.write(text);
    setTimeout(() => one.destroy(), 50);
    return null;
  };
  let open = 0;

  const kinds: Kind[] = [
    {
      name: 'a large variable that is not declared, by strangers',
      times: 300,
      answers: [400],
      attack: () => ask({ query: '{ boardPapers { totalCount } }', variables: { [letters(9)]: letters(LARGE) } }),
    },
    {
      name: 'a large variable that is not declared, by a person',
      times: 300,
      answers: [400],
      attack: () => ask({ query: '{ projects { code } }', variables: { x: letters(LARGE) } }, known),
    },
    {
      name: 'a large variable that nothing uses, declared',
      times: 300,
      answers: [400],
      attack: () => ask({ query: 'query($a: String) { projects { code } }', variables: { a: letters(LARGE) } }, known),
    },
    {
      name: 'a large variable that a field is asked with',
      times: 300,
      answers: [200],
      attack: () =>
        ask({ query: 'query($c: String!) { project(code: $c) { code } }', variables: { c: letters(LARGE) } }, known),
    },
    {
      name: 'the same, but the field is left out, so that the answer is a right one',
      times: 300,
      answers: [200],
      attack: () =>
        ask(
          {
            query: `query($c: String!, $no: Boolean!) { projects { code } project(code: $c) @include(if: $no) { code } }`,
            variables: { c: letters(LARGE), no: false },
          },
          known,
        ),
    },
    {
      name: 'a new name each time, long',
      times: 700,
      answers: [200],
      attack: (n) => ask({ query: `query N${n}${letters(LONG)} { projects { code } }` }, n % 2 ? known : {}),
    },
    {
      name: 'a new right document, asked until it is made into code',
      times: 700,
      answers: [200],
      attack: (n) => asks(3, { query: `{ a${n}: projects(first: ${1 + (n % 90)}) { code title start } me { name } }` }),
    },
    {
      name: 'a new right document, by strangers',
      times: 700,
      answers: [200],
      attack: (n) => ask({ query: `query { b${n}_${letters(40)}: boardPapers { totalCount } }` }),
    },
    {
      name: 'a new document that is wrong',
      times: 700,
      answers: [400],
      attack: (n) => ask({ query: `{ ${letters(60)}${n} { ${letters(60)} } }` }, n % 2 ? known : {}),
    },
    { name: 'a text that is no document', times: 300, answers: [400], attack: () => ask({ query: letters(LONG) }) },
    {
      name: 'a hash of a document nobody keeps',
      times: 300,
      answers: [200],
      attack: (n) =>
        ask({
          query: `{ c${n}: __typename }`,
          extensions: { persistedQuery: { version: 1, sha256Hash: letters(64) } },
        }),
    },
    {
      name: 'an address that is none',
      times: 700,
      answers: [404],
      attack: () => send(`/${letters(30)}/${letters(200)}`),
    },
    {
      name: 'an address of a page with a part that is none',
      times: 700,
      answers: [303, 404],
      attack: (n) =>
        send(`/${['projects', 'outputs', 'published/outputs/X', 'feeds', 'papers'][n % 5]!}/${letters(60)}`),
    },
    {
      name: 'an address with long questions',
      times: 300,
      answers: [400],
      attack: () => send(`/published/papers?after=${letters(LONG)}`),
    },
    {
      name: 'a page with values that are none, to a person',
      times: 300,
      answers: [200],
      attack: (n) =>
        send(`/projects/ALPHA/risks?${letters(9)}=${letters(LONG)}&asAt=2010-01-${10 + (n % 20)}`, {
          headers: { cookie: session },
        }),
    },
    {
      name: 'a token that is none',
      times: 700,
      answers: [401],
      attack: () => ask({ query: '{ me { name } }' }, { authorization: `Bearer ppt_${letters(40)}` }),
    },
    {
      name: 'a sign-in that is none, and a name of the request',
      times: 400,
      answers: [303],
      attack: () => send('/', { headers: { cookie: `session=${letters(64)}`, 'x-request-id': letters(100) } }),
    },
    {
      name: 'the address of a feed that is none',
      times: 300,
      answers: [404],
      attack: () => send(`/feeds/${letters(43)}/calendar.ics`),
    },
    {
      name: 'a password that is none',
      times: 20,
      answers: [422, 429], // each costs a slow hash, by design
      attack: (n) => form('/sign-in', { email: `${n}@${letters(20)}.example`, password: letters(20) }),
    },
    {
      name: 'a write that is refused, with a key',
      times: 400,
      answers: [200],
      attack: (n) =>
        ask(
          { query: `mutation { addPerson(input: { name: "${n % 2 ? '' : letters(900)}" }) { saved } }` },
          { ...known, 'idempotency-key': letters(64) },
        ),
    },
    {
      name: 'a file that is none, in the interface',
      times: 300,
      answers: [200],
      attack: () =>
        ask(
          {
            query:
              'query($input: ImportFeedbackInput!) { previewFeedbackImport(input: $input) { problems { code } items } }',
            variables: {
              input: {
                exerciseId: '00000000-0000-4000-8000-000000000000',
                expectedVersion: 1,
                fileName: letters(200),
                content: randomBytes(LARGE).toString('base64'),
                columns: { texts: ['a'] },
              },
            },
          },
          known,
        ),
    },
    {
      name: 'a file to a page, by strangers',
      times: 150,
      answers: [303],
      attack: (n) => upload(importPage(n), `${letters(100)}.docx`, randomBytes(LARGE), ''),
    },
    {
      name: 'a file to a page, by a person',
      times: 150,
      answers: [403],
      attack: (n) => upload(importPage(n), `${letters(100)}.docx`, randomBytes(LARGE), session),
    },
    {
      name: 'half a request',
      times: 200,
      attack: half(`POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\n{`),
    },
    { name: 'half a header', times: 100, attack: half(`GET /${'x'.repeat(900)} HTTP/1.1\r\nHost: `) },
    { name: 'a socket that is closed at once', times: 200, attack: () => socket([], (one) => one.close()) },
    { name: 'a socket that breaks off', times: 200, attack: () => socket([init], (one) => one.terminate()) },
    {
      name: 'a socket that follows with a large variable and breaks off',
      times: 200,
      attack: (n) => socket([init, follow(n, { x: letters(LARGE) })], (one) => one.terminate()),
    },
    {
      name: 'a socket that follows and breaks off',
      times: 200,
      attack: (n) => socket([init, follow(n)], (one) => one.terminate()),
    },
    {
      name: 'a socket that is left open',
      times: 100,
      attack: () =>
        socket([], (one) => {
          if (++open <= LEFT_OPEN) left.push({ destroy: () => one.terminate() });
          else one.terminate();
        }),
    },
  ];
  return { kinds, leave: () => left.forEach((one) => one.destroy()) };
}
