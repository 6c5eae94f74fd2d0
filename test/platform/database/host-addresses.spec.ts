import { addressesOf, wantedOf } from '../../../src/platform/database/host-addresses.js';

describe('the servers that an address names', () => {
  it.each<[string, string, string[]]>([
    ['one', 'postgresql://u:p@db:5432/t?sslmode=require', ['postgresql://u:p@db:5432/t?sslmode=require']],
    ['a folder of a socket', 'postgresql:///t?host=/run/postgresql', ['postgresql:///t?host=/run/postgresql']],
    ['two', 'postgres://u:p@one:5432,two:5433/t', ['postgres://u:p@one:5432/t', 'postgres://u:p@two:5433/t']],
    ['two without a user', 'postgres://one,two/t', ['postgres://one/t', 'postgres://two/t']],
    ['addresses of IPv6', 'postgres://[::1]:5432,[fd00::2]/t', ['postgres://[::1]:5432/t', 'postgres://[fd00::2]/t']],
    [
      'those of which one takes writes',
      'postgres://u@a,b/t?target_session_attrs=read-write&sslmode=require',
      ['postgres://u@a/t?sslmode=require', 'postgres://u@b/t?sslmode=require'],
    ],
    ['the same at the end', 'postgres://u@a/t?x=1&target_session_attrs=primary', ['postgres://u@a/t?x=1']],
  ])('%s', (_case, url, addresses) => {
    expect(addressesOf(url)).toEqual(addresses);
  });

  it('says which of them is wanted', () => {
    expect(wantedOf('postgres://a,b/t?x=1&target_session_attrs=primary')).toBe('primary');
    expect(wantedOf('postgres://a/t')).toBeNull();
  });
});
