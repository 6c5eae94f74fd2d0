import { type DynamicModule, Module } from '@nestjs/common';
import { DOMAINS } from './app.domains.js';
import { ENTITIES, MIGRATIONS } from './app.entities.js';
import { type Context, PlatformModule } from './platform/platform.module.js';

/** The whole program: the platform and every domain on it. */
@Module({})
export class AppModule {
  static forRoot(context: Context): DynamicModule {
    const platform = PlatformModule.forRoot(context, { entities: ENTITIES, migrations: MIGRATIONS });
    return { module: AppModule, imports: [platform, ...DOMAINS] };
  }
}
