/** Decides how the settings of the installation are shown: in groups, each with its value and where that is from. */
import { SETTING_GROUPS } from '../../platform/config/settings.js';
import type { AnswerTo } from '../frame/question.js';
import { tableOf } from '../frame/table.js';
import type { SETTINGS } from './administration.graphql.js';
import { BACK } from './register-page.js';

type Setting = AnswerTo<typeof SETTINGS>['settings'][number];

export function instancePage({ settings }: AnswerTo<typeof SETTINGS>) {
  return {
    area: 'administration',
    back: BACK,
    tables: {
      settings: tableOf<Setting>(
        { id: 'settings', caption: 'Settings', empty: 'No settings.' },
        [
          { head: 'What it does', cell: ({ what }) => what },
          { head: 'Value', cell: (one) => ({ text: valueWords(one), verbatim: true }) },
          { head: 'From', cell: ({ isSet }) => (isSet ? 'Environment' : 'Default') },
          { head: 'Group', cell: ({ group }) => SETTING_GROUPS[group] },
          { head: 'Variable', cell: ({ name }) => name },
        ],
        settings,
      ),
    },
  };
}

function valueWords({ isSecret, isSet, value }: Setting): string {
  if (isSecret) return isSet ? 'Set' : 'Not set';
  return value ?? 'None';
}
