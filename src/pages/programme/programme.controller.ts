import { may } from '../../platform/auth/policy.js';
import { askedDay } from '../frame/as-at.js';
import { fieldOf } from '../frame/fields-of.js';
import { pagesAt } from '../frame/pages-at.controller.js';
import { actorOfRequest } from '../frame/request-actor.js';
import { rowsFor } from '../frame/table.js';
import { firstTasks } from '../tasks/tasks-page.js';
import { FIRST_TASKS } from '../tasks/tasks.graphql.js';
import { askedPart, changesPage, LONGEST_LIST, SHORT } from './changes-page.js';
import { beforeMeetings } from './next-meeting.js';
import { programmePage } from './programme-page.js';
import { oneProgrammePage, programmePath } from './one-programme-page.js';
import { NEXT_MEETINGS, ONE_PROGRAMME, PACK, PACK_IN_SHORT, PROGRAMME } from './programme.graphql.js';

/** The first page. */
export const ProgrammeController = pagesAt('programme', {
  '': async ({ query, request, asAt }, ask) => {
    const asked = { asAt, since: askedDay(fieldOf(query, 'since')) };
    const { projects, ended, programmes } = await ask.run(request, PROGRAMME, asked);
    const packs = await Promise.all(
      projects.map(({ code }) => ask.run(request, PACK_IN_SHORT, { code, ...asked, first: SHORT })),
    );
    const { me } = await ask.run(request, FIRST_TASKS);
    const shown = packs.map(({ reviewPack }) => reviewPack);
    const actor = actorOfRequest(request);
    const prepares = asAt === null && (may(actor, 'composeBoardPaper') || may(actor, 'clearBoardPaper'));
    const bodies = prepares ? (await ask.run(request, NEXT_MEETINGS)).bodies : [];
    const model = programmePage({ projects, ended }, shown, firstTasks(me.tasks), asked);
    const more = {
      meetings: beforeMeetings(bodies),
      maySetUp: may(actor, 'startProject'),
      programmes: programmes.map(({ code, title }) => ({ text: title, href: programmePath(code) })),
    };
    return { template: 'programme/programme.njk', title: 'Programme', model: { ...model, ...more } };
  },
});

/** One programme. */
export const OneProgrammeController = pagesAt('programmes/:code', {
  '': async ({ names, request, offers }, ask) => {
    const model = oneProgrammePage(await ask.run(request, ONE_PROGRAMME, names), offers);
    return { template: 'programme/one-programme.njk', title: model.title, model };
  },
});

/** What changed in a project. */
export const ChangesController = pagesAt('projects/:code/changes', {
  '': async ({ names, query, request, here, asAt, offers }, ask) => {
    const [part, since] = [askedPart(fieldOf(query, 'part')), askedDay(fieldOf(query, 'since'))];
    const asked = { ...names, asAt, since, part, most: LONGEST_LIST + 1, rows: rowsFor(here) };
    const { reviewPack: pack, project } = await ask.run(request, PACK, asked);
    const model = changesPage(pack, asAt, part, offers, project.id, here);
    return { template: 'programme/changes.njk', title: `Changes: ${pack.projectTitle}`, model };
  },
});
