import { Extensions, Query, Resolver } from '@nestjs/graphql';
import { Config } from './config.js';
import { shownSettings } from './settings.js';
import { Setting } from './settings.type.js';

/** The settings of this server, over GraphQL. They are no part of the record, so that no answer is kept. */
@Resolver()
export class SettingsResolver {
  constructor(private readonly config: Config) {}

  @Extensions({ alwaysAnew: true })
  @Query(() => [Setting], {
    nullable: true,
    description: 'What this server runs with: every setting, with its value and where that is from; never a secret.',
  })
  settings(): Setting[] {
    return shownSettings(this.config);
  }
}
