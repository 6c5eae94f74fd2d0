/** Where what an amending operation changes is read, as at a day and as known then: `*` stands for the fields. */
export interface Place {
  readonly who: 'PROJECT_LEAD' | 'SECRETARY' | 'ADMINISTRATOR';
  readonly read: string;
  /** The type of the thing. */
  readonly type: string;
  /** Fields of the input that are read by another name than the rule of `readingOf` gives. */
  readonly reads?: Readonly<Record<string, string>>;
  /** Fields of the input that no law reads, each with why. */
  readonly unread?: Readonly<Record<string, string>>;
  /** Other values than the one that stands, where they cannot be made out of the type alone; undefined: none. */
  readonly values?: Readonly<Record<string, (now: unknown) => unknown>>;
  /** For what is amended as a part of something else, whose version counts. */
  readonly part?: Part;
}

export interface Part {
  /** The field of the thing around it that holds the parts. */
  readonly field: string;
  /** The input that speaks of a part, where that is not the operation's own, and its place in that. */
  readonly input?: { readonly type: string; readonly at: readonly string[] };
  /** What names a part, beside its id. */
  readonly key?: string;
  readonly send: (part: Named, around: Named, said: Readonly<Record<string, unknown>>) => object;
}

type Named = Readonly<Record<string, unknown>>;

const project = (inner: string): string =>
  `project(code: "CFPS", asAt: $asAt, knownAt: $knownAt) ${inner === '*' ? '{ * }' : `{ ${inner} }`}`;
const lead = (type: string, inner: string, more: Partial<Place> = {}): Place => ({
  who: 'PROJECT_LEAD',
  read: project(inner),
  type,
  ...more,
});
const ACCESS = 'given with it, and no term of the thing';
const OWN_SHAPE = 'read as objects of another shape; that null empties it is tried';

