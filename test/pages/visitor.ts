import type { Who } from './list/row.js';

/** What is not compressed need not be unpacked; browsers and `compress.spec.ts` try the other. */
const PLAIN = { 'accept-encoding': 'identity' };

/** Somebody at the pages without a browser: keeps the cookie, follows nothing. */
export class Visitor {
  private cookie = '';

  constructor(readonly url: string) {}

  /** The session's cookie as `name=value`; empty: not signed in. */
  get session(): string {
    return this.cookie;
  }

  async get(path: string): Promise<Response> {
    return this.kept(await fetch(this.url + path, { redirect: 'manual', headers: { ...PLAIN, cookie: this.cookie } }));
  }

  /** Sends a form as a page of ours would. */
  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const body = new URLSearchParams(fields);
    const sent = { ...PLAIN, cookie: this.cookie, 'sec-fetch-site': 'same-origin', ...headers };
    return this.kept(await fetch(this.url + path, { method: 'POST', redirect: 'manual', body, headers: sent }));
  }

  /** The value of the first hidden field of a name on a page. */
  async hidden(path: string, name: string): Promise<string> {
    const html = await (await this.get(path)).text();
    return new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)?.[1] ?? '';
  }

  /** Signs in as one of the people that the demonstration offers. */
  async signInAs(who: Who): Promise<this> {
    if (who === 'public') return this;
    const html = await (await this.get('/sign-in')).text();
    const personId = new RegExp(`name="personId" value="([^"]+)">[^(]*\\(${who}\\)`, 'u').exec(html)?.[1] ?? '';
    const answer = await this.post('/sign-in/demonstration', { personId });
    if (answer.status !== 303) throw new Error(`${who} could not sign in: ${answer.status}`);
    return this;
  }

  /** A token for the interface, made on the account page. */
  async token(): Promise<string> {
    const proof = await this.hidden('/account', 'proof');
    const html = await (await this.post('/account/tokens', { proof, tokenName: 'test', days: '1' })).text();
    const secret = /<code>(ppt_[\w-]+)<\/code>/u.exec(html)?.[1];
    if (secret === undefined) throw new Error(`no token was made: ${html}`);
    return secret;
  }

  private kept(answer: Response): Response {
    const set = answer.headers.getSetCookie().find((one) => one.includes('session='));
    if (set) this.cookie = set.split(';', 1)[0]!;
    return answer;
  }
}
