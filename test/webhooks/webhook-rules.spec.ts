import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { addressFault, isOpenAddress } from '../../src/platform/http/outgoing-address.js';
import { eventOf } from '../../src/webhooks/webhook-event.js';
import { messageId, secretOf, signatureHeaders } from '../../src/webhooks/webhook-signature.js';

describe('an address of the network', () => {
  it.each([
    ...[
      '127.0.0.1',
      '127.9.9.9',
      '0.0.0.0',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
    ],
    ...['100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.7'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'fd12:3456::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
    ],
    ...['2002:7f00:1::', '2001:db8::1', '2001::1', 'no address', ''],
  ])('%s is none of the open internet', (address) => {
    expect(isOpenAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '193.62.1.1', '2a00:1450:4009::200e', '2606:4700::1111'])(
    '%s is one of the open internet',
    (address) => {
      expect(isOpenAddress(address)).toBe(true);
    },
  );
});

describe('an address that a webhook is registered with', () => {
  const local = ['crm.internal', '10.0.0.5', '::1'];
  it.each([
    'https://example.org/hook',
    'https://example.org:8443/a?b=c',
    'http://crm.internal/hook',
    'http://CRM.internal:8080/',
    'http://10.0.0.5/',
    'http://[::1]:9/',
  ])('%s is taken', (url) => {
    expect(addressFault(url, local)).toBeNull();
  });

  it.each([
    ...['', 'example.org', 'ftp://example.org', 'file:///etc/passwd', 'javascript:alert(1)', 'http://example.org/'],
    ...['https://user:word@example.org/', 'https://example.org/#part', 'https://localhost/', 'https://LOCALHOST./'],
    ...[
      'https://a.localhost/',
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://017700000001/',
    ],
    ...['https://[::ffff:127.0.0.1]/', 'https://[fd00::1]/', 'https://169.254.169.254/latest', 'https://10.0.0.6/'],
  ])('%s is refused', (url) => {
    expect(addressFault(url, local)).toMatch(/^(Enter|The address|This address)/u);
  });
});

describe('a message of a webhook', () => {
  const secret = secretOf(randomBytes(32));
  const other = secretOf(randomBytes(32));
  const body = JSON.stringify({ type: 'test', words: 'Zoë 日本' });
  const signed = {
    id: messageId('00000000-0000-4000-8000-000000000001'),
    timestamp: Math.floor(Date.now() / 1000),
    body,
  };

  it('is signed as the library of the scheme checks it, with each of two secrets', () => {
    const headers = signatureHeaders(signed, [secret, other]);
    expect(headers['webhook-id']).toBe('msg_00000000000040008000000000000001');
    for (const one of [secret, other]) expect(new Webhook(one).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(secretOf(randomBytes(32))).verify(body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow('No matching signature');
    const moved = { ...headers, 'webhook-id': 'msg_2' };
    expect(() => new Webhook(secret).verify(body, moved)).toThrow('No matching signature');
  });

  it('names what was touched by kind and id alone', () => {
    const touched = [{ id: 'an id', kind: 'Person', code: 'Ann Example' }];
    const recordedAt = new Date('2010-01-26T09:30:00Z');
    const change = { revision: 7, recordedAt, operation: 'amendPerson', touched, touchedMore: false };
    expect(eventOf(change)).toEqual({
      type: 'record.amendPerson',
      body: JSON.stringify({
        type: 'record.amendPerson',
        timestamp: '2010-01-26T09:30:00.000Z',
        data: { revision: 7, operation: 'amendPerson', touched: [{ kind: 'Person', id: 'an id' }], touchedMore: false },
      }),
    });
  });
});