/** Every operation that amends. One that is not here fails the laws until somebody says where it is read. */
export const PLACES: Readonly<Record<string, Place>> = {
  // read on the project, so before it loses its lead and its sponsors
  amendOrganisation: { ...lead('Organisation', 'sponsors { * }'), who: 'ADMINISTRATOR' },
  amendPerson: {
    ...lead('Person', 'lead { * }', {
      unread: { role: ACCESS, roleProjectCode: ACCESS, signInName: ACCESS, sendTo: ACCESS },
    }),
    who: 'ADMINISTRATOR',
  },
  amendProject: lead('Project', '*', {
    unread: { giveRoles: ACCESS, withdrawRoles: ACCESS },
    reads: {
      amberDays: 'tolerances { amberDays }',
      redDays: 'tolerances { redDays }',
      staleDays: 'tolerances { staleDays }',
      approvedBy: 'approval { body }',
      approvedOn: 'approval { decidedOn }',
      approval: 'approval { decision }',
    },
  }),
  amendPilot: lead('Pilot', 'pilots(first: 50) { nodes { * } }'),
  amendRisk: lead('Risk', 'risks(first: 50) { nodes { * } }', { unread: { links: OWN_SHAPE, taskEffects: OWN_SHAPE } }),
  respondToRisk: lead('Risk', 'risks(first: 50) { nodes { * } }', {
    reads: { response: 'response { response }', note: 'response { note }' },
    unread: { actions: 'new things, each with a beginning of its own' },
    values: { response: (now) => (now === 'TREAT' ? 'TOLERATE' : 'TREAT') },
  }),
  amendRiskAction: lead('RiskAction', 'risks(first: 50) { nodes { id version actions { * } } }', {
    part: {
      field: 'actions',
      send: (action, risk, said) => ({
        riskId: risk['id'],
        expectedVersion: risk['version'],
        actionId: action['id'],
        ...said,
      }),
    },
  }),
  revisePlan: lead('Task', 'plan { version tasks { * } }', {
    reads: { stage: 'stageCode', dateUnknown: 'unknownReason' },
    unread: {
      ...{ duration: OWN_SHAPE, estimate: OWN_SHAPE, constraint: OWN_SHAPE, pinned: OWN_SHAPE },
      dateUnknown: 'for milestones alone',
      position: 'read as the order of the plan',
    },
    values: { stage: () => undefined, calendar: () => undefined },
    part: {
      field: 'tasks',
      key: 'code',
      input: { type: 'ReviseItemInput', at: ['changes', '0', 'reviseItem'] },
      send: ({ code }, { version }, { effectiveOn, ...said }) => ({
        ...{ projectCode: 'CFPS', expectedVersion: version, effectiveOn },
        changes: [{ reviseItem: { code, ...said } }],
      }),
    },
  }),
  amendEvidence: lead('Evidence', 'evidence(first: 50) { nodes { * } }', {
    reads: {
      interviews: 'interviews { said }',
      individuals: 'individuals { said }',
      organisations: 'organisations { said }',
    },
    unread: { participants: OWN_SHAPE, documents: OWN_SHAPE, supports: OWN_SHAPE },
  }),
  amendStakeholder: lead('Stakeholder', 'stakeholders(first: 50) { nodes { * } }', {
    unread: { groupName: 'none of the demonstration’s is a group, whose name alone is said here' },
  }),
  amendCommitment: lead('Commitment', 'commitments(first: 50) { nodes { * } }'),
  amendCommunication: lead('Communication', 'communications(first: 50) { nodes { * } }'),
  amendFeedbackExercise: lead('FeedbackExercise', 'feedbackExercises(first: 50) { nodes { * } }', {
    reads: { asked: 'bases { asked }' },
    unread: { responded: 'where it is not said it reads as those on record' },
  }),
  amendFeedbackItem: lead('FeedbackItem', 'feedbackItems(first: 50) { nodes { * } }'),
  amendFeedbackRespondent: lead('FeedbackRespondent', 'feedbackRespondents(first: 50) { nodes { * } }'),
  amendFeedbackTheme: lead('FeedbackTheme', 'feedbackThemes(first: 50) { nodes { * } }'),
  amendOutput: lead('Output', 'outputs(first: 50) { nodes { * } }', { unread: { partIds: OWN_SHAPE } }),
  amendOutputVersion: lead('OutputVersion', 'outputs(first: 50) { nodes { versions(first: 10) { nodes { * } } } }', {
    unread: { partVersionIds: OWN_SHAPE },
  }),
  amendAdopter: lead('Adoption', 'adoptions(first: 50) { nodes { * } }', { unread: { members: OWN_SHAPE } }),
  amendTender: lead('Tender', 'adoptions(first: 50) { nodes { tenders(first: 10) { nodes { * } } } }'),
  amendSeat: lead('SteeringGroupSeat', 'steeringGroup { seats { * } }'),
  amendTermsOfReference: lead('TermsOfReference', 'steeringGroup { termsOfReference { * } }', {
    unread: { bodyId: 'read on the group, beside its terms' },
  }),
  amendAction: {
    who: 'SECRETARY',
    read: 'actions(first: 50, asAt: $asAt, knownAt: $knownAt) { nodes { * } }',
    type: 'Action',
    reads: { ownerId: 'ownerPerson { id }', ownerName: 'owner' },
    unread: { itemId: 'read as the number of the item on the agenda', subjects: OWN_SHAPE },
  },
  amendBody: {
    who: 'SECRETARY',
    read: 'bodies(asAt: $asAt, knownAt: $knownAt) { * }',
    type: 'Body',
    unread: { closures: OWN_SHAPE, windows: OWN_SHAPE },
  },
  amendMeeting: {
    who: 'SECRETARY',
    read: 'bodies(asAt: $asAt, knownAt: $knownAt) { meetings(first: 50) { nodes { * } } }',
    type: 'Meeting',
    values: {
      startsAt: (now) => (now === '09:30' ? '10:00' : '09:30'),
      endsAt: () => undefined, // needs a beginning on the same day: tried with it in the tests of meetings
    },
  },
};

/** Operations that amend and are not called so. */
export const CALLED_OTHERWISE: readonly string[] = ['respondToRisk', 'revisePlan'];

/** Operations called amend... that are under no law, each with why. */
export const NOT_TRIED: Readonly<Record<string, string>> = {
  amendProgramme: 'a programme is not read as at a day: amend-programme.spec tries its history',
};
