import { having } from '../frame/having.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import { exercisePage } from './exercise-page.js';
import { argumentsOf, chosenIn } from './feedback-filters.js';
import { EXERCISE, FEEDBACK, ITEM } from './feedback.graphql.js';
import { feedbackPage } from './feedback-page.js';
import { itemPage } from './item-page.js';

/** The pages of feedback. */
export const FeedbackController = pagesAt('projects/:code/feedback', {
  '': async ({ names, query, request, here, asAt, after, offers }, ask) => {
    const chosen = chosenIn(query);
    const asked = { ...names, asAt, ...argumentsOf(chosen) };
    const { data, list } = await ask.list(request, FEEDBACK, asked, after, ({ project }) => project.feedbackItems);
    const model = feedbackPage({ ...data.project, feedbackItems: list }, chosen, { here, asAt, after }, offers);
    return { template: 'feedback/feedback.njk', title: 'Feedback', model };
  },

  'items/:item': async ({ names, request, asAt, offers }, ask) => {
    const answer = await ask.run(request, ITEM, { ...names, asAt });
    const missing = `${names.code} has no comment ${names.item} on this day.`;
    const model = itemPage(having(answer.project, 'feedbackItem', missing), asAt, offers);
    return { template: 'feedback/item.njk', title: model.name, model };
  },

  'exercises/:exercise': async ({ names, request, here, asAt, after, offers }, ask) => {
    const asked = { ...names, asAt };
    const { data, list } = await ask.list(
      request,
      EXERCISE,
      asked,
      after,
      ({ project }) => project.feedbackRespondents,
    );
    const missing = `${names.code} has no exercise ${names.exercise} on this day.`;
    const project = having(data.project, 'feedbackExercise', missing);
    const model = exercisePage({ ...project, feedbackRespondents: list }, { here, asAt, after }, offers);
    return { template: 'feedback/exercise.njk', title: model.name, model };
  },
});
