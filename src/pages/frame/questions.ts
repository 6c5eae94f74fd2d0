/** Shapes what the questions of the pages answer. Written by `npm run questions`; never edited. */

/** The answer and the variables of each question, by its text. */
export interface Questions {
  "query($first: Int!, $after: String, $kinds: [AccessEventKind!], $personId: ID) {\n  accessEvents(first: $first, after: $after, kinds: $kinds, personId: $personId) { totalCount pageInfo { hasNextPage endCursor }\n    nodes @file(table: \"access\") { at kind name address byName detail } } }": { answer: AccessEventsQuery; variables: AccessEventsQueryVariables };
  "{ people: allPeople(first: 1) { totalCount }\n  able: allPeople(first: 1, hasAccount: true) { totalCount } organisations: allOrganisations(first: 1) { totalCount }\n  bodies { code name } projects: allProjects(first: 1, states: [OPEN, CLOSED, ARCHIVED]) { totalCount }\n  programmes: allProgrammes(first: 1) { totalCount } organisationRiskScale { organisationVersion } }": { answer: AdministrationOverviewQuery; variables: AdministrationOverviewQueryVariables };
  "query($access: Boolean!, $first: Int!, $after: String, $text: String,\n  $organisationId: ID, $role: Role, $hasAccount: Boolean) {\n  organisations { id name } roleGrants @include(if: $access) { id personId role projectId }\n  projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { id code title state }\n  allPeople(first: $first, after: $after, text: $text, organisationId: $organisationId, role: $role, hasAccount: $hasAccount) {\n    totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"people\") { id name post hasAccount version organisation { id name } } } }": { answer: AdministrationPeopleListQuery; variables: AdministrationPeopleListQueryVariables };
  "query($first: Int!, $after: String, $text: String) {\n  allOrganisations(first: $first, after: $after, text: $text) {\n    totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"organisations\") { id name shortName note version } } }": { answer: AdministrationOrganisationListQuery; variables: AdministrationOrganisationListQueryVariables };
  "{\n  projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { code title state }\n  programmes { code title start targetEnd projectCodes } }": { answer: AdministrationProgrammeListQuery; variables: AdministrationProgrammeListQueryVariables };
  "query($id: ID!, $access: Boolean!) {\n  node(id: $id) { ... on Person { id name post hasAccount version organisation { id name } } } roleGrants @include(if: $access) { id personId role projectId }\n  projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { id code title state }\n  representations @include(if: $access) { id personId organisation since grantedBy }\n  signInName(personId: $id) @include(if: $access) boundAccounts(personId: $id) @include(if: $access)\n  accessTokens(personId: $id) @include(if: $access) { id name kind issuedBy createdAt expiresAt revokedAt }\n  accessEvents(personId: $id, first: 10) @include(if: $access) { nodes @file(table: \"access\") { at kind name address byName detail } } }": { answer: AdministrationPersonPageQuery; variables: AdministrationPersonPageQueryVariables };
  "{ settings @file(table: \"settings\") { name group what value isSecret isSet } }": { answer: AdministrationSettingsQuery; variables: AdministrationSettingsQueryVariables };
  "{ projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { code title } }": { answer: AdministrationExportableQuery; variables: AdministrationExportableQueryVariables };
  "{ organisations { id name } me { roles { role } } projects(first: 100) { code title } }": { answer: AdministrationAddPersonFormQuery; variables: AdministrationAddPersonFormQueryVariables };
  "query($person: ID!) { node(id: $person) { ... on Person { id name post hasAccount version organisation { id name } } } }": { answer: AdministrationOnePersonQuery; variables: AdministrationOnePersonQueryVariables };
  "query($person: ID!) { organisations { id name } me { roles { role } } projects(first: 100) { code title } node(id: $person) { ... on Person { id name post hasAccount version organisation { id name } } } }": { answer: AdministrationPersonAndOrganisationsQuery; variables: AdministrationPersonAndOrganisationsQueryVariables };
  "query($person: ID!) { projects(first: 100) { code title } node(id: $person) { ... on Person { id name post hasAccount version organisation { id name } } } }": { answer: AdministrationPersonAndProjectsQuery; variables: AdministrationPersonAndProjectsQueryVariables };
  "query($organisation: ID!) { node(id: $organisation) { ... on Organisation { id name shortName note version } } }": { answer: AdministrationOneOrganisationQuery; variables: AdministrationOneOrganisationQueryVariables };
  "mutation($input: IssueSignInLinkInput!) {\n  issueSignInLink(input: $input) { path sentTo expiresAt problems { message path } } }": { answer: AdministrationIssueLinkMutation; variables: AdministrationIssueLinkMutationVariables };
  "query($project: String!) {\n  people { id name post hasAccount } organisations { id name } me { roles { role } }\n  project(code: $project) { id code title start targetEnd objectives reportingDate version programmeCode\n    problems { code message subject } lead { id name } smtLead { id name } sponsors { id name }\n    approval { body decidedOn decision } tolerances { amberDays redDays staleDays }\n    narratives { topic paragraphs } } }": { answer: AdministrationProjectTermsQuery; variables: AdministrationProjectTermsQueryVariables };
  "query($access: Boolean!) {\n  people { id name hasAccount } organisations { id } programmes { code }\n  bodies { code projectCode kind meetings(first: 1) { nodes { code } } }\n  projects(first: 100) { code title plan { version baselines { id } } milestones(first: 1) { totalCount } }\n  boardPapers(first: 1) { nodes { reference } }\n  roleGrants @include(if: $access) { role personId } }": { answer: AdministrationSetUpQuery; variables: AdministrationSetUpQueryVariables };
  "{ recordHead { mark } }": { answer: AdministrationHeadQuery; variables: AdministrationHeadQueryVariables };
  "query($from: Int!, $expected: String) { verifyRecord(from: $from, expected: $expected) {\n  from to last next faultsLeftOff faults { message } } }": { answer: AdministrationVerifyQuery; variables: AdministrationVerifyQueryVariables };
  "query { organisations { id name } }": { answer: AdministrationStartProgrammeQuery; variables: AdministrationStartProgrammeQueryVariables };
  "query($programmeCode: String!) { organisations { id name } programme(code: $programmeCode) {\n        code title purpose start targetEnd version owner { id } } }": { answer: AdministrationAmendProgrammeQuery; variables: AdministrationAmendProgrammeQueryVariables };
  "query { people { id name post hasAccount } organisations { id name } me { roles { role } } programmes { code title } }": { answer: AdministrationStartFormQuery; variables: AdministrationStartFormQueryVariables };
  "query($programme: String!) { people { id name post hasAccount } organisations { id name } me { roles { role } } programmes { code title } programme(code: $programme) { code } }": { answer: AdministrationStartInQuery; variables: AdministrationStartInQueryVariables };
  "query($code: String!, $asAt: Date, $state: AdoptionState, $kind: AdopterKind, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    considering: adoptions(first: 1, state: CONSIDERING) { totalCount } adopted: adoptions(first: 1, state: ADOPTED) { totalCount } adapted: adoptions(first: 1, state: ADAPTED) { totalCount }\n    declined: adoptions(first: 1, state: DECLINED) { totalCount } withdrawn: adoptions(first: 1, state: WITHDRAWN) { totalCount }\n    adoptionFigures { outputCode outputTitle adopters wholly adapted\n      clauses { number text kept reworded omitted base } additions { text count adopters } }\n    adoptions(first: $first, after: $after, state: $state, kind: $kind) { totalCount pageInfo { hasNextPage endCursor }\n      nodes @file(table: \"adopters\") { code name kind state invented publicSince outputVersion { label outputTitle outputCode } members { state }\n        counts { kept reworded omitted added } } } } }": { answer: AdoptionAdoptionsQuery; variables: AdoptionAdoptionsQueryVariables };
  "query($code: String!, $adoption: String!, $asAt: Date, $changed: Boolean, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    adoption(code: $adoption) { id code name kind state stateNote since nextStates invented purpose relatesTo note citation\n      version textSha256 publicSince organisation { name } outputVersion { label outputTitle outputCode } members @file(table: \"members\") { name own state signatory post signedOn organisation { id } }\n      counts { kept reworded omitted added } textProblems { message } signUpBlockers { message }\n      publicationBlockers { message }\n      movedOn { state newestLabel clauses { formerNumber number change treatment runs { mark text } } }\n      signatures(first: 100) { nodes { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy member signatory post textSha256 withdrawn note } }\n      tenders(first: 100) { nodes @file(table: \"tenders\") { code title issuedOn closesOn closed tenderers { answer complete } } }\n      history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note } clauses(first: $first, after: $after, changed: $changed) { totalCount pageInfo { hasNextPage endCursor }\n  nodes @file(table: \"clauses\") { key kind number treatment text canonicalNumber canonicalText runs { mark text } note } } } }\n  adoptedProtocol(projectCode: $code, adoptionCode: $adoption) { files { format url } } }": { answer: AdoptionAdoptionQuery; variables: AdoptionAdoptionQueryVariables };
  "query($code: String!, $adoption: String!, $tender: String!, $asAt: Date) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    adoption(code: $adoption) { id code name tender(code: $tender) { id code title issuedOn closesOn closed note citation assumed version values { key number text }\n  tenderers @file(table: \"tenderers\") { id name answer askedOn complete missing { key number text }\n      evidence { valueKey text } history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy answer note }\n      evidenceHistory { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy valueKey text value { number text } } } } } } }": { answer: AdoptionTenderQuery; variables: AdoptionTenderQueryVariables };
  "query($project: String!, $adoption: String!, $tender: String!) {\n  project(code: $project) { adoption(code: $adoption) { name tender(code: $tender) { id code title issuedOn closesOn closed note citation assumed version values { key number text }\n  tenderers @file(table: \"tenderers\") { id name answer askedOn complete missing { key number text } } } } }\n  organisations { id name } }": { answer: AdoptionTenderBasisQuery; variables: AdoptionTenderBasisQueryVariables };
  "query($project: String!, $adoption: String!) {\n  project(code: $project) { adoption(code: $adoption) { code name } } }": { answer: AdoptionNewTenderBasisQuery; variables: AdoptionNewTenderBasisQueryVariables };
  "query($projectCode: String!) {\n  project(code: $projectCode) { title outputs(first: 100) { nodes { title versions(first: 100) { nodes { id label state } } } } } organisations { id name } }": { answer: AdoptionNewAdoptionBasisQuery; variables: AdoptionNewAdoptionBasisQueryVariables };
  "query($project: String!, $adoption: String!) {\n  project(code: $project) { outputs(first: 100) { nodes { title versions(first: 100) { nodes { id label state } } } } adoption(code: $adoption) { id code name kind purpose relatesTo note version\n    nextStates counts { reworded omitted added } organisation { id } outputVersion { id } members @file(table: \"members\") { name own state signatory post signedOn organisation { id } } } }\n  organisations { id name } }": { answer: AdoptionAdoptionBasisQuery; variables: AdoptionAdoptionBasisQueryVariables };
  "query($project: String!, $adoption: String!) {\n  project(code: $project) { adoption(code: $adoption) { code name version members @file(table: \"members\") { name own state signatory post signedOn organisation { id } }\n    clauses(first: 100) { nodes { key kind number text canonicalNumber canonicalText treatment note } } } } }": { answer: AdoptionClauseBasisQuery; variables: AdoptionClauseBasisQueryVariables };
  "query($project: String!, $adoption: String!) {\n  project(code: $project) { adoption(code: $adoption) { id code name version members @file(table: \"members\") { name own state signatory post signedOn organisation { id } } } } }": { answer: AdoptionSigningBasisQuery; variables: AdoptionSigningBasisQueryVariables };
  "{ myPartnerships(first: 100) { nodes { id code name version members @file(table: \"members\") { name own state signatory post signedOn organisation { id } } } } }": { answer: AdoptionOwnSigningBasisQuery; variables: AdoptionOwnSigningBasisQueryVariables };
  "query($first: Int!, $after: String) { myPartnerships(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }\n  nodes @file(table: \"partnerships\") { id code name kind state invented outputVersion { label outputTitle outputCode } members { own state } signUpBlockers { message } } } }": { answer: AdoptionMyPartnershipsQuery; variables: AdoptionMyPartnershipsQueryVariables };
  "query($adoptionId: ID!) { conductChallenges(adoptionId: $adoptionId, first: 100) {\n  nodes { code state nextStates raisedBy about } } }": { answer: AdoptionConductInShortQuery; variables: AdoptionConductInShortQueryVariables };
  "{ myPartnerships(first: 100) { nodes { id code name state purpose invented version textSha256 outputVersion { label outputTitle outputCode }\n  members @file(table: \"members\") { name own state signatory post signedOn organisation { id } } representatives @file(table: \"representatives\") { id person organisation since grantedBy carriedOver }\n  signUpBlockers { message } counts { kept reworded omitted added } } } }": { answer: AdoptionOwnQuery; variables: AdoptionOwnQueryVariables };
  "query($before: String, $first: Int!, $after: String) {\n  myPartnerships(first: 1, after: $before) { nodes { clauses(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }\n  nodes @file(table: \"clauses\") { key kind number treatment text canonicalNumber canonicalText runs { mark text } note } } } } }": { answer: AdoptionOwnTextQuery; variables: AdoptionOwnTextQueryVariables };
  "query($adoptionId: ID!, $first: Int!, $after: String) {\n  conductChallenges(adoptionId: $adoptionId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }\n    nodes @file(table: \"challenges\") { id code state raisedOn raisedBy about whatHappened answer resolution nextStates version\n      cited { number text } proposal { id member text } history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state member own text } } } }": { answer: AdoptionConductQuery; variables: AdoptionConductQueryVariables };
  "query($adoption: ID!) {\n  conductChallenges(adoptionId: $adoption, first: 100) {\n    nodes { id code whatHappened raisedBy about answer version proposal { member text } } } }": { answer: AdoptionConductBasisQuery; variables: AdoptionConductBasisQueryVariables };
  "{ myPartnerships(first: 100) { nodes { id name members { name own organisation { id } }\n  clauses(first: 100) { nodes { key kind number text } } } } }": { answer: AdoptionRaiseBasisQuery; variables: AdoptionRaiseBasisQueryVariables };
  "query($after: String) {\n  allErasures(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor }\n    nodes @file(table: \"erasures\") { id code subjectKind subject state since requestedOn requestedBy answeredBy erasedRows } } }": { answer: ErasureErasuresQuery; variables: ErasureErasuresQueryVariables };
  "query($code: String!) { erasure(code: $code) {\n  id code subjectKind subjectId subject reason texts files state nextStates since requestedOn requestedBy answeredBy note erasedRows } }": { answer: ErasureErasureQuery; variables: ErasureErasureQueryVariables };
  "query($input: RequestErasureInput!) { answer: previewErasure(input: $input) { problems { code message path } subject rows papers filesNotSearched before\n  findings { what own columns rows entries } } }": { answer: ErasurePreviewErasureQuery; variables: ErasurePreviewErasureQueryVariables };
  "query($personId: ID, $respondentId: ID) {\n  erasureTexts(personId: $personId, respondentId: $respondentId)\n  erasureFiles(personId: $personId, respondentId: $respondentId, first: 25) { totalCount\n    nodes { id title fileName papers attachedBy attachedOn byThem search } } }": { answer: ErasureErasureTextsQuery; variables: ErasureErasureTextsQueryVariables };
  "query($erasure: String!) { erasure(code: $erasure) { code subject } }": { answer: ErasureOneErasureQuery; variables: ErasureOneErasureQueryVariables };
  "query($after: String) {\n  retentionPeriods @file(table: \"periods\") { id kind what countsFrom months basis version setOn setBy reason due }\n  dueForErasure(first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor }\n    nodes @file(table: \"due\") { id kind title dueOn personId respondentId projectCode } } }": { answer: ErasureRetentionQuery; variables: ErasureRetentionQueryVariables };
  "{ retentionPeriods { kind what months basis version } }": { answer: ErasurePeriodsQuery; variables: ErasurePeriodsQueryVariables };
  "{ processingActivities(first: 50) { totalCount pageInfo { hasNextPage endCursor }\n  nodes @file(table: \"processing\") { id purpose basis people data recipients transfers retention security } } }": { answer: ErasureProcessingQuery; variables: ErasureProcessingQueryVariables };
  "query($projectCode: String!) { organisations { id name } project(code: $projectCode) { title plan { milestones { id code title } tasks { id code title } } } }": { answer: EvidenceNewBasisQuery; variables: EvidenceNewBasisQueryVariables };
  "query($project: String!, $evidence: String!) { organisations { id name } project(code: $project) { title plan { milestones { id code title } tasks { id code title } }\n      pieceOfEvidence(code: $evidence) { code kind title method beganOn endedOn limitations version\n        interviews { said } individuals { said } organisations { said }\n        participants { organisation { id name } interviews individuals note }\n        documents { title author { id name } month note } supports { kind id code title } } } }": { answer: EvidenceBasisQuery; variables: EvidenceBasisQueryVariables };
  "query($project: String!, $evidence: String!) { project(code: $project) {\n      pieceOfEvidence(code: $evidence) { code title version nextStates } } }": { answer: EvidenceReportBasisQuery; variables: EvidenceReportBasisQueryVariables };
  "query($code: String!, $asAt: Date, $first: Int!, $after: String, $kind: EvidenceKind,\n  $state: EvidenceState) {\n  project(code: $code, asAt: $asAt) { id code title asAt\n    evidence(first: $first, after: $after, kind: $kind, state: $state) { totalCount pageInfo { hasNextPage endCursor }\n      nodes @file(table: \"evidence\") { code kind title state interviews { said listed } individuals { said listed } organisations { said listed } supports { code } problems { message } } } } }": { answer: EvidenceListQuery; variables: EvidenceListQueryVariables };
  "query($code: String!, $asAt: Date, $evidence: String!) {\n  project(code: $code, asAt: $asAt) { id code title asAt\n    pieceOfEvidence(code: $evidence) { id code kind title method beganOn endedOn interviews { said listed } individuals { said listed } organisations { said listed } limitations state since\n      nextStates citation version problems { message }\n      participants @file(table: \"participants\") { organisation { name } interviews individuals note }\n      documents @file(table: \"documents\") { title author { name } month note }\n      supports @file(table: \"supports\") { kind code title }\n      history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note } } } }": { answer: EvidenceOneQuery; variables: EvidenceOneQueryVariables };
  "query($projectCode: String!) { project(code: $projectCode) { title outputs(first: 100) { nodes { title versions(first: 100) { nodes { id label state } } } } } }": { answer: FeedbackRecordQuery; variables: FeedbackRecordQueryVariables };
  "query($code: String!, $exercise: String!) { project(code: $code) { title feedbackExercise(code: $exercise) { code title channel stage opensOn closesOn method version\n  outputVersions { id } bases { asked responded onRecord } publicationBlockers { code message } } } }": { answer: FeedbackAskQuery; variables: FeedbackAskQueryVariables };
  "query($code: String!, $exercise: String!) { project(code: $code) { title outputs(first: 100) { nodes { title versions(first: 100) { nodes { id label state } } } } feedbackExercise(code: $exercise) { code title channel stage opensOn closesOn method version\n  outputVersions { id } bases { asked responded onRecord } publicationBlockers { code message } } } }": { answer: FeedbackAmendQuery; variables: FeedbackAmendQueryVariables };
  "query($projectCode: String!, $exercise: String!) { organisations { id name }\n      project(code: $projectCode) { title pilots(first: 100) { nodes { id code name } } feedbackExercise(code: $exercise) { title } } }": { answer: FeedbackRespondentBasisQuery; variables: FeedbackRespondentBasisQueryVariables };
  "query($code: String!, $exercise: String!) { organisations { id name } project(code: $code) { title pilots(first: 100) { nodes { id code name } }\n      feedbackRespondents(first: 100, exercise: $exercise) { nodes {\n        id code type permission name organisation { id } organisationName pilot { id } version } } } }": { answer: FeedbackAmendRespondentQuery; variables: FeedbackAmendRespondentQueryVariables };
  "query($projectCode: String!, $exercise: String!) { project(code: $projectCode) { title feedbackThemes(first: 100) { nodes { code title definition retired version } } outputs(first: 100) { nodes { code title versions(first: 100) { nodes { id code label clauses(first: 100) { nodes { id number kind text } } } } } }\n      feedbackRespondents(first: 100, exercise: $exercise) { nodes { id code name } }\n      feedbackExercise(code: $exercise) { code title outputVersions { id code title } } } }": { answer: FeedbackRecordBasisQuery; variables: FeedbackRecordBasisQueryVariables };
  "query($code: String!, $item: String!) { project(code: $code) { title feedbackItem(code: $item) { code text nameWithheld version exercise { code } respondent { id } outputVersion { id }\n  clause { id } themes { code } outcome { outcome because } }  } }": { answer: FeedbackOneQuery; variables: FeedbackOneQueryVariables };
  "query($code: String!, $item: String!) { project(code: $code) { title feedbackItem(code: $item) { code text nameWithheld version exercise { code } respondent { id } outputVersion { id }\n  clause { id } themes { code } outcome { outcome because } } outputs(first: 100) { nodes { code title versions(first: 100) { nodes { id code label clauses(first: 100) { nodes { id number kind text } } } } } } feedbackRespondents(first: 100) { nodes { id code name } }\n      feedbackExercises(first: 100) { nodes { code outputVersions { id code title } } } } }": { answer: FeedbackAmendItemQuery; variables: FeedbackAmendItemQueryVariables };
  "query($code: String!, $item: String!) { project(code: $code) { title feedbackItem(code: $item) { code text nameWithheld version exercise { code } respondent { id } outputVersion { id }\n  clause { id } themes { code } outcome { outcome because } } feedbackThemes(first: 100) { nodes { code title definition retired version } } } }": { answer: FeedbackCodeItemQuery; variables: FeedbackCodeItemQueryVariables };
  "query($code: String!, $item: String!) { project(code: $code) { title feedbackItem(code: $item) { code text nameWithheld version exercise { code } respondent { id } outputVersion { id }\n  clause { id } themes { code } outcome { outcome because } } outputs(first: 100) { nodes { code title versions(first: 100) { nodes { id code label } }\n      currentVersion { id code clauses(first: 100) { nodes { id number kind text } } } } } } }": { answer: FeedbackOutcomeQuery; variables: FeedbackOutcomeQueryVariables };
  "query($code: String!, $asAt: Date, $first: Int!, $after: String, $exercise: String, $themes: [String!],\n  $withoutTheme: Boolean, $outcome: FeedbackOutcome, $state: FeedbackItemState, $changeToCome: Boolean, $search: String,\n  $respondentType: RespondentType, $version: ID, $clause: ID) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    feedbackCounts { items open replied changeToCome byOutcome { outcome items } }\n    feedbackByTheme { code title counts { items open changeToCome byOutcome { outcome items } } }\n    feedbackThemes(first: 100) { nodes { id code retired version } }\n    feedbackByClause { clause { id code title } counts { items open changeToCome byOutcome { outcome items } } }\n    feedbackExercises(first: 100) { nodes @file(table: \"exercises\") { code title channel state opensOn closesOn reportState counts { items open } } }\n    outputs(first: 100) { nodes { title versions(first: 100) { nodes { id code label } } } }\n    feedbackItems(first: $first, after: $after, exercise: $exercise, themes: $themes, withoutTheme: $withoutTheme,\n      outcome: $outcome, state: $state, changeToCome: $changeToCome, search: $search, respondentType: $respondentType,\n      version: $version, clause: $clause) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"comments\") { code text attribution exercise { code title } outputVersion { code } clause { code title } themes { code title } outcome { outcome } } } } }": { answer: FeedbackFeedbackQuery; variables: FeedbackFeedbackQueryVariables };
  "query($code: String!, $asAt: Date, $item: String!) { project(code: $code, asAt: $asAt) { code title asAt\n  feedbackItem(code: $item) { id code text attribution respondentType nameWithheld textWithheld question state nextStates\n    changeToCome version citation assumed importLine exercise { code title }\n    respondent { code name type organisation { name } organisationName pilot { code title } }\n    outputVersion { id code title } clause { id code title } themes { code title }\n    outcome { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy outcome because changedVersion { id code title } changedClause { id code title } } reply { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy text }\n    history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy text } codings { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy themes } outcomes { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy outcome because changedVersion { id code title } changedClause { id code title } } replies { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy text }\n    redactions { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy redaction because } }\n  outputs(first: 100) { nodes { code versions(first: 100) { nodes { id code } } } } } }": { answer: FeedbackItemQuery; variables: FeedbackItemQueryVariables };
  "query($code: String!, $asAt: Date, $exercise: String!, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    feedbackExercise(code: $exercise) { id code title channel stage opensOn closesOn state method version citation assumed\n      outputVersions { id code title } bases { asked responded onRecord withComment withoutComment items attributed unattributed blank }\n      counts { items open replied changeToCome byOutcome { outcome items } }\n      findings { message } reportState nextReportStates publicationBlockers { code message }\n      publications { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy published because } history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy title opensOn closesOn asked responded }\n      imports { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy fileName rowCount itemCount blankCount respondentCount } }\n    feedbackRespondents(first: $first, after: $after, exercise: $exercise) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"respondents\") {\n      id code type permission name organisation { name } organisationName pilot { code title } items version } } } }": { answer: FeedbackExerciseQuery; variables: FeedbackExerciseQueryVariables };
  "query($code: String!, $exercise: String!) { project(code: $code) { code title\n  feedbackExercise(code: $exercise) { id code title version outputVersions { id title } } } }": { answer: FeedbackImportBasisQuery; variables: FeedbackImportBasisQueryVariables };
  "query($input: ImportFeedbackInput!) { answer: previewFeedbackImport(input: $input) {\n  problems { code message path } header separator sheet sheets headingRows notes rows items blanks respondents\n  sample { line text question respondent day type permission } } }": { answer: FeedbackPreviewImportQuery; variables: FeedbackPreviewImportQueryVariables };
  "mutation($input: ImportFeedbackInput!) { answer: importFeedback(input: $input) {\n  saved problems { code message path } } }": { answer: FeedbackImportMutation; variables: FeedbackImportMutationVariables };
  "query($projectCode: String!) { project(code: $projectCode) { title } }": { answer: FeedbackDefineThemeQuery; variables: FeedbackDefineThemeQueryVariables };
  "query($code: String!) { project(code: $code) { title feedbackThemes(first: 100) { nodes { code title definition retired version } } } }": { answer: FeedbackAskThemeQuery; variables: FeedbackAskThemeQueryVariables };
  "{ projects(first: 100) { code title plan { version tasks { version }\n  milestones { id code title version rag ragReason dateReason unknownReason forecastDate actualDate } } } }": { answer: FeedsPlansQuery; variables: FeedsPlansQueryVariables };
  "{ bodies { code name projectCode meetings(first: 100) { pageInfo { hasNextPage endCursor } nodes { id code version state meetsOn startsAt endsAt place dateReason } } } }": { answer: FeedsBodiesQuery; variables: FeedsBodiesQueryVariables };
  "query($code: String!, $after: String) { body(code: $code) { meetings(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id code version state meetsOn startsAt endsAt place dateReason } } } }": { answer: FeedsMeetingsQuery; variables: FeedsMeetingsQueryVariables };
  "query($after: String) { actions(first: 100, after: $after, filter: { mine: true }) {\n  pageInfo { hasNextPage endCursor } nodes { id code version text dueOn state overdue projectCode raisedAtName } } }": { answer: FeedsMyActionsQuery; variables: FeedsMyActionsQueryVariables };
  "query($after: String) { me { tasks(first: 100, after: $after) {\n  pageInfo { hasNextPage endCursor } nodes { id kind title why dueOn overdue projectCode version path } } } }": { answer: FeedsMyTasksQuery; variables: FeedsMyTasksQueryVariables };
  "query($after: String) { myChallenges(share: TO_ANSWER, first: 100, after: $after) {\n  pageInfo { hasNextPage endCursor } nodes { id code version question whyItMatters wanted dueOn overdue projectCode state } } }": { answer: FeedsToAnswerQuery; variables: FeedsToAnswerQueryVariables };
  "{ projects(first: 50) { id code title asAt } }": { answer: FeedsProjectsQuery; variables: FeedsProjectsQueryVariables };
  "query($code: String!, $since: Date!, $asAt: Date!) {\n  reviewPack(projectCode: $code, since: $since, asAt: $asAt) {\n    changes { domain recordId code title what to on text figures { source { kind code } } } } }": { answer: FeedsChangesQuery; variables: FeedsChangesQueryVariables };
  "query($after: String) { boardPapers(first: 100, after: $after) {\n  pageInfo { hasNextPage endCursor } nodes { reference title body meetingDate state mark issue { id at recordMark } } } }": { answer: FeedsIssuedPapersQuery; variables: FeedsIssuedPapersQueryVariables };
  "query($after: String) { publishedOutputs(first: 100, after: $after) {\n  pageInfo { hasNextPage endCursor } nodes { projectCode code title label purpose publishedOn contentSha256 } } }": { answer: FeedsOutputsQuery; variables: FeedsOutputsQueryVariables };
  "query($after: String) { issuedCommunications(first: 100, after: $after) {\n  pageInfo { hasNextPage endCursor } nodes { id title text issuedOn issuedBy contentSha256 } } }": { answer: FeedsCommunicationsQuery; variables: FeedsCommunicationsQueryVariables };
  "query($after: String) { publishedFeedbackReports(first: 100, after: $after) {\n  pageInfo { hasNextPage endCursor } nodes { id projectCode exerciseCode subject publishedOn } } }": { answer: FeedsReportsQuery; variables: FeedsReportsQueryVariables };
  "query($after: String) { adoptedProtocols(first: 100, after: $after) {\n  pageInfo { hasNextPage endCursor } nodes { id projectCode adoptionCode name outputTitle versionLabel purpose publicSince textSha256 invented } } }": { answer: FeedsProtocolsQuery; variables: FeedsProtocolsQueryVariables };
  "mutation($input: IssueFeedAddressInput!) { issueFeedAddress(input: $input) {\n  saved problems { code message path } calendarPath changesPath } }": { answer: FeedsIssueAddressMutation; variables: FeedsIssueAddressMutationVariables };
  "mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) {\n  saved problems { code message path } } }": { answer: FeedsEndAddressMutation; variables: FeedsEndAddressMutationVariables };
  "query($projectCode: String!) { about: decisions(filter: { projectCode: $projectCode }, first: 100) { nodes { id code title outcome state projectCodes decidedOn } }\n  all: decisions(first: 100) { nodes { id code title outcome state projectCodes decidedOn } } }": { answer: FrameAskedQuery; variables: FrameAskedQueryVariables };
  "query($project: String!) {\n  people { id name post hasAccount } organisations { id name } project(code: $project) { outputs(first: 100) { nodes { title versions(first: 100) { nodes { id label state } } } } milestones(first: 100) { nodes { id code title forecastDate } } } }": { answer: FrameAllQuery; variables: FrameAllQueryVariables };
  "query($project: String!, $pilot: String!) { project(code: $project) { pilot(code: $pilot) { history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy } } } }": { answer: FrameRowsQuery; variables: FrameRowsQueryVariables };
  "query($code: String!) {\n  body(code: $code) { code name organisation { name } houseStyle { since version name logo { words } colours { accent rule header } words { appendix table figure page of footnotes }\n  cover { kind label text } headings { issue introduction partnership recommendation consideration timescales board risk attachments }\n  referenceScheme language pageBudget budgetBlocks } }\n  shippedHouseStyles { key style { name logo { words } colours { accent rule header } words { appendix table figure page of footnotes }\n  cover { kind label text } headings { issue introduction partnership recommendation consideration timescales board risk attachments }\n  referenceScheme language pageBudget budgetBlocks } } }": { answer: HouseStyleHouseStyleQuery; variables: HouseStyleHouseStyleQueryVariables };
  "query($code: String!, $style: HouseStyleInput!) {\n  answer: previewHouseStyle(bodyCode: $code, style: $style) { picture problems { code message path } } }": { answer: HouseStylePreviewQuery; variables: HouseStylePreviewQueryVariables };
  "mutation($input: SetHouseStyleInput!) {\n  answer: setHouseStyle(input: $input) { saved problems { code message path } } }": { answer: HouseStyleSetStyleMutation; variables: HouseStyleSetStyleMutationVariables };
  "query($reference: String!) { boardPaper(reference: $reference) { reference title version body state } }": { answer: HouseStyleRestyleQuery; variables: HouseStyleRestyleQueryVariables };
  "query($input: ImportListInput!) { answer: previewListImport(input: $input) { imported { added changed unchanged wrong notes draft\n  lines { line outcome code title changes { column was willBe } faults { column message } } } problems { code message path } } }": { answer: ListsPreviewListImportQuery; variables: ListsPreviewListImportQueryVariables };
  "mutation($input: ImportListInput!) { answer: importList(input: $input) { saved imported { added changed unchanged wrong notes draft\n  lines { line outcome code title changes { column was willBe } faults { column message } } } problems { code message path } } }": { answer: ListsImportListMutation; variables: ListsImportListMutationVariables };
  "{ mailSettings { address pendingAddress refused digestHour topics } }": { answer: MailOwnMailQuery; variables: MailOwnMailQueryVariables };
  "query($personId: ID) { mailSettings(personId: $personId) { address pendingAddress refused digestHour topics } }": { answer: MailMailOfQuery; variables: MailMailOfQueryVariables };
  "query($first: Int!, $after: String, $states: [MailState!]) {\n  mailMessages(first: $first, after: $after, states: $states) { totalCount pageInfo { hasNextPage endCursor }\n    nodes @file(table: \"messages\") { id kind state nextStates name address madeAt answer } } }": { answer: MailMessagesQuery; variables: MailMessagesQueryVariables };
  "query { people { id name post hasAccount } projects(first: 100) { code title } }": { answer: MeetingsOutsideQuery; variables: MeetingsOutsideQueryVariables };
  "query($meeting: String!) { people { id name post hasAccount } projects(first: 100) { code title } meeting(code: $meeting) { code meetsOn\n  agenda { id number title } body { name projectCode } } }": { answer: MeetingsAtMeetingQuery; variables: MeetingsAtMeetingQueryVariables };
  "query($action: String!) { people { id name post hasAccount } bodies { meetings(awaited: false, first: 20) { nodes { id code meetsOn state body { name } } } }\n  actions(first: 1, filter: { code: $action }) { nodes { code text owner ownerPerson { id } dueOn state nextStates version } } }": { answer: MeetingsOneQuery; variables: MeetingsOneQueryVariables };
  "query { organisations { id name } projects(first: 100) { code title } }": { answer: MeetingsEstablishQuery; variables: MeetingsEstablishQueryVariables };
  "query($body: String!) { organisations { id name } body(code: $body) { name kind organisation { id } quorum clearDays scheme region\n      version windows { name from to } closures { name from to } } }": { answer: MeetingsAmendQuery; variables: MeetingsAmendQueryVariables };
  "query($bodyCode: String!) { projects(first: 100) { code title } body(code: $bodyCode) { name } decisions(first: 100, filter: { bodyCode: $bodyCode }) { nodes { id code title state decidedOn } } }": { answer: MeetingsOutside2Query; variables: MeetingsOutside2QueryVariables };
  "query($bodyCode: String!, $meeting: String!) { projects(first: 100) { code title } body(code: $bodyCode) { name } decisions(first: 100, filter: { bodyCode: $bodyCode }) { nodes { id code title state decidedOn } }\n  meeting(code: $meeting) { code meetsOn agenda { id number title } } }": { answer: MeetingsAtMeeting2Query; variables: MeetingsAtMeeting2QueryVariables };
  "query($decision: String!) { projects(first: 100) { code title } decision(code: $decision) { code title text outcome reasons alternatives\n      conflicts dispensation paperReference recommendation maker projectCodes decidedOn version body { name } } }": { answer: MeetingsCorrectQuery; variables: MeetingsCorrectQueryVariables };
  "query($meeting: String!) { projects(first: 100) { code title } meeting(code: $meeting) { code version meetsOn startsAt endsAt place state nextStates\n  body { name scheme } dispatch { due }\n  agenda { id title kind paperReference projectCode access exemptParagraphs subject { kind id } } } }": { answer: MeetingsAskQuery; variables: MeetingsAskQueryVariables };
  "query($bodyCode: String!) { body(code: $bodyCode) { name } }": { answer: MeetingsPlanQuery; variables: MeetingsPlanQueryVariables };
  "query { bodies { code name } }": { answer: MeetingsPlanAnyQuery; variables: MeetingsPlanAnyQueryVariables };
  "query($meeting: String!) { projects(first: 100) { code title } boardPapers(first: 40) { nodes { reference title body meetingDate state } }\n  meeting(code: $meeting) { code version meetsOn body { name scheme }\n  papersBesideAgenda { reference title confidentiality projects { code } }\n  agenda { id title kind paperReference projectCode access exemptParagraphs subject { kind id } } } }": { answer: MeetingsAgendaAskQuery; variables: MeetingsAgendaAskQueryVariables };
  "query($asAt: Date) {\n  bodies(asAt: $asAt) @file(table: \"bodies\") { code name kind projectCode\n    coming: meetings(awaited: true, first: 20) { totalCount nodes @file(table: \"coming\") { code name meetsOn dateReason startsAt endsAt place state dispatch { state due dispatchedOn workingDaysLeft }\n  warnings { code message } agenda { number } } }\n    past: meetings(awaited: false, first: 3) { totalCount nodes @file(table: \"past\") { code name meetsOn startsAt endsAt place state minutes { state } quorum { quorate } } } }\n  open: actions(asAt: $asAt, first: 1, filter: { open: true }) { totalCount }\n  overdue: actions(asAt: $asAt, first: 1, filter: { overdue: true }) { totalCount } }": { answer: MeetingsMeetingsQuery; variables: MeetingsMeetingsQueryVariables };
  "query($code: String!, $asAt: Date, $first: Int!, $after: String) { body(code: $code, asAt: $asAt) {\n  id code name kind projectCode organisation { name } quorum clearDays scheme region citation assumed version houseStyle { name since referenceScheme pageBudget }\n  closures { name from to } windows { name from to }\n  coming: meetings(awaited: true, first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"coming\") { code name meetsOn dateReason startsAt endsAt place state dispatch { state due dispatchedOn workingDaysLeft }\n  warnings { code message } agenda { number } } }\n  past: meetings(awaited: false, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"past\") { code name meetsOn startsAt endsAt place state minutes { state } quorum { quorate } } } } }": { answer: MeetingsBodyQuery; variables: MeetingsBodyQueryVariables };
  "query($code: String!, $asAt: Date) { meeting(code: $code, asAt: $asAt) {\n  id code name meetsOn dateReason startsAt endsAt place state since nextStates version citation assumed\n  body { code name kind projectCode clearDays }\n  dispatch { state due dispatchedOn workingDaysLeft } warnings { code message }\n  moves { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy from to why }\n  agenda @file(table: \"agenda\") { id number title kind paperReference projectCode access exemptParagraphs withheld subject { kind code title } }\n  attendance @file(table: \"attendance\") { name kind substituteFor items person { id } organisation { name } }\n  interests @file(table: \"interests\") { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy name person { id } item interest response }\n  quorum { needed present quorate inquorateItems }\n  papers { reference state returns { open } } papersDue { reference itemIds numbers }\n  papersBesideAgenda @file(table: \"beside\") { reference title state } paperFindings { message }\n  ownSeat seatCheck { present quorum quorate findings { message } seats { organisation attendance } }\n  minutes { state agreedAt agreedAtName agreedOn versions notes { id number item text } corrections { number before after } }\n  actions(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"actions\") { id code text owner dueOn overdue raisedOn projectCode raisedAt raisedAtName state nextStates version } }\n  decisions(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"decisions\") { code title outcome state text item } }\n  papersSent { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy note } minutesAgreed { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy agreedAtName }\n  history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note } } }": { answer: MeetingsMeetingQuery; variables: MeetingsMeetingQueryVariables };
  "query($code: String!) {\n  paperNotices(meetingCode: $code) @file(table: \"notices\") { paperReference personId name state madeAt } }": { answer: MeetingsNoticesQuery; variables: MeetingsNoticesQueryVariables };
  "query($asAt: Date, $first: Int!, $after: String, $filter: ActionFilter) {\n  projects(asAt: $asAt, first: 100) { code }\n  overdue: actions(asAt: $asAt, first: 1, filter: { overdue: true }) { totalCount }\n  unowned: actions(asAt: $asAt, first: 100, filter: { open: true }) { nodes { owner } }\n  actions(asAt: $asAt, first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"actions\") { id code text owner dueOn overdue raisedOn projectCode raisedAt raisedAtName state nextStates version } } }": { answer: MeetingsActionsQuery; variables: MeetingsActionsQueryVariables };
  "query($code: String!, $asAt: Date) { actions(asAt: $asAt, first: 1, filter: { code: $code }) {\n  nodes { id code text owner dueOn overdue raisedOn projectCode raisedAt raisedAtName state nextStates version raisedAtItem since closedAt closedAtName citation assumed subjects { kind code title }\n    history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note closedAtName } } } }": { answer: MeetingsActionByCodeQuery; variables: MeetingsActionByCodeQueryVariables };
  "query($asAt: Date, $first: Int!, $after: String, $filter: DecisionFilter) {\n  bodies(asAt: $asAt) { code name kind projectCode } projects(asAt: $asAt, first: 100) { code }\n  decisions(asAt: $asAt, first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"decisions\") {\n    code title outcome state decidedOn body { name code } meetingCode meetingName paperReference projectCodes } } }": { answer: MeetingsDecisionsQuery; variables: MeetingsDecisionsQueryVariables };
  "query($code: String!, $asAt: Date) { decision(code: $code, asAt: $asAt) {\n  id code title text outcome state decidedOn maker meetingCode meetingName item paperReference recommendation reasons alternatives\n  conflicts dispensation replaces replacement replacedBy projectCodes citation assumed version\n  body { code name projectCode } gaps { message } history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy title outcome text } } }": { answer: MeetingsDecisionQuery; variables: MeetingsDecisionQueryVariables };
  "{ programmes { code title } }": { answer: MeetingsProgrammesQuery; variables: MeetingsProgrammesQueryVariables };
  "query($programme: String!, $asAt: Date, $first: Int!, $after: String, $state: PromiseState) {\n  missed: promises(programmeCode: $programme, asAt: $asAt, first: 1, state: MISSED) { totalCount } moved: promises(programmeCode: $programme, asAt: $asAt, first: 1, state: MOVED) { totalCount } open: promises(programmeCode: $programme, asAt: $asAt, first: 1, state: OPEN) { totalCount } kept: promises(programmeCode: $programme, asAt: $asAt, first: 1, state: KEPT) { totalCount }\n  withdrawn: promises(programmeCode: $programme, asAt: $asAt, first: 1, state: WITHDRAWN) { totalCount }\n  promises(programmeCode: $programme, asAt: $asAt, first: $first, after: $after, state: $state) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"promises\") {\n    id kind code title projectCode firstPromisedOn state movedWorkingDays doneOn dueOn contradicted reason reasonReportedOn waitsFor\n    version reports { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy outcome dueOn note }\n    told { reference asAt promisedOn } } } }": { answer: MeetingsPromisesQuery; variables: MeetingsPromisesQueryVariables };
  "query($meeting: String!) { people { id name post hasAccount } organisations { id name } meeting(code: $meeting) { version meetsOn\n  agenda { id number title } attendance { name kind substituteFor items person { id } organisation { id } }\n  minutes { notes { id number item text } corrections { number after } }\n  body { name meetings(awaited: false, first: 100) { nodes { id code meetsOn state body { name } } } } } }": { answer: MeetingsAsk2Query; variables: MeetingsAsk2QueryVariables };
  "query($meeting: String!) { projects(first: 100) { code title }\n  meeting(code: $meeting) { id code meetsOn body { name } agenda { id number title } } }": { answer: MeetingsAllQuery; variables: MeetingsAllQueryVariables };
  "query($meeting: String!) { meeting(code: $meeting) { version meetsOn agenda { id number title }\n  body { name } } }": { answer: MeetingsDocumentQuery; variables: MeetingsDocumentQueryVariables };
  "query($reference: String!) { boardPaper(reference: $reference) { title projects { code title } blocks { id number text } } }": { answer: MeetingsRecordQuery; variables: MeetingsRecordQueryVariables };
  "query($programme: String!) { promises(programmeCode: $programme, first: 100) { nodes { id code title promisedOn version } } }": { answer: MeetingsReportQuery; variables: MeetingsReportQueryVariables };
  "query($projectCode: String!) { project(code: $projectCode) { code title\n      outputs(first: 100) { nodes { id code title parts { code } } } } }": { answer: OutputsPlanBasisQuery; variables: OutputsPlanBasisQueryVariables };
  "query($code: String!) { project(code: $code) { code title\n      outputs(first: 100) { nodes { id code title kind purpose version parts { code } } } } }": { answer: OutputsAmendBasisQuery; variables: OutputsAmendBasisQueryVariables };
  "query($projectCode: String!) { project(code: $projectCode) { code title\n      outputs(first: 100) { nodes { id code title parts { code title }\n  versions(first: 100) { nodes { id label state parts } } } } } }": { answer: OutputsBeginBasisQuery; variables: OutputsBeginBasisQueryVariables };
  "query($code: String!) { project(code: $code) { code title\n      outputs(first: 100) { nodes { id code title parts { code title }\n        versions(first: 100) { nodes { id code label state version parts } } } } } }": { answer: OutputsVersionBasisQuery; variables: OutputsVersionBasisQueryVariables };
  "query($code: String!, $asAt: Date, $first: Int!, $after: String) { project(code: $code, asAt: $asAt) {\n  code title asAt\n  outputs(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"outputs\") { id code title kind\n    currentVersion { code label state since awaiting { name } blockers { code } }\n    publishedVersion { code label publishedOn } } } } }": { answer: OutputsOutputsQuery; variables: OutputsOutputsQueryVariables };
  "query($code: String!, $asAt: Date, $output: String!) { project(code: $code, asAt: $asAt) {\n  code title asAt\n  output(code: $output) { id code title kind purpose citation assumed version parts { code title }\n    versions(first: 100) { nodes @file(table: \"versions\") { id code label state since publishedOn begunFrom awaiting { name } } } } } }": { answer: OutputsOutputQuery; variables: OutputsOutputQueryVariables };
  "query($code: String!, $asAt: Date, $output: String!, $version: String!, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { code title asAt sponsors { id name }\n    output(code: $output) { code title parts { code title }\n      outputVersion(code: $version) { id code label state since nextStates publishedOn override begunFrom parts contentSha256\n        version citation assumed awaiting { name } blockers { code message }\n        signOffs { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy given signatory state organisation { id name } }\n        history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note override }\n        imports { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy format fileName placed unplaced { line } }\n        seven: coverage(framework: SEVEN_PRINCIPLES_1995) { covered principle { number name } clauses { number kind text } }\n        cipfa: coverage(framework: CIPFA_SOLACE_2007) { covered principle { number name } clauses { number kind text } }\n        general: coverage(framework: GENERAL_PRINCIPLES_2001) { covered principle { number name } clauses { number kind text } }\n        clauses(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"clauses\") { id number kind text alignments { framework principles { number name } } } } } } } }": { answer: OutputsVersionQuery; variables: OutputsVersionQueryVariables };
  "query($code: String!, $asAt: Date, $output: String!, $version: String!, $clause: ID!) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    output(code: $output) { code title\n      outputVersion(code: $version) { id code label state version\n        clause(id: $clause) { id number kind text citation assumed history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy kind text }\n          alignments { framework citation assumed principles { number name wording } } } } }\n    feedbackItems(first: 20, clause: $clause) { totalCount nodes @file(table: \"comments\") { code text state outcome { outcome } } } } }": { answer: OutputsClausePageQuery; variables: OutputsClausePageQueryVariables };
  "query($code: String!, $asAt: Date, $output: String!, $from: ID!, $to: ID!) {\n  project(code: $code, asAt: $asAt) { output(code: $output) {\n    compare(from: $from, to: $to) { added removed moved reworded unchanged\n      clauses { change kind fromNumber toNumber originId runs { mark text } } } } } }": { answer: OutputsComparedQuery; variables: OutputsComparedQueryVariables };
  "query($code: String!, $output: String!, $version: String!) { project(code: $code) { code title\n  output(code: $output) { code title outputVersion(code: $version) { id code label state version clauses(first: 1) { totalCount } } } } }": { answer: OutputsImportBasisQuery; variables: OutputsImportBasisQueryVariables };
  "query($input: ImportClausesInput!) { answer: previewClauseImport(input: $input) {\n  problems { code message path } placed { kind line number text } unplaced { line text why } } }": { answer: OutputsPreviewImportQuery; variables: OutputsPreviewImportQueryVariables };
  "mutation($input: ImportClausesInput!) { answer: importClauses(input: $input) {\n  saved problems { code message path } } }": { answer: OutputsImportMutation; variables: OutputsImportMutationVariables };
  "query($code: String!, $output: String!, $outputVersion: String! ) { \n  project(code: $code) { code title sponsors { id name } output(code: $output) { code title versions(first: 100) { nodes { id } }\n    outputVersion(code: $outputVersion) { id code label state version nextStates blockers { code message }  } } } }": { answer: OutputsPlainQuery; variables: OutputsPlainQueryVariables };
  "query($code: String!, $output: String!, $outputVersion: String! , $clause: ID! = \"none\") { principleFrameworks { code principles { number name wording } }\n  project(code: $code) { code title sponsors { id name } output(code: $output) { code title versions(first: 100) { nodes { id } }\n    outputVersion(code: $outputVersion) { id code label state version nextStates blockers { code message } clause(id: $clause) { id number kind text alignments { framework principles { number } } } } } } }": { answer: OutputsAlignQuery; variables: OutputsAlignQueryVariables };
  "query($code: String!, $output: String!, $outputVersion: String! , $clause: ID! = \"none\") { \n  project(code: $code) { code title sponsors { id name } output(code: $output) { code title versions(first: 100) { nodes { id } }\n    outputVersion(code: $outputVersion) { id code label state version nextStates blockers { code message } clause(id: $clause) { id number kind text } clauses(first: 100) { nodes { id number kind text } } } } } }": { answer: OutputsReviseQuery; variables: OutputsReviseQueryVariables };
  "query($reference: String!) { boardPaper(reference: $reference) { reference title version state } }": { answer: PapersAttachBasisQuery; variables: PapersAttachBasisQueryVariables };
  "mutation($input: AttachToBoardPaperInput!) {\n  answer: attachToBoardPaper(input: $input) { saved problems { code message path } } }": { answer: PapersAttachMutation; variables: PapersAttachMutationVariables };
  "query { programmes { code title } projects(first: 100) { code title asAt }\n  paperProposals { meetingCode meetingName meetingDate reference projectCodes papers } }": { answer: PapersComposingQuery; variables: PapersComposingQueryVariables };
  "query { programmes { code title }\n      paperProposals { meetingCode meetingName meetingDate reference projectCodes papers }\n      projects(first: 100) { code title asAt adoptions(first: 100) { nodes { id code name clauses(first: 1) { totalCount } } } } }": { answer: PapersComposeReportQuery; variables: PapersComposeReportQueryVariables };
  "query($meeting: String!) { meeting(code: $meeting) { version meetsOn body { name }\n      papersDue { itemIds numbers reference title projectCodes confidentiality } } }": { answer: PapersOfMeetingQuery; variables: PapersOfMeetingQueryVariables };
  "query($reference: String!) { boardPaper(reference: $reference) { reference title version } }": { answer: PapersWithdrawQuery; variables: PapersWithdrawQueryVariables };
  "query($reference: String!) { boardPaper(reference: $reference) { reference title version\n    returns { by why open } } }": { answer: PapersOnePaperQuery; variables: PapersOnePaperQueryVariables };
  "query($reference: String!) {\n      boardPaper(reference: $reference) { reference title version asks { letter verb text } } }": { answer: PapersConsiderQuery; variables: PapersConsiderQueryVariables };
  "query($reference: String!) { boardPaper(reference: $reference) { reference title } }": { answer: PapersReviseQuery; variables: PapersReviseQueryVariables };
  "query($first: Int!, $after: String) { boardPapers(first: $first, after: $after) {\n  totalCount pageInfo { hasNextPage endCursor }\n  nodes @file(table: \"papers\") { reference title body meetingDate state confidentiality } } }": { answer: PapersPapersQuery; variables: PapersPapersQueryVariables };
  "query($reference: String!, $part: ID) { boardPaper(reference: $reference) {\n  reference title body meetingDate asAt state nextStates confidentiality version withdrawnBecause\n  projects { code } report { reportOf commendTo supplements }\n  cover { label markup } appendices { letter title }\n  asks { letter verb text subjectKind subjectId }\n  clearance { by on current } consideration { decision consideredOn }\n  issue { by on sealSha256 recordMark files { format url bytes sha256 } }\n  mark revises { reference issuedOn why } replacedBy { reference }\n  readings { by on version own }\n  sendings { by on clearBy note } returns { by on why open }\n  comments { id blockId about text by on version answer { outcome text by on } }\n  attachments { id letter title fileName bytes url erased }\n  draftFiles { format url }\n  readiness { bodyPages pageBudget budgetBlocks findings { code message severity subject } }\n  offers { kind blockId left newText { markup text bullets } }\n  index: blocks { id number anchor appendix kind level }\n  blocks(first: 100, containing: $part) { id number anchor appendix kind level markup text bullets origin\n    table { columns { title right } rowHeads rowCount rows(first: 60) { cells { markup tone } } } charts { url alt width height }\n    stale { kind left newText { markup text bullets } } } } }": { answer: PapersPaperQuery; variables: PapersPaperQueryVariables };
  "query($reference: String!, $block: ID) { boardPaper(reference: $reference) {\n  blocks(first: 1, containing: $block) { id number kind origin figures(first: 200) { id kind value text source { kind code label citation assumed asAt revision } } stale { kind left newText { markup text bullets } } } } }": { answer: PapersInHandQuery; variables: PapersInHandQueryVariables };
  "query($reference: String!, $since: Int!) { boardPaper(reference: $reference) {\n  changesSince(version: $since) { savedAt blocks { change blockId behind lines { runs { mark text } } } } } }": { answer: PapersChangesQuery; variables: PapersChangesQueryVariables };
  "query { paperProposals { meetingCode meetingName } }": { answer: PapersMeetingsToComeQuery; variables: PapersMeetingsToComeQueryVariables };
  "query { projects(first: 100) { code } }": { answer: PapersMyProjectsQuery; variables: PapersMyProjectsQueryVariables };
  "query($reference: String!) { verifyBoardPaper(reference: $reference) {\n  ok mark figuresChecked differences { label sealed now } rewordings { label sealed now } files { format ok }\n  attachments { fileName ok } brokenParts } }": { answer: PapersVerifyQuery; variables: PapersVerifyQueryVariables };
  "mutation($input: EditBoardPaperInput!) { answer: editBoardPaper(input: $input) { saved problems { code message path } } }": { answer: PapersEditPaperMutation; variables: PapersEditPaperMutationVariables };
  "mutation($input: MarkBoardPaperReadInput!) { answer: markBoardPaperRead(input: $input) { saved problems { code message path } } }": { answer: PapersTalkMutation; variables: PapersTalkMutationVariables };
  "mutation($input: CommentOnBoardPaperInput!) { answer: commentOnBoardPaper(input: $input) { saved problems { code message path } } }": { answer: PapersTalk2Mutation; variables: PapersTalk2MutationVariables };
  "mutation($input: AnswerBoardPaperCommentInput!) { answer: answerBoardPaperComment(input: $input) { saved problems { code message path } } }": { answer: PapersTalk3Mutation; variables: PapersTalk3MutationVariables };
  "mutation($input: ClearBoardPaperInput!) { answer: clearBoardPaper(input: $input) { saved problems { code message path } } }": { answer: PapersStepsMutation; variables: PapersStepsMutationVariables };
  "mutation($input: IssueBoardPaperInput!) { answer: issueBoardPaper(input: $input) { saved problems { code message path } } }": { answer: PapersSteps2Mutation; variables: PapersSteps2MutationVariables };
  "mutation($input: WithdrawBoardPaperInput!) { answer: withdrawBoardPaper(input: $input) { saved problems { code message path } } }": { answer: PapersSteps3Mutation; variables: PapersSteps3MutationVariables };
  "mutation($input: DetachFromBoardPaperInput!) { answer: detachFromBoardPaper(input: $input) { saved problems { code message path } } }": { answer: PapersSteps4Mutation; variables: PapersSteps4MutationVariables };
  "query($reference: String!) { boardPaper(reference: $reference) {\n  reference title version state draftFiles { format url } } }": { answer: PapersWordBasisQuery; variables: PapersWordBasisQueryVariables };
  "query($input: PreviewWordDraftInput!) { answer: previewWordDraft(input: $input) {\n  problems { code message path } madeFrom\n  edits { id kind name lines { runs { mark text } } tracked { what by on words } figures { label was now } conflict page { runs { mark text } } }\n  comments { id name by text there } leftOut { where why } } }": { answer: PapersPreviewWordQuery; variables: PapersPreviewWordQueryVariables };
  "mutation($input: ImportWordDraftInput!) {\n  answer: importWordDraft(input: $input) { saved problems { code message path } } }": { answer: PapersTakeWordMutation; variables: PapersTakeWordMutationVariables };
  "query($id: ID!, $kinds: [SearchKind!], $first: Int!, $after: String) {\n  node(id: $id) { ... on Person { id name post citation organisation { id name } } } involvements(of: $id, kinds: $kinds, first: $first, after: $after) { totalCount\n  pageInfo { hasNextPage endCursor } nodes @file(table: \"part-of\") { roles thing { kind code title path date projectCodes } } } }": { answer: PeoplePersonQuery; variables: PeoplePersonQueryVariables };
  "query($id: ID!, $kinds: [SearchKind!], $first: Int!, $after: String) {\n  node(id: $id) { ... on Organisation { id name shortName note citation } } involvements(of: $id, kinds: $kinds, first: $first, after: $after) { totalCount\n  pageInfo { hasNextPage endCursor } nodes @file(table: \"part-of\") { roles thing { kind code title path date projectCodes } } } }": { answer: PeopleOrganisationQuery; variables: PeopleOrganisationQueryVariables };
  "query($code: String!, $asAt: Date, $state: PilotState, $type: AuthorityType, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { code title asAt pilotReadiness { ready problems { message subject } balance { authorityType listed takingPart } }\n    milestones(first: 100) { nodes { code title forecastDate actualDate } }\n    pilots(first: $first, after: $after, state: $state, authorityType: $type) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes @file(table: \"pilots\") { id code name authorityType state nextStates invented version\n        outputVersions { code title } feedback(first: 1) { totalCount } } } } }": { answer: PilotsPilotsQuery; variables: PilotsPilotsQueryVariables };
  "query($code: String!, $pilot: String!, $asAt: Date, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { code title asAt pilotReadiness { ready problems { message subject } balance { authorityType listed takingPart } }\n    pilot(code: $pilot) { id code name authorityType contact state since nextStates invented citation version\n      organisation { name } outputVersions { code title }\n      history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note }\n      feedback(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }\n        nodes @file(table: \"feedback\") { code text state clause { title code } outcome { outcome } } } } } }": { answer: PilotsPilotQuery; variables: PilotsPilotQueryVariables };
  "query($project: String!, $pilot: String!) {\n  project(code: $project) { title outputs(first: 100) { nodes { title versions(first: 100) { nodes { id label state } } } }\n    pilot(code: $pilot) { code name authorityType contact nextStates version organisation { id } outputVersions { id } } }\n  organisations { id name } }": { answer: PilotsPilotBasisQuery; variables: PilotsPilotBasisQueryVariables };
  "query($projectCode: String!) { project(code: $projectCode) { code title asAt plan { version calendar { weekend region progressLogic\n  closures { name from to } worked { name from to } restrictedWindows { name from to } } calendars { code name weekend region closures { name from to } worked { name from to } } } } }": { answer: PlanBasisQuery; variables: PlanBasisQueryVariables };
  "query($input: ChangeCalendarInput!) { answer: previewCalendar(input: $input) {\n      problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: PlanPreviewQuery; variables: PlanPreviewQueryVariables };
  "query($code: String!) { project(code: $code) { id code\n  plan { version calendar { weekend holidays { name from to } closures { name from to } worked { name from to } } calendars { code weekend holidays { name from to } closures { name from to } worked { name from to } }\n    tasks { code title kind durationDays start finish actualFinish startReason dateReason calendar constraint { kind date } pinned { start finish } }\n    milestones { code title kind forecastDate actualDate dateReason calendar constraint { kind date } pinned { start finish } } } } }": { answer: DragDraggedQuery; variables: DragDraggedQueryVariables };
  "query($code: String!) { project(code: $code) { id code title asAt plan { version finish calendars { code name } } }\n  file: planFile(projectCode: $code, format: CSV) { content } people { name } organisations { name } }": { answer: GridPlanGridQuery; variables: GridPlanGridQueryVariables };
  "query($code: String!) { project(code: $code) { id code title plan { version stages { code } tasks { code } milestones { code } } } }": { answer: ImportImportPlanBasisQuery; variables: ImportImportPlanBasisQueryVariables };
  "query($input: ImportPlanInput!) { answer: previewPlanImport(input: $input) { imported { added changed withdrawn unchanged lines { verb line code title says }\n  dates { code title was inFile willBe why } } problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: ImportPreviewPlanImportQuery; variables: ImportPreviewPlanImportQueryVariables };
  "mutation($input: ImportPlanInput!) { answer: importPlan(input: $input) { saved imported { added changed withdrawn unchanged lines { verb line code title says }\n  dates { code title was inFile willBe why } } problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: ImportImportPlanMutation; variables: ImportImportPlanMutationVariables };
  "query($code: String!, $format: PlanFileFormat!) { file: planFile(projectCode: $code, format: $format) { name mediaType content } }": { answer: ImportPlanFileQuery; variables: ImportPlanFileQueryVariables };
  "query($projectCode: String!) { people { id name post hasAccount } project(code: $projectCode) { code title\n  plan { version calendars { code name } stages { code title stageCode } tasks { code title stageCode } milestones { code title stageCode } } } }": { answer: PlanDocumentQuery; variables: PlanDocumentQueryVariables };
  "query($code: String!, $asAt: Date) { project(code: $code, asAt: $asAt) {\n  id code title asAt start targetEnd rag ragReason\n  plan { finish finishIsPartial finishSlipWorkingDays criticalPath version baselines { name approvedOn replaces rebased { change } note decision { code title }\n      history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy takenBecause note decision { code title } } }\n    proposedBaseline { id name reason note proposedBy proposedOn outdated decision { code title }\n      wouldMove { code title change from to workingDays } }\n    problems { code message subject }\n    calendar { weekend region progressLogic\n      holidays { name from to } closures { name from to } worked { name from to } restrictedWindows { name from to } }\n    calendars @file(table: \"calendars\") { code name weekend region holidays { name from to } closures { name from to } worked { name from to } }\n    stages @file(table: \"plan\") { code title kind rag slipWorkingDays critical stageCode position owner { name } ownerTeam start finish baselineStart baselineFinish actualFinish }\n    tasks @file(table: \"plan\") { code title kind rag slipWorkingDays critical stageCode position owner { name } ownerTeam calendar start finish baselineStart baselineFinish actualStart actualFinish unknownReason }\n    milestones @file(table: \"plan\") { code title kind rag slipWorkingDays critical stageCode position owner { name } ownerTeam calendar baselineDate forecastDate actualDate unknownReason ragReason }\n    links { from to type lag lagUnit } } } }": { answer: PlanPlanQuery; variables: PlanPlanQueryVariables };
  "query($code: String!, $asAt: Date, $item: String!) {\n  project(code: $code, asAt: $asAt) { code title asAt plan { calendars { code name } } milestone(code: $item) { id code title kind rag ragReason deadline slipWorkingDays totalFloat critical dateReason unknownReason notes\n  constraint { kind date } pinned { start finish } stageCode calendar owner { name } ownerTeam citation assumed version\n  reports @file(table: \"reports\") { id reportedOn forecastDate actualStart actualDate remainingDays percentComplete narrative confidence judgement recordedBy\n    citation corrects } baselineDate forecastDate networkDate\n  ownerForecastDate actualDate lateDate }\n    itemLinks(code: $item) { before @file(table: \"before\") { link { type lag lagUnit } code title kind start finish } after @file(table: \"after\") { link { type lag lagUnit } code title kind start finish } } } }": { answer: PlanMilestoneQuery; variables: PlanMilestoneQueryVariables };
  "query($code: String!, $asAt: Date, $item: String!) {\n  project(code: $code, asAt: $asAt) { code title asAt plan { calendars { code name } } task(code: $item) { id code title kind rag ragReason deadline slipWorkingDays totalFloat critical dateReason unknownReason notes\n  constraint { kind date } pinned { start finish } stageCode calendar owner { name } ownerTeam citation assumed version\n  reports @file(table: \"reports\") { id reportedOn forecastDate actualStart actualDate remainingDays percentComplete narrative confidence judgement recordedBy\n    citation corrects } durationDays durationEstimated percentComplete start finish baselineStart baselineFinish\n  actualStart actualFinish ownerForecastFinish networkFinish lateFinish startReason }\n    itemLinks(code: $item) { before @file(table: \"before\") { link { type lag lagUnit } code title kind start finish } after @file(table: \"after\") { link { type lag lagUnit } code title kind start finish } } } }": { answer: PlanTaskQuery; variables: PlanTaskQueryVariables };
  "query($input: ReportMilestoneInput!) { answer: previewMilestoneReport(input: $input) { problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: PlanPreviewReportQuery; variables: PlanPreviewReportQueryVariables };
  "query($input: ReportTaskInput!) { answer: previewTaskReport(input: $input) { problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: PlanPreviewReport2Query; variables: PlanPreviewReport2QueryVariables };
  "mutation($input: ReportMilestoneInput!) { answer: reportMilestone(input: $input) { saved problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: PlanReportMutation; variables: PlanReportMutationVariables };
  "mutation($input: ReportTaskInput!) { answer: reportTask(input: $input) { saved problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: PlanReport2Mutation; variables: PlanReport2MutationVariables };
  "query($code: String!) { project(code: $code) { id code title asAt targetEnd\n  plan { version finish criticalPath\n    calendar { holidays { name from to } closures { name from to } restrictedWindows { name from to } }\n    tasks { id code title kind version durationDays start finish actualFinish pinned { finish } }\n    milestones { id code title kind version forecastDate actualDate pinned { finish } }\n    links { from to type lag lagUnit } } } }": { answer: PlanWhatIfQuery; variables: PlanWhatIfQueryVariables };
  "query($input: RevisePlanInput!) { answer: previewPlan(input: $input) { problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: PlanPreviewPlanQuery; variables: PlanPreviewPlanQueryVariables };
  "mutation($input: RevisePlanInput!) { answer: revisePlan(input: $input) { saved problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: PlanRevisePlanMutation; variables: PlanRevisePlanMutationVariables };
  "query($projectCode: String!) { project(code: $projectCode) { code title\n    milestones(first: 1) { totalCount } plan { version finish tasks { code } baselines { name approvedOn replaces rebased { change } note decision { code title }\n      history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy takenBecause note decision { code title } } }\n    proposedBaseline { id name reason note proposedBy proposedOn outdated decision { code title }\n      wouldMove { code title change from to workingDays } } } }\n  bodies { code name kind }\n  about: decisions(filter: { projectCode: $projectCode }, first: 100) { nodes { id code title outcome state projectCodes decidedOn } }\n  all: decisions(first: 100) { nodes { id code title outcome state projectCodes decidedOn } } }": { answer: PlanBaselineFormQuery; variables: PlanBaselineFormQueryVariables };
  "query($code: String!) { project(code: $code) { id code title asAt\n  plan { finish stages { code title }\n    milestones { code title stageCode rag critical version owner { id name } ownerTeam forecastDate actualDate }\n    tasks { code title stageCode rag critical version owner { id name } ownerTeam start finish actualStart actualFinish percentComplete } } } }": { answer: StatusStatusGridQuery; variables: StatusStatusGridQueryVariables };
  "query($input: ReportMilestonesInput!) { answer: previewMilestoneReports(input: $input) { problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: StatusPreviewStatusQuery; variables: StatusPreviewStatusQueryVariables };
  "query($input: ReportTasksInput!) { answer: previewTaskReports(input: $input) { problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: StatusPreviewStatus2Query; variables: StatusPreviewStatus2QueryVariables };
  "mutation($input: ReportMilestonesInput!) { answer: reportMilestones(input: $input) { saved problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: StatusSaveStatusMutation; variables: StatusSaveStatusMutationVariables };
  "mutation($input: ReportTasksInput!) { answer: reportTasks(input: $input) { saved problems { code message path } consequences { finishBefore finishAfter finishMovedWorkingDays\n  moved { code title kind from to startFrom startTo workingDays } becameCritical noLongerCritical\n  raised { message } resolved { message } } } }": { answer: StatusSaveStatus2Mutation; variables: StatusSaveStatus2MutationVariables };
  "query($asAt: Date) {\n  programmes { code title }\n  ended: projects(asAt: $asAt, first: 100, states: [CLOSED, ARCHIVED]) { code title state since }\n  projects(asAt: $asAt, first: 100, states: [OPEN]) {\n  id code title asAt start rag ragReason targetEnd lead { name } smtLead { name }\n  plan { finish finishSlipWorkingDays baselines { id } problems { code message } }\n  all: milestones(first: 1) { totalCount } done: milestones(first: 1, complete: true) { totalCount }\n  late: milestones(first: 10, late: true, order: DATE) { totalCount nodes { code title rag ragReason forecastDate } }\n  next: milestones(first: 3, complete: false, late: false, rag: [ON_TRACK, STALE], order: DATE) { nodes { code title rag ragReason forecastDate } } } }": { answer: ProgrammeProgrammeQuery; variables: ProgrammeProgrammeQueryVariables };
  "query($code: String!) {\n  programme(code: $code) { id code title purpose start targetEnd version owner { id name }\n    history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy title purpose start targetEnd owner { id name } } }\n  ended: projects(first: 100, states: [CLOSED, ARCHIVED], programmeCode: $code) { code title state since }\n  projects(first: 100, states: [OPEN], programmeCode: $code) { id code title asAt start rag ragReason targetEnd lead { name } smtLead { name }\n  plan { finish finishSlipWorkingDays baselines { id } problems { code message } }\n  all: milestones(first: 1) { totalCount } done: milestones(first: 1, complete: true) { totalCount }\n  late: milestones(first: 10, late: true, order: DATE) { totalCount nodes { code title rag ragReason forecastDate } }\n  next: milestones(first: 3, complete: false, late: false, rag: [ON_TRACK, STALE], order: DATE) { nodes { code title rag ragReason forecastDate } } notes: problems { code message subject } } }": { answer: ProgrammeOneProgrammeQuery; variables: ProgrammeOneProgrammeQueryVariables };
  "query { bodies { code name\n  meetings(awaited: true, first: 1) { nodes { code meetsOn dispatch { state due } warnings { message } } } } }": { answer: ProgrammeNextMeetingsQuery; variables: ProgrammeNextMeetingsQueryVariables };
  "query($code: String!, $since: Date, $asAt: Date, $first: Int!) {\n  reviewPack(projectCode: $code, since: $since, asAt: $asAt) { projectCode projectTitle since sinceBecause sinceName asAt changeCounts { domain count }\n    changes(first: $first) { domain code title text figures { source { kind code } } what on from to }\n    viewsWanted(first: $first) { domain code title text figures { source { kind code } } } decisionsWanted(first: $first) { domain code title text figures { source { kind code } } } } }": { answer: ProgrammePackInShortQuery; variables: ProgrammePackInShortQueryVariables };
  "query($code: String!, $since: Date, $asAt: Date, $part: PackDomain, $most: Int!, $rows: Int) {\n  project(code: $code) { id }\n  reviewPack(projectCode: $code, since: $since, asAt: $asAt) { projectCode projectTitle since sinceBecause sinceName asAt changeCounts { domain count } status end\n    changes(domain: $part, first: $rows) @file(table: \"changes\") { domain code title text figures { source { kind code } } what on from to }\n    late(first: $most) { domain code title text figures { source { kind code } } } viewsWanted(first: $most) { domain code title text figures { source { kind code } } } decisionsWanted(first: $most) { domain code title text figures { source { kind code } } }\n    challenges(first: $most) { domain code title text figures { source { kind code } } } files { format url } } }": { answer: ProgrammePackQuery; variables: ProgrammePackQueryVariables };
  "query($code: String!, $asAt: Date, $first: Int!, $after: String) { project(code: $code, asAt: $asAt) {\n  problems { code message }\n  id code title asAt start targetEnd programmeCode objectives rag ragReason state since version\n  sponsors { id name } lead { id name post } smtLead { id name post } approval { body decidedOn decision }\n  plan { finish baselineFinish finishSlipWorkingDays baselines { name approvedOn } }\n  milestones(first: $first, after: $after, order: DATE) { totalCount pageInfo { hasNextPage endCursor } nodes {\n    code title baselineDate forecastDate actualDate slipWorkingDays } }\n  undone: milestones(first: 5, complete: false, order: DATE) { totalCount nodes { code } }\n  risks(first: 5, state: OPEN) { totalCount nodes { code } } challenges(first: 5, states: [OPEN, ANSWERED, ESCALATED]) { totalCount nodes { code } }\n  actions(first: 5, filter: { open: true }) { totalCount nodes { code } } commitments(first: 5, open: true) { totalCount nodes { code } }\n  history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note }\n  closure { id } closures { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy summary lessons decision { code title }\n    followOns { action dueOn person { id name post } organisation { id name } } } } }": { answer: ProjectProjectPageQuery; variables: ProjectProjectPageQueryVariables };
  "query($projectCode: String!) { people { id name post hasAccount } organisations { id name }\n  project(code: $projectCode) { code title asAt version state\n    closure { effectiveOn summary lessons followOns { action dueOn person { id } organisation { id } } } }\n  about: decisions(filter: { projectCode: $projectCode }, first: 100) { nodes { id code title outcome state projectCodes decidedOn } }\n  all: decisions(first: 100) { nodes { id code title outcome state projectCodes decidedOn } } }": { answer: ProjectClosingFormQuery; variables: ProjectClosingFormQueryVariables };
  "{ people { id name post hasAccount } programmes { code title }\n  projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { code title } }": { answer: ProjectCopyFormQuery; variables: ProjectCopyFormQueryVariables };
  "query($project: String!) { people { id name post hasAccount } programmes { code title }\n  projects(first: 100, states: [OPEN, CLOSED, ARCHIVED]) { code title } project(code: $project) { code programmeCode } }": { answer: ProjectCopyOfQuery; variables: ProjectCopyOfQueryVariables };
  "query($input: CopyProjectInput!) { answer: previewProjectCopy(input: $input) {\n  problems { code message path } copy { draft sourceTitle asAt targetEnd rule leftOut { part what why }\n    things { part code title dates { name was willBe } } } } }": { answer: ProjectPreviewCopyQuery; variables: ProjectPreviewCopyQueryVariables };
  "query($few: Int!) {\n  boardPapers(first: $few) { totalCount nodes @file(table: \"papers\") { reference title body meetingDate state } }\n  publishedOutputs(first: $few) { totalCount nodes @file(table: \"outputs\") { projectCode code title kind label publishedOn } }\n  publishedFeedbackReports(first: $few) { totalCount nodes @file(table: \"you-said-we-did\") { projectCode exerciseCode subject publishedOn } }\n  adoptedProtocols(first: $few) { totalCount nodes @file(table: \"adopted-protocols\") { projectCode adoptionCode name kind outputTitle versionLabel publicSince invented } }\n  issuedCommunications(first: $few) { totalCount nodes @file(table: \"communications\") { id title kind issuedOn issuedBy } } }": { answer: PublishedPublishedQuery; variables: PublishedPublishedQueryVariables };
  "query($first: Int!, $after: String) { boardPapers(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"papers\") { reference title body meetingDate state } } }": { answer: PublishedPapersQuery; variables: PublishedPapersQueryVariables };
  "query($first: Int!, $after: String) { publishedOutputs(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"outputs\") { projectCode code title kind label publishedOn } } }": { answer: PublishedOutputsQuery; variables: PublishedOutputsQueryVariables };
  "query($first: Int!, $after: String) { publishedFeedbackReports(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"you-said-we-did\") { projectCode exerciseCode subject publishedOn } } }": { answer: PublishedReportsQuery; variables: PublishedReportsQueryVariables };
  "query($first: Int!, $after: String) { adoptedProtocols(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"adopted-protocols\") { projectCode adoptionCode name kind outputTitle versionLabel publicSince invented } } }": { answer: PublishedProtocolsQuery; variables: PublishedProtocolsQueryVariables };
  "query($first: Int!, $after: String) { issuedCommunications(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"communications\") { id title kind issuedOn issuedBy text } } }": { answer: PublishedCommunicationsQuery; variables: PublishedCommunicationsQueryVariables };
  "query($project: String!, $output: String!) {\n  publishedOutput(projectCode: $project, outputCode: $output) { projectCode code title kind label publishedOn purpose contentSha256\n    badges @file(table: \"signatures\") { organisation signedOn } clauses { number sectionNumber kind text } parts { title label clauses { number sectionNumber kind text } } } }": { answer: PublishedPublishedOutputQuery; variables: PublishedPublishedOutputQueryVariables };
  "query($project: String!, $exercise: String!) {\n  youSaidWeDid(projectCode: $project, exerciseCode: $exercise) { projectCode subject asAt publishedOn namesWithheld textsWithheld\n    counts { items open replied changeToCome byOutcome { outcome items } }\n    sources { code title channel stage opensOn closesOn method versions\n      bases { asked responded items attributed unattributed } }\n    themes { code title definition items alsoRaised\n      comments(first: 100) { totalCount nodes { code clause question youSaid saidBy outcome weDid because } } } } }": { answer: PublishedYouSaidQuery; variables: PublishedYouSaidQueryVariables };
  "query($project: String!, $adoption: String!) {\n  adoptedProtocol(projectCode: $project, adoptionCode: $adoption) { projectCode adoptionCode name kind outputTitle versionLabel publicSince invented purpose movedOnState textSha256\n    files { format url } signatures @file(table: \"signatures\") { member signatory post signedOn } clauses { number kind text treatment } } }": { answer: PublishedAdoptedQuery; variables: PublishedAdoptedQueryVariables };
  "query($projectCode: String!) { people { id name post hasAccount } project(code: $projectCode) { title plan { milestones { id code title } tasks { id code title } } } }": { answer: RisksNewBasisQuery; variables: RisksNewBasisQueryVariables };
  "query($project: String!, $risk: String!) { people { id name post hasAccount } project(code: $project) { plan { milestones { id code title } tasks { id code title } }\n      risk(code: $risk) { code title category cause event effect proximity version owner { id }\n        links { kind id code title } taskEffects { task { id code title } workingDays } } } }": { answer: RisksBasisQuery; variables: RisksBasisQueryVariables };
  "query($project: String!, $risk: String!) { \n    project(code: $project) {  risk(code: $risk) { code title version  } } }": { answer: RisksPlainQuery; variables: RisksPlainQueryVariables };
  "query($project: String!, $risk: String!) { \n    project(code: $project) { riskScale { inForce { name likelihood { value label meaning } impact { value label meaning } } } risk(code: $risk) { code title version  } } }": { answer: RisksAssessQuery; variables: RisksAssessQueryVariables };
  "query($project: String!, $risk: String!) { people { id name post hasAccount }\n    project(code: $project) {  risk(code: $risk) { code title version nature response { response note } } } }": { answer: RisksRespondQuery; variables: RisksRespondQueryVariables };
  "query($project: String!, $risk: String!) { people { id name post hasAccount }\n    project(code: $project) {  risk(code: $risk) { code title version actions { id text dueOn actionee { id } } } } }": { answer: RisksAmendActionQuery; variables: RisksAmendActionQueryVariables };
  "query($project: String!, $risk: String!) { \n    project(code: $project) {  risk(code: $risk) { code title version actions { id text nextStates } } } }": { answer: RisksReportActionQuery; variables: RisksReportActionQueryVariables };
  "query($project: String!, $risk: String!) { \n    project(code: $project) {  risk(code: $risk) { code title version current { score { score band { name } } } appetite { upToBand upToScore } } } }": { answer: RisksAcceptQuery; variables: RisksAcceptQueryVariables };
  "query($projectCode: String!) { project(code: $projectCode) { title\n      riskScale { version inForce { bands { name meaning } } } } }": { answer: RisksSetAppetiteQuery; variables: RisksSetAppetiteQueryVariables };
  "query($code: String!, $asAt: Date, $first: Int!, $after: String, $state: RiskState,\n  $nature: RiskNature, $category: RiskCategory, $band: String, $ownerId: ID, $unowned: Boolean, $proximity: RiskProximity,\n  $scored: RiskAssessmentKind!, $likelihood: Int, $impact: Int, $gap: RiskGapCode, $sort: RiskSort!,\n  $map: RiskAssessmentKind!, $mapNature: RiskNature!) {\n  people { id name }\n  project(code: $code, asAt: $asAt) { id code title asAt\n    riskGapCounts { code risks }\n    riskScale { inForce { id name scope effectiveOn bands { name meaning } } version }\n    riskAppetites @file(table: \"appetites\") { effectiveOn scope category upToBand upToScore setBy }\n    riskHeatMap(kind: $map, nature: $mapNature) { title unscored { code title } unplaced { code title }\n      rows { likelihood { value label } cells { impact { value label } score count band { name tone shade } } } }\n    risks(first: $first, after: $after, state: $state, nature: $nature, category: $category, band: $band,\n      ownerId: $ownerId, unowned: $unowned, proximity: $proximity, scored: $scored, likelihood: $likelihood,\n      impact: $impact, gap: $gap, sort: $sort) { totalCount pageInfo { hasNextPage endCursor }\n      nodes @file(table: \"risks\") { code title nature state owner { name } nextReviewOn appetiteReading response { response }\n        inherent { score { score likelihood { value label } impact { value label } band { name tone shade } } onFormerScale } current { score { score likelihood { value label } impact { value label } band { name tone shade } } onFormerScale } target { score { score likelihood { value label } impact { value label } band { name tone shade } } onFormerScale } } } } }": { answer: RisksRegisterQuery; variables: RisksRegisterQueryVariables };
  "query($code: String!, $asAt: Date, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { id code title asAt riskScale { version }\n    riskGaps(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }\n      nodes @file(table: \"missing\") { code message riskCode riskId riskTitle riskVersion actionId } } } }": { answer: RisksGapsQuery; variables: RisksGapsQueryVariables };
  "query($code: String!, $asAt: Date, $risk: String!) {\n  project(code: $code, asAt: $asAt) { id code title asAt\n    riskScale { inForce { id bands { name fromScore } } version }\n    risk(code: $risk) { id code title nature category cause event effect proximity raisedOn state stateNote since\n      nextStates nextReviewOn citation assumed version owner { name } actionees { name }\n      links @file(table: \"links\") { kind code title }\n      taskEffects @file(table: \"tasks\") { task { code title } workingDays totalFloat beyondFloat }\n      inherent @file(table: \"scores\") { effectiveOn recordedBy rationale scaleId score { score likelihood { value label } impact { value label } band { name tone shade } } onFormerScale }\n      current @file(table: \"scores\") { effectiveOn recordedBy rationale scaleId score { score likelihood { value label } impact { value label } band { name tone shade } } onFormerScale }\n      target @file(table: \"scores\") { effectiveOn recordedBy rationale scaleId score { score likelihood { value label } impact { value label } band { name tone shade } } onFormerScale }\n      trend @file(table: \"trend\") { effectiveOn kind score band scaleId }\n      response { effectiveOn response note recordedBy }\n      actions @file(table: \"actions\") { id text actionee { name } dueOn state nextStates overdue history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note } }\n      appetite { upToBand upToScore scaleId setBy effectiveOn } appetiteReading\n      acceptance { state approver { name } score { score band { name } } note expiresOn }\n      acceptBlockers { code message }\n      gaps { code message riskCode riskId riskTitle riskVersion actionId }\n      history {\n        statements { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy title category cause event effect ownerName proximity }\n        assessments { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy kind rationale score { score likelihood { value label } impact { value label } band { name } } }\n        responses { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy response note }\n        reviews @file(table: \"reviews\") { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy note nextOn }\n        acceptances { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state approver { name } score { score band { name } } note expiresOn }\n        states { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note } } } } }": { answer: RisksRiskQuery; variables: RisksRiskQueryVariables };
  "query($projectCode: String!) { project(code: $projectCode) { title\n  riskScale { version inForce { name likelihood { value label meaning } impact { value label meaning }\n  cells { likelihood impact score } bands { name fromScore tone meaning } } } } }": { answer: RisksProjectScaleQuery; variables: RisksProjectScaleQueryVariables };
  "{ organisationRiskScale { organisationVersion inForce { name likelihood { value label meaning } impact { value label meaning }\n  cells { likelihood impact score } bands { name fromScore tone meaning } } } }": { answer: RisksOrganisationScaleQuery; variables: RisksOrganisationScaleQueryVariables };
  "query($input: SetRiskScaleInput!) { answer: previewRiskScale(input: $input) {\n  problems { code message path } effect { projects unreadableAppetites\n    rows { likelihood { value label } cells { impact { value label } score count band { name tone shade } } }\n    risks { projectCode code title score { score band { name tone shade } } onNewScale { score band { name tone shade } } } } } }": { answer: RisksPreviewScaleQuery; variables: RisksPreviewScaleQueryVariables };
  "query($text: String!, $kinds: [SearchKind!], $project: String, $from: Date, $to: Date,\n  $first: Int!, $after: String) {\n  search(text: $text, kinds: $kinds, projectCode: $project, from: $from, to: $to, first: $first, after: $after) {\n    totalCount pageInfo { hasNextPage endCursor }\n    nodes { kind code title path date projectCodes isNamed titleParts { text marked } excerpt { text marked } } } }": { answer: SearchSearchQuery; variables: SearchSearchQueryVariables };
  "{ projects(first: 100) { code title } }": { answer: SearchProjectsQuery; variables: SearchProjectsQueryVariables };
  "{ me { name roles { role } } signInName accessTokens { id name kind issuedBy createdAt expiresAt revokedAt }\n  myAccessEvents(first: 10) { nodes @file(table: \"access\") { at kind name address byName detail } } }": { answer: SignInMeQuery; variables: SignInMeQueryVariables };
  "mutation($input: SetPasswordInput!) { setPassword(input: $input) { saved problems { message path } } }": { answer: SignInSetPasswordMutation; variables: SignInSetPasswordMutationVariables };
  "mutation { signOutEverywhere { saved } }": { answer: SignInOutEverywhereMutation; variables: SignInOutEverywhereMutationVariables };
  "mutation($input: IssueAccessTokenInput!) {\n  issueAccessToken(input: $input) { secret problems { message path } } }": { answer: SignInIssueTokenMutation; variables: SignInIssueTokenMutationVariables };
  "mutation($input: RevokeAccessTokenInput!) { revokeAccessToken(input: $input) { saved problems { message } } }": { answer: SignInEndTokenMutation; variables: SignInEndTokenMutationVariables };
  "query($code: String!, $asAt: Date, $open: Boolean, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    due: commitments(first: 10, withProblems: true) { totalCount nodes { code what problems { message } } }\n    commitments(first: $first, after: $after, open: $open) { totalCount pageInfo { hasNextPage endCursor }\n      nodes @file(table: \"commitments\") { id code what dueOn firstDueOn state overdue overdueWorkingDays open nextStates version\n  to { code title } owner { name } ownerTeam milestone { code title } milestoneDate\n  moves @file(table: \"moves\") { from to workingDays account effectiveOn } } } } }": { answer: StakeholdersCommitmentsQuery; variables: StakeholdersCommitmentsQueryVariables };
  "query($code: String!, $commitment: String!, $asAt: Date) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    commitment(code: $commitment) { id code what dueOn firstDueOn state overdue overdueWorkingDays open nextStates version\n  to { code title } owner { name } ownerTeam milestone { code title } milestoneDate\n  moves @file(table: \"moves\") { from to workingDays account effectiveOn } citation problems { message }\n      history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state account dueOn releasedBy } } } }": { answer: StakeholdersCommitmentQuery; variables: StakeholdersCommitmentQueryVariables };
  "query($projectCode: String!) {\n  project(code: $projectCode) { title milestones(first: 100) { nodes { id code title forecastDate } }\n    stakeholders(first: 100, active: true) { nodes { id code name } } } people { id name post hasAccount } }": { answer: StakeholdersNewCommitmentBasisQuery; variables: StakeholdersNewCommitmentBasisQueryVariables };
  "query($project: String!, $commitment: String!) {\n  project(code: $project) { milestones(first: 100) { nodes { id code title forecastDate } }\n    commitment(code: $commitment) { code what dueOn version owner { id } ownerTeam milestone { id } to { title } } }\n  people { id name post hasAccount } }": { answer: StakeholdersCommitmentBasisQuery; variables: StakeholdersCommitmentBasisQueryVariables };
  "query($code: String!, $asAt: Date, $state: CommunicationState, $kind: CommunicationKind,\n  $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { code title asAt plan { calendar { restrictedWindows { name from to } } }\n    due: communications(first: 10, withWarnings: true) { totalCount nodes { code title warnings { message } } }\n    communications(first: $first, after: $after, state: $state, kind: $kind) {\n      totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"communications\") { id code title kind audience forPublic plannedOn issuedOn state nextStates version contentSha256\n  milestone { code title } owner { name } ownerTeam blockers { code message } warnings { message } } } } }": { answer: StakeholdersCommunicationsQuery; variables: StakeholdersCommunicationsQueryVariables };
  "query($code: String!, $communication: String!, $asAt: Date) {\n  project(code: $code, asAt: $asAt) { code title asAt plan { calendar { restrictedWindows { name from to } } }\n    communication(code: $communication) { id code title kind audience forPublic plannedOn issuedOn state nextStates version contentSha256\n  milestone { code title } owner { name } ownerTeam blockers { code message } warnings { message } citation text\n      clearance { effectiveOn recordedBy contentSha256 note }\n      overrides { windowName windowFrom windowTo contentSha256 grounds recordedBy effectiveOn }\n      texts { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy number body } history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state note contentSha256 } } } }": { answer: StakeholdersCommunicationQuery; variables: StakeholdersCommunicationQueryVariables };
  "query($projectCode: String!) {\n  project(code: $projectCode) { title milestones(first: 100) { nodes { id code title forecastDate } } } people { id name post hasAccount } }": { answer: StakeholdersNewCommunicationBasisQuery; variables: StakeholdersNewCommunicationBasisQueryVariables };
  "query($project: String!, $communication: String!) {\n  project(code: $project) { milestones(first: 100) { nodes { id code title forecastDate } } plan { calendar { restrictedWindows { name from to } } }\n    communication(code: $communication) { code title kind audience forPublic plannedOn text version\n      milestone { id } owner { id } ownerTeam } }\n  people { id name post hasAccount } }": { answer: StakeholdersCommunicationBasisQuery; variables: StakeholdersCommunicationBasisQueryVariables };
  "query($code: String!, $asAt: Date, $treatment: StakeholderTreatment,\n  $position: StakeholderPosition, $active: Boolean, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    stakeholderGrid { treatment count names }\n    due: stakeholders(first: 10, withProblems: true) { totalCount nodes { code name problems { message } } }\n    stakeholders(first: $first, after: $after, treatment: $treatment, position: $position, active: $active) { totalCount pageInfo { hasNextPage endCursor }\n      nodes @file(table: \"stakeholders\") { id code name stake interest influence position treatment active version\n        owner { name } lastEngagement { effectiveOn dayKnown channel } problems { message }\n        assessments { effectiveOn rationale correctedBy } } } } }": { answer: StakeholdersStakeholdersQuery; variables: StakeholdersStakeholdersQueryVariables };
  "query($code: String!, $stakeholder: String!, $asAt: Date) {\n  project(code: $code, asAt: $asAt) { code title asAt\n    stakeholder(code: $stakeholder) { id code name stake interest influence position treatment silentDays active citation\n      version owner { name post } organisation { name } person { name post } problems { message }\n      assessments { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy interest influence position rationale } } } }": { answer: StakeholdersStakeholderQuery; variables: StakeholdersStakeholderQueryVariables };
  "query($code: String!, $stakeholderId: ID!, $asAt: Date, $first: Int!, $after: String) {\n  project(code: $code, asAt: $asAt) {\n    commitments(first: 100, stakeholderId: $stakeholderId) { nodes @file(table: \"promises\") { code what dueOn state overdue } }\n    engagementLog(first: $first, after: $after, stakeholderId: $stakeholderId) { totalCount pageInfo { hasNextPage endCursor }\n      nodes @file(table: \"exchanges\") { id effectiveOn dayKnown channel said saidBy recordedBy recordedAt citation corrects correctedBy } } } }": { answer: StakeholdersDealingsQuery; variables: StakeholdersDealingsQueryVariables };
  "query($projectCode: String!) {\n  project(code: $projectCode) { title stakeholders(first: 100) { nodes { organisation { id } person { id } } } } people { id name post hasAccount } organisations { id name } }": { answer: StakeholdersNewStakeholderBasisQuery; variables: StakeholdersNewStakeholderBasisQueryVariables };
  "query($project: String!, $stakeholder: String!) {\n  project(code: $project) { stakeholder(code: $stakeholder) {\n    code name stake interest influence position active version owner { id } organisation { id } person { id } } }\n  people { id name post hasAccount } }": { answer: StakeholdersStakeholderBasisQuery; variables: StakeholdersStakeholderBasisQueryVariables };
  "query($projectCode: String!, $subject: SubjectInput!) { me { personId } people { id name post hasAccount } project(code: $projectCode) {\n      title readerIds lead { name } record(subject: $subject) { kind code title } } }": { answer: SteeringGroupRaiseQuery; variables: SteeringGroupRaiseQueryVariables };
  "query($project: String!, $challenge: String!) {  project(code: $project) { \n    challenge(code: $challenge) { code version question wanted dueOn raisedBy { id } answerer { id name } answer { outcome reasons willDo action { id } } } } }": { answer: SteeringGroupActQuery; variables: SteeringGroupActQueryVariables };
  "query($project: String!, $challenge: String!) { people { id name post hasAccount } project(code: $project) { readerIds\n    challenge(code: $challenge) { code version question wanted dueOn raisedBy { id } answerer { id name } answer { outcome reasons willDo action { id } } } } }": { answer: SteeringGroupAssignQuery; variables: SteeringGroupAssignQueryVariables };
  "query($project: String!, $challenge: String!) {  project(code: $project) { actions(first: 100, filter: { open: true }) { nodes { id code text } }\n    challenge(code: $challenge) { code version question wanted dueOn raisedBy { id } answerer { id name } answer { outcome reasons willDo action { id } } } } }": { answer: SteeringGroupAnswerQuery; variables: SteeringGroupAnswerQueryVariables };
  "query($projectCode: String!) { people { id name post hasAccount } bodies { id code name kind projectCode }\n      project(code: $projectCode) { title steeringGroup { body { id } termsOfReference { version purpose responsibilities membership chair { id } quorum frequency reporting\n  paperDays agreedOn } } } }": { answer: SteeringGroupStateTermsQuery; variables: SteeringGroupStateTermsQueryVariables };
  "query($project: String!) { people { id name post hasAccount } bodies { id code name kind projectCode }\n      project(code: $project) { title steeringGroup { body { id } termsOfReference { version purpose responsibilities membership chair { id } quorum frequency reporting\n  paperDays agreedOn } } } }": { answer: SteeringGroupAmendTermsQuery; variables: SteeringGroupAmendTermsQueryVariables };
  "query($projectCode: String!) { people { id name post hasAccount } organisations { id name } project(code: $projectCode) { title steeringGroup { seats { code version organisation { id name } representative { id } substitute { id } } } } }": { answer: SteeringGroupAddSeatQuery; variables: SteeringGroupAddSeatQueryVariables };
  "query($project: String!) { people { id name post hasAccount } organisations { id name } project(code: $project) { title steeringGroup { seats { code version organisation { id name } representative { id } substitute { id } } } } }": { answer: SteeringGroupAmendSeatQuery; variables: SteeringGroupAmendSeatQueryVariables };
  "query($project: String!) { me { roles { role } } project(code: $project) { title\n      steeringGroup { seats { code version state nextStates organisation { name } history { id state } } } } }": { answer: SteeringGroupReportInvitationQuery; variables: SteeringGroupReportInvitationQueryVariables };
  "query($code: String!, $asAt: Date) { project(code: $code, asAt: $asAt) {\n  id code title asAt\n  steeringGroup { body { code name } counts { state seats } gaps { code message }\n    problems { message subject }\n    termsOfReference { id version purpose responsibilities membership chair { name } quorum frequency reporting paperDays\n      agreedOn citation assumed history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy purpose quorum agreedOn } }\n    seats @file(table: \"seats\") { id code organisation { name } representative { id name } substitute { name } state since answerAwaitedUntil\n      nextStates version history { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy state answerBy note } } }\n  meetings(first: 50) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"meetings\") { code meetsOn dateReason state body { name } } }\n  actions(first: 50, filter: { open: true }) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"actions\") { code text owner dueOn overdue state } }\n  waiting: challenges(first: 5, states: [OPEN, ESCALATED], sort: DUE) { totalCount nodes { code question dueOn overdue } } } }": { answer: SteeringGroupGroupQuery; variables: SteeringGroupGroupQueryVariables };
  "query($code: String!, $asAt: Date, $first: Int!, $after: String, $states: [ChallengeState!],\n  $overdue: Boolean, $mine: ChallengeShare, $kind: ChallengeKind, $answererId: ID) {\n  people { id name post }\n  project(code: $code, asAt: $asAt) { id code title asAt\n    waiting: challenges(first: 1, states: [OPEN, ESCALATED]) { totalCount }\n    late: challenges(first: 1, overdue: true) { totalCount }\n    challenges(first: $first, after: $after, sort: DUE, states: $states, overdue: $overdue, mine: $mine, kind: $kind,\n      answererId: $answererId) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"challenges\") { code projectCode kind question subject { kind code title } raisedBy { name } raisedOn answerer { name } dueOn\n  overdue state satisfied } } } }": { answer: SteeringGroupChallengesQuery; variables: SteeringGroupChallengesQueryVariables };
  "query($first: Int!, $after: String, $share: ChallengeShare!) {\n  myChallenges(share: $share, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"challenges\") { code projectCode kind question subject { kind code title } raisedBy { name } raisedOn answerer { name } dueOn\n  overdue state satisfied } } }": { answer: SteeringGroupMyChallengesQuery; variables: SteeringGroupMyChallengesQueryVariables };
  "query($code: String!, $challenge: String!, $asAt: Date) { project(code: $code, asAt: $asAt) {\n  id code title asAt\n  toAnswer: challenges(mine: TO_ANSWER, first: 100) { nodes { code } }\n  challenge(code: $challenge) { id version code projectCode kind question subject { kind code title } raisedBy { name } raisedOn answerer { name } dueOn\n  overdue state satisfied whyItMatters wanted nextActs citation assumed\n    raiser: raisedBy { id } named: answerer { id }\n    answer { outcome reasons willDo action { kind code title } by { name } on final }\n    thread { id effectiveOn recordedBy recordedAt reason citation assumed corrects correctedBy act text answerer dueOn outcome willDo } } } }": { answer: SteeringGroupChallengeQuery; variables: SteeringGroupChallengeQueryVariables };
  "query($first: Int!, $after: String) { me { tasks(first: $first, after: $after) {\n  totalCount pageInfo { hasNextPage endCursor } nodes @file(table: \"tasks\") { kind title why dueOn overdue projectCode path subject { kind code title } } } } }": { answer: TasksTasksQuery; variables: TasksTasksQueryVariables };
  "query { me { tasks(first: 5) { totalCount nodes { title why dueOn overdue projectCode path subject { kind code title } } } } }": { answer: TasksFirstTasksQuery; variables: TasksFirstTasksQueryVariables };
  "{\n  webhooks @file(table: \"webhooks\") { id name url readerName state why failingSince waiting }\n  people { id name hasAccount } }": { answer: WebhooksWebhooksQuery; variables: WebhooksWebhooksQueryVariables };
  "query($webhookId: ID!, $first: Int!, $after: String) {\n  webhooks { id name url state }\n  webhookDeliveries(webhookId: $webhookId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }\n    nodes @file(table: \"deliveries\") { id revision type state nextStates madeAt attempts answer } } }": { answer: WebhooksDeliveriesQuery; variables: WebhooksDeliveriesQueryVariables };
  "mutation($input: RegisterWebhookInput!) {\n  registerWebhook(input: $input) { secret problems { message path } } }": { answer: WebhooksRegisterWebhookMutation; variables: WebhooksRegisterWebhookMutationVariables };
  "mutation($input: WebhookInput!) {\n  rotateWebhookSecret(input: $input) { secret webhook { name } problems { message path } } }": { answer: WebhooksRotateSecretMutation; variables: WebhooksRotateSecretMutationVariables };
}

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type AccessEventKind =
  | 'ACCOUNT_BOUND'
  | 'ACCOUNT_REFUSED'
  | 'ACCOUNT_RELEASED'
  | 'GROUPS_NOT_TOLD'
  | 'LINK_ISSUED'
  | 'PASSWORD_SET'
  | 'ROLES_CHANGED'
  | 'SIGNED_IN'
  | 'SIGN_IN_BLOCKED'
  | 'SIGN_IN_FAILED'
  | 'TOKEN_ISSUED'
  | 'TOKEN_REVOKED';

export type AccessTokenKind =
  | 'BEARER'
  | 'BOOTSTRAP'
  | 'FEED'
  | 'SESSION';

export type ActionFilter = {
  readonly code?: string | null | undefined;
  readonly meetingCode?: string | null | undefined;
  readonly mine?: boolean | null | undefined;
  readonly open?: boolean | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly owner?: string | null | undefined;
  readonly projectCode?: string | null | undefined;
  readonly state?: ActionState | null | undefined;
};

export type ActionState =
  | 'COMPLETE'
  | 'IN_PROGRESS'
  | 'OPEN'
  | 'WITHDRAWN';

export type AddHeadingInput = {
  readonly after: string;
  readonly level: number;
  readonly text: string;
};

export type AddMilestoneInput = {
  readonly assumed?: boolean | null | undefined;
  readonly calendar?: string | null | undefined;
  readonly citation?: string | null | undefined;
  readonly code: string;
  readonly constraint?: ConstraintInput | null | undefined;
  readonly dateUnknown?: string | null | undefined;
  readonly deadline?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly ownerTeam?: string | null | undefined;
  readonly pinned?: PinnedDatesInput | null | undefined;
  readonly position?: number | null | undefined;
  readonly publication?: boolean | null | undefined;
  readonly stage?: string | null | undefined;
  readonly title: string;
};

export type AddParagraphInput = {
  readonly after: string;
  readonly bullets?: ReadonlyArray<string> | null | undefined;
  readonly text: string;
};

export type AddStageInput = {
  readonly assumed?: boolean | null | undefined;
  readonly calendar?: string | null | undefined;
  readonly citation?: string | null | undefined;
  readonly code: string;
  readonly constraint?: ConstraintInput | null | undefined;
  readonly deadline?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly ownerTeam?: string | null | undefined;
  readonly pinned?: PinnedDatesInput | null | undefined;
  readonly position?: number | null | undefined;
  readonly publication?: boolean | null | undefined;
  readonly stage?: string | null | undefined;
  readonly title: string;
};

export type AddTaskInput = {
  readonly assumed?: boolean | null | undefined;
  readonly calendar?: string | null | undefined;
  readonly citation?: string | null | undefined;
  readonly code: string;
  readonly constraint?: ConstraintInput | null | undefined;
  readonly deadline?: string | null | undefined;
  readonly duration: DurationInput;
  readonly durationEstimated?: boolean | null | undefined;
  readonly estimate?: EstimateInput | null | undefined;
  readonly notes?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly ownerTeam?: string | null | undefined;
  readonly pinned?: PinnedDatesInput | null | undefined;
  readonly position?: number | null | undefined;
  readonly publication?: boolean | null | undefined;
  readonly stage?: string | null | undefined;
  readonly title: string;
};

export type AdopterKind =
  | 'AUTHORITY'
  | 'PARTNERSHIP';

export type AdoptionState =
  | 'ADAPTED'
  | 'ADOPTED'
  | 'CONSIDERING'
  | 'DECLINED'
  | 'WITHDRAWN';

export type AgendaItemKind =
  | 'DECISION'
  | 'DISCUSSION'
  | 'INFORMATION';

export type AnswerBoardPaperCommentInput = {
  readonly commentId: string;
  readonly outcome: PaperCommentOutcome;
  readonly reference: string;
  readonly text?: string | null | undefined;
};

export type AskInput = {
  readonly subject?: SubjectInput | null | undefined;
  readonly text: string;
  readonly verb: AskVerb;
};

export type AskVerb =
  | 'AGREE'
  | 'APPROVE'
  | 'COMMEND'
  | 'DECIDE'
  | 'ENDORSE'
  | 'NOTE';

export type AttachToBoardPaperInput = {
  readonly content: string;
  readonly expectedVersion: number;
  readonly fileName: string;
  readonly reason?: string | null | undefined;
  readonly reference: string;
  readonly title: string;
};

export type AttendanceKind =
  | 'APOLOGIES'
  | 'IN_ATTENDANCE'
  | 'PRESENT'
  | 'SUBSTITUTE';

export type AuthorityType =
  | 'BROADS'
  | 'CITY_OF_LONDON'
  | 'COUNTY'
  | 'DISTRICT'
  | 'FIRE_AND_RESCUE'
  | 'GREATER_LONDON'
  | 'INTEGRATED_TRANSPORT'
  | 'ISLES_OF_SCILLY'
  | 'LONDON_BOROUGH'
  | 'METROPOLITAN'
  | 'NATIONAL_PARK'
  | 'PARISH'
  | 'POLICE'
  | 'UNITARY';

export type BaselineChange =
  | 'ADDED'
  | 'MOVED'
  | 'REMOVED';

export type BlockOrigin =
  | 'ADDED'
  | 'EDITED'
  | 'GENERATED';

export type BodyKind =
  | 'ADVISORY'
  | 'DECIDING';

export type CellTone =
  | 'AMBER'
  | 'BLUE'
  | 'GREEN'
  | 'GREY'
  | 'RED';

export type ChallengeAct =
  | 'ANSWERED'
  | 'ANSWERED_FINALLY'
  | 'ASSIGNED'
  | 'ESCALATED'
  | 'NOT_SATISFIED'
  | 'RAISED'
  | 'SATISFIED'
  | 'WITHDRAWN';

export type ChallengeKind =
  | 'ADVICE'
  | 'CHALLENGE';

export type ChallengeOutcome =
  | 'ACCEPTED'
  | 'ACCEPTED_IN_PART'
  | 'DECLINED';

export type ChallengeShare =
  | 'RAISED_BY_ME'
  | 'TO_ANSWER';

export type ChallengeState =
  | 'ANSWERED'
  | 'CLOSED'
  | 'ESCALATED'
  | 'OPEN'
  | 'WITHDRAWN';

export type ChangeCalendarInput = {
  readonly assumed?: boolean | null | undefined;
  readonly calendar?: string | null | undefined;
  readonly citation?: string | null | undefined;
  readonly closures?: ReadonlyArray<DateSpanInput> | null | undefined;
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly name?: string | null | undefined;
  readonly progressLogic?: ProgressLogic | null | undefined;
  readonly projectCode: string;
  readonly reason?: string | null | undefined;
  readonly region?: HolidayRegion | null | undefined;
  readonly restrictedWindows?: ReadonlyArray<DateSpanInput> | null | undefined;
  readonly weekend?: ReadonlyArray<number> | null | undefined;
  readonly worked?: ReadonlyArray<DateSpanInput> | null | undefined;
};

export type ChangeKind =
  | 'ADDED'
  | 'DECIDED'
  | 'GONE'
  | 'MOVED'
  | 'REACHED'
  | 'SCORE'
  | 'SIGNED'
  | 'STATE';

export type ClauseChangeKind =
  | 'ADDED'
  | 'MOVED'
  | 'MOVED_AND_REWORDED'
  | 'REMOVED'
  | 'REWORDED'
  | 'UNCHANGED';

export type ClauseKind =
  | 'CLAUSE'
  | 'HEADING'
  | 'LEAD_IN'
  | 'STATEMENT';

export type ClauseMark =
  | 'ADDED'
  | 'EQUAL'
  | 'REMOVED';

export type ClauseTreatment =
  | 'ADDED'
  | 'KEPT'
  | 'OMITTED'
  | 'REWORDED';

export type ClearBoardPaperInput = {
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly reason?: string | null | undefined;
  readonly reference: string;
};

export type CommentOnBoardPaperInput = {
  readonly blockId: string;
  readonly reference: string;
  readonly text: string;
  readonly version: number;
};

export type CommitmentState =
  | 'CHANGED'
  | 'DISCHARGED'
  | 'OPEN'
  | 'RELEASED';

export type CommunicationKind =
  | 'ARTICLE'
  | 'BULLETIN'
  | 'EVENT'
  | 'LETTER'
  | 'OTHER'
  | 'PRESS_RELEASE'
  | 'WEB_PAGE';

export type CommunicationState =
  | 'CLEARED'
  | 'DRAFTING'
  | 'IN_CLEARANCE'
  | 'ISSUED'
  | 'WITHDRAWN';

export type ConductState =
  | 'ANSWERED'
  | 'PROPOSED'
  | 'RAISED'
  | 'RESOLVED'
  | 'WITHDRAWN';

export type Confidence =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM';

export type Confidentiality =
  | 'CONFIDENTIAL'
  | 'OPEN';

export type ConfidentialityScheme =
  | 'SCHEDULE_12A'
  | 'WORD';

export type ConstraintInput = {
  readonly date: string;
  readonly kind: ConstraintKind;
};

export type ConstraintKind =
  | 'FINISH_FIXED'
  | 'FINISH_NO_EARLIER_THAN'
  | 'FINISH_NO_LATER_THAN'
  | 'START_FIXED'
  | 'START_NO_EARLIER_THAN'
  | 'START_NO_LATER_THAN';

export type CopyProjectInput = {
  readonly asAt?: string | null | undefined;
  readonly code: string;
  readonly draft?: string | null | undefined;
  readonly leadId?: string | null | undefined;
  readonly owners?: ProjectCopyOwners | null | undefined;
  readonly parts?: ReadonlyArray<ProjectCopyPart> | null | undefined;
  readonly programmeCode: string;
  readonly reason?: string | null | undefined;
  readonly smtLeadId?: string | null | undefined;
  readonly sourceCode: string;
  readonly start: string;
  readonly targetEnd?: string | null | undefined;
  readonly title: string;
};

export type CoverLineInput = {
  readonly kind: CoverLineKind;
  readonly label: string;
  readonly text?: string | null | undefined;
};

export type CoverLineKind =
  | 'CONFIDENTIALITY'
  | 'LEAD'
  | 'MEETING'
  | 'REFERENCE'
  | 'REVISION'
  | 'TEXT';

export type DateSpanInput = {
  readonly from: string;
  readonly name: string;
  readonly to: string;
};

export type DayOrder =
  | 'DAY_FIRST'
  | 'MONTH_FIRST';

export type DecisionFilter = {
  readonly bodyCode?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly projectCode?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type DecisionOutcome =
  | 'AGREED'
  | 'AGREED_AMENDED'
  | 'DEFERRED'
  | 'NOTED'
  | 'REFUSED';

export type DecisionReplacement =
  | 'RESCINDS'
  | 'SUPERSEDES';

export type DecisionState =
  | 'IN_FORCE'
  | 'RESCINDED'
  | 'SUPERSEDED';

export type DetachFromBoardPaperInput = {
  readonly attachmentId: string;
  readonly expectedVersion: number;
  readonly reason?: string | null | undefined;
  readonly reference: string;
};

export type DispatchState =
  | 'DATE_UNKNOWN'
  | 'DISPATCHED'
  | 'DISPATCHED_LATE'
  | 'NOT_NEEDED'
  | 'NOT_RECORDED'
  | 'NO_RULE'
  | 'OVERDUE'
  | 'TO_COME';

export type DocumentFormat =
  | 'DOCX'
  | 'MARKDOWN'
  | 'TEXT';

export type DurationInput =
  {   readonly days: number; readonly unknown?: never; }
  |  { readonly days?: never;   readonly unknown: string; };

export type EditBoardPaperInput = {
  readonly edits: ReadonlyArray<PaperEditInput>;
  readonly expectedVersion: number;
  readonly reason?: string | null | undefined;
  readonly reference: string;
};

export type EngagementChannel =
  | 'EMAIL'
  | 'EVENT'
  | 'LETTER'
  | 'MEETING'
  | 'OTHER'
  | 'TELEPHONE'
  | 'UNKNOWN';

export type ErasureState =
  | 'CARRIED_OUT'
  | 'REFUSED'
  | 'REQUESTED';

export type ErasureSubject =
  | 'PERSON'
  | 'RESPONDENT';

export type EstimateInput = {
  readonly mostLikely: number;
  readonly optimistic: number;
  readonly pessimistic: number;
};

export type EvidenceKind =
  | 'ANNUAL_RETURNS'
  | 'DOCUMENT_REVIEW'
  | 'INTERVIEWS'
  | 'LITERATURE_REVIEW'
  | 'OTHER'
  | 'RESEARCH';

export type EvidenceState =
  | 'COMPLETE'
  | 'PLANNED'
  | 'UNDER_WAY';

export type FeedbackChannel =
  | 'ACTION_LEARNING_SET'
  | 'CORRESPONDENCE'
  | 'MEETING'
  | 'ONLINE_QUESTIONNAIRE'
  | 'PILOT'
  | 'SEMINAR';

export type FeedbackColumnsInput = {
  readonly clause?: string | null | undefined;
  readonly day?: string | null | undefined;
  readonly organisation?: string | null | undefined;
  readonly permission?: string | null | undefined;
  readonly respondent?: string | null | undefined;
  readonly respondentId?: string | null | undefined;
  readonly texts: ReadonlyArray<string>;
  readonly themes?: string | null | undefined;
  readonly type?: string | null | undefined;
};

export type FeedbackExerciseState =
  | 'CLOSED'
  | 'NOT_DATED'
  | 'OPEN'
  | 'TO_OPEN';

export type FeedbackItemState =
  | 'OPEN'
  | 'OUTCOME_GIVEN'
  | 'REPLIED';

export type FeedbackOutcome =
  | 'ACCEPTED'
  | 'ACCEPTED_IN_PART'
  | 'NOTED'
  | 'NOT_ACCEPTED'
  | 'OUT_OF_SCOPE';

export type FeedbackRedactionScope =
  | 'NAME'
  | 'NAME_AND_TEXT'
  | 'NOTHING'
  | 'TEXT';

export type FeedbackReportState =
  | 'NOT_PUBLISHED'
  | 'PUBLISHED'
  | 'WITHDRAWN';

export type FeedbackStage =
  | 'CONCEPT'
  | 'DRAFT'
  | 'PILOT';

export type FigureKind =
  | 'DATE'
  | 'NAME'
  | 'NUMBER'
  | 'RAG'
  | 'TEXT';

export type FileSearch =
  | 'DOES_NOT_NAME'
  | 'NAMES'
  | 'NOT_SEARCHED'
  | 'NO_TEXT';

export type FrameworkCode =
  | 'CIPFA_SOLACE_2007'
  | 'GENERAL_PRINCIPLES_2001'
  | 'SEVEN_PRINCIPLES_1995';

export type HolidayRegion =
  | 'ENGLAND_AND_WALES'
  | 'NONE'
  | 'NORTHERN_IRELAND'
  | 'SCOTLAND';

export type HouseColoursInput = {
  readonly accent: string;
  readonly header: string;
  readonly rule: string;
};

export type HouseLogoInput = {
  readonly content: string;
  readonly fileName: string;
};

export type HouseStyleInput = {
  readonly colours: HouseColoursInput;
  readonly cover: ReadonlyArray<CoverLineInput>;
  readonly headings: PaperHeadingsInput;
  readonly keepLogo?: boolean | null | undefined;
  readonly language: string;
  readonly logo?: HouseLogoInput | null | undefined;
  readonly logoWords?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly pageBudget: PageBudgetInput;
  readonly referenceScheme: string;
  readonly words: PrintedWordsInput;
};

export type ImportClausesInput = {
  readonly assumed?: boolean | null | undefined;
  readonly citation?: string | null | undefined;
  readonly content: string;
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly fileName?: string | null | undefined;
  readonly format: DocumentFormat;
  readonly from?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly replace?: boolean | null | undefined;
  readonly versionId: string;
};

export type ImportFeedbackInput = {
  readonly assumed?: boolean | null | undefined;
  readonly citation?: string | null | undefined;
  readonly columns: FeedbackColumnsInput;
  readonly content: string;
  readonly dayOrder?: DayOrder | null | undefined;
  readonly defaultPermission?: PublicationPermission | null | undefined;
  readonly defaultType?: RespondentType | null | undefined;
  readonly effectiveOn?: string | null | undefined;
  readonly exerciseId: string;
  readonly expectedVersion: number;
  readonly fileName: string;
  readonly headingRows?: number | null | undefined;
  readonly outputVersionId?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly separator?: string | null | undefined;
  readonly sheet?: string | null | undefined;
};

export type ImportListInput = {
  readonly assumed?: boolean | null | undefined;
  readonly bodyCode?: string | null | undefined;
  readonly citation?: string | null | undefined;
  readonly content: string;
  readonly draft?: string | null | undefined;
  readonly effectiveOn?: string | null | undefined;
  readonly fileName?: string | null | undefined;
  readonly list: ListName;
  readonly projectCode?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly sheet?: string | null | undefined;
};

export type ImportPlanInput = {
  readonly assumed?: boolean | null | undefined;
  readonly citation?: string | null | undefined;
  readonly content: string;
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly fileName?: string | null | undefined;
  readonly format: PlanFileFormat;
  readonly projectCode: string;
  readonly reason?: string | null | undefined;
  readonly withdrawMissing?: boolean | null | undefined;
};

export type ImportWordDraftInput = {
  readonly comments: ReadonlyArray<string>;
  readonly content: string;
  readonly edits: ReadonlyArray<TakeWordEditInput>;
  readonly expectedVersion: number;
  readonly reason?: string | null | undefined;
  readonly reference: string;
};

export type InterestResponse =
  | 'LEFT'
  | 'STAYED';

export type InvitationState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'INVITED'
  | 'STOOD_DOWN'
  | 'TO_BE_INVITED';

export type IssueAccessTokenInput = {
  readonly days?: number;
  readonly name: string;
  readonly personId: string;
};

export type IssueBoardPaperInput = {
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly reason?: string | null | undefined;
  readonly reference: string;
};

export type IssueFeedAddressInput = {
  readonly name: string;
};

export type IssueSignInLinkInput = {
  readonly personId: string;
  readonly reason?: string | null | undefined;
  readonly sendTo?: string | null | undefined;
  readonly signInName?: string | null | undefined;
};

export type ItemAccess =
  | 'CONFIDENTIAL'
  | 'OPEN'
  | 'PART_1'
  | 'PART_2';

export type ItemKind =
  | 'MILESTONE'
  | 'STAGE'
  | 'TASK';

export type Judgement =
  | 'AMBER'
  | 'GREEN'
  | 'RED';

export type LagUnit =
  | 'ELAPSED_DAYS'
  | 'WORKING_DAYS';

export type LinkInput = {
  readonly assumed?: boolean | null | undefined;
  readonly citation?: string | null | undefined;
  readonly from: string;
  readonly lag?: number;
  readonly lagUnit?: LagUnit;
  readonly to: string;
  readonly type?: LinkType;
};

export type LinkType =
  | 'FF'
  | 'FS'
  | 'SF'
  | 'SS';

export type ListLineOutcome =
  | 'CHANGED'
  | 'NEW'
  | 'UNCHANGED'
  | 'WRONG';

export type ListName =
  | 'ACTIONS'
  | 'DECISIONS'
  | 'ORGANISATIONS'
  | 'PEOPLE'
  | 'RISKS'
  | 'STAKEHOLDERS';

export type MailKind =
  | 'CONFIRM_ADDRESS'
  | 'DIGEST'
  | 'DUE_TODAY'
  | 'PAPERS_ISSUED'
  | 'SIGN_IN_LINK'
  | 'WEBHOOK_OFF';

export type MailState =
  | 'FAILED'
  | 'SENT'
  | 'WAITING';

export type MailTopic =
  | 'DIGEST'
  | 'DUE_TODAY'
  | 'PAPERS_ISSUED';

export type MarkBoardPaperReadInput = {
  readonly reference: string;
  readonly version: number;
};

export type MeetingState =
  | 'CALLED'
  | 'CANCELLED'
  | 'HELD'
  | 'PLANNED';

export type MilestoneReportInput = {
  readonly actualDate?: string | null | undefined;
  readonly assumed?: boolean | null | undefined;
  readonly citation?: string | null | undefined;
  readonly confidence?: Confidence | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly forecastDate?: string | null | undefined;
  readonly judgement?: Judgement | null | undefined;
  readonly milestone: string;
  readonly narrative?: string | null | undefined;
};

export type MinutesState =
  | 'AGREED'
  | 'DRAFT';

export type MoveBlockInput = {
  readonly after: string;
  readonly block: string;
};

export type MovedOnState =
  | 'CURRENT'
  | 'NEWER_PUBLISHED'
  | 'SUPERSEDED';

export type NarrativeTopic =
  | 'AIM'
  | 'DEVELOPMENT'
  | 'METHOD'
  | 'NEXT_STEPS'
  | 'OUTPUTS'
  | 'OVERSIGHT'
  | 'PURPOSE'
  | 'RISK';

export type OfferKind =
  | 'CHANGED'
  | 'GONE'
  | 'NEW';

export type OutputKind =
  | 'CHECKLIST'
  | 'GUIDANCE'
  | 'PROTOCOL'
  | 'RESEARCH_REPORT';

export type PackDomain =
  | 'ACTIONS'
  | 'ADOPTION'
  | 'DECISIONS'
  | 'EVIDENCE'
  | 'FEEDBACK'
  | 'OUTPUTS'
  | 'PILOTS'
  | 'PLAN'
  | 'PROMISES'
  | 'RISKS'
  | 'STAKEHOLDERS'
  | 'STEERING_GROUP';

export type PackSince =
  | 'GIVEN'
  | 'MEETING'
  | 'PAPER'
  | 'START';

export type PageBudgetInput = {
  readonly blocks?: boolean;
  readonly pages: number;
};

export type PaperBlockKind =
  | 'FIGURE'
  | 'HEADING'
  | 'PARAGRAPH'
  | 'TABLE';

export type PaperCommentOutcome =
  | 'ANSWERED'
  | 'TAKEN_IN';

export type PaperEditInput =
  {   readonly addHeading: AddHeadingInput; readonly addParagraph?: never; readonly leave?: never; readonly move?: never; readonly remove?: never; readonly restore?: never; readonly setAsks?: never; readonly setCover?: never; readonly setPageBudget?: never; readonly setReport?: never; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never;   readonly addParagraph: AddParagraphInput; readonly leave?: never; readonly move?: never; readonly remove?: never; readonly restore?: never; readonly setAsks?: never; readonly setCover?: never; readonly setPageBudget?: never; readonly setReport?: never; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never;   readonly leave: string; readonly move?: never; readonly remove?: never; readonly restore?: never; readonly setAsks?: never; readonly setCover?: never; readonly setPageBudget?: never; readonly setReport?: never; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never; readonly leave?: never;   readonly move: MoveBlockInput; readonly remove?: never; readonly restore?: never; readonly setAsks?: never; readonly setCover?: never; readonly setPageBudget?: never; readonly setReport?: never; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never; readonly leave?: never; readonly move?: never;   readonly remove: string; readonly restore?: never; readonly setAsks?: never; readonly setCover?: never; readonly setPageBudget?: never; readonly setReport?: never; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never; readonly leave?: never; readonly move?: never; readonly remove?: never;   readonly restore: string; readonly setAsks?: never; readonly setCover?: never; readonly setPageBudget?: never; readonly setReport?: never; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never; readonly leave?: never; readonly move?: never; readonly remove?: never; readonly restore?: never;   readonly setAsks: ReadonlyArray<AskInput>; readonly setCover?: never; readonly setPageBudget?: never; readonly setReport?: never; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never; readonly leave?: never; readonly move?: never; readonly remove?: never; readonly restore?: never; readonly setAsks?: never;   readonly setCover: SetCoverInput; readonly setPageBudget?: never; readonly setReport?: never; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never; readonly leave?: never; readonly move?: never; readonly remove?: never; readonly restore?: never; readonly setAsks?: never; readonly setCover?: never;   readonly setPageBudget: PageBudgetInput; readonly setReport?: never; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never; readonly leave?: never; readonly move?: never; readonly remove?: never; readonly restore?: never; readonly setAsks?: never; readonly setCover?: never; readonly setPageBudget?: never;   readonly setReport: SetReportInput; readonly setText?: never; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never; readonly leave?: never; readonly move?: never; readonly remove?: never; readonly restore?: never; readonly setAsks?: never; readonly setCover?: never; readonly setPageBudget?: never; readonly setReport?: never;   readonly setText: SetTextInput; readonly take?: never; }
  |  { readonly addHeading?: never; readonly addParagraph?: never; readonly leave?: never; readonly move?: never; readonly remove?: never; readonly restore?: never; readonly setAsks?: never; readonly setCover?: never; readonly setPageBudget?: never; readonly setReport?: never; readonly setText?: never;   readonly take: string; };

export type PaperFormat =
  | 'docx'
  | 'html'
  | 'md'
  | 'odt'
  | 'pdf';

export type PaperHeadingsInput = {
  readonly attachments: string;
  readonly board: string;
  readonly consideration: string;
  readonly introduction: string;
  readonly issue: string;
  readonly partnership: string;
  readonly recommendation: string;
  readonly risk: string;
  readonly timescales: string;
};

export type PaperNoticeState =
  | 'FAILED'
  | 'MAY_NOT_READ'
  | 'NOT_TOLD'
  | 'NO_ADDRESS'
  | 'SENT'
  | 'STOPPED'
  | 'WAITING';

export type PaperState =
  | 'CLEARED'
  | 'CONSIDERED'
  | 'DRAFT'
  | 'ISSUED'
  | 'REPLACED'
  | 'WITHDRAWN';

export type PartyRole =
  | 'ACTS'
  | 'ANSWERS'
  | 'ATTENDS'
  | 'ITSELF'
  | 'LEADS'
  | 'MEMBER'
  | 'OWNS'
  | 'RAISED'
  | 'SITS'
  | 'SMT_LEAD'
  | 'SOURCE'
  | 'SPONSORS'
  | 'SUBSTITUTE'
  | 'WORKS_FOR';

export type PersonalTaskKind =
  | 'ACCEPT_RISK'
  | 'AGREE_MINUTES'
  | 'AGREE_PROPOSAL'
  | 'ANSWER_CHALLENGE'
  | 'ANSWER_FEEDBACK'
  | 'ANSWER_INVITATION'
  | 'ANSWER_PAPER_COMMENTS'
  | 'ANSWER_PARTNER'
  | 'ANSWER_RETURN'
  | 'APPROVE_BASELINE'
  | 'ASSIGN_CHALLENGE'
  | 'CHASE_INVITATION'
  | 'CLEAR_COMMUNICATION'
  | 'CLEAR_PAPER'
  | 'DO_ACTION'
  | 'DO_RISK_ACTION'
  | 'DRAFT_MINUTES'
  | 'FINISH_PAPER'
  | 'INVITE_MEMBERS'
  | 'ISSUE_COMMUNICATION'
  | 'ISSUE_PAPER'
  | 'JUDGE_ANSWER'
  | 'KEEP_COMMITMENT'
  | 'RECORD_OUTCOME'
  | 'REPORT_MEETING'
  | 'REPORT_MILESTONES'
  | 'REPORT_OVERDUE_MILESTONE'
  | 'REPORT_PROMISE'
  | 'REPORT_TASKS'
  | 'REVIEW_DUE_FOR_ERASURE'
  | 'REVIEW_RISK'
  | 'SEND_PAPERS'
  | 'SET_AGENDA'
  | 'SIGN_OFF_VERSION'
  | 'SIGN_UP'
  | 'SUBMIT_COMMUNICATION';

export type PilotState =
  | 'ACCEPTED'
  | 'APPROACHED'
  | 'COMPLETED'
  | 'DECLINED'
  | 'FEEDBACK_RECEIVED'
  | 'IDENTIFIED'
  | 'INVITED'
  | 'PILOTING'
  | 'WITHDRAWN';

export type PinnedDatesInput = {
  readonly finish: string;
  readonly start?: string | null | undefined;
};

export type PlanChangeInput =
  {   readonly addLink: LinkInput; readonly addMilestone?: never; readonly addStage?: never; readonly addTask?: never; readonly reviseItem?: never; readonly withdrawItem?: never; readonly withdrawLink?: never; }
  |  { readonly addLink?: never;   readonly addMilestone: AddMilestoneInput; readonly addStage?: never; readonly addTask?: never; readonly reviseItem?: never; readonly withdrawItem?: never; readonly withdrawLink?: never; }
  |  { readonly addLink?: never; readonly addMilestone?: never;   readonly addStage: AddStageInput; readonly addTask?: never; readonly reviseItem?: never; readonly withdrawItem?: never; readonly withdrawLink?: never; }
  |  { readonly addLink?: never; readonly addMilestone?: never; readonly addStage?: never;   readonly addTask: AddTaskInput; readonly reviseItem?: never; readonly withdrawItem?: never; readonly withdrawLink?: never; }
  |  { readonly addLink?: never; readonly addMilestone?: never; readonly addStage?: never; readonly addTask?: never;   readonly reviseItem: ReviseItemInput; readonly withdrawItem?: never; readonly withdrawLink?: never; }
  |  { readonly addLink?: never; readonly addMilestone?: never; readonly addStage?: never; readonly addTask?: never; readonly reviseItem?: never;   readonly withdrawItem: WithdrawItemInput; readonly withdrawLink?: never; }
  |  { readonly addLink?: never; readonly addMilestone?: never; readonly addStage?: never; readonly addTask?: never; readonly reviseItem?: never; readonly withdrawItem?: never;   readonly withdrawLink: LinkInput; };

export type PlanFileFormat =
  | 'CSV'
  | 'MSPDI'
  | 'XLSX';

export type PlanImportVerb =
  | 'ADD'
  | 'CHANGE'
  | 'LEAVE_OUT'
  | 'WITHDRAW';

export type PreviewWordDraftInput = {
  readonly content: string;
  readonly reference: string;
};

export type PrintedWordsInput = {
  readonly appendix: string;
  readonly figure: string;
  readonly footnotes: string;
  readonly of: string;
  readonly page: string;
  readonly table: string;
};

export type ProblemCode =
  | 'ACCESS_NOT_OF_SCHEME'
  | 'ACCESS_UNDECIDED'
  | 'ACCOUNT_NOT_BOUND'
  | 'ACCOUNT_UNUSABLE'
  | 'ACTION_UNASSIGNED'
  | 'ACTION_UNKNOWN'
  | 'ACTUAL_AFTER_REPORT'
  | 'ADAPTATIONS_STAND'
  | 'ADDITION_UNPLACED'
  | 'ADOPTION_UNKNOWN'
  | 'AFTER_MEETING'
  | 'ALIGNED_TWICE'
  | 'ALIGNMENT_NOT_RECORDED'
  | 'ALREADY_ASKED'
  | 'ALREADY_BOUND'
  | 'ALREADY_CORRECTED'
  | 'ALREADY_HELD'
  | 'ALREADY_IMPORTED'
  | 'ALREADY_LISTED'
  | 'ALREADY_STATED'
  | 'ANOTHER_MUST_CONFIRM'
  | 'ANSWERED_TWICE'
  | 'ANSWERER_RAISED_IT'
  | 'APPENDIX_LOST'
  | 'APPETITE_UNREADABLE'
  | 'ASKED_NOT_PROMISED'
  | 'ASK_UNKNOWN'
  | 'ATTACHED_ALREADY'
  | 'ATTACHMENTS_TOO_LARGE'
  | 'ATTACHMENT_MISSING'
  | 'BAD_USER_INPUT'
  | 'BANDS_DO_NOT_RISE'
  | 'BAND_UNKNOWN'
  | 'BANK_HOLIDAYS_NOT_ANNOUNCED'
  | 'BANK_HOLIDAYS_NOT_LISTED'
  | 'BEFORE_ADOPTION'
  | 'BEFORE_EXERCISE'
  | 'BEFORE_PROJECT'
  | 'BEFORE_TENDER'
  | 'BLOCK_ID_REPEATED'
  | 'BLOCK_NOT_FOUND'
  | 'BODY_ADVISORY'
  | 'BODY_DIFFERS'
  | 'BODY_STARTS_WITHOUT_HEADING'
  | 'CALENDAR_IN_USE'
  | 'CANNOT_BE_EMPTY'
  | 'CANNOT_BE_QUORATE'
  | 'CANNOT_READ_PROJECT'
  | 'CELL_COUNT'
  | 'CELL_MISSING'
  | 'CELL_TOO_LONG'
  | 'CELL_TWICE'
  | 'CELL_UNKNOWN'
  | 'CELL_WRONG'
  | 'CHANGED_LATER'
  | 'CHANGE_WITHOUT_ACCEPTANCE'
  | 'CHARACTER_NOT_IN_FONT'
  | 'CIRCLE'
  | 'CITATION_NEEDED'
  | 'CLAUSE_GONE'
  | 'CLAUSE_NOT_IN_VERSION'
  | 'CLAUSE_TOO_LONG'
  | 'CLAUSE_UNKNOWN'
  | 'CLEARED_OTHER_TEXT'
  | 'CLOSES_BEFORE_ISSUE'
  | 'CLOSES_BEFORE_IT_OPENS'
  | 'CLOSURE_TOO_LONG'
  | 'CODE_TAKEN'
  | 'COLOUR_UNKNOWN'
  | 'COLUMN_MISSING'
  | 'COLUMN_TWICE'
  | 'COLUMN_UNKNOWN'
  | 'COMMENTS_STILL_OPEN'
  | 'COMMENT_OPEN'
  | 'COMMENT_SETTLED'
  | 'COMMITMENT_CLOSED'
  | 'COMMITMENT_OVERDUE'
  | 'COMMITMENT_UNOWNED'
  | 'COMMUNICATION_CLOSED'
  | 'COMPLETE_ASSUMED'
  | 'CONFIDENTIALITY_MISSING'
  | 'CONSTRAINT_BEFORE_START'
  | 'CONSTRAINT_BROKEN'
  | 'CONSTRAINT_NOT_FOR_STAGE'
  | 'CONSULTS_IN_WINDOW'
  | 'CONTRAST_TOO_LOW'
  | 'CONTROL_CHARACTER'
  | 'CORRECTED_ALREADY'
  | 'CORRECTION_OF_ANOTHER_DAY'
  | 'COUNTS_DISAGREE'
  | 'COUNT_NEGATIVE'
  | 'COVER_LINE_MISSING'
  | 'COVER_LINE_TWICE'
  | 'COVER_TEXT_NEEDED'
  | 'DATE_NEEDED'
  | 'DATE_UNKNOWN'
  | 'DAY_AMBIGUOUS'
  | 'DAY_PAST'
  | 'DAY_UNKNOWN'
  | 'DAY_WITHOUT_MOVE'
  | 'DECISION_NOT_AGREED'
  | 'DECISION_UNKNOWN'
  | 'DISPATCHED_ALREADY'
  | 'DISPATCH_IN_WINDOW'
  | 'DISPATCH_LATE'
  | 'DISPATCH_OVERDUE'
  | 'DOCUMENT_HAS_DTD'
  | 'DOCUMENT_TOO_LARGE'
  | 'DOCUMENT_UNREADABLE'
  | 'DONE_ELSEWHERE_NOT'
  | 'DRAFT_MOVED_ON'
  | 'DUE_IN_THE_PAST'
  | 'DUE_TOO_EARLY'
  | 'DUE_UNCHANGED'
  | 'DUPLICATE_CHANGE'
  | 'DUPLICATE_MEMBER'
  | 'DUPLICATE_VALUE'
  | 'DURATION_NEEDED'
  | 'EMPTY_REPORT'
  | 'EMPTY_SECTION'
  | 'EMPTY_VERSION'
  | 'END_BEFORE_START'
  | 'ERASURE_UNDER_WAY'
  | 'ESTIMATE_OUT_OF_ORDER'
  | 'EVIDENCE_COUNTS'
  | 'EXEMPTION_NEEDED'
  | 'EXEMPTION_UNKNOWN'
  | 'EXPIRY_NOT_AHEAD'
  | 'FACTS_AFTER_MEETING'
  | 'FEEDBACK_OPEN'
  | 'FEWER_PEOPLE_THAN_ORGANISATIONS'
  | 'FIGURE_CHANGED'
  | 'FIGURE_SIZE_MISSING'
  | 'FIGURE_WITHOUT_SOURCE'
  | 'FILE_ACTIVE'
  | 'FILE_DAMAGED'
  | 'FILE_EMPTY'
  | 'FILE_ERASED'
  | 'FILE_LOCKED'
  | 'FILE_NAME_MISLEADS'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE'
  | 'FINISH_BEFORE_START'
  | 'FIRST_HEADING'
  | 'FORECAST_BEFORE_NETWORK'
  | 'FORECAST_PASSED'
  | 'FORM_MISMATCH'
  | 'FRAMEWORK_NOT_IN_FORCE'
  | 'FUTURE_DATE'
  | 'GIVEN_IN_PERSON'
  | 'GROUP_INCOMPLETE'
  | 'HANDED_TO_NOBODY'
  | 'HOLE_OPEN'
  | 'IMPORT_CHANGES_NOTHING'
  | 'INQUORATE'
  | 'INTERVIEWS_WITHOUT_PEOPLE'
  | 'INTO_ITSELF'
  | 'INVITATION_UNANSWERED'
  | 'IN_RESTRICTED_WINDOW'
  | 'IN_WINDOW'
  | 'ITEMS_OPEN'
  | 'ITEM_INQUORATE'
  | 'ITEM_IN_USE'
  | 'ITEM_NEEDED'
  | 'ITEM_UNKNOWN'
  | 'KEY_USED_OTHERWISE'
  | 'LABEL_TWICE'
  | 'LANGUAGE_UNKNOWN'
  | 'LAST_ADMINISTRATOR'
  | 'LATER_REPORT_STANDS'
  | 'LEVELS_DO_NOT_RISE'
  | 'LEVEL_UNKNOWN'
  | 'LINE_UNCLEAR'
  | 'LINKED_LATER'
  | 'LINK_NEEDED'
  | 'LINK_ON_STAGE'
  | 'LINK_SPENT'
  | 'LINK_TWICE'
  | 'LISTED_TWICE'
  | 'LIST_PLACE_NEEDED'
  | 'MAIL_OFF'
  | 'MAIL_QUEUE_FULL'
  | 'MEETING_CANCELLED'
  | 'MEETING_HELD'
  | 'MEETING_NEEDED'
  | 'MEETING_NOT_PLANNED'
  | 'MEETING_NOT_YET'
  | 'MEMBER_UNKNOWN'
  | 'MEMBER_UNNAMED'
  | 'MINUTES_AGREED'
  | 'MORE_FAULTS'
  | 'MORE_LISTED_THAN_SAID'
  | 'MORE_RESPONDED_THAN_ASKED'
  | 'MOVE_INTO_ITSELF'
  | 'NAME_NEEDED'
  | 'NAME_TAKEN'
  | 'NEXT_REVIEW_NOT_AHEAD'
  | 'NOBODY_INVITED'
  | 'NON_WORKING_TARGET'
  | 'NOTE_UNKNOWN'
  | 'NOTHING_ADAPTED'
  | 'NOTHING_CHANGED'
  | 'NOTHING_NEWER'
  | 'NOTHING_OFFERED'
  | 'NOTHING_TO_CHANGE'
  | 'NOTHING_TO_IMPORT'
  | 'NOTHING_TO_OVERRIDE'
  | 'NOTHING_TO_RESTORE'
  | 'NOT_ADAPTABLE'
  | 'NOT_ADVISORY'
  | 'NOT_AGREED'
  | 'NOT_ASSESSED'
  | 'NOT_A_LATER_MEETING'
  | 'NOT_A_PARTY'
  | 'NOT_A_REPORT'
  | 'NOT_A_RESPONDENT'
  | 'NOT_A_SPONSOR'
  | 'NOT_A_TEXT'
  | 'NOT_A_THREAT'
  | 'NOT_A_WORD_DOCUMENT'
  | 'NOT_A_WORKBOOK'
  | 'NOT_A_WORKING_DAY'
  | 'NOT_A_ZIP'
  | 'NOT_BASE64'
  | 'NOT_CLEARED'
  | 'NOT_CLOSING'
  | 'NOT_EMPTY'
  | 'NOT_FOUND'
  | 'NOT_HELD'
  | 'NOT_IN_PAPER'
  | 'NOT_OF_ORGANISATION'
  | 'NOT_OF_THIS_KIND'
  | 'NOT_QUORATE'
  | 'NOT_REPORTED'
  | 'NOT_REWORDED'
  | 'NOT_SIGNED'
  | 'NOT_TAKEN_UP'
  | 'NOT_TEXT'
  | 'NOT_THE_DAY'
  | 'NOT_THE_LAST'
  | 'NOT_UTF8'
  | 'NOT_YET_DUE'
  | 'NOT_YOURS_TO_ANSWER'
  | 'NOT_YOURS_TO_WITHDRAW'
  | 'NOT_YOUR_CHALLENGE'
  | 'NOT_YOUR_INTEREST'
  | 'NOT_YOUR_MEMBER'
  | 'NOT_YOUR_SEAT'
  | 'NO_AGENDA'
  | 'NO_ALTERNATIVES'
  | 'NO_ANSWERER'
  | 'NO_ANSWER_WANTED'
  | 'NO_APOLOGIES'
  | 'NO_APPETITE'
  | 'NO_APPROVAL'
  | 'NO_ASK'
  | 'NO_ATTENDANCE'
  | 'NO_BASELINE'
  | 'NO_CHAIR'
  | 'NO_CHANGE'
  | 'NO_COMMITMENT_OWNER'
  | 'NO_COMMUNICATION_OWNER'
  | 'NO_CONFLICTS'
  | 'NO_DUE_DATE'
  | 'NO_HEADING'
  | 'NO_HOME'
  | 'NO_MEETING'
  | 'NO_MEMBERS'
  | 'NO_MINUTES'
  | 'NO_PAPER'
  | 'NO_PILOT'
  | 'NO_PLANNED_DATE'
  | 'NO_QUORUM'
  | 'NO_REASONS'
  | 'NO_RELATIONSHIP_OWNER'
  | 'NO_REPRESENTATIVE'
  | 'NO_RESTRICTED_WINDOW'
  | 'NO_RISKS'
  | 'NO_ROLE'
  | 'NO_ROWS'
  | 'NO_SCORE'
  | 'NO_SEAT'
  | 'NO_SEAT_FOR_MEMBER'
  | 'NO_SPONSOR'
  | 'NO_TERMS_OF_REFERENCE'
  | 'NO_TEXT'
  | 'NUL_BYTE'
  | 'OLD_WORKBOOK'
  | 'ONE_LIMIT_NEEDED'
  | 'ONE_VERB'
  | 'OPEN_END'
  | 'OPEN_START'
  | 'ORGANISATIONS_NOT_LISTED'
  | 'ORGANISATION_TWICE'
  | 'OTHER_PART'
  | 'OUTCOMES_NEEDED'
  | 'OUTSIDE_PROGRAMME'
  | 'OVERRIDE_BY_DIRECTOR'
  | 'OVERRIDE_NOT_NEEDED'
  | 'OVERRIDE_NOT_YOURS'
  | 'OWN_CONDUCT'
  | 'OWN_PROPOSAL'
  | 'PAGE_BUDGET'
  | 'PAPERS_OVERDUE'
  | 'PAPER_FOR_ANOTHER_MEETING'
  | 'PAPER_MEETING_NEEDED'
  | 'PARENT_NOT_A_STAGE'
  | 'PARTS_EXCEED_WHOLE'
  | 'PARTS_FALL_SHORT'
  | 'PARTY_UNCLEAR'
  | 'PART_IN_USE'
  | 'PART_MISSING'
  | 'PART_NOT_AGREED'
  | 'PART_OF_PART'
  | 'PART_TWICE'
  | 'PASSWORD_NEEDED'
  | 'PASSWORD_WEAK'
  | 'PAST_DEADLINE'
  | 'PAST_LATEST_DATE'
  | 'PAST_TARGET_END'
  | 'PERCENT_AGAINST_DATES'
  | 'PILOT_INCOMPLETE'
  | 'PINNED_DATES_BROKEN'
  | 'PINNED_DATES_NEEDED'
  | 'PLACE_NEEDED'
  | 'PLANNED_DATE_PASSED'
  | 'PLANNED_IN_RESTRICTED_WINDOW'
  | 'PLAN_DISAGREES'
  | 'PLAN_EMPTY'
  | 'PLAN_FILE_UNREADABLE'
  | 'PLAN_MISSES_COMMITMENT'
  | 'PLAN_NOT_CALCULABLE'
  | 'PLAN_TOO_LARGE'
  | 'PRINCIPLES_UNCOVERED'
  | 'PRINCIPLE_UNKNOWN'
  | 'PROGRESS_SAID_TWICE'
  | 'PROJECT_CLOSED'
  | 'PROJECT_NEEDED'
  | 'PROJECT_NOT_OF_BODY'
  | 'PROMISE_UNEXPLAINED'
  | 'PROPOSAL_CHANGED'
  | 'PROPOSAL_OUTDATED'
  | 'PROPOSAL_UNKNOWN'
  | 'PROVIDER_REFUSED'
  | 'PUBLICATION_IN_RESTRICTED_WINDOW'
  | 'PUBLISHED_STANDS'
  | 'QUOTE_MISPLACED'
  | 'QUOTE_NOT_CLOSED'
  | 'REASON_NEEDED'
  | 'REFERENCE_TAKEN'
  | 'REFERENCE_UNUSUAL'
  | 'REPLACED_ALREADY'
  | 'REPLACEMENT_INCOMPLETE'
  | 'REPORTED_TWICE'
  | 'REPORT_BEFORE_PLAN'
  | 'REPORT_CONTRADICTS_NETWORK'
  | 'REPORT_NEEDED'
  | 'RESPONDENT_DIFFERS'
  | 'RESPONSE_NEEDED'
  | 'RESPONSE_NOT_FOR_THREAT'
  | 'RESTRICTED_WINDOW'
  | 'RETURN_OPEN'
  | 'REVISED_ALREADY'
  | 'RISKS_INCOMPLETE'
  | 'RISK_CLOSED'
  | 'ROLE_MISSING'
  | 'SAME_PERSON'
  | 'SCHEME_UNKNOWN'
  | 'SCORE_FALLS'
  | 'SCORE_WITHOUT_BAND'
  | 'SEALING_FAILED'
  | 'SEAT_NOT_ACCEPTED'
  | 'SECTION_NOT_EMPTY'
  | 'SECTION_SHAPE'
  | 'SELF_GRANT'
  | 'SHEET_UNKNOWN'
  | 'SIGNATORY_NEEDED'
  | 'SIGNATURE_VOID'
  | 'SIGNED_ALREADY'
  | 'SIGNING_CLOSED'
  | 'SIGN_IN_DENIED'
  | 'SIGN_IN_FAILED'
  | 'SIGN_IN_STALE'
  | 'SILENT_TOO_LONG'
  | 'SLIP_UNEXPLAINED'
  | 'SMT_LEAD_MISSING'
  | 'SOURCE_TO_CHECK'
  | 'SPONSOR_TWICE'
  | 'STAGE_CIRCLE'
  | 'STAGE_NOT_EMPTY'
  | 'STALE'
  | 'STALE_STATUS'
  | 'STANDS_FOR_FILE'
  | 'START_AMBIGUOUS'
  | 'START_NEEDED'
  | 'START_NOT_FOUND'
  | 'START_PASSED'
  | 'STEP_NOT_OPEN'
  | 'STILL_ACTS'
  | 'STYLE_CHANGED'
  | 'SUBJECT_UNKNOWN'
  | 'SUBSTITUTE_FOR_NEEDED'
  | 'TABLE_ROW_UNEVEN'
  | 'TENDERER_UNKNOWN'
  | 'TERMS_NOT_AGREED'
  | 'TEXT_CHANGED'
  | 'TEXT_DIFFERS'
  | 'TEXT_EMPTY'
  | 'TEXT_NEEDED'
  | 'TEXT_NOT_WANTED'
  | 'TEXT_SETTLED'
  | 'THEME_RETIRED'
  | 'THEME_UNKNOWN'
  | 'TOLERANCE_ORDER'
  | 'TOO_MANY_ADDRESSES'
  | 'TOO_MANY_APPENDICES'
  | 'TOO_MANY_ATTACHMENTS'
  | 'TOO_MANY_ATTEMPTS'
  | 'TOO_MANY_CALENDARS'
  | 'TOO_MANY_CLAUSES'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_COMMENTS'
  | 'TOO_MANY_CONFIRMATIONS'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_WEBHOOKS'
  | 'TOO_MUCH_UNPLACED'
  | 'TRACKED_CHANGES'
  | 'UNKNOWABLE'
  | 'UNKNOWN_FIGURE'
  | 'UNSIGNED'
  | 'VALUE_UNKNOWN'
  | 'VERSION_CONFLICT'
  | 'VERSION_HAS_ITEMS'
  | 'VERSION_NEEDED'
  | 'VERSION_NOT_IN_EXERCISE'
  | 'VERSION_UNKNOWN'
  | 'WEBHOOK_ADDRESS_REFUSED'
  | 'WEBHOOK_OFF'
  | 'WHO_NEEDED'
  | 'WITHIN_APPETITE'
  | 'WORDS_NEEDED'
  | 'WORD_CONFLICT'
  | 'WORD_EDIT_UNKNOWN'
  | 'WORD_NOTHING_CHOSEN'
  | 'WORD_NO_DRAFT'
  | 'WORD_UNKNOWN'
  | 'WORKBOOK_TOO_LARGE'
  | 'WORKBOOK_UNREADABLE'
  | 'WRONG_STATE'
  | 'WRONG_TREATMENT';

export type ProgressLogic =
  | 'PROGRESS_OVERRIDE'
  | 'RETAINED_LOGIC';

export type ProjectCopyOwners =
  | 'NOBODY'
  | 'PEOPLE_AND_TEAMS'
  | 'TEAMS';

export type ProjectCopyPart =
  | 'CALENDAR'
  | 'COMMUNICATIONS'
  | 'OUTPUTS'
  | 'PILOTS'
  | 'PLAN'
  | 'RISKS'
  | 'STAKEHOLDERS';

export type ProjectState =
  | 'ARCHIVED'
  | 'CLOSED'
  | 'OPEN';

export type PromiseKind =
  | 'ACTION'
  | 'COMMITMENT'
  | 'COMMUNICATION'
  | 'MILESTONE'
  | 'OTHER';

export type PromiseOutcome =
  | 'KEPT'
  | 'MOVED'
  | 'OPEN'
  | 'WITHDRAWN';

export type PromiseState =
  | 'KEPT'
  | 'MISSED'
  | 'MOVED'
  | 'OPEN'
  | 'WITHDRAWN';

export type PublicationPermission =
  | 'ANONYMOUS'
  | 'NAMED'
  | 'WITHHELD';

export type Rag =
  | 'AMBER'
  | 'COMPLETE'
  | 'ON_TRACK'
  | 'OVERDUE'
  | 'RED'
  | 'STALE'
  | 'UNKNOWN';

export type RegisterWebhookInput = {
  readonly name: string;
  readonly readerId?: string | null | undefined;
  readonly url: string;
};

export type ReportMilestoneInput = {
  readonly actualDate?: string | null | undefined;
  readonly assumed?: boolean | null | undefined;
  readonly citation?: string | null | undefined;
  readonly confidence?: Confidence | null | undefined;
  readonly corrects?: string | null | undefined;
  readonly expectedVersion: number;
  readonly forecastDate?: string | null | undefined;
  readonly judgement?: Judgement | null | undefined;
  readonly milestoneId: string;
  readonly narrative?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly reportedOn?: string | null | undefined;
};

export type ReportMilestonesInput = {
  readonly projectCode: string;
  readonly reason?: string | null | undefined;
  readonly reportedOn?: string | null | undefined;
  readonly reports: ReadonlyArray<MilestoneReportInput>;
};

export type ReportTaskInput = {
  readonly actualFinish?: string | null | undefined;
  readonly actualStart?: string | null | undefined;
  readonly assumed?: boolean | null | undefined;
  readonly citation?: string | null | undefined;
  readonly confidence?: Confidence | null | undefined;
  readonly corrects?: string | null | undefined;
  readonly expectedVersion: number;
  readonly forecastFinish?: string | null | undefined;
  readonly judgement?: Judgement | null | undefined;
  readonly narrative?: string | null | undefined;
  readonly percentComplete?: number | null | undefined;
  readonly reason?: string | null | undefined;
  readonly remainingDays?: number | null | undefined;
  readonly reportedOn?: string | null | undefined;
  readonly taskId: string;
};

export type ReportTasksInput = {
  readonly projectCode: string;
  readonly reason?: string | null | undefined;
  readonly reportedOn?: string | null | undefined;
  readonly reports: ReadonlyArray<TaskReportInput>;
};

export type RequestErasureInput = {
  readonly files?: ReadonlyArray<string> | null | undefined;
  readonly personId?: string | null | undefined;
  readonly reason: string;
  readonly respondentId?: string | null | undefined;
  readonly texts: ReadonlyArray<string>;
};

export type RespondentType =
  | 'ELECTED_MEMBER'
  | 'GROUP'
  | 'INDEPENDENT_MEMBER'
  | 'INDIVIDUAL'
  | 'NOT_STATED'
  | 'OFFICER'
  | 'ORGANISATION'
  | 'PARTNER'
  | 'PILOT_AUTHORITY';

export type RetentionKind =
  | 'ATTACHED_FILES'
  | 'CLOSED_PROJECTS'
  | 'LEAVERS'
  | 'RESPONDENTS'
  | 'STAKEHOLDERS';

export type ReviseItemInput = {
  readonly assumed?: boolean | null | undefined;
  readonly calendar?: string | null | undefined;
  readonly citation?: string | null | undefined;
  readonly code: string;
  readonly constraint?: ConstraintInput | null | undefined;
  readonly dateUnknown?: string | null | undefined;
  readonly deadline?: string | null | undefined;
  readonly duration?: DurationInput | null | undefined;
  readonly durationEstimated?: boolean | null | undefined;
  readonly estimate?: EstimateInput | null | undefined;
  readonly notes?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly ownerTeam?: string | null | undefined;
  readonly pinned?: PinnedDatesInput | null | undefined;
  readonly position?: number | null | undefined;
  readonly publication?: boolean | null | undefined;
  readonly stage?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type RevisePlanInput = {
  readonly assumed?: boolean | null | undefined;
  readonly changes: ReadonlyArray<PlanChangeInput>;
  readonly citation?: string | null | undefined;
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly projectCode: string;
  readonly reason?: string | null | undefined;
};

export type RevokeAccessTokenInput = {
  readonly reason?: string | null | undefined;
  readonly tokenId: string;
};

export type RiskAcceptanceState =
  | 'EXPIRED'
  | 'IN_FORCE'
  | 'OUTGROWN';

export type RiskActionState =
  | 'DONE'
  | 'DROPPED'
  | 'IN_HAND'
  | 'PLANNED';

export type RiskAppetiteReading =
  | 'ABOVE'
  | 'UNREADABLE'
  | 'WITHIN';

export type RiskAssessmentKind =
  | 'CURRENT'
  | 'INHERENT'
  | 'TARGET';

export type RiskBandInput = {
  readonly fromScore: number;
  readonly meaning: string;
  readonly name: string;
  readonly tone: RiskTone;
};

export type RiskCategory =
  | 'DELIVERY'
  | 'FINANCIAL'
  | 'GOVERNANCE'
  | 'LEGAL'
  | 'OPERATIONAL'
  | 'POLITICAL'
  | 'REPUTATION'
  | 'STAKEHOLDER'
  | 'STRATEGIC';

export type RiskCellInput = {
  readonly impact: number;
  readonly likelihood: number;
  readonly score: number;
};

export type RiskGapCode =
  | 'ABOVE_APPETITE'
  | 'ACCEPTANCE_EXPIRED'
  | 'ACCEPTANCE_OUTGROWN'
  | 'ACTION_INCOMPLETE'
  | 'ACTION_OVERDUE'
  | 'APPETITE_UNREADABLE'
  | 'FORMER_SCALE'
  | 'NO_ACTION'
  | 'NO_APPETITE'
  | 'NO_OWNER'
  | 'NO_PROXIMITY'
  | 'NO_RESPONSE'
  | 'NO_REVIEW_DATE'
  | 'NO_SCORE'
  | 'REVIEW_OVERDUE'
  | 'STATEMENT_INCOMPLETE'
  | 'TARGET_NOT_BETTER';

export type RiskLevelInput = {
  readonly label: string;
  readonly meaning: string;
  readonly value: number;
};

export type RiskNature =
  | 'OPPORTUNITY'
  | 'THREAT';

export type RiskPlaceInput = {
  readonly band: string;
  readonly impact: number;
  readonly likelihood: number;
};

export type RiskProximity =
  | 'BEYOND_PROJECT'
  | 'IMMINENT'
  | 'WITHIN_PROJECT'
  | 'WITHIN_STAGE';

export type RiskResponseKind =
  | 'TAKE'
  | 'TERMINATE'
  | 'TOLERATE'
  | 'TRANSFER'
  | 'TREAT';

export type RiskScope =
  | 'ORGANISATION'
  | 'PROJECT'
  | 'TOOL';

export type RiskSort =
  | 'CODE'
  | 'NEXT_REVIEW'
  | 'PROXIMITY'
  | 'SCORE';

export type RiskState =
  | 'CLOSED'
  | 'OPEN';

export type RiskTone =
  | 'amber'
  | 'blue'
  | 'green'
  | 'grey'
  | 'red';

export type Role =
  | 'ADMINISTRATOR'
  | 'DIRECTOR'
  | 'PROJECT_LEAD'
  | 'REVIEWER'
  | 'SECRETARY';

export type SearchKind =
  | 'ACTION'
  | 'ADOPTED_PROTOCOL'
  | 'ADOPTION'
  | 'BODY'
  | 'CHALLENGE'
  | 'CLAUSE'
  | 'COMMITMENT'
  | 'COMMUNICATION'
  | 'DECISION'
  | 'EVIDENCE'
  | 'FEEDBACK_EXERCISE'
  | 'FEEDBACK_ITEM'
  | 'FEEDBACK_REPORT'
  | 'MEETING'
  | 'MILESTONE'
  | 'ORGANISATION'
  | 'OUTPUT'
  | 'OUTPUT_VERSION'
  | 'PAPER'
  | 'PERSON'
  | 'PILOT'
  | 'PROGRAMME'
  | 'PROJECT'
  | 'PUBLISHED_COMMUNICATION'
  | 'PUBLISHED_OUTPUT'
  | 'RISK'
  | 'SEAT'
  | 'STAGE'
  | 'STAKEHOLDER'
  | 'TASK'
  | 'TENDER'
  | 'UNDERTAKING';

export type SeatAttendance =
  | 'ABSENT'
  | 'APOLOGIES'
  | 'PRESENT'
  | 'SUBSTITUTE';

export type SetCoverInput = {
  readonly asAt?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly confidentiality?: Confidentiality | null | undefined;
  readonly meetingCode?: string | null | undefined;
  readonly meetingDate?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type SetHouseStyleInput = {
  readonly assumed?: boolean | null | undefined;
  readonly bodyCode: string;
  readonly citation?: string | null | undefined;
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly reason?: string | null | undefined;
  readonly style: HouseStyleInput;
};

export type SetPasswordInput = {
  readonly currentPassword?: string | null | undefined;
  readonly password: string;
  readonly signInName?: string | null | undefined;
};

export type SetReportInput = {
  readonly commendTo?: string | null | undefined;
  readonly reportOf?: string | null | undefined;
  readonly supplements?: string | null | undefined;
};

export type SetRiskScaleInput = {
  readonly assumed?: boolean | null | undefined;
  readonly bands: ReadonlyArray<RiskBandInput>;
  readonly cells?: ReadonlyArray<RiskCellInput> | null | undefined;
  readonly citation?: string | null | undefined;
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly impact: ReadonlyArray<RiskLevelInput>;
  readonly likelihood: ReadonlyArray<RiskLevelInput>;
  readonly name: string;
  readonly placed?: ReadonlyArray<RiskPlaceInput> | null | undefined;
  readonly projectCode?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type SetTextInput = {
  readonly block: string;
  readonly bullets?: ReadonlyArray<string> | null | undefined;
  readonly text: string;
};

export type SettingGroup =
  | 'DATABASE'
  | 'LIMITS'
  | 'MAIL'
  | 'SERVER'
  | 'SIGN_IN'
  | 'TEXTS'
  | 'WATCHING';

export type Severity =
  | 'BLOCKS'
  | 'WARNS';

export type ShippedStyle =
  | 'BOARD'
  | 'COMMITTEE';

export type SignOffState =
  | 'CORRECTED'
  | 'REPLACED'
  | 'TAKEN_BACK'
  | 'TEXT_CHANGED'
  | 'VALID';

export type SigningState =
  | 'SIGNED'
  | 'UNSIGNED'
  | 'VOID';

export type StakeholderLevel =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'UNKNOWN';

export type StakeholderPosition =
  | 'CRITIC'
  | 'NEUTRAL'
  | 'SUPPORTER'
  | 'UNKNOWN';

export type StakeholderTreatment =
  | 'KEEP_INFORMED'
  | 'KEEP_SATISFIED'
  | 'MANAGE_CLOSELY'
  | 'MONITOR'
  | 'NOT_PLACED';

export type SubjectInput = {
  readonly id: string;
  readonly kind: SubjectKind;
};

export type SubjectKind =
  | 'ACTION'
  | 'ADOPTION'
  | 'CHALLENGE'
  | 'CLAUSE'
  | 'COMMITMENT'
  | 'COMMUNICATION'
  | 'DECISION'
  | 'EVIDENCE'
  | 'FEEDBACK_EXERCISE'
  | 'FEEDBACK_ITEM'
  | 'MEETING'
  | 'MILESTONE'
  | 'OUTPUT'
  | 'OUTPUT_VERSION'
  | 'PAPER'
  | 'PAPER_PARAGRAPH'
  | 'PILOT'
  | 'PROJECT'
  | 'RETENTION_PERIOD'
  | 'RISK'
  | 'SEAT'
  | 'STAGE'
  | 'STAKEHOLDER'
  | 'TASK';

export type TakeWordEditInput = {
  readonly edit: string;
  readonly figures?: TakenFigures;
  readonly overPage?: boolean;
};

export type TakenFigures =
  | 'AS_RECORDED'
  | 'AS_TYPED';

export type TaskReportInput = {
  readonly actualFinish?: string | null | undefined;
  readonly actualStart?: string | null | undefined;
  readonly assumed?: boolean | null | undefined;
  readonly citation?: string | null | undefined;
  readonly confidence?: Confidence | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly forecastFinish?: string | null | undefined;
  readonly judgement?: Judgement | null | undefined;
  readonly narrative?: string | null | undefined;
  readonly percentComplete?: number | null | undefined;
  readonly remainingDays?: number | null | undefined;
  readonly task: string;
};

export type TendererAnswer =
  | 'ASKED'
  | 'UNANSWERED'
  | 'WILL_NOT_SIGN'
  | 'WILL_SIGN';

export type TrackedChangeKind =
  | 'DELETED'
  | 'INSERTED';

export type VersionState =
  | 'AGREED'
  | 'DRAFT'
  | 'IN_CONSULTATION'
  | 'PUBLISHED'
  | 'SUPERSEDED';

export type WebhookDeliveryState =
  | 'FAILED'
  | 'SENT'
  | 'WAITING';

export type WebhookInput = {
  readonly webhookId: string;
};

export type WebhookState =
  | 'OFF'
  | 'ON';

export type WithdrawBoardPaperInput = {
  readonly effectiveOn?: string | null | undefined;
  readonly expectedVersion: number;
  readonly reason?: string | null | undefined;
  readonly reference: string;
};

export type WithdrawItemInput = {
  readonly code: string;
};

export type WordEditKind =
  | 'ADDED'
  | 'MOVED'
  | 'REMOVED'
  | 'REWORDED';

export type AccessEventsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  kinds?: ReadonlyArray<AccessEventKind> | AccessEventKind | null | undefined;
  personId?: string | null | undefined;
}>;


export type AccessEventsQuery = { readonly accessEvents: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly at: string, readonly kind: AccessEventKind, readonly name: string, readonly address: string | null, readonly byName: string | null, readonly detail: string | null }> } };

export type AdministrationOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationOverviewQuery = { readonly people: { readonly totalCount: number }, readonly able: { readonly totalCount: number }, readonly organisations: { readonly totalCount: number }, readonly bodies: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly projects: { readonly totalCount: number }, readonly programmes: { readonly totalCount: number }, readonly organisationRiskScale: { readonly organisationVersion: number } };

export type AdministrationPeopleListQueryVariables = Exact<{
  access: boolean;
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
  organisationId?: string | null | undefined;
  role?: Role | null | undefined;
  hasAccount?: boolean | null | undefined;
}>;


export type AdministrationPeopleListQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly roleGrants?: ReadonlyArray<{ readonly id: string, readonly personId: string, readonly role: Role, readonly projectId: string | null }>, readonly projects: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly state: ProjectState }>, readonly allPeople: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean, readonly version: number, readonly organisation: { readonly id: string, readonly name: string } | null }> } };

export type AdministrationOrganisationListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type AdministrationOrganisationListQuery = { readonly allOrganisations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly shortName: string | null, readonly note: string | null, readonly version: number }> } };

export type AdministrationProgrammeListQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationProgrammeListQuery = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string, readonly state: ProjectState }>, readonly programmes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly start: string | null, readonly targetEnd: string | null, readonly projectCodes: ReadonlyArray<string> }> };

export type AdministrationPersonPageQueryVariables = Exact<{
  id: string;
  access: boolean;
}>;


export type AdministrationPersonPageQuery = { readonly signInName?: string, readonly boundAccounts?: ReadonlyArray<string>, readonly node:
    | { readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean, readonly version: number, readonly organisation: { readonly id: string, readonly name: string } | null }
    | Record<PropertyKey, never>
   | null, readonly roleGrants?: ReadonlyArray<{ readonly id: string, readonly personId: string, readonly role: Role, readonly projectId: string | null }>, readonly projects: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly state: ProjectState }>, readonly representations?: ReadonlyArray<{ readonly id: string, readonly personId: string, readonly organisation: string, readonly since: string, readonly grantedBy: string }>, readonly accessTokens?: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AccessTokenKind, readonly issuedBy: string | null, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null }>, readonly accessEvents?: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly kind: AccessEventKind, readonly name: string, readonly address: string | null, readonly byName: string | null, readonly detail: string | null }> } };

export type AdministrationSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationSettingsQuery = { readonly settings: ReadonlyArray<{ readonly name: string, readonly group: SettingGroup, readonly what: string, readonly value: string | null, readonly isSecret: boolean, readonly isSet: boolean }> };

export type AdministrationExportableQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationExportableQuery = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }> };

export type AdministrationAddPersonFormQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationAddPersonFormQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly me: { readonly roles: ReadonlyArray<{ readonly role: Role }> }, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }> };

export type AdministrationOnePersonQueryVariables = Exact<{
  person: string;
}>;


export type AdministrationOnePersonQuery = { readonly node:
    | { readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean, readonly version: number, readonly organisation: { readonly id: string, readonly name: string } | null }
    | Record<PropertyKey, never>
   | null };

export type AdministrationPersonAndOrganisationsQueryVariables = Exact<{
  person: string;
}>;


export type AdministrationPersonAndOrganisationsQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly me: { readonly roles: ReadonlyArray<{ readonly role: Role }> }, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly node:
    | { readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean, readonly version: number, readonly organisation: { readonly id: string, readonly name: string } | null }
    | Record<PropertyKey, never>
   | null };

export type AdministrationPersonAndProjectsQueryVariables = Exact<{
  person: string;
}>;


export type AdministrationPersonAndProjectsQuery = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly node:
    | { readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean, readonly version: number, readonly organisation: { readonly id: string, readonly name: string } | null }
    | Record<PropertyKey, never>
   | null };

export type AdministrationOneOrganisationQueryVariables = Exact<{
  organisation: string;
}>;


export type AdministrationOneOrganisationQuery = { readonly node:
    | { readonly id: string, readonly name: string, readonly shortName: string | null, readonly note: string | null, readonly version: number }
    | Record<PropertyKey, never>
   | null };

export type AdministrationIssueLinkMutationVariables = Exact<{
  input: IssueSignInLinkInput;
}>;


export type AdministrationIssueLinkMutation = { readonly issueSignInLink: { readonly path: string | null, readonly sentTo: string | null, readonly expiresAt: string | null, readonly problems: ReadonlyArray<{ readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type AdministrationProjectTermsQueryVariables = Exact<{
  project: string;
}>;


export type AdministrationProjectTermsQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly me: { readonly roles: ReadonlyArray<{ readonly role: Role }> }, readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly start: string, readonly targetEnd: string | null, readonly objectives: ReadonlyArray<string>, readonly reportingDate: string | null, readonly version: number, readonly programmeCode: string, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly subject: string | null }>, readonly lead: { readonly id: string, readonly name: string } | null, readonly smtLead: { readonly id: string, readonly name: string } | null, readonly sponsors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly approval: { readonly body: string, readonly decidedOn: string | null, readonly decision: string | null } | null, readonly tolerances: { readonly amberDays: number, readonly redDays: number, readonly staleDays: number }, readonly narratives: ReadonlyArray<{ readonly topic: NarrativeTopic, readonly paragraphs: ReadonlyArray<string> }> } };

export type AdministrationSetUpQueryVariables = Exact<{
  access: boolean;
}>;


export type AdministrationSetUpQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string }>, readonly programmes: ReadonlyArray<{ readonly code: string }>, readonly bodies: ReadonlyArray<{ readonly code: string, readonly projectCode: string | null, readonly kind: BodyKind, readonly meetings: { readonly nodes: ReadonlyArray<{ readonly code: string }> } }>, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string, readonly plan: { readonly version: number, readonly baselines: ReadonlyArray<{ readonly id: string }> }, readonly milestones: { readonly totalCount: number } }>, readonly boardPapers: { readonly nodes: ReadonlyArray<{ readonly reference: string }> }, readonly roleGrants?: ReadonlyArray<{ readonly role: Role, readonly personId: string }> };

export type AdministrationHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationHeadQuery = { readonly recordHead: { readonly mark: string } | null };

export type AdministrationVerifyQueryVariables = Exact<{
  from: number;
  expected?: string | null | undefined;
}>;


export type AdministrationVerifyQuery = { readonly verifyRecord: { readonly from: number, readonly to: number, readonly last: number, readonly next: number | null, readonly faultsLeftOff: number, readonly faults: ReadonlyArray<{ readonly message: string }> } };

export type AdministrationStartProgrammeQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationStartProgrammeQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type AdministrationAmendProgrammeQueryVariables = Exact<{
  programmeCode: string;
}>;


export type AdministrationAmendProgrammeQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly programme: { readonly code: string, readonly title: string, readonly purpose: string | null, readonly start: string | null, readonly targetEnd: string | null, readonly version: number, readonly owner: { readonly id: string } | null } };

export type AdministrationStartFormQueryVariables = Exact<{ [key: string]: never; }>;


export type AdministrationStartFormQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly me: { readonly roles: ReadonlyArray<{ readonly role: Role }> }, readonly programmes: ReadonlyArray<{ readonly code: string, readonly title: string }> };

export type AdministrationStartInQueryVariables = Exact<{
  programme: string;
}>;


export type AdministrationStartInQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly me: { readonly roles: ReadonlyArray<{ readonly role: Role }> }, readonly programmes: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly programme: { readonly code: string } };

export type AdoptionAdoptionsQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  state?: AdoptionState | null | undefined;
  kind?: AdopterKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AdoptionAdoptionsQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly considering: { readonly totalCount: number }, readonly adopted: { readonly totalCount: number }, readonly adapted: { readonly totalCount: number }, readonly declined: { readonly totalCount: number }, readonly withdrawn: { readonly totalCount: number }, readonly adoptionFigures: ReadonlyArray<{ readonly outputCode: string, readonly outputTitle: string, readonly adopters: number, readonly wholly: number, readonly adapted: number, readonly clauses: ReadonlyArray<{ readonly number: string | null, readonly text: string, readonly kept: number, readonly reworded: number, readonly omitted: number, readonly base: number }>, readonly additions: ReadonlyArray<{ readonly text: string, readonly count: number, readonly adopters: ReadonlyArray<string> }> }>, readonly adoptions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly kind: AdopterKind, readonly state: AdoptionState, readonly invented: boolean, readonly publicSince: string | null, readonly outputVersion: { readonly label: string, readonly outputTitle: string, readonly outputCode: string } | null, readonly members: ReadonlyArray<{ readonly state: SigningState }>, readonly counts: { readonly kept: number, readonly reworded: number, readonly omitted: number, readonly added: number } | null }> } } };

export type AdoptionAdoptionQueryVariables = Exact<{
  code: string;
  adoption: string;
  asAt?: string | null | undefined;
  changed?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AdoptionAdoptionQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly adoption: { readonly id: string, readonly code: string, readonly name: string, readonly kind: AdopterKind, readonly state: AdoptionState, readonly stateNote: string | null, readonly since: string | null, readonly nextStates: ReadonlyArray<AdoptionState>, readonly invented: boolean, readonly purpose: string | null, readonly relatesTo: string | null, readonly note: string | null, readonly citation: string | null, readonly version: number, readonly textSha256: string | null, readonly publicSince: string | null, readonly organisation: { readonly name: string } | null, readonly outputVersion: { readonly label: string, readonly outputTitle: string, readonly outputCode: string } | null, readonly members: ReadonlyArray<{ readonly name: string, readonly own: boolean, readonly state: SigningState, readonly signatory: string | null, readonly post: string | null, readonly signedOn: string | null, readonly organisation: { readonly id: string } | null }>, readonly counts: { readonly kept: number, readonly reworded: number, readonly omitted: number, readonly added: number } | null, readonly textProblems: ReadonlyArray<{ readonly message: string }>, readonly signUpBlockers: ReadonlyArray<{ readonly message: string }>, readonly publicationBlockers: ReadonlyArray<{ readonly message: string }>, readonly movedOn: { readonly state: MovedOnState, readonly newestLabel: string | null, readonly clauses: ReadonlyArray<{ readonly formerNumber: string | null, readonly number: string | null, readonly change: ClauseChangeKind, readonly treatment: ClauseTreatment | null, readonly runs: ReadonlyArray<{ readonly mark: ClauseMark, readonly text: string }> }> } | null, readonly signatures: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly member: string, readonly signatory: string, readonly post: string | null, readonly textSha256: string, readonly withdrawn: boolean, readonly note: string | null }> }, readonly tenders: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly issuedOn: string | null, readonly closesOn: string | null, readonly closed: boolean, readonly tenderers: ReadonlyArray<{ readonly answer: TendererAnswer, readonly complete: boolean }> }> }, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: AdoptionState, readonly note: string | null }>, readonly clauses: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: ClauseKind, readonly number: string | null, readonly treatment: ClauseTreatment, readonly text: string | null, readonly canonicalNumber: string | null, readonly canonicalText: string | null, readonly note: string | null, readonly runs: ReadonlyArray<{ readonly mark: ClauseMark, readonly text: string }> }> } } | null }, readonly adoptedProtocol: { readonly files: ReadonlyArray<{ readonly format: string, readonly url: string }> } | null };

export type AdoptionTenderQueryVariables = Exact<{
  code: string;
  adoption: string;
  tender: string;
  asAt?: string | null | undefined;
}>;


export type AdoptionTenderQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly adoption: { readonly id: string, readonly code: string, readonly name: string, readonly tender: { readonly id: string, readonly code: string, readonly title: string, readonly issuedOn: string | null, readonly closesOn: string | null, readonly closed: boolean, readonly note: string | null, readonly citation: string | null, readonly assumed: boolean, readonly version: number, readonly values: ReadonlyArray<{ readonly key: string, readonly number: string | null, readonly text: string }>, readonly tenderers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly answer: TendererAnswer, readonly askedOn: string, readonly complete: boolean, readonly missing: ReadonlyArray<{ readonly key: string, readonly number: string | null, readonly text: string }>, readonly evidence: ReadonlyArray<{ readonly valueKey: string, readonly text: string }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly answer: TendererAnswer, readonly note: string | null }>, readonly evidenceHistory: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly valueKey: string, readonly text: string, readonly value: { readonly number: string | null, readonly text: string } | null }> }> } | null } | null } };

export type AdoptionTenderBasisQueryVariables = Exact<{
  project: string;
  adoption: string;
  tender: string;
}>;


export type AdoptionTenderBasisQuery = { readonly project: { readonly adoption: { readonly name: string, readonly tender: { readonly id: string, readonly code: string, readonly title: string, readonly issuedOn: string | null, readonly closesOn: string | null, readonly closed: boolean, readonly note: string | null, readonly citation: string | null, readonly assumed: boolean, readonly version: number, readonly values: ReadonlyArray<{ readonly key: string, readonly number: string | null, readonly text: string }>, readonly tenderers: ReadonlyArray<{ readonly id: string, readonly name: string, readonly answer: TendererAnswer, readonly askedOn: string, readonly complete: boolean, readonly missing: ReadonlyArray<{ readonly key: string, readonly number: string | null, readonly text: string }> }> } | null } | null }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type AdoptionNewTenderBasisQueryVariables = Exact<{
  project: string;
  adoption: string;
}>;


export type AdoptionNewTenderBasisQuery = { readonly project: { readonly adoption: { readonly code: string, readonly name: string } | null } };

export type AdoptionNewAdoptionBasisQueryVariables = Exact<{
  projectCode: string;
}>;


export type AdoptionNewAdoptionBasisQuery = { readonly project: { readonly title: string, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly state: VersionState }> } }> } }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type AdoptionAdoptionBasisQueryVariables = Exact<{
  project: string;
  adoption: string;
}>;


export type AdoptionAdoptionBasisQuery = { readonly project: { readonly outputs: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly state: VersionState }> } }> }, readonly adoption: { readonly id: string, readonly code: string, readonly name: string, readonly kind: AdopterKind, readonly purpose: string | null, readonly relatesTo: string | null, readonly note: string | null, readonly version: number, readonly nextStates: ReadonlyArray<AdoptionState>, readonly counts: { readonly reworded: number, readonly omitted: number, readonly added: number } | null, readonly organisation: { readonly id: string } | null, readonly outputVersion: { readonly id: string } | null, readonly members: ReadonlyArray<{ readonly name: string, readonly own: boolean, readonly state: SigningState, readonly signatory: string | null, readonly post: string | null, readonly signedOn: string | null, readonly organisation: { readonly id: string } | null }> } | null }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type AdoptionClauseBasisQueryVariables = Exact<{
  project: string;
  adoption: string;
}>;


export type AdoptionClauseBasisQuery = { readonly project: { readonly adoption: { readonly code: string, readonly name: string, readonly version: number, readonly members: ReadonlyArray<{ readonly name: string, readonly own: boolean, readonly state: SigningState, readonly signatory: string | null, readonly post: string | null, readonly signedOn: string | null, readonly organisation: { readonly id: string } | null }>, readonly clauses: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: ClauseKind, readonly number: string | null, readonly text: string | null, readonly canonicalNumber: string | null, readonly canonicalText: string | null, readonly treatment: ClauseTreatment, readonly note: string | null }> } } | null } };

export type AdoptionSigningBasisQueryVariables = Exact<{
  project: string;
  adoption: string;
}>;


export type AdoptionSigningBasisQuery = { readonly project: { readonly adoption: { readonly id: string, readonly code: string, readonly name: string, readonly version: number, readonly members: ReadonlyArray<{ readonly name: string, readonly own: boolean, readonly state: SigningState, readonly signatory: string | null, readonly post: string | null, readonly signedOn: string | null, readonly organisation: { readonly id: string } | null }> } | null } };

export type AdoptionOwnSigningBasisQueryVariables = Exact<{ [key: string]: never; }>;


export type AdoptionOwnSigningBasisQuery = { readonly myPartnerships: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly version: number, readonly members: ReadonlyArray<{ readonly name: string, readonly own: boolean, readonly state: SigningState, readonly signatory: string | null, readonly post: string | null, readonly signedOn: string | null, readonly organisation: { readonly id: string } | null }> }> } };

export type AdoptionMyPartnershipsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AdoptionMyPartnershipsQuery = { readonly myPartnerships: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly kind: AdopterKind, readonly state: AdoptionState, readonly invented: boolean, readonly outputVersion: { readonly label: string, readonly outputTitle: string, readonly outputCode: string } | null, readonly members: ReadonlyArray<{ readonly own: boolean, readonly state: SigningState }>, readonly signUpBlockers: ReadonlyArray<{ readonly message: string }> }> } };

export type AdoptionConductInShortQueryVariables = Exact<{
  adoptionId: string;
}>;


export type AdoptionConductInShortQuery = { readonly conductChallenges: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly state: ConductState, readonly nextStates: ReadonlyArray<ConductState>, readonly raisedBy: string, readonly about: string }> } };

export type AdoptionOwnQueryVariables = Exact<{ [key: string]: never; }>;


export type AdoptionOwnQuery = { readonly myPartnerships: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly state: AdoptionState, readonly purpose: string | null, readonly invented: boolean, readonly version: number, readonly textSha256: string | null, readonly outputVersion: { readonly label: string, readonly outputTitle: string, readonly outputCode: string } | null, readonly members: ReadonlyArray<{ readonly name: string, readonly own: boolean, readonly state: SigningState, readonly signatory: string | null, readonly post: string | null, readonly signedOn: string | null, readonly organisation: { readonly id: string } | null }>, readonly representatives: ReadonlyArray<{ readonly id: string, readonly person: string, readonly organisation: string, readonly since: string, readonly grantedBy: string, readonly carriedOver: boolean }> | null, readonly signUpBlockers: ReadonlyArray<{ readonly message: string }>, readonly counts: { readonly kept: number, readonly reworded: number, readonly omitted: number, readonly added: number } | null }> } };

export type AdoptionOwnTextQueryVariables = Exact<{
  before?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type AdoptionOwnTextQuery = { readonly myPartnerships: { readonly nodes: ReadonlyArray<{ readonly clauses: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: ClauseKind, readonly number: string | null, readonly treatment: ClauseTreatment, readonly text: string | null, readonly canonicalNumber: string | null, readonly canonicalText: string | null, readonly note: string | null, readonly runs: ReadonlyArray<{ readonly mark: ClauseMark, readonly text: string }> }> } }> } };

export type AdoptionConductQueryVariables = Exact<{
  adoptionId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type AdoptionConductQuery = { readonly conductChallenges: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly state: ConductState, readonly raisedOn: string, readonly raisedBy: string, readonly about: string, readonly whatHappened: string, readonly answer: string | null, readonly resolution: string | null, readonly nextStates: ReadonlyArray<ConductState>, readonly version: number, readonly cited: ReadonlyArray<{ readonly number: string | null, readonly text: string }>, readonly proposal: { readonly id: string, readonly member: string, readonly text: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: ConductState, readonly member: string, readonly own: boolean, readonly text: string }> }> } };

export type AdoptionConductBasisQueryVariables = Exact<{
  adoption: string;
}>;


export type AdoptionConductBasisQuery = { readonly conductChallenges: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly whatHappened: string, readonly raisedBy: string, readonly about: string, readonly answer: string | null, readonly version: number, readonly proposal: { readonly member: string, readonly text: string } | null }> } };

export type AdoptionRaiseBasisQueryVariables = Exact<{ [key: string]: never; }>;


export type AdoptionRaiseBasisQuery = { readonly myPartnerships: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly members: ReadonlyArray<{ readonly name: string, readonly own: boolean, readonly organisation: { readonly id: string } | null }>, readonly clauses: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly kind: ClauseKind, readonly number: string | null, readonly text: string | null }> } }> } };

export type ErasureErasuresQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ErasureErasuresQuery = { readonly allErasures: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly subjectKind: ErasureSubject, readonly subject: string, readonly state: ErasureState, readonly since: string, readonly requestedOn: string, readonly requestedBy: string, readonly answeredBy: string | null, readonly erasedRows: number }> } };

export type ErasureErasureQueryVariables = Exact<{
  code: string;
}>;


export type ErasureErasureQuery = { readonly erasure: { readonly id: string, readonly code: string, readonly subjectKind: ErasureSubject, readonly subjectId: string, readonly subject: string, readonly reason: string, readonly texts: ReadonlyArray<string>, readonly files: ReadonlyArray<string>, readonly state: ErasureState, readonly nextStates: ReadonlyArray<ErasureState>, readonly since: string, readonly requestedOn: string, readonly requestedBy: string, readonly answeredBy: string | null, readonly note: string | null, readonly erasedRows: number } };

export type ErasurePreviewErasureQueryVariables = Exact<{
  input: RequestErasureInput;
}>;


export type ErasurePreviewErasureQuery = { readonly answer: { readonly subject: string, readonly rows: number, readonly papers: ReadonlyArray<string>, readonly filesNotSearched: number, readonly before: ReadonlyArray<string>, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly findings: ReadonlyArray<{ readonly what: string, readonly own: boolean, readonly columns: ReadonlyArray<string>, readonly rows: number, readonly entries: ReadonlyArray<number> }> } };

export type ErasureErasureTextsQueryVariables = Exact<{
  personId?: string | null | undefined;
  respondentId?: string | null | undefined;
}>;


export type ErasureErasureTextsQuery = { readonly erasureTexts: ReadonlyArray<string>, readonly erasureFiles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly fileName: string, readonly papers: ReadonlyArray<string>, readonly attachedBy: ReadonlyArray<string>, readonly attachedOn: string, readonly byThem: boolean, readonly search: FileSearch }> } };

export type ErasureOneErasureQueryVariables = Exact<{
  erasure: string;
}>;


export type ErasureOneErasureQuery = { readonly erasure: { readonly code: string, readonly subject: string } };

export type ErasureRetentionQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ErasureRetentionQuery = { readonly retentionPeriods: ReadonlyArray<{ readonly id: string, readonly kind: RetentionKind, readonly what: string, readonly countsFrom: string, readonly months: number, readonly basis: string, readonly version: number, readonly setOn: string | null, readonly setBy: string | null, readonly reason: string | null, readonly due: number }>, readonly dueForErasure: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: RetentionKind, readonly title: string, readonly dueOn: string, readonly personId: string | null, readonly respondentId: string | null, readonly projectCode: string | null }> } };

export type ErasurePeriodsQueryVariables = Exact<{ [key: string]: never; }>;


export type ErasurePeriodsQuery = { readonly retentionPeriods: ReadonlyArray<{ readonly kind: RetentionKind, readonly what: string, readonly months: number, readonly basis: string, readonly version: number }> };

export type ErasureProcessingQueryVariables = Exact<{ [key: string]: never; }>;


export type ErasureProcessingQuery = { readonly processingActivities: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly purpose: string, readonly basis: string, readonly people: string, readonly data: ReadonlyArray<string>, readonly recipients: string, readonly transfers: string, readonly retention: string, readonly security: string }> } };

export type EvidenceNewBasisQueryVariables = Exact<{
  projectCode: string;
}>;


export type EvidenceNewBasisQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly project: { readonly title: string, readonly plan: { readonly milestones: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }> } } };

export type EvidenceBasisQueryVariables = Exact<{
  project: string;
  evidence: string;
}>;


export type EvidenceBasisQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly project: { readonly title: string, readonly plan: { readonly milestones: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }> }, readonly pieceOfEvidence: { readonly code: string, readonly kind: EvidenceKind, readonly title: string, readonly method: string | null, readonly beganOn: string | null, readonly endedOn: string | null, readonly limitations: string | null, readonly version: number, readonly interviews: { readonly said: number | null }, readonly individuals: { readonly said: number | null }, readonly organisations: { readonly said: number | null }, readonly participants: ReadonlyArray<{ readonly interviews: number | null, readonly individuals: number | null, readonly note: string | null, readonly organisation: { readonly id: string, readonly name: string } | null }>, readonly documents: ReadonlyArray<{ readonly title: string, readonly month: string | null, readonly note: string | null, readonly author: { readonly id: string, readonly name: string } | null }>, readonly supports: ReadonlyArray<{ readonly kind: SubjectKind, readonly id: string, readonly code: string, readonly title: string }> } | null } };

export type EvidenceReportBasisQueryVariables = Exact<{
  project: string;
  evidence: string;
}>;


export type EvidenceReportBasisQuery = { readonly project: { readonly pieceOfEvidence: { readonly code: string, readonly title: string, readonly version: number, readonly nextStates: ReadonlyArray<EvidenceState> } | null } };

export type EvidenceListQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  kind?: EvidenceKind | null | undefined;
  state?: EvidenceState | null | undefined;
}>;


export type EvidenceListQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly evidence: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly kind: EvidenceKind, readonly title: string, readonly state: EvidenceState, readonly interviews: { readonly said: number | null, readonly listed: number | null }, readonly individuals: { readonly said: number | null, readonly listed: number | null }, readonly organisations: { readonly said: number | null, readonly listed: number | null }, readonly supports: ReadonlyArray<{ readonly code: string }>, readonly problems: ReadonlyArray<{ readonly message: string }> }> } } };

export type EvidenceOneQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  evidence: string;
}>;


export type EvidenceOneQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly pieceOfEvidence: { readonly id: string, readonly code: string, readonly kind: EvidenceKind, readonly title: string, readonly method: string | null, readonly beganOn: string | null, readonly endedOn: string | null, readonly limitations: string | null, readonly state: EvidenceState, readonly since: string | null, readonly nextStates: ReadonlyArray<EvidenceState>, readonly citation: string | null, readonly version: number, readonly interviews: { readonly said: number | null, readonly listed: number | null }, readonly individuals: { readonly said: number | null, readonly listed: number | null }, readonly organisations: { readonly said: number | null, readonly listed: number | null }, readonly problems: ReadonlyArray<{ readonly message: string }>, readonly participants: ReadonlyArray<{ readonly interviews: number | null, readonly individuals: number | null, readonly note: string | null, readonly organisation: { readonly name: string } | null }>, readonly documents: ReadonlyArray<{ readonly title: string, readonly month: string | null, readonly note: string | null, readonly author: { readonly name: string } | null }>, readonly supports: ReadonlyArray<{ readonly kind: SubjectKind, readonly code: string, readonly title: string }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: EvidenceState, readonly note: string | null }> } | null } };

export type FeedbackRecordQueryVariables = Exact<{
  projectCode: string;
}>;


export type FeedbackRecordQuery = { readonly project: { readonly title: string, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly state: VersionState }> } }> } } };

export type FeedbackAskQueryVariables = Exact<{
  code: string;
  exercise: string;
}>;


export type FeedbackAskQuery = { readonly project: { readonly title: string, readonly feedbackExercise: { readonly code: string, readonly title: string, readonly channel: FeedbackChannel, readonly stage: FeedbackStage, readonly opensOn: string | null, readonly closesOn: string | null, readonly method: string, readonly version: number, readonly outputVersions: ReadonlyArray<{ readonly id: string }>, readonly bases: { readonly asked: number | null, readonly responded: number | null, readonly onRecord: number }, readonly publicationBlockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }> } | null } };

export type FeedbackAmendQueryVariables = Exact<{
  code: string;
  exercise: string;
}>;


export type FeedbackAmendQuery = { readonly project: { readonly title: string, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly state: VersionState }> } }> }, readonly feedbackExercise: { readonly code: string, readonly title: string, readonly channel: FeedbackChannel, readonly stage: FeedbackStage, readonly opensOn: string | null, readonly closesOn: string | null, readonly method: string, readonly version: number, readonly outputVersions: ReadonlyArray<{ readonly id: string }>, readonly bases: { readonly asked: number | null, readonly responded: number | null, readonly onRecord: number }, readonly publicationBlockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }> } | null } };

export type FeedbackRespondentBasisQueryVariables = Exact<{
  projectCode: string;
  exercise: string;
}>;


export type FeedbackRespondentBasisQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly project: { readonly title: string, readonly pilots: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string }> }, readonly feedbackExercise: { readonly title: string } | null } };

export type FeedbackAmendRespondentQueryVariables = Exact<{
  code: string;
  exercise: string;
}>;


export type FeedbackAmendRespondentQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly project: { readonly title: string, readonly pilots: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string }> }, readonly feedbackRespondents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly type: RespondentType, readonly permission: PublicationPermission, readonly name: string | null, readonly organisationName: string | null, readonly version: number, readonly organisation: { readonly id: string } | null, readonly pilot: { readonly id: string } | null }> } } };

export type FeedbackRecordBasisQueryVariables = Exact<{
  projectCode: string;
  exercise: string;
}>;


export type FeedbackRecordBasisQuery = { readonly project: { readonly title: string, readonly feedbackThemes: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly definition: string, readonly retired: boolean, readonly version: number }> }, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly label: string, readonly clauses: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly kind: ClauseKind, readonly text: string }> } }> } }> }, readonly feedbackRespondents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string | null }> }, readonly feedbackExercise: { readonly code: string, readonly title: string, readonly outputVersions: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }> } | null } };

export type FeedbackOneQueryVariables = Exact<{
  code: string;
  item: string;
}>;


export type FeedbackOneQuery = { readonly project: { readonly title: string, readonly feedbackItem: { readonly code: string, readonly text: string, readonly nameWithheld: string | null, readonly version: number, readonly exercise: { readonly code: string } | null, readonly respondent: { readonly id: string } | null, readonly outputVersion: { readonly id: string } | null, readonly clause: { readonly id: string } | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly outcome: { readonly outcome: FeedbackOutcome, readonly because: string } | null } | null } };

export type FeedbackAmendItemQueryVariables = Exact<{
  code: string;
  item: string;
}>;


export type FeedbackAmendItemQuery = { readonly project: { readonly title: string, readonly feedbackItem: { readonly code: string, readonly text: string, readonly nameWithheld: string | null, readonly version: number, readonly exercise: { readonly code: string } | null, readonly respondent: { readonly id: string } | null, readonly outputVersion: { readonly id: string } | null, readonly clause: { readonly id: string } | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly outcome: { readonly outcome: FeedbackOutcome, readonly because: string } | null } | null, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly label: string, readonly clauses: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly kind: ClauseKind, readonly text: string }> } }> } }> }, readonly feedbackRespondents: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string | null }> }, readonly feedbackExercises: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly outputVersions: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }> }> } } };

export type FeedbackCodeItemQueryVariables = Exact<{
  code: string;
  item: string;
}>;


export type FeedbackCodeItemQuery = { readonly project: { readonly title: string, readonly feedbackItem: { readonly code: string, readonly text: string, readonly nameWithheld: string | null, readonly version: number, readonly exercise: { readonly code: string } | null, readonly respondent: { readonly id: string } | null, readonly outputVersion: { readonly id: string } | null, readonly clause: { readonly id: string } | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly outcome: { readonly outcome: FeedbackOutcome, readonly because: string } | null } | null, readonly feedbackThemes: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly definition: string, readonly retired: boolean, readonly version: number }> } } };

export type FeedbackOutcomeQueryVariables = Exact<{
  code: string;
  item: string;
}>;


export type FeedbackOutcomeQuery = { readonly project: { readonly title: string, readonly feedbackItem: { readonly code: string, readonly text: string, readonly nameWithheld: string | null, readonly version: number, readonly exercise: { readonly code: string } | null, readonly respondent: { readonly id: string } | null, readonly outputVersion: { readonly id: string } | null, readonly clause: { readonly id: string } | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly outcome: { readonly outcome: FeedbackOutcome, readonly because: string } | null } | null, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly label: string }> }, readonly currentVersion: { readonly id: string, readonly code: string, readonly clauses: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly kind: ClauseKind, readonly text: string }> } } | null }> } } };

export type FeedbackFeedbackQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  exercise?: string | null | undefined;
  themes?: ReadonlyArray<string> | string | null | undefined;
  withoutTheme?: boolean | null | undefined;
  outcome?: FeedbackOutcome | null | undefined;
  state?: FeedbackItemState | null | undefined;
  changeToCome?: boolean | null | undefined;
  search?: string | null | undefined;
  respondentType?: RespondentType | null | undefined;
  version?: string | null | undefined;
  clause?: string | null | undefined;
}>;


export type FeedbackFeedbackQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly feedbackCounts: { readonly items: number, readonly open: number, readonly replied: number, readonly changeToCome: number, readonly byOutcome: ReadonlyArray<{ readonly outcome: FeedbackOutcome, readonly items: number }> }, readonly feedbackByTheme: ReadonlyArray<{ readonly code: string | null, readonly title: string | null, readonly counts: { readonly items: number, readonly open: number, readonly changeToCome: number, readonly byOutcome: ReadonlyArray<{ readonly outcome: FeedbackOutcome, readonly items: number }> } }>, readonly feedbackThemes: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly retired: boolean, readonly version: number }> }, readonly feedbackByClause: ReadonlyArray<{ readonly clause: { readonly id: string, readonly code: string, readonly title: string } | null, readonly counts: { readonly items: number, readonly open: number, readonly changeToCome: number, readonly byOutcome: ReadonlyArray<{ readonly outcome: FeedbackOutcome, readonly items: number }> } }>, readonly feedbackExercises: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly channel: FeedbackChannel, readonly state: FeedbackExerciseState, readonly opensOn: string | null, readonly closesOn: string | null, readonly reportState: FeedbackReportState, readonly counts: { readonly items: number, readonly open: number } }> }, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly label: string }> } }> }, readonly feedbackItems: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly text: string, readonly attribution: string, readonly exercise: { readonly code: string, readonly title: string } | null, readonly outputVersion: { readonly code: string } | null, readonly clause: { readonly code: string, readonly title: string } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly outcome: { readonly outcome: FeedbackOutcome } | null }> } } };

export type FeedbackItemQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  item: string;
}>;


export type FeedbackItemQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly feedbackItem: { readonly id: string, readonly code: string, readonly text: string, readonly attribution: string, readonly respondentType: RespondentType | null, readonly nameWithheld: string | null, readonly textWithheld: string | null, readonly question: string | null, readonly state: FeedbackItemState, readonly nextStates: ReadonlyArray<FeedbackItemState>, readonly changeToCome: boolean, readonly version: number, readonly citation: string | null, readonly assumed: boolean, readonly importLine: number | null, readonly exercise: { readonly code: string, readonly title: string } | null, readonly respondent: { readonly code: string, readonly name: string | null, readonly type: RespondentType, readonly organisationName: string | null, readonly organisation: { readonly name: string } | null, readonly pilot: { readonly code: string, readonly title: string } | null } | null, readonly outputVersion: { readonly id: string, readonly code: string, readonly title: string } | null, readonly clause: { readonly id: string, readonly code: string, readonly title: string } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly outcome: { readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly outcome: FeedbackOutcome, readonly because: string, readonly changedVersion: { readonly id: string, readonly code: string, readonly title: string } | null, readonly changedClause: { readonly id: string, readonly code: string, readonly title: string } | null } | null, readonly reply: { readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly text: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly text: string }>, readonly codings: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly themes: ReadonlyArray<string> }>, readonly outcomes: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly outcome: FeedbackOutcome, readonly because: string, readonly changedVersion: { readonly id: string, readonly code: string, readonly title: string } | null, readonly changedClause: { readonly id: string, readonly code: string, readonly title: string } | null }>, readonly replies: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly text: string }>, readonly redactions: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly redaction: FeedbackRedactionScope, readonly because: string }> } | null, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string }> } }> } } };

export type FeedbackExerciseQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  exercise: string;
  first: number;
  after?: string | null | undefined;
}>;


export type FeedbackExerciseQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly feedbackExercise: { readonly id: string, readonly code: string, readonly title: string, readonly channel: FeedbackChannel, readonly stage: FeedbackStage, readonly opensOn: string | null, readonly closesOn: string | null, readonly state: FeedbackExerciseState, readonly method: string, readonly version: number, readonly citation: string | null, readonly assumed: boolean, readonly reportState: FeedbackReportState, readonly nextReportStates: ReadonlyArray<FeedbackReportState>, readonly outputVersions: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }>, readonly bases: { readonly asked: number | null, readonly responded: number | null, readonly onRecord: number, readonly withComment: number, readonly withoutComment: number, readonly items: number, readonly attributed: number, readonly unattributed: number, readonly blank: number | null }, readonly counts: { readonly items: number, readonly open: number, readonly replied: number, readonly changeToCome: number, readonly byOutcome: ReadonlyArray<{ readonly outcome: FeedbackOutcome, readonly items: number }> }, readonly findings: ReadonlyArray<{ readonly message: string }>, readonly publicationBlockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly publications: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly published: boolean, readonly because: string | null }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly title: string, readonly opensOn: string | null, readonly closesOn: string | null, readonly asked: number | null, readonly responded: number | null }>, readonly imports: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly fileName: string, readonly rowCount: number, readonly itemCount: number, readonly blankCount: number, readonly respondentCount: number }> } | null, readonly feedbackRespondents: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly type: RespondentType, readonly permission: PublicationPermission, readonly name: string | null, readonly organisationName: string | null, readonly items: number | null, readonly version: number, readonly organisation: { readonly name: string } | null, readonly pilot: { readonly code: string, readonly title: string } | null }> } } };

export type FeedbackImportBasisQueryVariables = Exact<{
  code: string;
  exercise: string;
}>;


export type FeedbackImportBasisQuery = { readonly project: { readonly code: string, readonly title: string, readonly feedbackExercise: { readonly id: string, readonly code: string, readonly title: string, readonly version: number, readonly outputVersions: ReadonlyArray<{ readonly id: string, readonly title: string }> } | null } };

export type FeedbackPreviewImportQueryVariables = Exact<{
  input: ImportFeedbackInput;
}>;


export type FeedbackPreviewImportQuery = { readonly answer: { readonly header: ReadonlyArray<string>, readonly separator: string | null, readonly sheet: string | null, readonly sheets: ReadonlyArray<string>, readonly headingRows: number, readonly notes: ReadonlyArray<string>, readonly rows: number, readonly items: number, readonly blanks: number, readonly respondents: number, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly sample: ReadonlyArray<{ readonly line: number, readonly text: string, readonly question: string | null, readonly respondent: string | null, readonly day: string | null, readonly type: RespondentType, readonly permission: PublicationPermission }> } };

export type FeedbackImportMutationVariables = Exact<{
  input: ImportFeedbackInput;
}>;


export type FeedbackImportMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type FeedbackDefineThemeQueryVariables = Exact<{
  projectCode: string;
}>;


export type FeedbackDefineThemeQuery = { readonly project: { readonly title: string } };

export type FeedbackAskThemeQueryVariables = Exact<{
  code: string;
}>;


export type FeedbackAskThemeQuery = { readonly project: { readonly title: string, readonly feedbackThemes: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly definition: string, readonly retired: boolean, readonly version: number }> } } };

export type FeedsPlansQueryVariables = Exact<{ [key: string]: never; }>;


export type FeedsPlansQuery = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string, readonly plan: { readonly version: number, readonly tasks: ReadonlyArray<{ readonly version: number }>, readonly milestones: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly version: number, readonly rag: Rag, readonly ragReason: string, readonly dateReason: string, readonly unknownReason: string | null, readonly forecastDate: string | null, readonly actualDate: string | null }> } }> };

export type FeedsBodiesQueryVariables = Exact<{ [key: string]: never; }>;


export type FeedsBodiesQuery = { readonly bodies: ReadonlyArray<{ readonly code: string, readonly name: string, readonly projectCode: string | null, readonly meetings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly state: MeetingState, readonly meetsOn: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly place: string | null, readonly dateReason: string | null }> } }> };

export type FeedsMeetingsQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;


export type FeedsMeetingsQuery = { readonly body: { readonly meetings: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly state: MeetingState, readonly meetsOn: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly place: string | null, readonly dateReason: string | null }> } } };

export type FeedsMyActionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedsMyActionsQuery = { readonly actions: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly text: string, readonly dueOn: string | null, readonly state: ActionState, readonly overdue: boolean, readonly projectCode: string | null, readonly raisedAtName: string | null }> } };

export type FeedsMyTasksQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedsMyTasksQuery = { readonly me: { readonly tasks: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: PersonalTaskKind, readonly title: string, readonly why: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly projectCode: string | null, readonly version: number | null, readonly path: string }> } } };

export type FeedsToAnswerQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedsToAnswerQuery = { readonly myChallenges: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly version: number, readonly question: string, readonly whyItMatters: string, readonly wanted: string, readonly dueOn: string | null, readonly overdue: boolean, readonly projectCode: string, readonly state: ChallengeState }> } };

export type FeedsProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type FeedsProjectsQuery = { readonly projects: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly asAt: string }> };

export type FeedsChangesQueryVariables = Exact<{
  code: string;
  since: string;
  asAt: string;
}>;


export type FeedsChangesQuery = { readonly reviewPack: { readonly changes: ReadonlyArray<{ readonly domain: PackDomain, readonly recordId: string, readonly code: string, readonly title: string, readonly what: ChangeKind, readonly to: string | null, readonly on: string, readonly text: string, readonly figures: ReadonlyArray<{ readonly source: { readonly kind: string, readonly code: string } }> }> } };

export type FeedsIssuedPapersQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedsIssuedPapersQuery = { readonly boardPapers: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly reference: string, readonly title: string, readonly body: string, readonly meetingDate: string, readonly state: PaperState, readonly mark: string | null, readonly issue: { readonly id: string, readonly at: string, readonly recordMark: string | null } | null }> } };

export type FeedsOutputsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedsOutputsQuery = { readonly publishedOutputs: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly projectCode: string, readonly code: string, readonly title: string, readonly label: string, readonly purpose: string | null, readonly publishedOn: string, readonly contentSha256: string }> } };

export type FeedsCommunicationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedsCommunicationsQuery = { readonly issuedCommunications: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly text: string, readonly issuedOn: string, readonly issuedBy: string | null, readonly contentSha256: string }> } };

export type FeedsReportsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedsReportsQuery = { readonly publishedFeedbackReports: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly projectCode: string, readonly exerciseCode: string, readonly subject: string, readonly publishedOn: string }> } };

export type FeedsProtocolsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FeedsProtocolsQuery = { readonly adoptedProtocols: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly projectCode: string, readonly adoptionCode: string, readonly name: string, readonly outputTitle: string, readonly versionLabel: string, readonly purpose: string | null, readonly publicSince: string, readonly textSha256: string, readonly invented: boolean }> } };

export type FeedsIssueAddressMutationVariables = Exact<{
  input: IssueFeedAddressInput;
}>;


export type FeedsIssueAddressMutation = { readonly issueFeedAddress: { readonly saved: boolean, readonly calendarPath: string | null, readonly changesPath: string | null, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type FeedsEndAddressMutationVariables = Exact<{
  input: RevokeAccessTokenInput;
}>;


export type FeedsEndAddressMutation = { readonly revokeAccessToken: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type FrameAskedQueryVariables = Exact<{
  projectCode: string;
}>;


export type FrameAskedQuery = { readonly about: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly outcome: DecisionOutcome, readonly state: DecisionState, readonly projectCodes: ReadonlyArray<string>, readonly decidedOn: string }> }, readonly all: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly outcome: DecisionOutcome, readonly state: DecisionState, readonly projectCodes: ReadonlyArray<string>, readonly decidedOn: string }> } };

export type FrameAllQueryVariables = Exact<{
  project: string;
}>;


export type FrameAllQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly project: { readonly outputs: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly state: VersionState }> } }> }, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly forecastDate: string | null }> } } };

export type FrameRowsQueryVariables = Exact<{
  project: string;
  pilot: string;
}>;


export type FrameRowsQuery = { readonly project: { readonly pilot: { readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null }> } | null } };

export type HouseStyleHouseStyleQueryVariables = Exact<{
  code: string;
}>;


export type HouseStyleHouseStyleQuery = { readonly body: { readonly code: string, readonly name: string, readonly organisation: { readonly name: string } | null, readonly houseStyle: { readonly since: string, readonly version: number, readonly name: string | null, readonly referenceScheme: string, readonly language: string, readonly pageBudget: number, readonly budgetBlocks: boolean, readonly logo: { readonly words: string } | null, readonly colours: { readonly accent: string, readonly rule: string, readonly header: string }, readonly words: { readonly appendix: string, readonly table: string, readonly figure: string, readonly page: string, readonly of: string, readonly footnotes: string }, readonly cover: ReadonlyArray<{ readonly kind: CoverLineKind, readonly label: string, readonly text: string | null }>, readonly headings: { readonly issue: string, readonly introduction: string, readonly partnership: string, readonly recommendation: string, readonly consideration: string, readonly timescales: string, readonly board: string, readonly risk: string, readonly attachments: string } } | null }, readonly shippedHouseStyles: ReadonlyArray<{ readonly key: ShippedStyle, readonly style: { readonly name: string | null, readonly referenceScheme: string, readonly language: string, readonly pageBudget: number, readonly budgetBlocks: boolean, readonly logo: { readonly words: string } | null, readonly colours: { readonly accent: string, readonly rule: string, readonly header: string }, readonly words: { readonly appendix: string, readonly table: string, readonly figure: string, readonly page: string, readonly of: string, readonly footnotes: string }, readonly cover: ReadonlyArray<{ readonly kind: CoverLineKind, readonly label: string, readonly text: string | null }>, readonly headings: { readonly issue: string, readonly introduction: string, readonly partnership: string, readonly recommendation: string, readonly consideration: string, readonly timescales: string, readonly board: string, readonly risk: string, readonly attachments: string } } }> };

export type HouseStylePreviewQueryVariables = Exact<{
  code: string;
  style: HouseStyleInput;
}>;


export type HouseStylePreviewQuery = { readonly answer: { readonly picture: string | null, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type HouseStyleSetStyleMutationVariables = Exact<{
  input: SetHouseStyleInput;
}>;


export type HouseStyleSetStyleMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type HouseStyleRestyleQueryVariables = Exact<{
  reference: string;
}>;


export type HouseStyleRestyleQuery = { readonly boardPaper: { readonly reference: string, readonly title: string, readonly version: number, readonly body: string, readonly state: PaperState } };

export type ListsPreviewListImportQueryVariables = Exact<{
  input: ImportListInput;
}>;


export type ListsPreviewListImportQuery = { readonly answer: { readonly imported: { readonly added: number, readonly changed: number, readonly unchanged: number, readonly wrong: number, readonly notes: ReadonlyArray<string>, readonly draft: string, readonly lines: ReadonlyArray<{ readonly line: number, readonly outcome: ListLineOutcome, readonly code: string | null, readonly title: string | null, readonly changes: ReadonlyArray<{ readonly column: string, readonly was: string | null, readonly willBe: string | null }>, readonly faults: ReadonlyArray<{ readonly column: string | null, readonly message: string }> }> } | null, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type ListsImportListMutationVariables = Exact<{
  input: ImportListInput;
}>;


export type ListsImportListMutation = { readonly answer: { readonly saved: boolean, readonly imported: { readonly added: number, readonly changed: number, readonly unchanged: number, readonly wrong: number, readonly notes: ReadonlyArray<string>, readonly draft: string, readonly lines: ReadonlyArray<{ readonly line: number, readonly outcome: ListLineOutcome, readonly code: string | null, readonly title: string | null, readonly changes: ReadonlyArray<{ readonly column: string, readonly was: string | null, readonly willBe: string | null }>, readonly faults: ReadonlyArray<{ readonly column: string | null, readonly message: string }> }> } | null, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type MailOwnMailQueryVariables = Exact<{ [key: string]: never; }>;


export type MailOwnMailQuery = { readonly mailSettings: { readonly address: string | null, readonly pendingAddress: string | null, readonly refused: boolean, readonly digestHour: number, readonly topics: ReadonlyArray<MailTopic> } };

export type MailMailOfQueryVariables = Exact<{
  personId?: string | null | undefined;
}>;


export type MailMailOfQuery = { readonly mailSettings: { readonly address: string | null, readonly pendingAddress: string | null, readonly refused: boolean, readonly digestHour: number, readonly topics: ReadonlyArray<MailTopic> } };

export type MailMessagesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  states?: ReadonlyArray<MailState> | MailState | null | undefined;
}>;


export type MailMessagesQuery = { readonly mailMessages: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: MailKind, readonly state: MailState, readonly nextStates: ReadonlyArray<MailState>, readonly name: string, readonly address: string, readonly madeAt: string, readonly answer: string | null }> } };

export type MeetingsOutsideQueryVariables = Exact<{ [key: string]: never; }>;


export type MeetingsOutsideQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }> };

export type MeetingsAtMeetingQueryVariables = Exact<{
  meeting: string;
}>;


export type MeetingsAtMeetingQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly meeting: { readonly code: string, readonly meetsOn: string | null, readonly agenda: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string }>, readonly body: { readonly name: string, readonly projectCode: string | null } } };

export type MeetingsOneQueryVariables = Exact<{
  action: string;
}>;


export type MeetingsOneQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly bodies: ReadonlyArray<{ readonly meetings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly meetsOn: string | null, readonly state: MeetingState, readonly body: { readonly name: string } }> } }>, readonly actions: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly text: string, readonly owner: string | null, readonly dueOn: string | null, readonly state: ActionState, readonly nextStates: ReadonlyArray<ActionState>, readonly version: number, readonly ownerPerson: { readonly id: string } | null }> } };

export type MeetingsEstablishQueryVariables = Exact<{ [key: string]: never; }>;


export type MeetingsEstablishQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }> };

export type MeetingsAmendQueryVariables = Exact<{
  body: string;
}>;


export type MeetingsAmendQuery = { readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly body: { readonly name: string, readonly kind: BodyKind, readonly quorum: number | null, readonly clearDays: number | null, readonly scheme: ConfidentialityScheme, readonly region: HolidayRegion, readonly version: number, readonly organisation: { readonly id: string } | null, readonly windows: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly closures: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> } };

export type MeetingsOutside2QueryVariables = Exact<{
  bodyCode: string;
}>;


export type MeetingsOutside2Query = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly body: { readonly name: string }, readonly decisions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly state: DecisionState, readonly decidedOn: string }> } };

export type MeetingsAtMeeting2QueryVariables = Exact<{
  bodyCode: string;
  meeting: string;
}>;


export type MeetingsAtMeeting2Query = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly body: { readonly name: string }, readonly decisions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly state: DecisionState, readonly decidedOn: string }> }, readonly meeting: { readonly code: string, readonly meetsOn: string | null, readonly agenda: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string }> } };

export type MeetingsCorrectQueryVariables = Exact<{
  decision: string;
}>;


export type MeetingsCorrectQuery = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly decision: { readonly code: string, readonly title: string, readonly text: string, readonly outcome: DecisionOutcome, readonly reasons: string | null, readonly alternatives: ReadonlyArray<string> | null, readonly conflicts: ReadonlyArray<string> | null, readonly dispensation: string | null, readonly paperReference: string | null, readonly recommendation: string | null, readonly maker: string, readonly projectCodes: ReadonlyArray<string>, readonly decidedOn: string, readonly version: number, readonly body: { readonly name: string } } };

export type MeetingsAskQueryVariables = Exact<{
  meeting: string;
}>;


export type MeetingsAskQuery = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly meeting: { readonly code: string, readonly version: number, readonly meetsOn: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly place: string | null, readonly state: MeetingState, readonly nextStates: ReadonlyArray<MeetingState>, readonly body: { readonly name: string, readonly scheme: ConfidentialityScheme }, readonly dispatch: { readonly due: string | null }, readonly agenda: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: AgendaItemKind, readonly paperReference: string | null, readonly projectCode: string | null, readonly access: ItemAccess | null, readonly exemptParagraphs: ReadonlyArray<string>, readonly subject: { readonly kind: SubjectKind, readonly id: string } | null }> } };

export type MeetingsPlanQueryVariables = Exact<{
  bodyCode: string;
}>;


export type MeetingsPlanQuery = { readonly body: { readonly name: string } };

export type MeetingsPlanAnyQueryVariables = Exact<{ [key: string]: never; }>;


export type MeetingsPlanAnyQuery = { readonly bodies: ReadonlyArray<{ readonly code: string, readonly name: string }> };

export type MeetingsAgendaAskQueryVariables = Exact<{
  meeting: string;
}>;


export type MeetingsAgendaAskQuery = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly boardPapers: { readonly nodes: ReadonlyArray<{ readonly reference: string, readonly title: string, readonly body: string, readonly meetingDate: string, readonly state: PaperState }> }, readonly meeting: { readonly code: string, readonly version: number, readonly meetsOn: string | null, readonly body: { readonly name: string, readonly scheme: ConfidentialityScheme }, readonly papersBesideAgenda: ReadonlyArray<{ readonly reference: string, readonly title: string, readonly confidentiality: Confidentiality | null, readonly projects: ReadonlyArray<{ readonly code: string }> }>, readonly agenda: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: AgendaItemKind, readonly paperReference: string | null, readonly projectCode: string | null, readonly access: ItemAccess | null, readonly exemptParagraphs: ReadonlyArray<string>, readonly subject: { readonly kind: SubjectKind, readonly id: string } | null }> } };

export type MeetingsMeetingsQueryVariables = Exact<{
  asAt?: string | null | undefined;
}>;


export type MeetingsMeetingsQuery = { readonly bodies: ReadonlyArray<{ readonly code: string, readonly name: string, readonly kind: BodyKind, readonly projectCode: string | null, readonly coming: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly meetsOn: string | null, readonly dateReason: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly place: string | null, readonly state: MeetingState, readonly dispatch: { readonly state: DispatchState, readonly due: string | null, readonly dispatchedOn: string | null, readonly workingDaysLeft: number | null }, readonly warnings: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly agenda: ReadonlyArray<{ readonly number: number }> }> }, readonly past: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly meetsOn: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly place: string | null, readonly state: MeetingState, readonly minutes: { readonly state: MinutesState } | null, readonly quorum: { readonly quorate: boolean | null } }> } }>, readonly open: { readonly totalCount: number }, readonly overdue: { readonly totalCount: number } };

export type MeetingsBodyQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type MeetingsBodyQuery = { readonly body: { readonly id: string, readonly code: string, readonly name: string, readonly kind: BodyKind, readonly projectCode: string | null, readonly quorum: number | null, readonly clearDays: number | null, readonly scheme: ConfidentialityScheme, readonly region: HolidayRegion, readonly citation: string | null, readonly assumed: boolean, readonly version: number, readonly organisation: { readonly name: string } | null, readonly houseStyle: { readonly name: string | null, readonly since: string, readonly referenceScheme: string, readonly pageBudget: number } | null, readonly closures: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly windows: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly coming: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly meetsOn: string | null, readonly dateReason: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly place: string | null, readonly state: MeetingState, readonly dispatch: { readonly state: DispatchState, readonly due: string | null, readonly dispatchedOn: string | null, readonly workingDaysLeft: number | null }, readonly warnings: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly agenda: ReadonlyArray<{ readonly number: number }> }> }, readonly past: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly meetsOn: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly place: string | null, readonly state: MeetingState, readonly minutes: { readonly state: MinutesState } | null, readonly quorum: { readonly quorate: boolean | null } }> } } };

export type MeetingsMeetingQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
}>;


export type MeetingsMeetingQuery = { readonly meeting: { readonly id: string, readonly code: string, readonly name: string, readonly meetsOn: string | null, readonly dateReason: string | null, readonly startsAt: string | null, readonly endsAt: string | null, readonly place: string | null, readonly state: MeetingState, readonly since: string | null, readonly nextStates: ReadonlyArray<MeetingState>, readonly version: number, readonly citation: string | null, readonly assumed: boolean, readonly ownSeat: boolean | null, readonly body: { readonly code: string, readonly name: string, readonly kind: BodyKind, readonly projectCode: string | null, readonly clearDays: number | null }, readonly dispatch: { readonly state: DispatchState, readonly due: string | null, readonly dispatchedOn: string | null, readonly workingDaysLeft: number | null }, readonly warnings: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly moves: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly from: string, readonly to: string | null, readonly why: string | null }>, readonly agenda: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string, readonly kind: AgendaItemKind, readonly paperReference: string | null, readonly projectCode: string | null, readonly access: ItemAccess | null, readonly exemptParagraphs: ReadonlyArray<string>, readonly withheld: boolean, readonly subject: { readonly kind: SubjectKind, readonly code: string, readonly title: string } | null }>, readonly attendance: ReadonlyArray<{ readonly name: string, readonly kind: AttendanceKind, readonly substituteFor: string | null, readonly items: ReadonlyArray<number> | null, readonly person: { readonly id: string } | null, readonly organisation: { readonly name: string } | null }> | null, readonly interests: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly name: string, readonly item: number | null, readonly interest: string, readonly response: InterestResponse, readonly person: { readonly id: string } | null }>, readonly quorum: { readonly needed: number | null, readonly present: number | null, readonly quorate: boolean | null, readonly inquorateItems: ReadonlyArray<number> }, readonly papers: ReadonlyArray<{ readonly reference: string, readonly state: PaperState, readonly returns: ReadonlyArray<{ readonly open: boolean }> }>, readonly papersDue: ReadonlyArray<{ readonly reference: string, readonly itemIds: ReadonlyArray<string>, readonly numbers: ReadonlyArray<number> }>, readonly papersBesideAgenda: ReadonlyArray<{ readonly reference: string, readonly title: string, readonly state: PaperState }>, readonly paperFindings: ReadonlyArray<{ readonly message: string }>, readonly seatCheck: { readonly present: number, readonly quorum: number | null, readonly quorate: boolean | null, readonly findings: ReadonlyArray<{ readonly message: string }>, readonly seats: ReadonlyArray<{ readonly organisation: string, readonly attendance: SeatAttendance }> } | null, readonly minutes: { readonly state: MinutesState, readonly agreedAt: string | null, readonly agreedAtName: string | null, readonly agreedOn: string | null, readonly versions: number, readonly notes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly item: number | null, readonly text: string }>, readonly corrections: ReadonlyArray<{ readonly number: string, readonly before: string, readonly after: string }> } | null, readonly actions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly text: string, readonly owner: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly raisedOn: string, readonly projectCode: string | null, readonly raisedAt: string | null, readonly raisedAtName: string | null, readonly state: ActionState, readonly nextStates: ReadonlyArray<ActionState>, readonly version: number }> }, readonly decisions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly outcome: DecisionOutcome, readonly state: DecisionState, readonly text: string, readonly item: number | null }> }, readonly papersSent: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly note: string | null }>, readonly minutesAgreed: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly agreedAtName: string | null }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: MeetingState, readonly note: string | null }> } };

export type MeetingsNoticesQueryVariables = Exact<{
  code: string;
}>;


export type MeetingsNoticesQuery = { readonly paperNotices: ReadonlyArray<{ readonly paperReference: string, readonly personId: string, readonly name: string, readonly state: PaperNoticeState, readonly madeAt: string | null }> };

export type MeetingsActionsQueryVariables = Exact<{
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  filter?: ActionFilter | null | undefined;
}>;


export type MeetingsActionsQuery = { readonly projects: ReadonlyArray<{ readonly code: string }>, readonly overdue: { readonly totalCount: number }, readonly unowned: { readonly nodes: ReadonlyArray<{ readonly owner: string | null }> }, readonly actions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly text: string, readonly owner: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly raisedOn: string, readonly projectCode: string | null, readonly raisedAt: string | null, readonly raisedAtName: string | null, readonly state: ActionState, readonly nextStates: ReadonlyArray<ActionState>, readonly version: number }> } };

export type MeetingsActionByCodeQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
}>;


export type MeetingsActionByCodeQuery = { readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly text: string, readonly owner: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly raisedOn: string, readonly projectCode: string | null, readonly raisedAt: string | null, readonly raisedAtName: string | null, readonly state: ActionState, readonly nextStates: ReadonlyArray<ActionState>, readonly version: number, readonly raisedAtItem: number | null, readonly since: string | null, readonly closedAt: string | null, readonly closedAtName: string | null, readonly citation: string | null, readonly assumed: boolean, readonly subjects: ReadonlyArray<{ readonly kind: SubjectKind, readonly code: string, readonly title: string }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: ActionState, readonly note: string | null, readonly closedAtName: string | null }> }> } };

export type MeetingsDecisionsQueryVariables = Exact<{
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  filter?: DecisionFilter | null | undefined;
}>;


export type MeetingsDecisionsQuery = { readonly bodies: ReadonlyArray<{ readonly code: string, readonly name: string, readonly kind: BodyKind, readonly projectCode: string | null }>, readonly projects: ReadonlyArray<{ readonly code: string }>, readonly decisions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly outcome: DecisionOutcome, readonly state: DecisionState, readonly decidedOn: string, readonly meetingCode: string | null, readonly meetingName: string | null, readonly paperReference: string | null, readonly projectCodes: ReadonlyArray<string>, readonly body: { readonly name: string, readonly code: string } }> } };

export type MeetingsDecisionQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
}>;


export type MeetingsDecisionQuery = { readonly decision: { readonly id: string, readonly code: string, readonly title: string, readonly text: string, readonly outcome: DecisionOutcome, readonly state: DecisionState, readonly decidedOn: string, readonly maker: string, readonly meetingCode: string | null, readonly meetingName: string | null, readonly item: number | null, readonly paperReference: string | null, readonly recommendation: string | null, readonly reasons: string | null, readonly alternatives: ReadonlyArray<string> | null, readonly conflicts: ReadonlyArray<string> | null, readonly dispensation: string | null, readonly replaces: string | null, readonly replacement: DecisionReplacement | null, readonly replacedBy: string | null, readonly projectCodes: ReadonlyArray<string>, readonly citation: string | null, readonly assumed: boolean, readonly version: number, readonly body: { readonly code: string, readonly name: string, readonly projectCode: string | null }, readonly gaps: ReadonlyArray<{ readonly message: string }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly title: string, readonly outcome: DecisionOutcome, readonly text: string }> } };

export type MeetingsProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type MeetingsProgrammesQuery = { readonly programmes: ReadonlyArray<{ readonly code: string, readonly title: string }> };

export type MeetingsPromisesQueryVariables = Exact<{
  programme: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  state?: PromiseState | null | undefined;
}>;


export type MeetingsPromisesQuery = { readonly missed: { readonly totalCount: number }, readonly moved: { readonly totalCount: number }, readonly open: { readonly totalCount: number }, readonly kept: { readonly totalCount: number }, readonly withdrawn: { readonly totalCount: number }, readonly promises: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: PromiseKind, readonly code: string, readonly title: string, readonly projectCode: string, readonly firstPromisedOn: string | null, readonly state: PromiseState, readonly movedWorkingDays: number | null, readonly doneOn: string | null, readonly dueOn: string | null, readonly contradicted: boolean, readonly reason: string | null, readonly reasonReportedOn: string | null, readonly waitsFor: string | null, readonly version: number | null, readonly reports: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly outcome: PromiseOutcome, readonly dueOn: string | null, readonly note: string }>, readonly told: ReadonlyArray<{ readonly reference: string, readonly asAt: string, readonly promisedOn: string | null }> }> } };

export type MeetingsAsk2QueryVariables = Exact<{
  meeting: string;
}>;


export type MeetingsAsk2Query = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly meeting: { readonly version: number, readonly meetsOn: string | null, readonly agenda: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string }>, readonly attendance: ReadonlyArray<{ readonly name: string, readonly kind: AttendanceKind, readonly substituteFor: string | null, readonly items: ReadonlyArray<number> | null, readonly person: { readonly id: string } | null, readonly organisation: { readonly id: string } | null }> | null, readonly minutes: { readonly notes: ReadonlyArray<{ readonly id: string, readonly number: string, readonly item: number | null, readonly text: string }>, readonly corrections: ReadonlyArray<{ readonly number: string, readonly after: string }> } | null, readonly body: { readonly name: string, readonly meetings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly meetsOn: string | null, readonly state: MeetingState, readonly body: { readonly name: string } }> } } } };

export type MeetingsAllQueryVariables = Exact<{
  meeting: string;
}>;


export type MeetingsAllQuery = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly meeting: { readonly id: string, readonly code: string, readonly meetsOn: string | null, readonly body: { readonly name: string }, readonly agenda: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string }> } };

export type MeetingsDocumentQueryVariables = Exact<{
  meeting: string;
}>;


export type MeetingsDocumentQuery = { readonly meeting: { readonly version: number, readonly meetsOn: string | null, readonly agenda: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string }>, readonly body: { readonly name: string } } };

export type MeetingsRecordQueryVariables = Exact<{
  reference: string;
}>;


export type MeetingsRecordQuery = { readonly boardPaper: { readonly title: string, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly blocks: ReadonlyArray<{ readonly id: string, readonly number: string, readonly text: string }> } };

export type MeetingsReportQueryVariables = Exact<{
  programme: string;
}>;


export type MeetingsReportQuery = { readonly promises: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly promisedOn: string | null, readonly version: number | null }> } };

export type OutputsPlanBasisQueryVariables = Exact<{
  projectCode: string;
}>;


export type OutputsPlanBasisQuery = { readonly project: { readonly code: string, readonly title: string, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly parts: ReadonlyArray<{ readonly code: string }> }> } } };

export type OutputsAmendBasisQueryVariables = Exact<{
  code: string;
}>;


export type OutputsAmendBasisQuery = { readonly project: { readonly code: string, readonly title: string, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly kind: OutputKind, readonly purpose: string | null, readonly version: number, readonly parts: ReadonlyArray<{ readonly code: string }> }> } } };

export type OutputsBeginBasisQueryVariables = Exact<{
  projectCode: string;
}>;


export type OutputsBeginBasisQuery = { readonly project: { readonly code: string, readonly title: string, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly parts: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly state: VersionState, readonly parts: ReadonlyArray<string> }> } }> } } };

export type OutputsVersionBasisQueryVariables = Exact<{
  code: string;
}>;


export type OutputsVersionBasisQuery = { readonly project: { readonly code: string, readonly title: string, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly parts: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly label: string, readonly state: VersionState, readonly version: number, readonly parts: ReadonlyArray<string> }> } }> } } };

export type OutputsOutputsQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type OutputsOutputsQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly outputs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly kind: OutputKind, readonly currentVersion: { readonly code: string, readonly label: string, readonly state: VersionState, readonly since: string, readonly awaiting: ReadonlyArray<{ readonly name: string }>, readonly blockers: ReadonlyArray<{ readonly code: ProblemCode }> } | null, readonly publishedVersion: { readonly code: string, readonly label: string, readonly publishedOn: string | null } | null }> } } };

export type OutputsOutputQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  output: string;
}>;


export type OutputsOutputQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly output: { readonly id: string, readonly code: string, readonly title: string, readonly kind: OutputKind, readonly purpose: string | null, readonly citation: string | null, readonly assumed: boolean, readonly version: number, readonly parts: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly label: string, readonly state: VersionState, readonly since: string, readonly publishedOn: string | null, readonly begunFrom: string | null, readonly awaiting: ReadonlyArray<{ readonly name: string }> }> } } | null } };

export type OutputsVersionQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  output: string;
  version: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OutputsVersionQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly sponsors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly output: { readonly code: string, readonly title: string, readonly parts: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly outputVersion: { readonly id: string, readonly code: string, readonly label: string, readonly state: VersionState, readonly since: string, readonly nextStates: ReadonlyArray<VersionState>, readonly publishedOn: string | null, readonly override: string | null, readonly begunFrom: string | null, readonly parts: ReadonlyArray<string>, readonly contentSha256: string, readonly version: number, readonly citation: string | null, readonly assumed: boolean, readonly awaiting: ReadonlyArray<{ readonly name: string }>, readonly blockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly signOffs: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly given: boolean, readonly signatory: string, readonly state: SignOffState, readonly organisation: { readonly id: string, readonly name: string } | null }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: VersionState, readonly note: string | null, readonly override: string | null }>, readonly imports: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly format: DocumentFormat, readonly fileName: string | null, readonly placed: number, readonly unplaced: ReadonlyArray<{ readonly line: number }> }>, readonly seven: ReadonlyArray<{ readonly covered: boolean, readonly principle: { readonly number: number, readonly name: string }, readonly clauses: ReadonlyArray<{ readonly number: string | null, readonly kind: ClauseKind, readonly text: string }> }>, readonly cipfa: ReadonlyArray<{ readonly covered: boolean, readonly principle: { readonly number: number, readonly name: string }, readonly clauses: ReadonlyArray<{ readonly number: string | null, readonly kind: ClauseKind, readonly text: string }> }>, readonly general: ReadonlyArray<{ readonly covered: boolean, readonly principle: { readonly number: number, readonly name: string }, readonly clauses: ReadonlyArray<{ readonly number: string | null, readonly kind: ClauseKind, readonly text: string }> }>, readonly clauses: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly kind: ClauseKind, readonly text: string, readonly alignments: ReadonlyArray<{ readonly framework: FrameworkCode, readonly principles: ReadonlyArray<{ readonly number: number, readonly name: string }> }> }> } } | null } | null } };

export type OutputsClausePageQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  output: string;
  version: string;
  clause: string;
}>;


export type OutputsClausePageQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly output: { readonly code: string, readonly title: string, readonly outputVersion: { readonly id: string, readonly code: string, readonly label: string, readonly state: VersionState, readonly version: number, readonly clause: { readonly id: string, readonly number: string | null, readonly kind: ClauseKind, readonly text: string, readonly citation: string | null, readonly assumed: boolean, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly kind: ClauseKind, readonly text: string }>, readonly alignments: ReadonlyArray<{ readonly framework: FrameworkCode, readonly citation: string | null, readonly assumed: boolean, readonly principles: ReadonlyArray<{ readonly number: number, readonly name: string, readonly wording: string | null }> }> } | null } | null } | null, readonly feedbackItems: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly text: string, readonly state: FeedbackItemState, readonly outcome: { readonly outcome: FeedbackOutcome } | null }> } } };

export type OutputsComparedQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  output: string;
  from: string;
  to: string;
}>;


export type OutputsComparedQuery = { readonly project: { readonly output: { readonly compare: { readonly added: number, readonly removed: number, readonly moved: number, readonly reworded: number, readonly unchanged: number, readonly clauses: ReadonlyArray<{ readonly change: ClauseChangeKind, readonly kind: ClauseKind, readonly fromNumber: string | null, readonly toNumber: string | null, readonly originId: string, readonly runs: ReadonlyArray<{ readonly mark: ClauseMark, readonly text: string }> }> } } | null } };

export type OutputsImportBasisQueryVariables = Exact<{
  code: string;
  output: string;
  version: string;
}>;


export type OutputsImportBasisQuery = { readonly project: { readonly code: string, readonly title: string, readonly output: { readonly code: string, readonly title: string, readonly outputVersion: { readonly id: string, readonly code: string, readonly label: string, readonly state: VersionState, readonly version: number, readonly clauses: { readonly totalCount: number } } | null } | null } };

export type OutputsPreviewImportQueryVariables = Exact<{
  input: ImportClausesInput;
}>;


export type OutputsPreviewImportQuery = { readonly answer: { readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly placed: ReadonlyArray<{ readonly kind: ClauseKind, readonly line: number, readonly number: string | null, readonly text: string }> | null, readonly unplaced: ReadonlyArray<{ readonly line: number, readonly text: string, readonly why: string }> | null } };

export type OutputsImportMutationVariables = Exact<{
  input: ImportClausesInput;
}>;


export type OutputsImportMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type OutputsPlainQueryVariables = Exact<{
  code: string;
  output: string;
  outputVersion: string;
}>;


export type OutputsPlainQuery = { readonly project: { readonly code: string, readonly title: string, readonly sponsors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly output: { readonly code: string, readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string }> }, readonly outputVersion: { readonly id: string, readonly code: string, readonly label: string, readonly state: VersionState, readonly version: number, readonly nextStates: ReadonlyArray<VersionState>, readonly blockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }> } | null } | null } };

export type OutputsAlignQueryVariables = Exact<{
  code: string;
  output: string;
  outputVersion: string;
  clause?: string;
}>;


export type OutputsAlignQuery = { readonly principleFrameworks: ReadonlyArray<{ readonly code: FrameworkCode, readonly principles: ReadonlyArray<{ readonly number: number, readonly name: string, readonly wording: string | null }> }>, readonly project: { readonly code: string, readonly title: string, readonly sponsors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly output: { readonly code: string, readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string }> }, readonly outputVersion: { readonly id: string, readonly code: string, readonly label: string, readonly state: VersionState, readonly version: number, readonly nextStates: ReadonlyArray<VersionState>, readonly blockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly clause: { readonly id: string, readonly number: string | null, readonly kind: ClauseKind, readonly text: string, readonly alignments: ReadonlyArray<{ readonly framework: FrameworkCode, readonly principles: ReadonlyArray<{ readonly number: number }> }> } | null } | null } | null } };

export type OutputsReviseQueryVariables = Exact<{
  code: string;
  output: string;
  outputVersion: string;
  clause?: string;
}>;


export type OutputsReviseQuery = { readonly project: { readonly code: string, readonly title: string, readonly sponsors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly output: { readonly code: string, readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string }> }, readonly outputVersion: { readonly id: string, readonly code: string, readonly label: string, readonly state: VersionState, readonly version: number, readonly nextStates: ReadonlyArray<VersionState>, readonly blockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly clause: { readonly id: string, readonly number: string | null, readonly kind: ClauseKind, readonly text: string } | null, readonly clauses: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly kind: ClauseKind, readonly text: string }> } } | null } | null } };

export type PapersAttachBasisQueryVariables = Exact<{
  reference: string;
}>;


export type PapersAttachBasisQuery = { readonly boardPaper: { readonly reference: string, readonly title: string, readonly version: number, readonly state: PaperState } };

export type PapersAttachMutationVariables = Exact<{
  input: AttachToBoardPaperInput;
}>;


export type PapersAttachMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PapersComposingQueryVariables = Exact<{ [key: string]: never; }>;


export type PapersComposingQuery = { readonly programmes: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string, readonly asAt: string }>, readonly paperProposals: ReadonlyArray<{ readonly meetingCode: string, readonly meetingName: string, readonly meetingDate: string, readonly reference: string, readonly projectCodes: ReadonlyArray<string>, readonly papers: ReadonlyArray<string> }> };

export type PapersComposeReportQueryVariables = Exact<{ [key: string]: never; }>;


export type PapersComposeReportQuery = { readonly programmes: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly paperProposals: ReadonlyArray<{ readonly meetingCode: string, readonly meetingName: string, readonly meetingDate: string, readonly reference: string, readonly projectCodes: ReadonlyArray<string>, readonly papers: ReadonlyArray<string> }>, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string, readonly asAt: string, readonly adoptions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly clauses: { readonly totalCount: number } }> } }> };

export type PapersOfMeetingQueryVariables = Exact<{
  meeting: string;
}>;


export type PapersOfMeetingQuery = { readonly meeting: { readonly version: number, readonly meetsOn: string | null, readonly body: { readonly name: string }, readonly papersDue: ReadonlyArray<{ readonly itemIds: ReadonlyArray<string>, readonly numbers: ReadonlyArray<number>, readonly reference: string, readonly title: string, readonly projectCodes: ReadonlyArray<string>, readonly confidentiality: Confidentiality | null }> } };

export type PapersWithdrawQueryVariables = Exact<{
  reference: string;
}>;


export type PapersWithdrawQuery = { readonly boardPaper: { readonly reference: string, readonly title: string, readonly version: number } };

export type PapersOnePaperQueryVariables = Exact<{
  reference: string;
}>;


export type PapersOnePaperQuery = { readonly boardPaper: { readonly reference: string, readonly title: string, readonly version: number, readonly returns: ReadonlyArray<{ readonly by: string, readonly why: string, readonly open: boolean }> } };

export type PapersConsiderQueryVariables = Exact<{
  reference: string;
}>;


export type PapersConsiderQuery = { readonly boardPaper: { readonly reference: string, readonly title: string, readonly version: number, readonly asks: ReadonlyArray<{ readonly letter: string, readonly verb: AskVerb, readonly text: string }> } };

export type PapersReviseQueryVariables = Exact<{
  reference: string;
}>;


export type PapersReviseQuery = { readonly boardPaper: { readonly reference: string, readonly title: string } };

export type PapersPapersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PapersPapersQuery = { readonly boardPapers: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly reference: string, readonly title: string, readonly body: string, readonly meetingDate: string, readonly state: PaperState, readonly confidentiality: Confidentiality | null }> } };

export type PapersPaperQueryVariables = Exact<{
  reference: string;
  part?: string | null | undefined;
}>;


export type PapersPaperQuery = { readonly boardPaper: { readonly reference: string, readonly title: string, readonly body: string, readonly meetingDate: string, readonly asAt: string, readonly state: PaperState, readonly nextStates: ReadonlyArray<PaperState>, readonly confidentiality: Confidentiality | null, readonly version: number, readonly withdrawnBecause: string | null, readonly mark: string | null, readonly projects: ReadonlyArray<{ readonly code: string }>, readonly report: { readonly reportOf: string, readonly commendTo: string, readonly supplements: string | null } | null, readonly cover: ReadonlyArray<{ readonly label: string, readonly markup: string }>, readonly appendices: ReadonlyArray<{ readonly letter: string, readonly title: string }>, readonly asks: ReadonlyArray<{ readonly letter: string, readonly verb: AskVerb, readonly text: string, readonly subjectKind: SubjectKind | null, readonly subjectId: string | null }>, readonly clearance: { readonly by: string, readonly on: string, readonly current: boolean } | null, readonly consideration: { readonly decision: string, readonly consideredOn: string } | null, readonly issue: { readonly by: string, readonly on: string, readonly sealSha256: string, readonly recordMark: string | null, readonly files: ReadonlyArray<{ readonly format: PaperFormat, readonly url: string, readonly bytes: number, readonly sha256: string }> } | null, readonly revises: { readonly reference: string, readonly issuedOn: string, readonly why: string } | null, readonly replacedBy: { readonly reference: string } | null, readonly readings: ReadonlyArray<{ readonly by: string, readonly on: string, readonly version: number, readonly own: boolean }>, readonly sendings: ReadonlyArray<{ readonly by: string, readonly on: string, readonly clearBy: string | null, readonly note: string | null }>, readonly returns: ReadonlyArray<{ readonly by: string, readonly on: string, readonly why: string, readonly open: boolean }>, readonly comments: ReadonlyArray<{ readonly id: string, readonly blockId: string, readonly about: string, readonly text: string, readonly by: string, readonly on: string, readonly version: number, readonly answer: { readonly outcome: PaperCommentOutcome, readonly text: string | null, readonly by: string, readonly on: string } | null }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly letter: string | null, readonly title: string, readonly fileName: string, readonly bytes: number, readonly url: string, readonly erased: boolean }>, readonly draftFiles: ReadonlyArray<{ readonly format: PaperFormat, readonly url: string }>, readonly readiness: { readonly bodyPages: number | null, readonly pageBudget: number, readonly budgetBlocks: boolean, readonly findings: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly severity: Severity, readonly subject: string | null }> }, readonly offers: ReadonlyArray<{ readonly kind: OfferKind, readonly blockId: string, readonly left: boolean, readonly newText: { readonly markup: string, readonly text: string, readonly bullets: ReadonlyArray<string> } | null }>, readonly index: ReadonlyArray<{ readonly id: string, readonly number: string, readonly anchor: string, readonly appendix: string | null, readonly kind: PaperBlockKind, readonly level: number | null }>, readonly blocks: ReadonlyArray<{ readonly id: string, readonly number: string, readonly anchor: string, readonly appendix: string | null, readonly kind: PaperBlockKind, readonly level: number | null, readonly markup: string, readonly text: string, readonly bullets: ReadonlyArray<string>, readonly origin: BlockOrigin, readonly table: { readonly rowHeads: boolean, readonly rowCount: number, readonly columns: ReadonlyArray<{ readonly title: string, readonly right: boolean }>, readonly rows: ReadonlyArray<{ readonly cells: ReadonlyArray<{ readonly markup: string, readonly tone: CellTone | null }> }> } | null, readonly charts: ReadonlyArray<{ readonly url: string, readonly alt: string, readonly width: number, readonly height: number }>, readonly stale: { readonly kind: OfferKind, readonly left: boolean, readonly newText: { readonly markup: string, readonly text: string, readonly bullets: ReadonlyArray<string> } | null } | null }> } };

export type PapersInHandQueryVariables = Exact<{
  reference: string;
  block?: string | null | undefined;
}>;


export type PapersInHandQuery = { readonly boardPaper: { readonly blocks: ReadonlyArray<{ readonly id: string, readonly number: string, readonly kind: PaperBlockKind, readonly origin: BlockOrigin, readonly figures: ReadonlyArray<{ readonly id: string, readonly kind: FigureKind, readonly value: string, readonly text: string, readonly source: { readonly kind: string, readonly code: string, readonly label: string, readonly citation: string | null, readonly assumed: boolean | null, readonly asAt: string, readonly revision: number } }>, readonly stale: { readonly kind: OfferKind, readonly left: boolean, readonly newText: { readonly markup: string, readonly text: string, readonly bullets: ReadonlyArray<string> } | null } | null }> } };

export type PapersChangesQueryVariables = Exact<{
  reference: string;
  since: number;
}>;


export type PapersChangesQuery = { readonly boardPaper: { readonly changesSince: { readonly savedAt: string, readonly blocks: ReadonlyArray<{ readonly change: ClauseChangeKind, readonly blockId: string, readonly behind: string | null, readonly lines: ReadonlyArray<{ readonly runs: ReadonlyArray<{ readonly mark: ClauseMark, readonly text: string }> }> }> } | null } };

export type PapersMeetingsToComeQueryVariables = Exact<{ [key: string]: never; }>;


export type PapersMeetingsToComeQuery = { readonly paperProposals: ReadonlyArray<{ readonly meetingCode: string, readonly meetingName: string }> };

export type PapersMyProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type PapersMyProjectsQuery = { readonly projects: ReadonlyArray<{ readonly code: string }> };

export type PapersVerifyQueryVariables = Exact<{
  reference: string;
}>;


export type PapersVerifyQuery = { readonly verifyBoardPaper: { readonly ok: boolean, readonly mark: string | null, readonly figuresChecked: number, readonly brokenParts: ReadonlyArray<string>, readonly differences: ReadonlyArray<{ readonly label: string, readonly sealed: string, readonly now: string | null }>, readonly rewordings: ReadonlyArray<{ readonly label: string, readonly sealed: string, readonly now: string | null }>, readonly files: ReadonlyArray<{ readonly format: PaperFormat, readonly ok: boolean }>, readonly attachments: ReadonlyArray<{ readonly fileName: string, readonly ok: boolean }> } };

export type PapersEditPaperMutationVariables = Exact<{
  input: EditBoardPaperInput;
}>;


export type PapersEditPaperMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PapersTalkMutationVariables = Exact<{
  input: MarkBoardPaperReadInput;
}>;


export type PapersTalkMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PapersTalk2MutationVariables = Exact<{
  input: CommentOnBoardPaperInput;
}>;


export type PapersTalk2Mutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PapersTalk3MutationVariables = Exact<{
  input: AnswerBoardPaperCommentInput;
}>;


export type PapersTalk3Mutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PapersStepsMutationVariables = Exact<{
  input: ClearBoardPaperInput;
}>;


export type PapersStepsMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PapersSteps2MutationVariables = Exact<{
  input: IssueBoardPaperInput;
}>;


export type PapersSteps2Mutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PapersSteps3MutationVariables = Exact<{
  input: WithdrawBoardPaperInput;
}>;


export type PapersSteps3Mutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PapersSteps4MutationVariables = Exact<{
  input: DetachFromBoardPaperInput;
}>;


export type PapersSteps4Mutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PapersWordBasisQueryVariables = Exact<{
  reference: string;
}>;


export type PapersWordBasisQuery = { readonly boardPaper: { readonly reference: string, readonly title: string, readonly version: number, readonly state: PaperState, readonly draftFiles: ReadonlyArray<{ readonly format: PaperFormat, readonly url: string }> } };

export type PapersPreviewWordQueryVariables = Exact<{
  input: PreviewWordDraftInput;
}>;


export type PapersPreviewWordQuery = { readonly answer: { readonly madeFrom: number | null, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly edits: ReadonlyArray<{ readonly id: string, readonly kind: WordEditKind, readonly name: string, readonly conflict: string | null, readonly lines: ReadonlyArray<{ readonly runs: ReadonlyArray<{ readonly mark: ClauseMark, readonly text: string }> }>, readonly tracked: ReadonlyArray<{ readonly what: TrackedChangeKind, readonly by: string, readonly on: string | null, readonly words: string }>, readonly figures: ReadonlyArray<{ readonly label: string, readonly was: string, readonly now: string | null }>, readonly page: ReadonlyArray<{ readonly runs: ReadonlyArray<{ readonly mark: ClauseMark, readonly text: string }> }> | null }> | null, readonly comments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly by: string, readonly text: string, readonly there: boolean }> | null, readonly leftOut: ReadonlyArray<{ readonly where: string, readonly why: string }> | null } };

export type PapersTakeWordMutationVariables = Exact<{
  input: ImportWordDraftInput;
}>;


export type PapersTakeWordMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type PeoplePersonQueryVariables = Exact<{
  id: string;
  kinds?: ReadonlyArray<SearchKind> | SearchKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PeoplePersonQuery = { readonly node:
    | { readonly id: string, readonly name: string, readonly post: string | null, readonly citation: string | null, readonly organisation: { readonly id: string, readonly name: string } | null }
    | Record<PropertyKey, never>
   | null, readonly involvements: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly roles: ReadonlyArray<PartyRole>, readonly thing: { readonly kind: SearchKind, readonly code: string | null, readonly title: string, readonly path: string | null, readonly date: string | null, readonly projectCodes: ReadonlyArray<string> } }> } };

export type PeopleOrganisationQueryVariables = Exact<{
  id: string;
  kinds?: ReadonlyArray<SearchKind> | SearchKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PeopleOrganisationQuery = { readonly node:
    | { readonly id: string, readonly name: string, readonly shortName: string | null, readonly note: string | null, readonly citation: string | null }
    | Record<PropertyKey, never>
   | null, readonly involvements: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly roles: ReadonlyArray<PartyRole>, readonly thing: { readonly kind: SearchKind, readonly code: string | null, readonly title: string, readonly path: string | null, readonly date: string | null, readonly projectCodes: ReadonlyArray<string> } }> } };

export type PilotsPilotsQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  state?: PilotState | null | undefined;
  type?: AuthorityType | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PilotsPilotsQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly pilotReadiness: { readonly ready: boolean, readonly problems: ReadonlyArray<{ readonly message: string, readonly subject: string | null }>, readonly balance: ReadonlyArray<{ readonly authorityType: AuthorityType, readonly listed: number, readonly takingPart: number }> }, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly forecastDate: string | null, readonly actualDate: string | null }> }, readonly pilots: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly authorityType: AuthorityType, readonly state: PilotState, readonly nextStates: ReadonlyArray<PilotState>, readonly invented: boolean, readonly version: number, readonly outputVersions: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly feedback: { readonly totalCount: number } }> } } };

export type PilotsPilotQueryVariables = Exact<{
  code: string;
  pilot: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PilotsPilotQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly pilotReadiness: { readonly ready: boolean, readonly problems: ReadonlyArray<{ readonly message: string, readonly subject: string | null }>, readonly balance: ReadonlyArray<{ readonly authorityType: AuthorityType, readonly listed: number, readonly takingPart: number }> }, readonly pilot: { readonly id: string, readonly code: string, readonly name: string, readonly authorityType: AuthorityType, readonly contact: string | null, readonly state: PilotState, readonly since: string | null, readonly nextStates: ReadonlyArray<PilotState>, readonly invented: boolean, readonly citation: string | null, readonly version: number, readonly organisation: { readonly name: string } | null, readonly outputVersions: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: PilotState, readonly note: string | null }>, readonly feedback: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly text: string, readonly state: FeedbackItemState, readonly clause: { readonly title: string, readonly code: string } | null, readonly outcome: { readonly outcome: FeedbackOutcome } | null }> } } | null } };

export type PilotsPilotBasisQueryVariables = Exact<{
  project: string;
  pilot: string;
}>;


export type PilotsPilotBasisQuery = { readonly project: { readonly title: string, readonly outputs: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly versions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly state: VersionState }> } }> }, readonly pilot: { readonly code: string, readonly name: string, readonly authorityType: AuthorityType, readonly contact: string | null, readonly nextStates: ReadonlyArray<PilotState>, readonly version: number, readonly organisation: { readonly id: string } | null, readonly outputVersions: ReadonlyArray<{ readonly id: string }> } | null }, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type PlanBasisQueryVariables = Exact<{
  projectCode: string;
}>;


export type PlanBasisQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly plan: { readonly version: number, readonly calendar: { readonly weekend: ReadonlyArray<number>, readonly region: HolidayRegion, readonly progressLogic: ProgressLogic, readonly closures: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly worked: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly restrictedWindows: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> }, readonly calendars: ReadonlyArray<{ readonly code: string, readonly name: string, readonly weekend: ReadonlyArray<number>, readonly region: HolidayRegion, readonly closures: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly worked: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> }> } } };

export type PlanPreviewQueryVariables = Exact<{
  input: ChangeCalendarInput;
}>;


export type PlanPreviewQuery = { readonly answer: { readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type DragDraggedQueryVariables = Exact<{
  code: string;
}>;


export type DragDraggedQuery = { readonly project: { readonly id: string, readonly code: string, readonly plan: { readonly version: number, readonly calendar: { readonly weekend: ReadonlyArray<number>, readonly holidays: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly closures: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly worked: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> }, readonly calendars: ReadonlyArray<{ readonly code: string, readonly weekend: ReadonlyArray<number>, readonly holidays: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly closures: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly worked: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> }>, readonly tasks: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly durationDays: number | null, readonly start: string | null, readonly finish: string | null, readonly actualFinish: string | null, readonly startReason: string, readonly dateReason: string, readonly calendar: string | null, readonly constraint: { readonly kind: ConstraintKind, readonly date: string } | null, readonly pinned: { readonly start: string | null, readonly finish: string } | null }>, readonly milestones: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly forecastDate: string | null, readonly actualDate: string | null, readonly dateReason: string, readonly calendar: string | null, readonly constraint: { readonly kind: ConstraintKind, readonly date: string } | null, readonly pinned: { readonly start: string | null, readonly finish: string } | null }> } } };

export type GridPlanGridQueryVariables = Exact<{
  code: string;
}>;


export type GridPlanGridQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly plan: { readonly version: number, readonly finish: string | null, readonly calendars: ReadonlyArray<{ readonly code: string, readonly name: string }> } }, readonly file: { readonly content: string }, readonly people: ReadonlyArray<{ readonly name: string }>, readonly organisations: ReadonlyArray<{ readonly name: string }> };

export type ImportImportPlanBasisQueryVariables = Exact<{
  code: string;
}>;


export type ImportImportPlanBasisQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly plan: { readonly version: number, readonly stages: ReadonlyArray<{ readonly code: string }>, readonly tasks: ReadonlyArray<{ readonly code: string }>, readonly milestones: ReadonlyArray<{ readonly code: string }> } } };

export type ImportPreviewPlanImportQueryVariables = Exact<{
  input: ImportPlanInput;
}>;


export type ImportPreviewPlanImportQuery = { readonly answer: { readonly imported: { readonly added: number, readonly changed: number, readonly withdrawn: number, readonly unchanged: number, readonly lines: ReadonlyArray<{ readonly verb: PlanImportVerb, readonly line: number | null, readonly code: string | null, readonly title: string | null, readonly says: ReadonlyArray<string> }>, readonly dates: ReadonlyArray<{ readonly code: string, readonly title: string, readonly was: string | null, readonly inFile: string | null, readonly willBe: string | null, readonly why: string }> } | null, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type ImportImportPlanMutationVariables = Exact<{
  input: ImportPlanInput;
}>;


export type ImportImportPlanMutation = { readonly answer: { readonly saved: boolean, readonly imported: { readonly added: number, readonly changed: number, readonly withdrawn: number, readonly unchanged: number, readonly lines: ReadonlyArray<{ readonly verb: PlanImportVerb, readonly line: number | null, readonly code: string | null, readonly title: string | null, readonly says: ReadonlyArray<string> }>, readonly dates: ReadonlyArray<{ readonly code: string, readonly title: string, readonly was: string | null, readonly inFile: string | null, readonly willBe: string | null, readonly why: string }> } | null, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type ImportPlanFileQueryVariables = Exact<{
  code: string;
  format: PlanFileFormat;
}>;


export type ImportPlanFileQuery = { readonly file: { readonly name: string, readonly mediaType: string, readonly content: string } };

export type PlanDocumentQueryVariables = Exact<{
  projectCode: string;
}>;


export type PlanDocumentQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly project: { readonly code: string, readonly title: string, readonly plan: { readonly version: number, readonly calendars: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly stages: ReadonlyArray<{ readonly code: string, readonly title: string, readonly stageCode: string | null }>, readonly tasks: ReadonlyArray<{ readonly code: string, readonly title: string, readonly stageCode: string | null }>, readonly milestones: ReadonlyArray<{ readonly code: string, readonly title: string, readonly stageCode: string | null }> } } };

export type PlanPlanQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
}>;


export type PlanPlanQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly start: string, readonly targetEnd: string | null, readonly rag: Rag, readonly ragReason: string, readonly plan: { readonly finish: string | null, readonly finishIsPartial: boolean, readonly finishSlipWorkingDays: number | null, readonly criticalPath: ReadonlyArray<string>, readonly version: number, readonly baselines: ReadonlyArray<{ readonly name: string, readonly approvedOn: string, readonly replaces: string | null, readonly note: string | null, readonly rebased: ReadonlyArray<{ readonly change: BaselineChange }>, readonly decision: { readonly code: string, readonly title: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly takenBecause: string, readonly note: string | null, readonly decision: { readonly code: string, readonly title: string } | null }> }>, readonly proposedBaseline: { readonly id: string, readonly name: string, readonly reason: string, readonly note: string | null, readonly proposedBy: string, readonly proposedOn: string, readonly outdated: boolean, readonly decision: { readonly code: string, readonly title: string } | null, readonly wouldMove: ReadonlyArray<{ readonly code: string, readonly title: string, readonly change: BaselineChange, readonly from: string | null, readonly to: string | null, readonly workingDays: number | null }> } | null, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly subject: string | null }>, readonly calendar: { readonly weekend: ReadonlyArray<number>, readonly region: HolidayRegion, readonly progressLogic: ProgressLogic, readonly holidays: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly closures: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly worked: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly restrictedWindows: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> }, readonly calendars: ReadonlyArray<{ readonly code: string, readonly name: string, readonly weekend: ReadonlyArray<number>, readonly region: HolidayRegion, readonly holidays: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly closures: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly worked: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> }>, readonly stages: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly rag: Rag, readonly slipWorkingDays: number | null, readonly critical: boolean, readonly stageCode: string | null, readonly position: number, readonly ownerTeam: string | null, readonly start: string | null, readonly finish: string | null, readonly baselineStart: string | null, readonly baselineFinish: string | null, readonly actualFinish: string | null, readonly owner: { readonly name: string } | null }>, readonly tasks: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly rag: Rag, readonly slipWorkingDays: number | null, readonly critical: boolean, readonly stageCode: string | null, readonly position: number, readonly ownerTeam: string | null, readonly calendar: string | null, readonly start: string | null, readonly finish: string | null, readonly baselineStart: string | null, readonly baselineFinish: string | null, readonly actualStart: string | null, readonly actualFinish: string | null, readonly unknownReason: string | null, readonly owner: { readonly name: string } | null }>, readonly milestones: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly rag: Rag, readonly slipWorkingDays: number | null, readonly critical: boolean, readonly stageCode: string | null, readonly position: number, readonly ownerTeam: string | null, readonly calendar: string | null, readonly baselineDate: string | null, readonly forecastDate: string | null, readonly actualDate: string | null, readonly unknownReason: string | null, readonly ragReason: string, readonly owner: { readonly name: string } | null }>, readonly links: ReadonlyArray<{ readonly from: string, readonly to: string, readonly type: LinkType, readonly lag: number, readonly lagUnit: LagUnit }> } } };

export type PlanMilestoneQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  item: string;
}>;


export type PlanMilestoneQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly plan: { readonly calendars: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly milestone: { readonly id: string, readonly code: string, readonly title: string, readonly kind: ItemKind, readonly rag: Rag, readonly ragReason: string, readonly deadline: string | null, readonly slipWorkingDays: number | null, readonly totalFloat: number | null, readonly critical: boolean, readonly dateReason: string, readonly unknownReason: string | null, readonly notes: string | null, readonly stageCode: string | null, readonly calendar: string | null, readonly ownerTeam: string | null, readonly citation: string | null, readonly assumed: boolean, readonly version: number, readonly baselineDate: string | null, readonly forecastDate: string | null, readonly networkDate: string | null, readonly ownerForecastDate: string | null, readonly actualDate: string | null, readonly lateDate: string | null, readonly constraint: { readonly kind: ConstraintKind, readonly date: string } | null, readonly pinned: { readonly start: string | null, readonly finish: string } | null, readonly owner: { readonly name: string } | null, readonly reports: ReadonlyArray<{ readonly id: string, readonly reportedOn: string, readonly forecastDate: string | null, readonly actualStart: string | null, readonly actualDate: string | null, readonly remainingDays: number | null, readonly percentComplete: number | null, readonly narrative: string | null, readonly confidence: Confidence | null, readonly judgement: Judgement | null, readonly recordedBy: string, readonly citation: string | null, readonly corrects: string | null }> } | null, readonly itemLinks: { readonly before: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly start: string | null, readonly finish: string | null, readonly link: { readonly type: LinkType, readonly lag: number, readonly lagUnit: LagUnit } }>, readonly after: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly start: string | null, readonly finish: string | null, readonly link: { readonly type: LinkType, readonly lag: number, readonly lagUnit: LagUnit } }> } } };

export type PlanTaskQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  item: string;
}>;


export type PlanTaskQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly plan: { readonly calendars: ReadonlyArray<{ readonly code: string, readonly name: string }> }, readonly task: { readonly id: string, readonly code: string, readonly title: string, readonly kind: ItemKind, readonly rag: Rag, readonly ragReason: string, readonly deadline: string | null, readonly slipWorkingDays: number | null, readonly totalFloat: number | null, readonly critical: boolean, readonly dateReason: string, readonly unknownReason: string | null, readonly notes: string | null, readonly stageCode: string | null, readonly calendar: string | null, readonly ownerTeam: string | null, readonly citation: string | null, readonly assumed: boolean, readonly version: number, readonly durationDays: number | null, readonly durationEstimated: boolean, readonly percentComplete: number | null, readonly start: string | null, readonly finish: string | null, readonly baselineStart: string | null, readonly baselineFinish: string | null, readonly actualStart: string | null, readonly actualFinish: string | null, readonly ownerForecastFinish: string | null, readonly networkFinish: string | null, readonly lateFinish: string | null, readonly startReason: string, readonly constraint: { readonly kind: ConstraintKind, readonly date: string } | null, readonly pinned: { readonly start: string | null, readonly finish: string } | null, readonly owner: { readonly name: string } | null, readonly reports: ReadonlyArray<{ readonly id: string, readonly reportedOn: string, readonly forecastDate: string | null, readonly actualStart: string | null, readonly actualDate: string | null, readonly remainingDays: number | null, readonly percentComplete: number | null, readonly narrative: string | null, readonly confidence: Confidence | null, readonly judgement: Judgement | null, readonly recordedBy: string, readonly citation: string | null, readonly corrects: string | null }> } | null, readonly itemLinks: { readonly before: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly start: string | null, readonly finish: string | null, readonly link: { readonly type: LinkType, readonly lag: number, readonly lagUnit: LagUnit } }>, readonly after: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly start: string | null, readonly finish: string | null, readonly link: { readonly type: LinkType, readonly lag: number, readonly lagUnit: LagUnit } }> } } };

export type PlanPreviewReportQueryVariables = Exact<{
  input: ReportMilestoneInput;
}>;


export type PlanPreviewReportQuery = { readonly answer: { readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type PlanPreviewReport2QueryVariables = Exact<{
  input: ReportTaskInput;
}>;


export type PlanPreviewReport2Query = { readonly answer: { readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type PlanReportMutationVariables = Exact<{
  input: ReportMilestoneInput;
}>;


export type PlanReportMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type PlanReport2MutationVariables = Exact<{
  input: ReportTaskInput;
}>;


export type PlanReport2Mutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type PlanWhatIfQueryVariables = Exact<{
  code: string;
}>;


export type PlanWhatIfQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly targetEnd: string | null, readonly plan: { readonly version: number, readonly finish: string | null, readonly criticalPath: ReadonlyArray<string>, readonly calendar: { readonly holidays: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly closures: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }>, readonly restrictedWindows: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> }, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly kind: ItemKind, readonly version: number, readonly durationDays: number | null, readonly start: string | null, readonly finish: string | null, readonly actualFinish: string | null, readonly pinned: { readonly finish: string } | null }>, readonly milestones: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly kind: ItemKind, readonly version: number, readonly forecastDate: string | null, readonly actualDate: string | null, readonly pinned: { readonly finish: string } | null }>, readonly links: ReadonlyArray<{ readonly from: string, readonly to: string, readonly type: LinkType, readonly lag: number, readonly lagUnit: LagUnit }> } } };

export type PlanPreviewPlanQueryVariables = Exact<{
  input: RevisePlanInput;
}>;


export type PlanPreviewPlanQuery = { readonly answer: { readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type PlanRevisePlanMutationVariables = Exact<{
  input: RevisePlanInput;
}>;


export type PlanRevisePlanMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type PlanBaselineFormQueryVariables = Exact<{
  projectCode: string;
}>;


export type PlanBaselineFormQuery = { readonly project: { readonly code: string, readonly title: string, readonly milestones: { readonly totalCount: number }, readonly plan: { readonly version: number, readonly finish: string | null, readonly tasks: ReadonlyArray<{ readonly code: string }>, readonly baselines: ReadonlyArray<{ readonly name: string, readonly approvedOn: string, readonly replaces: string | null, readonly note: string | null, readonly rebased: ReadonlyArray<{ readonly change: BaselineChange }>, readonly decision: { readonly code: string, readonly title: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly takenBecause: string, readonly note: string | null, readonly decision: { readonly code: string, readonly title: string } | null }> }>, readonly proposedBaseline: { readonly id: string, readonly name: string, readonly reason: string, readonly note: string | null, readonly proposedBy: string, readonly proposedOn: string, readonly outdated: boolean, readonly decision: { readonly code: string, readonly title: string } | null, readonly wouldMove: ReadonlyArray<{ readonly code: string, readonly title: string, readonly change: BaselineChange, readonly from: string | null, readonly to: string | null, readonly workingDays: number | null }> } | null } }, readonly bodies: ReadonlyArray<{ readonly code: string, readonly name: string, readonly kind: BodyKind }>, readonly about: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly outcome: DecisionOutcome, readonly state: DecisionState, readonly projectCodes: ReadonlyArray<string>, readonly decidedOn: string }> }, readonly all: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly outcome: DecisionOutcome, readonly state: DecisionState, readonly projectCodes: ReadonlyArray<string>, readonly decidedOn: string }> } };

export type StatusStatusGridQueryVariables = Exact<{
  code: string;
}>;


export type StatusStatusGridQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly plan: { readonly finish: string | null, readonly stages: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly milestones: ReadonlyArray<{ readonly code: string, readonly title: string, readonly stageCode: string | null, readonly rag: Rag, readonly critical: boolean, readonly version: number, readonly ownerTeam: string | null, readonly forecastDate: string | null, readonly actualDate: string | null, readonly owner: { readonly id: string, readonly name: string } | null }>, readonly tasks: ReadonlyArray<{ readonly code: string, readonly title: string, readonly stageCode: string | null, readonly rag: Rag, readonly critical: boolean, readonly version: number, readonly ownerTeam: string | null, readonly start: string | null, readonly finish: string | null, readonly actualStart: string | null, readonly actualFinish: string | null, readonly percentComplete: number | null, readonly owner: { readonly id: string, readonly name: string } | null }> } } };

export type StatusPreviewStatusQueryVariables = Exact<{
  input: ReportMilestonesInput;
}>;


export type StatusPreviewStatusQuery = { readonly answer: { readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type StatusPreviewStatus2QueryVariables = Exact<{
  input: ReportTasksInput;
}>;


export type StatusPreviewStatus2Query = { readonly answer: { readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type StatusSaveStatusMutationVariables = Exact<{
  input: ReportMilestonesInput;
}>;


export type StatusSaveStatusMutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type StatusSaveStatus2MutationVariables = Exact<{
  input: ReportTasksInput;
}>;


export type StatusSaveStatus2Mutation = { readonly answer: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly consequences: { readonly finishBefore: string | null, readonly finishAfter: string | null, readonly finishMovedWorkingDays: number | null, readonly becameCritical: ReadonlyArray<string>, readonly noLongerCritical: ReadonlyArray<string>, readonly moved: ReadonlyArray<{ readonly code: string, readonly title: string, readonly kind: ItemKind, readonly from: string | null, readonly to: string | null, readonly startFrom: string | null, readonly startTo: string | null, readonly workingDays: number | null }>, readonly raised: ReadonlyArray<{ readonly message: string }>, readonly resolved: ReadonlyArray<{ readonly message: string }> } | null } };

export type ProgrammeProgrammeQueryVariables = Exact<{
  asAt?: string | null | undefined;
}>;


export type ProgrammeProgrammeQuery = { readonly programmes: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly ended: ReadonlyArray<{ readonly code: string, readonly title: string, readonly state: ProjectState, readonly since: string | null }>, readonly projects: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly start: string, readonly rag: Rag, readonly ragReason: string, readonly targetEnd: string | null, readonly lead: { readonly name: string } | null, readonly smtLead: { readonly name: string } | null, readonly plan: { readonly finish: string | null, readonly finishSlipWorkingDays: number | null, readonly baselines: ReadonlyArray<{ readonly id: string }>, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }> }, readonly all: { readonly totalCount: number }, readonly done: { readonly totalCount: number }, readonly late: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly rag: Rag, readonly ragReason: string, readonly forecastDate: string | null }> }, readonly next: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly rag: Rag, readonly ragReason: string, readonly forecastDate: string | null }> } }> };

export type ProgrammeOneProgrammeQueryVariables = Exact<{
  code: string;
}>;


export type ProgrammeOneProgrammeQuery = { readonly programme: { readonly id: string, readonly code: string, readonly title: string, readonly purpose: string | null, readonly start: string | null, readonly targetEnd: string | null, readonly version: number, readonly owner: { readonly id: string, readonly name: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly title: string, readonly purpose: string | null, readonly start: string | null, readonly targetEnd: string | null, readonly owner: { readonly id: string, readonly name: string } | null }> }, readonly ended: ReadonlyArray<{ readonly code: string, readonly title: string, readonly state: ProjectState, readonly since: string | null }>, readonly projects: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly start: string, readonly rag: Rag, readonly ragReason: string, readonly targetEnd: string | null, readonly lead: { readonly name: string } | null, readonly smtLead: { readonly name: string } | null, readonly plan: { readonly finish: string | null, readonly finishSlipWorkingDays: number | null, readonly baselines: ReadonlyArray<{ readonly id: string }>, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }> }, readonly all: { readonly totalCount: number }, readonly done: { readonly totalCount: number }, readonly late: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly rag: Rag, readonly ragReason: string, readonly forecastDate: string | null }> }, readonly next: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly rag: Rag, readonly ragReason: string, readonly forecastDate: string | null }> }, readonly notes: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly subject: string | null }> }> };

export type ProgrammeNextMeetingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammeNextMeetingsQuery = { readonly bodies: ReadonlyArray<{ readonly code: string, readonly name: string, readonly meetings: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly meetsOn: string | null, readonly dispatch: { readonly state: DispatchState, readonly due: string | null }, readonly warnings: ReadonlyArray<{ readonly message: string }> }> } }> };

export type ProgrammePackInShortQueryVariables = Exact<{
  code: string;
  since?: string | null | undefined;
  asAt?: string | null | undefined;
  first: number;
}>;


export type ProgrammePackInShortQuery = { readonly reviewPack: { readonly projectCode: string, readonly projectTitle: string, readonly since: string, readonly sinceBecause: PackSince, readonly sinceName: string | null, readonly asAt: string, readonly changeCounts: ReadonlyArray<{ readonly domain: PackDomain, readonly count: number }>, readonly changes: ReadonlyArray<{ readonly domain: PackDomain, readonly code: string, readonly title: string, readonly text: string, readonly what: ChangeKind, readonly on: string, readonly from: string | null, readonly to: string | null, readonly figures: ReadonlyArray<{ readonly source: { readonly kind: string, readonly code: string } }> }>, readonly viewsWanted: ReadonlyArray<{ readonly domain: PackDomain, readonly code: string, readonly title: string, readonly text: string, readonly figures: ReadonlyArray<{ readonly source: { readonly kind: string, readonly code: string } }> }>, readonly decisionsWanted: ReadonlyArray<{ readonly domain: PackDomain, readonly code: string, readonly title: string, readonly text: string, readonly figures: ReadonlyArray<{ readonly source: { readonly kind: string, readonly code: string } }> }> } };

export type ProgrammePackQueryVariables = Exact<{
  code: string;
  since?: string | null | undefined;
  asAt?: string | null | undefined;
  part?: PackDomain | null | undefined;
  most: number;
  rows?: number | null | undefined;
}>;


export type ProgrammePackQuery = { readonly project: { readonly id: string }, readonly reviewPack: { readonly projectCode: string, readonly projectTitle: string, readonly since: string, readonly sinceBecause: PackSince, readonly sinceName: string | null, readonly asAt: string, readonly status: string, readonly end: string, readonly changeCounts: ReadonlyArray<{ readonly domain: PackDomain, readonly count: number }>, readonly changes: ReadonlyArray<{ readonly domain: PackDomain, readonly code: string, readonly title: string, readonly text: string, readonly what: ChangeKind, readonly on: string, readonly from: string | null, readonly to: string | null, readonly figures: ReadonlyArray<{ readonly source: { readonly kind: string, readonly code: string } }> }>, readonly late: ReadonlyArray<{ readonly domain: PackDomain, readonly code: string, readonly title: string, readonly text: string, readonly figures: ReadonlyArray<{ readonly source: { readonly kind: string, readonly code: string } }> }>, readonly viewsWanted: ReadonlyArray<{ readonly domain: PackDomain, readonly code: string, readonly title: string, readonly text: string, readonly figures: ReadonlyArray<{ readonly source: { readonly kind: string, readonly code: string } }> }>, readonly decisionsWanted: ReadonlyArray<{ readonly domain: PackDomain, readonly code: string, readonly title: string, readonly text: string, readonly figures: ReadonlyArray<{ readonly source: { readonly kind: string, readonly code: string } }> }>, readonly challenges: ReadonlyArray<{ readonly domain: PackDomain, readonly code: string, readonly title: string, readonly text: string, readonly figures: ReadonlyArray<{ readonly source: { readonly kind: string, readonly code: string } }> }>, readonly files: ReadonlyArray<{ readonly format: PaperFormat, readonly url: string }> } };

export type ProjectProjectPageQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ProjectProjectPageQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly start: string, readonly targetEnd: string | null, readonly programmeCode: string, readonly objectives: ReadonlyArray<string>, readonly rag: Rag, readonly ragReason: string, readonly state: ProjectState, readonly since: string | null, readonly version: number, readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly sponsors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly lead: { readonly id: string, readonly name: string, readonly post: string | null } | null, readonly smtLead: { readonly id: string, readonly name: string, readonly post: string | null } | null, readonly approval: { readonly body: string, readonly decidedOn: string | null, readonly decision: string | null } | null, readonly plan: { readonly finish: string | null, readonly baselineFinish: string | null, readonly finishSlipWorkingDays: number | null, readonly baselines: ReadonlyArray<{ readonly name: string, readonly approvedOn: string }> }, readonly milestones: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly baselineDate: string | null, readonly forecastDate: string | null, readonly actualDate: string | null, readonly slipWorkingDays: number | null }> }, readonly undone: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string }> }, readonly risks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string }> }, readonly challenges: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string }> }, readonly actions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string }> }, readonly commitments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string }> }, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: ProjectState, readonly note: string | null }>, readonly closure: { readonly id: string } | null, readonly closures: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly summary: string, readonly lessons: ReadonlyArray<string>, readonly decision: { readonly code: string, readonly title: string } | null, readonly followOns: ReadonlyArray<{ readonly action: string, readonly dueOn: string | null, readonly person: { readonly id: string, readonly name: string, readonly post: string | null } | null, readonly organisation: { readonly id: string, readonly name: string } | null }> }> } };

export type ProjectClosingFormQueryVariables = Exact<{
  projectCode: string;
}>;


export type ProjectClosingFormQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly version: number, readonly state: ProjectState, readonly closure: { readonly effectiveOn: string, readonly summary: string, readonly lessons: ReadonlyArray<string>, readonly followOns: ReadonlyArray<{ readonly action: string, readonly dueOn: string | null, readonly person: { readonly id: string } | null, readonly organisation: { readonly id: string } | null }> } | null }, readonly about: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly outcome: DecisionOutcome, readonly state: DecisionState, readonly projectCodes: ReadonlyArray<string>, readonly decidedOn: string }> }, readonly all: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly outcome: DecisionOutcome, readonly state: DecisionState, readonly projectCodes: ReadonlyArray<string>, readonly decidedOn: string }> } };

export type ProjectCopyFormQueryVariables = Exact<{ [key: string]: never; }>;


export type ProjectCopyFormQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly programmes: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }> };

export type ProjectCopyOfQueryVariables = Exact<{
  project: string;
}>;


export type ProjectCopyOfQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly programmes: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly project: { readonly code: string, readonly programmeCode: string } };

export type ProjectPreviewCopyQueryVariables = Exact<{
  input: CopyProjectInput;
}>;


export type ProjectPreviewCopyQuery = { readonly answer: { readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly copy: { readonly draft: string, readonly sourceTitle: string, readonly asAt: string, readonly targetEnd: string | null, readonly rule: string, readonly leftOut: ReadonlyArray<{ readonly part: ProjectCopyPart, readonly what: string, readonly why: string }>, readonly things: ReadonlyArray<{ readonly part: ProjectCopyPart, readonly code: string, readonly title: string, readonly dates: ReadonlyArray<{ readonly name: string, readonly was: string, readonly willBe: string | null }> }> } | null } };

export type PublishedPublishedQueryVariables = Exact<{
  few: number;
}>;


export type PublishedPublishedQuery = { readonly boardPapers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly reference: string, readonly title: string, readonly body: string, readonly meetingDate: string, readonly state: PaperState }> }, readonly publishedOutputs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly projectCode: string, readonly code: string, readonly title: string, readonly kind: OutputKind, readonly label: string, readonly publishedOn: string }> }, readonly publishedFeedbackReports: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly projectCode: string, readonly exerciseCode: string, readonly subject: string, readonly publishedOn: string }> }, readonly adoptedProtocols: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly projectCode: string, readonly adoptionCode: string, readonly name: string, readonly kind: AdopterKind, readonly outputTitle: string, readonly versionLabel: string, readonly publicSince: string, readonly invented: boolean }> }, readonly issuedCommunications: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: CommunicationKind, readonly issuedOn: string, readonly issuedBy: string | null }> } };

export type PublishedPapersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PublishedPapersQuery = { readonly boardPapers: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly reference: string, readonly title: string, readonly body: string, readonly meetingDate: string, readonly state: PaperState }> } };

export type PublishedOutputsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PublishedOutputsQuery = { readonly publishedOutputs: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly projectCode: string, readonly code: string, readonly title: string, readonly kind: OutputKind, readonly label: string, readonly publishedOn: string }> } };

export type PublishedReportsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PublishedReportsQuery = { readonly publishedFeedbackReports: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly projectCode: string, readonly exerciseCode: string, readonly subject: string, readonly publishedOn: string }> } };

export type PublishedProtocolsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PublishedProtocolsQuery = { readonly adoptedProtocols: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly projectCode: string, readonly adoptionCode: string, readonly name: string, readonly kind: AdopterKind, readonly outputTitle: string, readonly versionLabel: string, readonly publicSince: string, readonly invented: boolean }> } };

export type PublishedCommunicationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PublishedCommunicationsQuery = { readonly issuedCommunications: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: CommunicationKind, readonly issuedOn: string, readonly issuedBy: string | null, readonly text: string }> } };

export type PublishedPublishedOutputQueryVariables = Exact<{
  project: string;
  output: string;
}>;


export type PublishedPublishedOutputQuery = { readonly publishedOutput: { readonly projectCode: string, readonly code: string, readonly title: string, readonly kind: OutputKind, readonly label: string, readonly publishedOn: string, readonly purpose: string | null, readonly contentSha256: string, readonly badges: ReadonlyArray<{ readonly organisation: string, readonly signedOn: string }>, readonly clauses: ReadonlyArray<{ readonly number: string | null, readonly sectionNumber: number, readonly kind: ClauseKind, readonly text: string }>, readonly parts: ReadonlyArray<{ readonly title: string, readonly label: string, readonly clauses: ReadonlyArray<{ readonly number: string | null, readonly sectionNumber: number, readonly kind: ClauseKind, readonly text: string }> }> } };

export type PublishedYouSaidQueryVariables = Exact<{
  project: string;
  exercise: string;
}>;


export type PublishedYouSaidQuery = { readonly youSaidWeDid: { readonly projectCode: string, readonly subject: string, readonly asAt: string, readonly publishedOn: string | null, readonly namesWithheld: number, readonly textsWithheld: number, readonly counts: { readonly items: number, readonly open: number, readonly replied: number, readonly changeToCome: number, readonly byOutcome: ReadonlyArray<{ readonly outcome: FeedbackOutcome, readonly items: number }> }, readonly sources: ReadonlyArray<{ readonly code: string, readonly title: string, readonly channel: FeedbackChannel, readonly stage: FeedbackStage, readonly opensOn: string | null, readonly closesOn: string | null, readonly method: string, readonly versions: ReadonlyArray<string>, readonly bases: { readonly asked: number | null, readonly responded: number | null, readonly items: number, readonly attributed: number, readonly unattributed: number } }>, readonly themes: ReadonlyArray<{ readonly code: string | null, readonly title: string, readonly definition: string | null, readonly items: number, readonly alsoRaised: number, readonly comments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly clause: string | null, readonly question: string | null, readonly youSaid: string, readonly saidBy: string, readonly outcome: FeedbackOutcome | null, readonly weDid: string, readonly because: string | null }> } }> } };

export type PublishedAdoptedQueryVariables = Exact<{
  project: string;
  adoption: string;
}>;


export type PublishedAdoptedQuery = { readonly adoptedProtocol: { readonly projectCode: string, readonly adoptionCode: string, readonly name: string, readonly kind: AdopterKind, readonly outputTitle: string, readonly versionLabel: string, readonly publicSince: string, readonly invented: boolean, readonly purpose: string | null, readonly movedOnState: MovedOnState, readonly textSha256: string, readonly files: ReadonlyArray<{ readonly format: string, readonly url: string }>, readonly signatures: ReadonlyArray<{ readonly member: string, readonly signatory: string, readonly post: string | null, readonly signedOn: string }>, readonly clauses: ReadonlyArray<{ readonly number: string | null, readonly kind: ClauseKind, readonly text: string, readonly treatment: ClauseTreatment }> } | null };

export type RisksNewBasisQueryVariables = Exact<{
  projectCode: string;
}>;


export type RisksNewBasisQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly project: { readonly title: string, readonly plan: { readonly milestones: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }> } } };

export type RisksBasisQueryVariables = Exact<{
  project: string;
  risk: string;
}>;


export type RisksBasisQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly project: { readonly plan: { readonly milestones: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }>, readonly tasks: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string }> }, readonly risk: { readonly code: string, readonly title: string, readonly category: RiskCategory, readonly cause: string | null, readonly event: string | null, readonly effect: string | null, readonly proximity: RiskProximity | null, readonly version: number, readonly owner: { readonly id: string } | null, readonly links: ReadonlyArray<{ readonly kind: SubjectKind, readonly id: string, readonly code: string, readonly title: string }>, readonly taskEffects: ReadonlyArray<{ readonly workingDays: number, readonly task: { readonly id: string, readonly code: string, readonly title: string } | null }> } | null } };

export type RisksPlainQueryVariables = Exact<{
  project: string;
  risk: string;
}>;


export type RisksPlainQuery = { readonly project: { readonly risk: { readonly code: string, readonly title: string, readonly version: number } | null } };

export type RisksAssessQueryVariables = Exact<{
  project: string;
  risk: string;
}>;


export type RisksAssessQuery = { readonly project: { readonly riskScale: { readonly inForce: { readonly name: string, readonly likelihood: ReadonlyArray<{ readonly value: number, readonly label: string, readonly meaning: string }>, readonly impact: ReadonlyArray<{ readonly value: number, readonly label: string, readonly meaning: string }> } }, readonly risk: { readonly code: string, readonly title: string, readonly version: number } | null } };

export type RisksRespondQueryVariables = Exact<{
  project: string;
  risk: string;
}>;


export type RisksRespondQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly project: { readonly risk: { readonly code: string, readonly title: string, readonly version: number, readonly nature: RiskNature, readonly response: { readonly response: RiskResponseKind, readonly note: string | null } | null } | null } };

export type RisksAmendActionQueryVariables = Exact<{
  project: string;
  risk: string;
}>;


export type RisksAmendActionQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly project: { readonly risk: { readonly code: string, readonly title: string, readonly version: number, readonly actions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly dueOn: string | null, readonly actionee: { readonly id: string } | null }> } | null } };

export type RisksReportActionQueryVariables = Exact<{
  project: string;
  risk: string;
}>;


export type RisksReportActionQuery = { readonly project: { readonly risk: { readonly code: string, readonly title: string, readonly version: number, readonly actions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly nextStates: ReadonlyArray<RiskActionState> }> } | null } };

export type RisksAcceptQueryVariables = Exact<{
  project: string;
  risk: string;
}>;


export type RisksAcceptQuery = { readonly project: { readonly risk: { readonly code: string, readonly title: string, readonly version: number, readonly current: { readonly score: { readonly score: number, readonly band: { readonly name: string } } } | null, readonly appetite: { readonly upToBand: string | null, readonly upToScore: number | null } | null } | null } };

export type RisksSetAppetiteQueryVariables = Exact<{
  projectCode: string;
}>;


export type RisksSetAppetiteQuery = { readonly project: { readonly title: string, readonly riskScale: { readonly version: number, readonly inForce: { readonly bands: ReadonlyArray<{ readonly name: string, readonly meaning: string }> } } } };

export type RisksRegisterQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  state?: RiskState | null | undefined;
  nature?: RiskNature | null | undefined;
  category?: RiskCategory | null | undefined;
  band?: string | null | undefined;
  ownerId?: string | null | undefined;
  unowned?: boolean | null | undefined;
  proximity?: RiskProximity | null | undefined;
  scored: RiskAssessmentKind;
  likelihood?: number | null | undefined;
  impact?: number | null | undefined;
  gap?: RiskGapCode | null | undefined;
  sort: RiskSort;
  map: RiskAssessmentKind;
  mapNature: RiskNature;
}>;


export type RisksRegisterQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly riskGapCounts: ReadonlyArray<{ readonly code: RiskGapCode, readonly risks: number }>, readonly riskScale: { readonly version: number, readonly inForce: { readonly id: string, readonly name: string, readonly scope: RiskScope, readonly effectiveOn: string | null, readonly bands: ReadonlyArray<{ readonly name: string, readonly meaning: string }> } }, readonly riskAppetites: ReadonlyArray<{ readonly effectiveOn: string, readonly scope: RiskScope, readonly category: RiskCategory | null, readonly upToBand: string | null, readonly upToScore: number | null, readonly setBy: string }>, readonly riskHeatMap: { readonly title: string, readonly unscored: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly unplaced: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly rows: ReadonlyArray<{ readonly likelihood: { readonly value: number, readonly label: string }, readonly cells: ReadonlyArray<{ readonly score: number, readonly count: number, readonly impact: { readonly value: number, readonly label: string }, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } }> }> }, readonly risks: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly nature: RiskNature, readonly state: RiskState, readonly nextReviewOn: string | null, readonly appetiteReading: RiskAppetiteReading | null, readonly owner: { readonly name: string } | null, readonly response: { readonly response: RiskResponseKind } | null, readonly inherent: { readonly onFormerScale: boolean, readonly score: { readonly score: number, readonly likelihood: { readonly value: number, readonly label: string }, readonly impact: { readonly value: number, readonly label: string }, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } } } | null, readonly current: { readonly onFormerScale: boolean, readonly score: { readonly score: number, readonly likelihood: { readonly value: number, readonly label: string }, readonly impact: { readonly value: number, readonly label: string }, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } } } | null, readonly target: { readonly onFormerScale: boolean, readonly score: { readonly score: number, readonly likelihood: { readonly value: number, readonly label: string }, readonly impact: { readonly value: number, readonly label: string }, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } } } | null }> } } };

export type RisksGapsQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RisksGapsQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly riskScale: { readonly version: number }, readonly riskGaps: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: RiskGapCode, readonly message: string, readonly riskCode: string, readonly riskId: string, readonly riskTitle: string, readonly riskVersion: number, readonly actionId: string | null }> } } };

export type RisksRiskQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  risk: string;
}>;


export type RisksRiskQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly riskScale: { readonly version: number, readonly inForce: { readonly id: string, readonly bands: ReadonlyArray<{ readonly name: string, readonly fromScore: number }> } }, readonly risk: { readonly id: string, readonly code: string, readonly title: string, readonly nature: RiskNature, readonly category: RiskCategory, readonly cause: string | null, readonly event: string | null, readonly effect: string | null, readonly proximity: RiskProximity | null, readonly raisedOn: string, readonly state: RiskState, readonly stateNote: string | null, readonly since: string | null, readonly nextStates: ReadonlyArray<RiskState>, readonly nextReviewOn: string | null, readonly citation: string | null, readonly assumed: boolean, readonly version: number, readonly appetiteReading: RiskAppetiteReading | null, readonly owner: { readonly name: string } | null, readonly actionees: ReadonlyArray<{ readonly name: string }>, readonly links: ReadonlyArray<{ readonly kind: SubjectKind, readonly code: string, readonly title: string }>, readonly taskEffects: ReadonlyArray<{ readonly workingDays: number, readonly totalFloat: number | null, readonly beyondFloat: number | null, readonly task: { readonly code: string, readonly title: string } | null }>, readonly inherent: { readonly effectiveOn: string, readonly recordedBy: string, readonly rationale: string, readonly scaleId: string, readonly onFormerScale: boolean, readonly score: { readonly score: number, readonly likelihood: { readonly value: number, readonly label: string }, readonly impact: { readonly value: number, readonly label: string }, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } } } | null, readonly current: { readonly effectiveOn: string, readonly recordedBy: string, readonly rationale: string, readonly scaleId: string, readonly onFormerScale: boolean, readonly score: { readonly score: number, readonly likelihood: { readonly value: number, readonly label: string }, readonly impact: { readonly value: number, readonly label: string }, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } } } | null, readonly target: { readonly effectiveOn: string, readonly recordedBy: string, readonly rationale: string, readonly scaleId: string, readonly onFormerScale: boolean, readonly score: { readonly score: number, readonly likelihood: { readonly value: number, readonly label: string }, readonly impact: { readonly value: number, readonly label: string }, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } } } | null, readonly trend: ReadonlyArray<{ readonly effectiveOn: string, readonly kind: RiskAssessmentKind, readonly score: number, readonly band: string, readonly scaleId: string }>, readonly response: { readonly effectiveOn: string, readonly response: RiskResponseKind, readonly note: string | null, readonly recordedBy: string } | null, readonly actions: ReadonlyArray<{ readonly id: string, readonly text: string, readonly dueOn: string | null, readonly state: RiskActionState, readonly nextStates: ReadonlyArray<RiskActionState>, readonly overdue: boolean, readonly actionee: { readonly name: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: RiskActionState, readonly note: string | null }> }>, readonly appetite: { readonly upToBand: string | null, readonly upToScore: number | null, readonly scaleId: string, readonly setBy: string, readonly effectiveOn: string } | null, readonly acceptance: { readonly state: RiskAcceptanceState, readonly note: string, readonly expiresOn: string, readonly approver: { readonly name: string } | null, readonly score: { readonly score: number, readonly band: { readonly name: string } } } | null, readonly acceptBlockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly gaps: ReadonlyArray<{ readonly code: RiskGapCode, readonly message: string, readonly riskCode: string, readonly riskId: string, readonly riskTitle: string, readonly riskVersion: number, readonly actionId: string | null }>, readonly history: { readonly statements: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly title: string, readonly category: RiskCategory, readonly cause: string | null, readonly event: string | null, readonly effect: string | null, readonly ownerName: string | null, readonly proximity: RiskProximity | null }>, readonly assessments: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly kind: RiskAssessmentKind, readonly rationale: string, readonly score: { readonly score: number, readonly likelihood: { readonly value: number, readonly label: string }, readonly impact: { readonly value: number, readonly label: string }, readonly band: { readonly name: string } } }>, readonly responses: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly response: RiskResponseKind, readonly note: string | null }>, readonly reviews: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly note: string, readonly nextOn: string }>, readonly acceptances: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: RiskAcceptanceState, readonly note: string, readonly expiresOn: string, readonly approver: { readonly name: string } | null, readonly score: { readonly score: number, readonly band: { readonly name: string } } }>, readonly states: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: RiskState, readonly note: string }> } } | null } };

export type RisksProjectScaleQueryVariables = Exact<{
  projectCode: string;
}>;


export type RisksProjectScaleQuery = { readonly project: { readonly title: string, readonly riskScale: { readonly version: number, readonly inForce: { readonly name: string, readonly likelihood: ReadonlyArray<{ readonly value: number, readonly label: string, readonly meaning: string }>, readonly impact: ReadonlyArray<{ readonly value: number, readonly label: string, readonly meaning: string }>, readonly cells: ReadonlyArray<{ readonly likelihood: number, readonly impact: number, readonly score: number }> | null, readonly bands: ReadonlyArray<{ readonly name: string, readonly fromScore: number, readonly tone: RiskTone, readonly meaning: string }> } } } };

export type RisksOrganisationScaleQueryVariables = Exact<{ [key: string]: never; }>;


export type RisksOrganisationScaleQuery = { readonly organisationRiskScale: { readonly organisationVersion: number, readonly inForce: { readonly name: string, readonly likelihood: ReadonlyArray<{ readonly value: number, readonly label: string, readonly meaning: string }>, readonly impact: ReadonlyArray<{ readonly value: number, readonly label: string, readonly meaning: string }>, readonly cells: ReadonlyArray<{ readonly likelihood: number, readonly impact: number, readonly score: number }> | null, readonly bands: ReadonlyArray<{ readonly name: string, readonly fromScore: number, readonly tone: RiskTone, readonly meaning: string }> } } };

export type RisksPreviewScaleQueryVariables = Exact<{
  input: SetRiskScaleInput;
}>;


export type RisksPreviewScaleQuery = { readonly answer: { readonly problems: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string, readonly path: ReadonlyArray<string> }>, readonly effect: { readonly projects: ReadonlyArray<string>, readonly unreadableAppetites: number, readonly rows: ReadonlyArray<{ readonly likelihood: { readonly value: number, readonly label: string }, readonly cells: ReadonlyArray<{ readonly score: number, readonly count: number, readonly impact: { readonly value: number, readonly label: string }, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } }> }>, readonly risks: ReadonlyArray<{ readonly projectCode: string, readonly code: string, readonly title: string, readonly score: { readonly score: number, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } }, readonly onNewScale: { readonly score: number, readonly band: { readonly name: string, readonly tone: RiskTone, readonly shade: number } } | null }> } | null } };

export type SearchSearchQueryVariables = Exact<{
  text: string;
  kinds?: ReadonlyArray<SearchKind> | SearchKind | null | undefined;
  project?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchSearchQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: SearchKind, readonly code: string | null, readonly title: string, readonly path: string | null, readonly date: string | null, readonly projectCodes: ReadonlyArray<string>, readonly isNamed: boolean, readonly titleParts: ReadonlyArray<{ readonly text: string, readonly marked: boolean }>, readonly excerpt: ReadonlyArray<{ readonly text: string, readonly marked: boolean }> }> } };

export type SearchProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchProjectsQuery = { readonly projects: ReadonlyArray<{ readonly code: string, readonly title: string }> };

export type SignInMeQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInMeQuery = { readonly signInName: string, readonly me: { readonly name: string, readonly roles: ReadonlyArray<{ readonly role: Role }> }, readonly accessTokens: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: AccessTokenKind, readonly issuedBy: string | null, readonly createdAt: string, readonly expiresAt: string | null, readonly revokedAt: string | null }>, readonly myAccessEvents: { readonly nodes: ReadonlyArray<{ readonly at: string, readonly kind: AccessEventKind, readonly name: string, readonly address: string | null, readonly byName: string | null, readonly detail: string | null }> } };

export type SignInSetPasswordMutationVariables = Exact<{
  input: SetPasswordInput;
}>;


export type SignInSetPasswordMutation = { readonly setPassword: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type SignInOutEverywhereMutationVariables = Exact<{ [key: string]: never; }>;


export type SignInOutEverywhereMutation = { readonly signOutEverywhere: { readonly saved: boolean } };

export type SignInIssueTokenMutationVariables = Exact<{
  input: IssueAccessTokenInput;
}>;


export type SignInIssueTokenMutation = { readonly issueAccessToken: { readonly secret: string | null, readonly problems: ReadonlyArray<{ readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type SignInEndTokenMutationVariables = Exact<{
  input: RevokeAccessTokenInput;
}>;


export type SignInEndTokenMutation = { readonly revokeAccessToken: { readonly saved: boolean, readonly problems: ReadonlyArray<{ readonly message: string }> } };

export type StakeholdersCommitmentsQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  open?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StakeholdersCommitmentsQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly due: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly what: string, readonly problems: ReadonlyArray<{ readonly message: string }> }> }, readonly commitments: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly what: string, readonly dueOn: string | null, readonly firstDueOn: string | null, readonly state: CommitmentState, readonly overdue: boolean, readonly overdueWorkingDays: number | null, readonly open: boolean, readonly nextStates: ReadonlyArray<CommitmentState>, readonly version: number, readonly ownerTeam: string | null, readonly milestoneDate: string | null, readonly to: { readonly code: string, readonly title: string } | null, readonly owner: { readonly name: string } | null, readonly milestone: { readonly code: string, readonly title: string } | null, readonly moves: ReadonlyArray<{ readonly from: string | null, readonly to: string | null, readonly workingDays: number | null, readonly account: string, readonly effectiveOn: string }> }> } } };

export type StakeholdersCommitmentQueryVariables = Exact<{
  code: string;
  commitment: string;
  asAt?: string | null | undefined;
}>;


export type StakeholdersCommitmentQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly commitment: { readonly id: string, readonly code: string, readonly what: string, readonly dueOn: string | null, readonly firstDueOn: string | null, readonly state: CommitmentState, readonly overdue: boolean, readonly overdueWorkingDays: number | null, readonly open: boolean, readonly nextStates: ReadonlyArray<CommitmentState>, readonly version: number, readonly ownerTeam: string | null, readonly milestoneDate: string | null, readonly citation: string | null, readonly to: { readonly code: string, readonly title: string } | null, readonly owner: { readonly name: string } | null, readonly milestone: { readonly code: string, readonly title: string } | null, readonly moves: ReadonlyArray<{ readonly from: string | null, readonly to: string | null, readonly workingDays: number | null, readonly account: string, readonly effectiveOn: string }>, readonly problems: ReadonlyArray<{ readonly message: string }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: CommitmentState, readonly account: string, readonly dueOn: string | null, readonly releasedBy: string | null }> } | null } };

export type StakeholdersNewCommitmentBasisQueryVariables = Exact<{
  projectCode: string;
}>;


export type StakeholdersNewCommitmentBasisQuery = { readonly project: { readonly title: string, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly forecastDate: string | null }> }, readonly stakeholders: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string }> } }, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }> };

export type StakeholdersCommitmentBasisQueryVariables = Exact<{
  project: string;
  commitment: string;
}>;


export type StakeholdersCommitmentBasisQuery = { readonly project: { readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly forecastDate: string | null }> }, readonly commitment: { readonly code: string, readonly what: string, readonly dueOn: string | null, readonly version: number, readonly ownerTeam: string | null, readonly owner: { readonly id: string } | null, readonly milestone: { readonly id: string } | null, readonly to: { readonly title: string } | null } | null }, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }> };

export type StakeholdersCommunicationsQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  state?: CommunicationState | null | undefined;
  kind?: CommunicationKind | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StakeholdersCommunicationsQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly plan: { readonly calendar: { readonly restrictedWindows: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> } }, readonly due: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly title: string, readonly warnings: ReadonlyArray<{ readonly message: string }> }> }, readonly communications: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly kind: CommunicationKind, readonly audience: string | null, readonly forPublic: boolean, readonly plannedOn: string | null, readonly issuedOn: string | null, readonly state: CommunicationState, readonly nextStates: ReadonlyArray<CommunicationState>, readonly version: number, readonly contentSha256: string | null, readonly ownerTeam: string | null, readonly milestone: { readonly code: string, readonly title: string } | null, readonly owner: { readonly name: string } | null, readonly blockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly warnings: ReadonlyArray<{ readonly message: string }> }> } } };

export type StakeholdersCommunicationQueryVariables = Exact<{
  code: string;
  communication: string;
  asAt?: string | null | undefined;
}>;


export type StakeholdersCommunicationQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly plan: { readonly calendar: { readonly restrictedWindows: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> } }, readonly communication: { readonly id: string, readonly code: string, readonly title: string, readonly kind: CommunicationKind, readonly audience: string | null, readonly forPublic: boolean, readonly plannedOn: string | null, readonly issuedOn: string | null, readonly state: CommunicationState, readonly nextStates: ReadonlyArray<CommunicationState>, readonly version: number, readonly contentSha256: string | null, readonly ownerTeam: string | null, readonly citation: string | null, readonly text: string | null, readonly milestone: { readonly code: string, readonly title: string } | null, readonly owner: { readonly name: string } | null, readonly blockers: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly warnings: ReadonlyArray<{ readonly message: string }>, readonly clearance: { readonly effectiveOn: string, readonly recordedBy: string, readonly contentSha256: string | null, readonly note: string | null } | null, readonly overrides: ReadonlyArray<{ readonly windowName: string, readonly windowFrom: string, readonly windowTo: string, readonly contentSha256: string, readonly grounds: string, readonly recordedBy: string, readonly effectiveOn: string }>, readonly texts: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly number: number, readonly body: string }>, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: CommunicationState, readonly note: string | null, readonly contentSha256: string | null }> } | null } };

export type StakeholdersNewCommunicationBasisQueryVariables = Exact<{
  projectCode: string;
}>;


export type StakeholdersNewCommunicationBasisQuery = { readonly project: { readonly title: string, readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly forecastDate: string | null }> } }, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }> };

export type StakeholdersCommunicationBasisQueryVariables = Exact<{
  project: string;
  communication: string;
}>;


export type StakeholdersCommunicationBasisQuery = { readonly project: { readonly milestones: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly title: string, readonly forecastDate: string | null }> }, readonly plan: { readonly calendar: { readonly restrictedWindows: ReadonlyArray<{ readonly name: string, readonly from: string, readonly to: string }> } }, readonly communication: { readonly code: string, readonly title: string, readonly kind: CommunicationKind, readonly audience: string | null, readonly forPublic: boolean, readonly plannedOn: string | null, readonly text: string | null, readonly version: number, readonly ownerTeam: string | null, readonly milestone: { readonly id: string } | null, readonly owner: { readonly id: string } | null } | null }, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }> };

export type StakeholdersStakeholdersQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  treatment?: StakeholderTreatment | null | undefined;
  position?: StakeholderPosition | null | undefined;
  active?: boolean | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StakeholdersStakeholdersQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly stakeholderGrid: ReadonlyArray<{ readonly treatment: StakeholderTreatment, readonly count: number, readonly names: ReadonlyArray<string> }>, readonly due: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly name: string, readonly problems: ReadonlyArray<{ readonly message: string }> }> }, readonly stakeholders: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly stake: string, readonly interest: StakeholderLevel, readonly influence: StakeholderLevel, readonly position: StakeholderPosition, readonly treatment: StakeholderTreatment, readonly active: boolean, readonly version: number, readonly owner: { readonly name: string } | null, readonly lastEngagement: { readonly effectiveOn: string, readonly dayKnown: boolean, readonly channel: EngagementChannel } | null, readonly problems: ReadonlyArray<{ readonly message: string }>, readonly assessments: ReadonlyArray<{ readonly effectiveOn: string, readonly rationale: string, readonly correctedBy: string | null }> }> } } };

export type StakeholdersStakeholderQueryVariables = Exact<{
  code: string;
  stakeholder: string;
  asAt?: string | null | undefined;
}>;


export type StakeholdersStakeholderQuery = { readonly project: { readonly code: string, readonly title: string, readonly asAt: string, readonly stakeholder: { readonly id: string, readonly code: string, readonly name: string, readonly stake: string, readonly interest: StakeholderLevel, readonly influence: StakeholderLevel, readonly position: StakeholderPosition, readonly treatment: StakeholderTreatment, readonly silentDays: number, readonly active: boolean, readonly citation: string | null, readonly version: number, readonly owner: { readonly name: string, readonly post: string | null } | null, readonly organisation: { readonly name: string } | null, readonly person: { readonly name: string, readonly post: string | null } | null, readonly problems: ReadonlyArray<{ readonly message: string }>, readonly assessments: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly interest: StakeholderLevel, readonly influence: StakeholderLevel, readonly position: StakeholderPosition, readonly rationale: string }> } | null } };

export type StakeholdersDealingsQueryVariables = Exact<{
  code: string;
  stakeholderId: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type StakeholdersDealingsQuery = { readonly project: { readonly commitments: { readonly nodes: ReadonlyArray<{ readonly code: string, readonly what: string, readonly dueOn: string | null, readonly state: CommitmentState, readonly overdue: boolean }> }, readonly engagementLog: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly dayKnown: boolean, readonly channel: EngagementChannel, readonly said: string, readonly saidBy: string, readonly recordedBy: string, readonly recordedAt: string, readonly citation: string | null, readonly corrects: string | null, readonly correctedBy: string | null }> } } };

export type StakeholdersNewStakeholderBasisQueryVariables = Exact<{
  projectCode: string;
}>;


export type StakeholdersNewStakeholderBasisQuery = { readonly project: { readonly title: string, readonly stakeholders: { readonly nodes: ReadonlyArray<{ readonly organisation: { readonly id: string } | null, readonly person: { readonly id: string } | null }> } }, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type StakeholdersStakeholderBasisQueryVariables = Exact<{
  project: string;
  stakeholder: string;
}>;


export type StakeholdersStakeholderBasisQuery = { readonly project: { readonly stakeholder: { readonly code: string, readonly name: string, readonly stake: string, readonly interest: StakeholderLevel, readonly influence: StakeholderLevel, readonly position: StakeholderPosition, readonly active: boolean, readonly version: number, readonly owner: { readonly id: string } | null, readonly organisation: { readonly id: string } | null, readonly person: { readonly id: string } | null } | null }, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }> };

export type SteeringGroupRaiseQueryVariables = Exact<{
  projectCode: string;
  subject: SubjectInput;
}>;


export type SteeringGroupRaiseQuery = { readonly me: { readonly personId: string | null }, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly project: { readonly title: string, readonly readerIds: ReadonlyArray<string>, readonly lead: { readonly name: string } | null, readonly record: { readonly kind: SubjectKind, readonly code: string, readonly title: string } | null } };

export type SteeringGroupActQueryVariables = Exact<{
  project: string;
  challenge: string;
}>;


export type SteeringGroupActQuery = { readonly project: { readonly challenge: { readonly code: string, readonly version: number, readonly question: string, readonly wanted: string, readonly dueOn: string | null, readonly raisedBy: { readonly id: string } | null, readonly answerer: { readonly id: string, readonly name: string } | null, readonly answer: { readonly outcome: ChallengeOutcome, readonly reasons: string, readonly willDo: string | null, readonly action: { readonly id: string } | null } | null } | null } };

export type SteeringGroupAssignQueryVariables = Exact<{
  project: string;
  challenge: string;
}>;


export type SteeringGroupAssignQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly project: { readonly readerIds: ReadonlyArray<string>, readonly challenge: { readonly code: string, readonly version: number, readonly question: string, readonly wanted: string, readonly dueOn: string | null, readonly raisedBy: { readonly id: string } | null, readonly answerer: { readonly id: string, readonly name: string } | null, readonly answer: { readonly outcome: ChallengeOutcome, readonly reasons: string, readonly willDo: string | null, readonly action: { readonly id: string } | null } | null } | null } };

export type SteeringGroupAnswerQueryVariables = Exact<{
  project: string;
  challenge: string;
}>;


export type SteeringGroupAnswerQuery = { readonly project: { readonly actions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly code: string, readonly text: string }> }, readonly challenge: { readonly code: string, readonly version: number, readonly question: string, readonly wanted: string, readonly dueOn: string | null, readonly raisedBy: { readonly id: string } | null, readonly answerer: { readonly id: string, readonly name: string } | null, readonly answer: { readonly outcome: ChallengeOutcome, readonly reasons: string, readonly willDo: string | null, readonly action: { readonly id: string } | null } | null } | null } };

export type SteeringGroupStateTermsQueryVariables = Exact<{
  projectCode: string;
}>;


export type SteeringGroupStateTermsQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly bodies: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly kind: BodyKind, readonly projectCode: string | null }>, readonly project: { readonly title: string, readonly steeringGroup: { readonly body: { readonly id: string } | null, readonly termsOfReference: { readonly version: number, readonly purpose: string, readonly responsibilities: ReadonlyArray<string>, readonly membership: string | null, readonly quorum: number | null, readonly frequency: string | null, readonly reporting: string | null, readonly paperDays: number | null, readonly agreedOn: string | null, readonly chair: { readonly id: string } | null } | null } | null } };

export type SteeringGroupAmendTermsQueryVariables = Exact<{
  project: string;
}>;


export type SteeringGroupAmendTermsQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly bodies: ReadonlyArray<{ readonly id: string, readonly code: string, readonly name: string, readonly kind: BodyKind, readonly projectCode: string | null }>, readonly project: { readonly title: string, readonly steeringGroup: { readonly body: { readonly id: string } | null, readonly termsOfReference: { readonly version: number, readonly purpose: string, readonly responsibilities: ReadonlyArray<string>, readonly membership: string | null, readonly quorum: number | null, readonly frequency: string | null, readonly reporting: string | null, readonly paperDays: number | null, readonly agreedOn: string | null, readonly chair: { readonly id: string } | null } | null } | null } };

export type SteeringGroupAddSeatQueryVariables = Exact<{
  projectCode: string;
}>;


export type SteeringGroupAddSeatQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly project: { readonly title: string, readonly steeringGroup: { readonly seats: ReadonlyArray<{ readonly code: string, readonly version: number, readonly organisation: { readonly id: string, readonly name: string } | null, readonly representative: { readonly id: string } | null, readonly substitute: { readonly id: string } | null }> } | null } };

export type SteeringGroupAmendSeatQueryVariables = Exact<{
  project: string;
}>;


export type SteeringGroupAmendSeatQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null, readonly hasAccount: boolean }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly project: { readonly title: string, readonly steeringGroup: { readonly seats: ReadonlyArray<{ readonly code: string, readonly version: number, readonly organisation: { readonly id: string, readonly name: string } | null, readonly representative: { readonly id: string } | null, readonly substitute: { readonly id: string } | null }> } | null } };

export type SteeringGroupReportInvitationQueryVariables = Exact<{
  project: string;
}>;


export type SteeringGroupReportInvitationQuery = { readonly me: { readonly roles: ReadonlyArray<{ readonly role: Role }> }, readonly project: { readonly title: string, readonly steeringGroup: { readonly seats: ReadonlyArray<{ readonly code: string, readonly version: number, readonly state: InvitationState, readonly nextStates: ReadonlyArray<InvitationState>, readonly organisation: { readonly name: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly state: InvitationState }> }> } | null } };

export type SteeringGroupGroupQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
}>;


export type SteeringGroupGroupQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly steeringGroup: { readonly body: { readonly code: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly state: InvitationState, readonly seats: number }>, readonly gaps: ReadonlyArray<{ readonly code: ProblemCode, readonly message: string }>, readonly problems: ReadonlyArray<{ readonly message: string, readonly subject: string | null }>, readonly termsOfReference: { readonly id: string, readonly version: number, readonly purpose: string, readonly responsibilities: ReadonlyArray<string>, readonly membership: string | null, readonly quorum: number | null, readonly frequency: string | null, readonly reporting: string | null, readonly paperDays: number | null, readonly agreedOn: string | null, readonly citation: string | null, readonly assumed: boolean, readonly chair: { readonly name: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly purpose: string, readonly quorum: number | null, readonly agreedOn: string | null }> } | null, readonly seats: ReadonlyArray<{ readonly id: string, readonly code: string, readonly state: InvitationState, readonly since: string | null, readonly answerAwaitedUntil: string | null, readonly nextStates: ReadonlyArray<InvitationState>, readonly version: number, readonly organisation: { readonly name: string } | null, readonly representative: { readonly id: string, readonly name: string } | null, readonly substitute: { readonly name: string } | null, readonly history: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly state: InvitationState, readonly answerBy: string | null, readonly note: string | null }> }> } | null, readonly meetings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly meetsOn: string | null, readonly dateReason: string | null, readonly state: MeetingState, readonly body: { readonly name: string } }> }, readonly actions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly text: string, readonly owner: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly state: ActionState }> }, readonly waiting: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly code: string, readonly question: string, readonly dueOn: string | null, readonly overdue: boolean }> } } };

export type SteeringGroupChallengesQueryVariables = Exact<{
  code: string;
  asAt?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
  states?: ReadonlyArray<ChallengeState> | ChallengeState | null | undefined;
  overdue?: boolean | null | undefined;
  mine?: ChallengeShare | null | undefined;
  kind?: ChallengeKind | null | undefined;
  answererId?: string | null | undefined;
}>;


export type SteeringGroupChallengesQuery = { readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly post: string | null }>, readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly waiting: { readonly totalCount: number }, readonly late: { readonly totalCount: number }, readonly challenges: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly projectCode: string, readonly kind: ChallengeKind, readonly question: string, readonly raisedOn: string, readonly dueOn: string | null, readonly overdue: boolean, readonly state: ChallengeState, readonly satisfied: boolean | null, readonly subject: { readonly kind: SubjectKind, readonly code: string, readonly title: string } | null, readonly raisedBy: { readonly name: string } | null, readonly answerer: { readonly name: string } | null }> } } };

export type SteeringGroupMyChallengesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  share: ChallengeShare;
}>;


export type SteeringGroupMyChallengesQuery = { readonly myChallenges: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly code: string, readonly projectCode: string, readonly kind: ChallengeKind, readonly question: string, readonly raisedOn: string, readonly dueOn: string | null, readonly overdue: boolean, readonly state: ChallengeState, readonly satisfied: boolean | null, readonly subject: { readonly kind: SubjectKind, readonly code: string, readonly title: string } | null, readonly raisedBy: { readonly name: string } | null, readonly answerer: { readonly name: string } | null }> } };

export type SteeringGroupChallengeQueryVariables = Exact<{
  code: string;
  challenge: string;
  asAt?: string | null | undefined;
}>;


export type SteeringGroupChallengeQuery = { readonly project: { readonly id: string, readonly code: string, readonly title: string, readonly asAt: string, readonly toAnswer: { readonly nodes: ReadonlyArray<{ readonly code: string }> }, readonly challenge: { readonly id: string, readonly version: number, readonly code: string, readonly projectCode: string, readonly kind: ChallengeKind, readonly question: string, readonly raisedOn: string, readonly dueOn: string | null, readonly overdue: boolean, readonly state: ChallengeState, readonly satisfied: boolean | null, readonly whyItMatters: string, readonly wanted: string, readonly nextActs: ReadonlyArray<ChallengeAct>, readonly citation: string | null, readonly assumed: boolean, readonly subject: { readonly kind: SubjectKind, readonly code: string, readonly title: string } | null, readonly raisedBy: { readonly name: string } | null, readonly answerer: { readonly name: string } | null, readonly raiser: { readonly id: string } | null, readonly named: { readonly id: string } | null, readonly answer: { readonly outcome: ChallengeOutcome, readonly reasons: string, readonly willDo: string | null, readonly on: string, readonly final: boolean, readonly action: { readonly kind: SubjectKind, readonly code: string, readonly title: string } | null, readonly by: { readonly name: string } | null } | null, readonly thread: ReadonlyArray<{ readonly id: string, readonly effectiveOn: string, readonly recordedBy: string, readonly recordedAt: string, readonly reason: string, readonly citation: string | null, readonly assumed: boolean, readonly corrects: string | null, readonly correctedBy: string | null, readonly act: ChallengeAct, readonly text: string | null, readonly answerer: string | null, readonly dueOn: string | null, readonly outcome: ChallengeOutcome | null, readonly willDo: string | null }> } | null } };

export type TasksTasksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TasksTasksQuery = { readonly me: { readonly tasks: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: PersonalTaskKind, readonly title: string, readonly why: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly projectCode: string | null, readonly path: string, readonly subject: { readonly kind: SubjectKind, readonly code: string, readonly title: string } }> } } };

export type TasksFirstTasksQueryVariables = Exact<{ [key: string]: never; }>;


export type TasksFirstTasksQuery = { readonly me: { readonly tasks: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly title: string, readonly why: string | null, readonly dueOn: string | null, readonly overdue: boolean, readonly projectCode: string | null, readonly path: string, readonly subject: { readonly kind: SubjectKind, readonly code: string, readonly title: string } }> } } };

export type WebhooksWebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksWebhooksQuery = { readonly webhooks: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string, readonly readerName: string | null, readonly state: WebhookState, readonly why: string | null, readonly failingSince: string | null, readonly waiting: number }>, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string, readonly hasAccount: boolean }> };

export type WebhooksDeliveriesQueryVariables = Exact<{
  webhookId: string;
  first: number;
  after?: string | null | undefined;
}>;


export type WebhooksDeliveriesQuery = { readonly webhooks: ReadonlyArray<{ readonly id: string, readonly name: string, readonly url: string, readonly state: WebhookState }>, readonly webhookDeliveries: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly revision: number | null, readonly type: string, readonly state: WebhookDeliveryState, readonly nextStates: ReadonlyArray<WebhookDeliveryState>, readonly madeAt: string, readonly attempts: number, readonly answer: string | null }> } };

export type WebhooksRegisterWebhookMutationVariables = Exact<{
  input: RegisterWebhookInput;
}>;


export type WebhooksRegisterWebhookMutation = { readonly registerWebhook: { readonly secret: string | null, readonly problems: ReadonlyArray<{ readonly message: string, readonly path: ReadonlyArray<string> }> } };

export type WebhooksRotateSecretMutationVariables = Exact<{
  input: WebhookInput;
}>;


export type WebhooksRotateSecretMutation = { readonly rotateWebhookSecret: { readonly secret: string | null, readonly webhook: { readonly name: string } | null, readonly problems: ReadonlyArray<{ readonly message: string, readonly path: ReadonlyArray<string> }> } };

