import { type Kind, type Left, mutation } from './kinds.js';

const PREVIEW = `query ($input: CopyProjectInput!) { read: previewProjectCopy(input: $input) { copy { draft } } }`;
const started = (name: string) => ({ programmeCode: 'TP', code: `Q${name.slice(-12).toUpperCase()}`, title: name });
const projectOf = ({ project }: Readonly<Record<string, unknown>>): Left => project as Left;

/** A project with a plan and a report, its copy, and the end of that. */
export function planKinds(personId: string): Readonly<Record<string, Kind>> {
  return {
    planned: {
      document: mutation('startProject', 'StartProjectInput', 'project { code }'),
      input: (name) => ({ ...started(name), start: '2026-01-05', smtLeadId: personId }),
      kept: 'SELECT title AS name FROM project_statement',
      leaves: projectOf,
    },
    lead: {
      document: mutation('grantRole', 'GrantRoleInput'),
      input: (name, { code }) => ({ personId, role: 'PROJECT_LEAD', projectCode: code, reason: name }),
      kept: `SELECT reason AS name FROM journal_entry WHERE operation = 'grantRole'`,
      takes: 'planned',
      leaves: (_, from) => from,
    },
    plan: {
      document: mutation('revisePlan', 'RevisePlanInput', 'project { code plan { milestones { id version } } }'),
      input: (name, { code }) => ({
        ...{ projectCode: code, expectedVersion: 0, effectiveOn: '2026-01-05', reason: name },
        changes: [
          { addTask: { code: 'T1', title: 'Write', duration: { days: 10 } } },
          { addMilestone: { code: 'M1', title: name } },
          { addLink: { from: 'T1', to: 'M1' } },
        ],
      }),
      kept: `SELECT reason AS name FROM journal_entry j WHERE operation = 'revisePlan'
        AND EXISTS (SELECT FROM plan_item_statement s WHERE s.revision = j.revision AND s.title = j.reason)`,
      takes: 'lead',
      leaves: ({ project }) => {
        const { code, plan } = project as { code: string; plan: { milestones: { id: string; version: number }[] } };
        return { code, ...plan.milestones[0]! };
      },
      isTold: true,
    },
    report: {
      document: mutation('reportMilestone', 'ReportMilestoneInput'),
      input: (name, { id, version }) => ({
        ...{ milestoneId: id, expectedVersion: version, reportedOn: '2026-01-06' },
        ...{ forecastDate: '2026-02-02', narrative: name },
      }),
      kept: 'SELECT narrative AS name FROM plan_report',
      takes: 'plan',
      leaves: (_, from) => from,
      isTold: true,
    },
    copy: {
      document: mutation('copyProject', 'CopyProjectInput', 'project { code version }'),
      input: async (name, { code }, ask) => {
        const input = { ...started(name), sourceCode: String(code), start: '2026-01-05' };
        const { copy } = (await ask(PREVIEW, { input })) as { copy: { draft: string } };
        return { ...input, draft: copy.draft };
      },
      kept: `SELECT title AS name FROM project_statement p
        WHERE EXISTS (SELECT FROM plan_item i WHERE i.project_id = p.project_id)`,
      takes: 'report',
      leaves: projectOf,
    },
    closure: {
      document: mutation('closeProject', 'CloseProjectInput'),
      input: (name, { code, version }) => ({
        projectCode: code,
        expectedVersion: version,
        summary: name,
        lessons: [name],
      }),
      kept: 'SELECT summary AS name FROM project_closure',
      takes: 'copy',
    },
  };
}
