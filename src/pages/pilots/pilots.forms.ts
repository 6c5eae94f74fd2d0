/** Decides what the forms about pilot authorities ask. */
import { asking, type FormField, type PageForm } from '../frame/form-field.js';
import { organisationChoices, versionChoices } from '../frame/record-choices.js';
import { stateChoices, TYPE_CHOICES } from './pilot-words.js';
import { NEW_PILOT_BASIS, PILOT_BASIS } from './pilots.graphql.js';
import type { AnswerTo } from '../frame/question.js';

type Basis = AnswerTo<typeof NEW_PILOT_BASIS>;

const fields: readonly FormField[] = [
  { name: 'name', label: 'Name of the authority', needed: true },
  { name: 'authorityType', label: 'Type of authority', choices: TYPE_CHOICES, needed: true },
  { name: 'outputVersionIds', label: 'Version piloted' },
  { name: 'contact', label: 'Whom to write to', hint: 'A post will do' },
  { name: 'organisationId', label: 'Its entry in the register of organisations' },
];
const WHEN: FormField = { name: 'effectiveOn', label: 'Day', hint: 'Leave blank for the status date of the project' };

const choices = ({ project, organisations }: Basis) => ({
  outputVersionIds: versionChoices(project.outputs),
  organisationId: organisationChoices(organisations),
});

const ABOUT = { given: ['pilotId', 'expectedVersion'], context: ['project', 'pilot'] } as const;

const caption = (pilot: { readonly code: string; readonly name: string }): string => `${pilot.code} ${pilot.name}`;

const IDENTIFY: PageForm = {
  operation: 'identifyPilot',
  title: 'Add a pilot authority',
  button: 'Add the authority',
  given: ['projectCode'],
  ask: asking(NEW_PILOT_BASIS, (data) => ({ caption: data.project.title, choices: choices(data) })),
  fields: [...fields, WHEN],
};

const AMEND: PageForm = {
  operation: 'amendPilot',
  title: 'Change a pilot',
  button: 'Save the changes',
  ...ABOUT,
  ask: asking(PILOT_BASIS, (data) => {
    const { pilot } = data.project;
    if (!pilot) return {};
    return {
      caption: caption(pilot),
      choices: choices(data),
      version: pilot.version,
      typed: {
        name: pilot.name,
        authorityType: pilot.authorityType,
        contact: pilot.contact ?? '',
        organisationId: pilot.organisation?.id ?? '',
        outputVersionIds: pilot.outputVersions.map(({ id }) => id).join('\n'),
      },
    };
  }),
  fields: [...fields, WHEN],
};

const REPORT: PageForm = {
  operation: 'reportPilot',
  title: 'Report the stage of a pilot',
  button: 'Report the stage',
  ...ABOUT,
  ask: asking(PILOT_BASIS, ({ project: { pilot } }) =>
    pilot
      ? { caption: caption(pilot), choices: { state: stateChoices(pilot.nextStates) }, version: pilot.version }
      : {},
  ),
  fields: [{ name: 'state', label: 'Stage it has reached' }, { name: 'note', label: 'What was said', rows: 4 }, WHEN],
};

export const PILOTS_FORMS: readonly PageForm[] = [IDENTIFY, AMEND, REPORT];
