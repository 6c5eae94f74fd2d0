/** Decides who may do what with plans. */
import { inPerson, OF_THE_PROJECT, OWN_PROJECTS, READERS, rule } from '../platform/auth/rule.js';
import { Role } from '../platform/auth/role.js';

const { DIRECTOR, PROJECT_LEAD } = Role;

export const MILESTONES_POLICY = {
  previewPlan: rule(READERS, OWN_PROJECTS),
  previewPlanImport: rule(READERS, OWN_PROJECTS),
  planFile: rule(READERS, OWN_PROJECTS),
  previewCalendar: rule(READERS, OWN_PROJECTS),
  previewMilestoneReport: rule(READERS, OWN_PROJECTS),
  previewTaskReport: rule(READERS, OWN_PROJECTS),
  previewMilestoneReports: rule(READERS, OWN_PROJECTS),
  previewTaskReports: rule(READERS, OWN_PROJECTS),
  compareBaselines: rule(READERS, OWN_PROJECTS),
  revisePlan: rule([PROJECT_LEAD], OF_THE_PROJECT),
  importPlan: rule([PROJECT_LEAD], OF_THE_PROJECT),
  changeCalendar: rule([PROJECT_LEAD], OF_THE_PROJECT),
  addCalendar: rule([PROJECT_LEAD], OF_THE_PROJECT),
  withdrawCalendar: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportMilestone: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportTask: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportMilestones: rule([PROJECT_LEAD], OF_THE_PROJECT),
  reportTasks: rule([PROJECT_LEAD], OF_THE_PROJECT),
  proposeBaseline: rule([PROJECT_LEAD], OF_THE_PROJECT),
  approveBaseline: inPerson(
    [DIRECTOR],
    'The director of the project: whoever leads the work does not move its yardstick.',
  ),
  correctBaseline: inPerson([DIRECTOR], 'The director of the project, who answers for the approval from then on.'),
  planChanged: rule(READERS, OWN_PROJECTS),
};

type Rows = typeof MILESTONES_POLICY;

declare module '../platform/auth/policy.js' {
  interface Operations extends Rows {}
}
