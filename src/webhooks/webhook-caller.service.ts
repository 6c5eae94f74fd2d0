import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { detailOf, type Outcome } from '../platform/outbox/outcome.js';
import { addressFault, isLocalHost, isOpenAddress } from '../platform/http/outgoing-address.js';

/** Bytes of an answer that are taken in; none of them is kept. */
const MOST_ANSWERED = 16_384;

/** An address that webhooks do not go to, found as the connection was to be made. */
class ClosedAddress extends Error {
  constructor() {
    super('Its host is in a private network, to which webhooks do not go.');
  }
}

interface Call {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Hands a message to a receiver by one POST. Where the host leads is looked at once its name has been looked up, and the
 * connection goes to that address and no other: a name that leads elsewhere meanwhile changes nothing. No redirect is followed.
 */
@Injectable()
export class WebhookCaller {
  constructor(private readonly config: Config) {}

  /** One attempt, which ends when the signal says so. It does not throw. */
  async call(call: Call, signal: AbortSignal): Promise<Outcome> {
    const fault = addressFault(call.url, this.config.webhookLocalHosts);
    if (fault !== null) return failed(fault);
    try {
      return outcomeOf(await this.post(call, signal));
    } catch (error) {
      if (signal.aborted) return failed('No answer in time.');
      return failed(error instanceof Error ? error.message : String(error));
    }
  }

  /** @returns the status that was answered */
  private post({ url: text, headers, body }: Call, signal: AbortSignal): Promise<number> {
    const url = new URL(text);
    const isLocal = isLocalHost(url, this.config.webhookLocalHosts);
    const content = Buffer.from(body);
    return new Promise((resolve, reject) => {
      const request = (url.protocol === 'https:' ? https : http).request(url, {
        method: 'POST',
        agent: false,
        signal,
        lookup: lookUp(isLocal),
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': content.length,
          'user-agent': 'partnership-programme-tracker',
        },
      });
      request.on('error', reject);
      request.on('socket', (socket) => {
        socket.on('connect', () => {
          if (!isLocal && !isOpenAddress(socket.remoteAddress ?? '')) request.destroy(new ClosedAddress());
        });
      });
      request.on('response', (response) => {
        let taken = 0;
        const done = (): void => resolve(response.statusCode ?? 0);
        response.on('error', done); // the status is there, and the rest is not looked at
        response.on('close', done);
        response.on('data', (part: Buffer) => {
          taken += part.length;
          if (taken > MOST_ANSWERED) response.destroy();
        });
      });
      request.end(content);
    });
  }
}

/** Looks a name up, and leaves out what is in a private network unless the host is one of one's own. */
function lookUp(isLocal: boolean): LookupFunction {
  return (host, { all, family }, callback) => {
    const wanted = family === 'IPv4' ? 4 : family === 'IPv6' ? 6 : family;
    void addressesOf(host, isLocal, wanted).then((found) => {
      if (found instanceof Error) callback(found, '');
      else if (all === true) callback(null, found);
      else callback(null, found[0]!.address, found[0]!.family);
    });
  };
}

/** The addresses of a name that webhooks may go to, one at least; or why there are none. */
async function addressesOf(host: string, isLocal: boolean, family = 0): Promise<LookupAddress[] | Error> {
  try {
    const found = await lookup(host, { all: true, family });
    const open = isLocal ? found : found.filter(({ address }) => isOpenAddress(address));
    return open.length > 0 ? open : new ClosedAddress();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function outcomeOf(status: number): Outcome {
  const detail = `${status} ${http.STATUS_CODES[status] ?? ''}`.trim();
  if (status >= 200 && status < 300) return { kind: 'ACCEPTED', detail };
  if (status === 410) return { kind: 'REFUSED', detail };
  return failed(status >= 300 && status < 400 ? `${detail}: redirects are not followed` : detail);
}

function failed(detail: string): Outcome {
  return { kind: 'FAILED', detail: detailOf(detail), away: false };
}
