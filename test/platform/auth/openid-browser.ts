import { randomInt } from 'node:crypto';

/** Somebody at the pages and at their provider: keeps the cookies of both, follows nothing by itself. */
export class OpenIdBrowser {
  private readonly jar = new Map<string, string>();
  /** The address they come from, so that the failures of one are not those of another. */
  private readonly from = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

  constructor(readonly url: string) {}

  /** A browser with the same cookies. */
  copy(): OpenIdBrowser {
    const copy = new OpenIdBrowser(this.url);
    for (const [name, value] of this.jar) copy.jar.set(name, value);
    return copy;
  }

  /** A cookie of the tracker; empty where there is none. */
  cookie(name: string): string {
    return this.jar.get(`${this.url} ${name}`) ?? '';
  }

  /** The cookie of the sign-in that was begun last and is under way; its value is empty where there is none. */
  attempt(): { readonly name: string; readonly value: string } {
    const mark = `${this.url} openid-`;
    const last = [...this.jar].filter(([key]) => key.startsWith(mark)).at(-1);
    return { name: last?.[0].slice(this.url.length + 1) ?? '', value: last?.[1] ?? '' };
  }

  keep(name: string, value: string): void {
    this.jar.set(`${this.url} ${name}`, value);
  }

  /** @param address a path of the tracker, or a whole address */
  async get(address: string): Promise<Response> {
    return this.send(new URL(address, this.url), {});
  }

  async post(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
    return this.send(new URL(address, this.url), { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Begins a sign-in: the address that the tracker sends them to. */
  async begin(next = '/account'): Promise<string> {
    const answer = await this.get(`/sign-in/openid?next=${encodeURIComponent(next)}`);
    return answer.headers.get('location') ?? `none: ${answer.status}`;
  }

  /** Begins, signs in to the provider and consents: the address by which the provider sends them back. */
  async arrive(subject: string, next?: string, start?: string): Promise<string> {
    return this.through(start ?? (await this.begin(next)), subject);
  }

  /** The whole of it: what the tracker answers in the end. */
  async signIn(subject: string, next?: string): Promise<Response> {
    return this.get(await this.arrive(subject, next));
  }

  /** Goes on at the provider until it sends them back to the tracker. */
  async through(start: string, subject: string, consent = true): Promise<string> {
    let [address, answer] = [start, await this.get(start)];
    for (let step = 0; step < 20; step++) {
      const location = answer.headers.get('location');
      if (location === null) {
        const html = await answer.text();
        const prompt = /name="prompt" value="(\w+)"/u.exec(html)?.[1];
        if (prompt === undefined) throw new Error(`a page of the provider without a form: ${html}`);
        if (prompt === 'consent' && !consent) answer = await this.get(`${address}/abort`);
        else answer = await this.post(address, prompt === 'login' ? { prompt, login: subject } : { prompt });
      } else {
        address = new URL(location, address).href;
        if (address.startsWith(this.url)) return address;
        answer = await this.get(address);
      }
    }
    throw new Error('the provider sends them round and round');
  }

  private async send(address: URL, init: RequestInit): Promise<Response> {
    const prefix = `${address.origin} `;
    const cookies = [...this.jar].filter(([key]) => key.startsWith(prefix));
    const cookie = cookies.map(([key, value]) => `${key.slice(prefix.length)}=${value}`).join('; ');
    const headers = { cookie, 'x-forwarded-for': this.from };
    const answer = await fetch(address, { ...init, redirect: 'manual', headers });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      if (value === '') this.jar.delete(prefix + name);
      else this.jar.set(prefix + name, value);
    }
    return answer;
  }
}
