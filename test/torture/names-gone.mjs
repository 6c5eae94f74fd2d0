// Loaded before the program: `localhost` and names that end in `.torture` lead to this machine, or nowhere while the file NAMES_GONE_FILE is
// there. It stands where Node asks the machine for an address, so that all after it is the program's own.
import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout } from 'node:timers';

const OURS = /^localhost$|\.torture$/u;
const gone = () => fs.existsSync(process.env['NAMES_GONE_FILE']);
const failed = (name, code) => Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code, hostname: name });
const HERE = { address: '127.0.0.1', family: 4 };

const lookup = dns.lookup;
dns.lookup = (name, options, callback) => {
  const [given, done] = typeof options === 'function' ? [{}, options] : [options, callback];
  if (!OURS.test(name)) return lookup(name, given, done);
  if (gone()) return void setTimeout(() => done(failed(name, 'EAI_AGAIN')), 50);
  return void process.nextTick(() => (given?.all ? done(null, [HERE]) : done(null, HERE.address, HERE.family)));
};
const lookupLater = dns.promises.lookup;
dns.promises.lookup = async (name, options) => {
  if (!OURS.test(name)) return lookupLater(name, options);
  if (gone()) throw failed(name, 'EAI_AGAIN');
  return options?.all ? [HERE] : HERE;
};
for (const way of ['resolve4', 'resolve6']) {
  const resolve = dns.Resolver.prototype[way];
  dns.Resolver.prototype[way] = function (name, ...rest) {
    if (!OURS.test(name)) return resolve.call(this, name, ...rest);
    const found = way === 'resolve4' && !gone();
    return void process.nextTick(() =>
      rest.at(-1)(found ? null : failed(name, 'ESERVFAIL'), found ? ['127.0.0.1'] : []),
    );
  };
}
syncBuiltinESMExports();
