import type { TestApp } from '../support/app.js';

interface Made {
  readonly id: string;
}

/** Puts on record what the demonstration has none of, on its status date, so that every kind of thing can be amended. */
export async function layTheRest(app: TestApp, lead: string): Promise<void> {
  const projectCode = 'CFPS';
  const put = async (operation: string, field: string, input: object): Promise<string> => {
    const made = await app.saved<Record<string, Made>>(lead, operation, input, `${field} { id }`);
    return made[field]!.id;
  };
  const { body } = await app.gql(lead, `{ project(code: "${projectCode}") { outputs(first: 1) { nodes { code } } } }`);
  const outputCode = body.data.project.outputs.nodes[0].code as string;
  const outputVersionId = await put('beginOutputVersion', 'outputVersion', { projectCode, outputCode });
  const adoptionId = await put('considerAdoption', 'adoption', {
    ...{ projectCode, kind: 'PARTNERSHIP', name: 'Riverside partnership', outputVersionId },
  });
  await put('startTender', 'tender', { adoptionId, title: 'Meals at home' });
  await put('defineFeedbackTheme', 'theme', { projectCode, code: 'WORDS', title: 'Words', definition: 'Plain words.' });
  const exerciseId = await put('recordFeedbackExercise', 'exercise', {
    ...{ projectCode, channel: 'MEETING', stage: 'DRAFT', title: 'A seminar', method: 'Notes of a seminar' },
  });
  await put('recordFeedbackRespondent', 'respondent', {
    ...{ projectCode, exerciseId, type: 'GROUP', permission: 'NAMED', name: 'A table of six' },
  });
  await put('recordFeedbackItem', 'item', { projectCode, exerciseId, text: 'The third clause is hard to read.' });
  const plan = await app.query(lead, `{ project(code: "${projectCode}") { plan { version } } }`);
  const { version: expectedVersion } = plan.project.plan;
  await app.saved(lead, 'addCalendar', {
    projectCode,
    expectedVersion,
    code: 'SAT',
    name: 'Weekend work',
    weekend: [7],
  });
}
