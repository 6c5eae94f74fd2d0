/** Decides what the kinds of a plan's items are called, on papers and in files. */
export const KIND_WORDS = { STAGE: 'Stage', TASK: 'Task', MILESTONE: 'Milestone' } as const;
