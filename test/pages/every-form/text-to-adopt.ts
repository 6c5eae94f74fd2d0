import { DemoTokensService } from '../../../src/demo/demo-tokens.service.js';
import { Role } from '../../../src/platform/auth/role.js';
import type { TestApp } from '../../support/app.js';

/** Gives the lead's project a version with a text, so that whoever adopts it can adapt its clauses. */
export async function layTextToAdopt(app: TestApp): Promise<void> {
  const tokens = await app.app.get(DemoTokensService).renew();
  const lead = tokens.find(({ role }) => role === Role.PROJECT_LEAD)!.secret;
  const begun = await app.saved(
    lead,
    'beginOutputVersion',
    { projectCode: 'CFPS', outputCode: 'PART1', label: 'A first text' },
    'outputVersion { id version }',
  );
  const { id, version } = begun.outputVersion;
  const input = { versionId: id, expectedVersion: version, format: 'MARKDOWN', content: '# A heading\n\nA clause.\n' };
  await app.saved(lead, 'importClauses', input, 'outputVersion { id }');
}
