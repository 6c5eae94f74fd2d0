import { type DynamicModule, Module } from '@nestjs/common';
import { DOMAINS } from './app.domains.js';
import { ENTITIES, MIGRATIONS } from './app.entities.js';
import { type Ground, PlatformModule } from './platform/platform.module.js';

/** The whole program: the platform and every domain on it. */
@Module({})
export class AppModule {
  static forRoot(ground: Ground): DynamicModule {
    const platform = PlatformModule.forRoot(ground, { entities: ENTITIES, migrations: MIGRATIONS });
    return { module: AppModule, imports: [platform, ...DOMAINS] };
  }
}
