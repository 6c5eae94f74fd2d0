import { Field, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../graphql/enum-of.js';
import { SETTING_GROUPS, type SettingGroup } from './settings.js';

const SettingGroupEnum = enumOf('SettingGroup', 'What a setting is for.', SETTING_GROUPS);

@ObjectType({ description: 'A setting that this server runs with.' })
export class Setting {
  @Field(() => String, { description: 'Name of the environment variable.' })
  name!: string;

  @Field(() => SettingGroupEnum, { description: 'What it belongs to.' })
  group!: SettingGroup;

  @Field(() => String, { description: 'What it does.' })
  what!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value in force; null: none, or it is a secret, which is never shown.',
  })
  value!: string | null;

  @Field(() => Boolean, { description: 'True: it is or may hold a secret.' })
  isSecret!: boolean;

  @Field(() => Boolean, { description: 'True: it comes from the environment; false: it is the default.' })
  isSet!: boolean;
}
