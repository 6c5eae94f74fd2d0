import { type Type } from '@nestjs/common';
import { ENTITIES, MIGRATIONS } from '../../src/app.entities.js';
import { type Ground, PlatformModule } from '../../src/platform/platform.module.js';

/** The platform with a test's own resolvers and controllers in place of the domains. */
export function platformWith(name: string, parts: { resolvers?: Type[]; controllers?: Type[] }) {
  class TestDomain {}
  Object.defineProperty(TestDomain, 'name', { value: name });
  return (ground: Ground) => ({
    module: TestDomain,
    imports: [PlatformModule.forRoot(ground, { entities: ENTITIES, migrations: MIGRATIONS })],
    providers: parts.resolvers ?? [],
    controllers: parts.controllers ?? [],
  });
}
