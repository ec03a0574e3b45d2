import type { Plan } from '../../src/shared/plan/plan.ts'
import { soundPhases } from './sound-phases.ts'

const sha = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'

const tasks = () => [
  { id: 'T1', theme: 'know', role: 'DBA', minutes: 240, before: 'P0', text: 'Inventory: sizes, clients, jobs, extensions.', needs: [], commands: [] },
  { id: 'T2', theme: 'know', role: 'Engineer 1', minutes: 240, before: 'P0', text: 'Baseline of errors, latency and CPU from Wed 5 Aug 2026 on; alarms A1 to A3 with a test page each.', needs: ['T1'], commands: [] },
  { id: 'T3', theme: 'build', role: 'DBA', minutes: 480, before: 'P0', text: 'New server, pooler and the scripts of F1; connections and CPU are computed in the strategy.', needs: ['T1'], commands: [] },
  { id: 'T4', theme: 'build', role: 'Engineer 1', minutes: 480, before: 'P2', text: 'The last 5 %: E1 to E7, each found, counted and owned.', needs: ['T1'], commands: [] },
  { id: 'T5', theme: 'build', role: 'DBA', minutes: 480, before: 'P2', text: 'Rehearsal in staging: P2 forward once and back once, each step timed.', needs: ['T3'], commands: [] },
]

/**
 * A small, consistent plan on which no rule of error or warning severity fires; each call makes a new one.
 * C2, 15 minutes of rollback, 60 s of write pause allowed and 30 s used, Europe/Berlin, Tue 4 Aug to Mon 7 Dec 2026.
 */
export const soundPlan = (): Plan => ({
  schemaVersion: 1,
  title: 'Inventory database to the new host',
  slug: 'inventory-database-to-the-new-host',
  brief: { file: 'inventory.yaml', sha256: sha },
  provenance: {
    today: '2026-07-28',
    timeZone: 'Europe/Berlin',
    holidays: 'DE 2026',
    migrationType: 'database-vendor',
    mode: 'standard',
    playbooks: [{ id: 'postgres-major-or-vendor', version: 1, sha256: sha }],
    bounds: { criticality: 'C2', deadline: '2026-10-30', rollbackMinutes: 15, downtimeSeconds: 60, freezes: [{ name: 'Autumn sale', start: '2026-10-19', end: '2026-10-23' }] },
    overridden: [],
  },
  facts: [
    { key: 'criticality', value: 'C2', source: 'criticality: "High"', assumed: false },
    { key: 'sizeGb', value: 100, unit: 'GB', side: 'old', source: 'dataVolume: "100 GB"', assumed: false },
    { key: 'engineers', value: 3, source: 'team: "3 engineers and a DBA"', assumed: false },
  ],
  properties: { changeId: '', classification: '', lead: '', deputy: '', bridge: '', owner: '', distribution: '' },
  summary: {
    from: 'PostgreSQL 16 on the old host, 100 GB',
    to: 'PostgreSQL 16 on the new host',
    headline: [
      { question: 'Strategy', answer: 'Parallel run by replication, read ramp, one write cut-over' },
      { question: 'Zero downtime?', answer: 'Reads: yes. Writes: one pause of about 30 s on Tue 8 Sep 2026' },
      { question: 'Total time', answer: '6 weeks: Tue 4 Aug 2026 to Tue 15 Sep 2026 (42 days), 5 phases' },
    ],
    confidence: {
      score: 82,
      band: 'high',
      bigBang: 57,
      bigBangBand: 'medium',
      terms: [
        { label: 'start', points: 80 },
        { label: 'minutes-only rollback', points: -3 },
        { label: 'rehearsal is planned but not done', points: -5 },
        { label: 'new vendor', points: -4 },
        { label: 'reverse sync', points: 8 },
        { label: 'automated diff', points: 5 },
        { label: 'flags', points: 3 },
        { label: 'one mandatory fact unknown (U1)', points: -2 },
      ],
      raise: 'Answering U1 adds 2; a timed rehearsal adds 5.',
    },
    doNotStart: '',
    schedule: {
      startOn: '2026-08-04',
      plannedEndOn: '2026-09-15',
      plannedDays: 42,
      bufferPercent: 30,
      bufferDays: 13,
      bufferEndOn: '2026-09-28',
      deadlineOn: '2026-10-30',
      slackDays: 32,
      slackPercent: 58,
      slackWord: 'comfortable',
      earliestEndOn: '2026-09-15',
      forbidden: [{ from: '2026-10-19', to: '2026-10-23', reason: 'freeze: Autumn sale' }],
      calendar: 'Public holidays of Germany, 2026; freeze Autumn sale',
      tails: [
        { on: '2026-10-06', what: 'old side removed (P4)' },
        { on: '2026-10-13', what: 'flag and firewall rules removed (D1, D2)' },
        { on: '2026-12-07', what: 'archive deleted (D3)' },
      ],
      clockChanges: [],
    },
    briefFindings: [],
  },
  strategy: {
    chosen: 'parallel run',
    name: 'parallel run by replication, read ramp, single write cut-over',
    rule: 'S5',
    why: 'The same engine on both sides, and a log to replicate.',
    rejected: [
      { approach: 'parallel run', verdict: 'chosen', why: 'log-based, way back in minutes' },
      { approach: 'big bang', verdict: 'no', why: 'the brief allows 60 s; copy and verification take hours' },
      { approach: 'strangler fig', verdict: 'no', why: 'one database has no seam at which to cut' },
      { approach: 'expand-contract', verdict: 'no', why: 'the schema does not change' },
      { approach: 'blue-green', verdict: 'no', why: 'the state is not shared' },
      { approach: 'dual-write', verdict: 'no', why: 'two stores without a common transaction diverge' },
    ],
    zeroDowntime: 'Reads: yes. Writes wait about 30 s once, in P2.S3.',
    writePauseSeconds: 30,
    figures: [
      { figure: 'Write pause', arithmetic: 'pause 2 + drain 10 + sequences 4 + reverse sync 3 + switch 1 + proof 10', result: '30 s' },
      { figure: 'Initial copy', arithmetic: '100 × 1,024 MB / (60 MB/s × 3,600) × 1.5', result: '0.7 h' },
      { figure: 'Connections', arithmetic: '(5 × 20) × 1.2 + 3 + 6', result: '129 of 500 = 26 %' },
      { figure: 'CPU', arithmetic: '4,000 × 0.25 ms = 1.0 core', result: '25 % of 4 vCPU' },
    ],
    after: '',
  },
  fourQuestions: [
    { question: 'Q1 Is rollback fast or slow?', answer: 'Worst phase P4: 15 min, estimated', effect: 'reverse replication before the first write' },
    { question: 'Q2 Does the new system handle the edge cases of the old one?', answer: '0 of 7 checked today', effect: 'T4 before P2' },
    { question: 'Q3 What is the data-shape risk?', answer: 'none: same engine, same schema', effect: 'checksums' },
    { question: 'Q4 What is the on-call load?', answer: 'one HIGH phase, 4 nights of hold', effect: 'at most 2 nights a person and week' },
  ],
  riskAssessment: {
    blastRadius: 'One database serves the shop and the warehouse.',
    worstCase: 'The new side fails after the cut-over while reverse replication is broken; A3 pages for that.',
    mitigating: ['The same engine on both sides.'],
    aggravating: ['One DBA.'],
  },
  checklist: {
    time: '6 h a day at half time are 3 h a person and day (U2).',
    groups: [
      { title: 'Week 1: know what is there', from: '2026-08-04', to: '2026-08-06', tasks: tasks().slice(0, 2) },
      { title: 'Weeks 1–4: build and rehearse', from: '2026-08-06', to: '2026-09-03', tasks: tasks().slice(2) },
    ],
    after: '',
  },
  phases: soundPhases(),
  monitoring: {
    baseline: 'Same weekday and hour, median of the weeks recorded since Wed 5 Aug 2026.',
    alarms: [
      { id: 'A1', signal: 'customer error rate', sev3: '> 0.1 % for 10 min', sev2: '> 0.5 % for 5 min', sev1: '> 2 % for 2 min', source: 'application metrics' },
      { id: 'A2', signal: 'p95 latency against baseline', sev3: '> 1.1× for 15 min', sev2: '> 1.5× for 10 min', sev1: '> 3× for 5 min', source: 'application metrics' },
      { id: 'A3', signal: 'replication lag, either direction', sev3: '> 10 s for 5 min', sev2: '> 60 s for 5 min', sev1: '> 300 s', source: '`pg_stat_replication`' },
    ],
    diffs: ['Hourly from P0 to P3.S3: I1 and I2.'],
  },
  killSwitch: {
    levers: [
      { id: 'K1', name: 'flag `read-target`', values: '`old` (default), `new`, by customer', mayFlip: 'anyone on call', secondsToEffect: 60, needsDeploy: false, tested: 'in staging before P1',
        validFrom: 'P1.S2', validTo: 'P2.S2', lostIfLate: 'after P2.S2 reads would come from a stale side' },
      { id: 'K2', name: '`rollback.sh`', values: 'run or not', mayFlip: 'on-call primary or DBA', secondsToEffect: 600, needsDeploy: false, tested: 'T5',
        validFrom: 'P2.S3', validTo: 'P3.S3', lostIfLate: 'from P3.S3 on nothing carries writes back' },
    ],
    meaning: 'Before P2.S3 "go back" means K1 and loses nothing. After it "go back" means K2; K1 is no way back.',
    decision: ['Which alarm, since when?', 'Is reverse lag under 5 s? Yes: P2.B1.', 'Forward or back is decided within 5 min.'],
  },
  rollbackCard: {
    derived: true,
    from: 'phases',
    rows: soundPhases().flatMap(({ id, rollback }) =>
      rollback.kind === 'none' ? [] : [{ phase: id, trigger: rollback.trigger, action: rollback.steps[0]!.text, minutes: rollback.minutes, data: rollback.dataConsequence, who: rollback.doneBy }],
    ),
  },
  dataIntegrity: {
    how: 'Both sides are read in one hour; what differs is read again after 10 s, three times.',
    checks: [
      { id: 'I1', kind: 'count', check: 'row count of each table', query: '`counts.sql` on both, `diff`', pass: '0 lines differ' },
      { id: 'I2', kind: 'checksum', check: 'checksum of each table', query: '`checksums.sql` on both, `diff`', pass: '0 lines differ' },
      { id: 'I3', kind: 'business', check: 'stock value', query: '`SELECT sum(quantity * price) FROM stock`', pass: 'equal to the cent' },
      { id: 'I4', kind: 'sequence', check: 'sequences', query: '`sequence_check.sql`', pass: '0 rows' },
    ],
    lastFivePercent: 'Each item is found, counted and owned in T4; the old side goes only when the list is empty or accepted.',
    edgeCases: [
      { id: 'E1', kind: 'nulls', item: 'NULL, empty and blank text', check: 'counts equal on both', owner: 'Engineer 1', by: 'Thu 3 Sep 2026' },
      { id: 'E2', kind: 'unicode', item: 'Unicode outside the basic plane', check: 'checksum of those rows', owner: 'Engineer 1', by: 'Thu 3 Sep 2026' },
      { id: 'E3', kind: 'time', item: 'hours of daylight saving', check: 'counts in those hours', owner: 'Engineer 1', by: 'Thu 3 Sep 2026' },
      { id: 'E4', kind: 'limits', item: 'numbers at their limits', check: '`max` and `min` equal', owner: 'Engineer 1', by: 'Thu 3 Sep 2026' },
      { id: 'E5', kind: 'duplicates', item: 'keys that differ by case', check: '0 lines differ', owner: 'Engineer 2', by: 'Thu 3 Sep 2026' },
      { id: 'E6', kind: 'oldest', item: 'oldest rows', check: '100 smallest keys equal', owner: 'DBA', by: 'Thu 3 Sep 2026' },
      { id: 'E7', kind: 'largest', item: 'largest rows', check: '20 largest equal', owner: 'DBA', by: 'Thu 3 Sep 2026' },
    ],
  },
  communications: {
    about: 'T is Tue 8 Sep 2026.',
    messages: [
      { id: 'M1', audience: 'engineers', trigger: 'kick-off', deadline: 'Tue 4 Aug 2026 10:00', channel: '{{team_channel}}', fallback: 'e-mail', sender: 'Tech lead', text: 'We move the inventory database by 15 September.' },
      { id: 'M2', audience: 'engineers, on-call', trigger: 'walk-through and schema freeze', deadline: 'Tue 11 Aug 2026 10:00', channel: '{{team_channel}}', fallback: 'phone', sender: 'DBA', text: 'No schema changes from tomorrow until P3 is done.' },
      { id: 'M3', audience: 'product', trigger: 'T−7', deadline: 'Tue 1 Sep 2026', channel: 'e-mail', fallback: '{{team_channel}}', sender: 'Tech lead', text: 'Saving waits about 30 s once on Tue 8 Sep 2026 at 10:00.' },
      { id: 'M4', audience: 'support', trigger: 'T−2', deadline: 'Fri 4 Sep 2026', channel: 'e-mail', fallback: 'phone', sender: 'Engineer 2', text: 'On Tue 8 Sep 2026 at 10:00 saving may wait once.' },
      { id: 'M5', audience: 'engineers', trigger: 'T−1 and start', deadline: 'Mon 7 Sep 2026 10:00', channel: '{{team_channel}}', fallback: 'phone', sender: 'Engineer 2', text: 'Cut-over tomorrow at 10:00. All deploys stop at 09:00.' },
      { id: 'M6', audience: 'engineers, support, executives', trigger: 'rollback', deadline: 'within 5 min', channel: '{{team_channel}}', fallback: 'phone', sender: 'Engineer 2', text: 'We are going back, as planned for this case.' },
      { id: 'M7', audience: 'executives, engineers, product', trigger: 'end of each phase', deadline: 'within 15 min', channel: 'e-mail', fallback: '{{team_channel}}', sender: 'Engineer 2', text: 'The phase is done; the next one stands in the timeline.' },
      { id: 'M8', audience: 'customers', trigger: 'only if they are affected', deadline: 'status page within 15 min', channel: '{{status_page}}', fallback: 'e-mail', sender: 'Engineer 2', text: 'Some requests are slow. Next update in 30 minutes.' },
    ],
    after: '',
  },
  onCall: {
    highestRisk: 'The week of Tue 8 Sep 2026.',
    people: [
      { id: 'O1', person: 'Tech lead', role: 'decision maker', pagedFor: 'SEV1, gates', deputy: 'Head of engineering', phone: '{{tech_lead_phone}}', zone: 'Europe/Berlin', absent: 'none', mayDecide: 'yes', knowsKillSwitch: 'yes' },
      { id: 'O2', person: 'DBA', role: 'data owner, driver', pagedFor: 'database', deputy: 'Engineer 1', phone: '{{dba_phone}}', zone: 'Europe/Berlin', absent: 'none', mayDecide: 'database steps', knowsKillSwitch: 'yes' },
      { id: 'O3', person: 'Engineer 1', role: 'on-call primary', pagedFor: 'all alarms first', deputy: 'Engineer 2', phone: '{{engineer_1_phone}}', zone: 'Europe/Berlin', absent: 'none', mayDecide: 'kill switch', knowsKillSwitch: 'yes' },
      { id: 'O4', person: 'Engineer 2', role: 'on-call secondary, scribe', pagedFor: 'application', deputy: 'Engineer 1', phone: '{{engineer_2_phone}}', zone: 'Europe/Berlin', absent: 'none', mayDecide: 'kill switch', knowsKillSwitch: 'yes' },
      { id: 'O5', person: 'Product owner', role: 'signs G2', pagedFor: 'nothing at night', deputy: 'Head of product', phone: 'by e-mail', zone: 'Europe/Berlin', absent: 'none', mayDecide: 'G2', knowsKillSwitch: 'no' },
    ],
    shifts: [
      { phase: 'P0, P1', hours: 'normal rotation; owner online 2 h after each step', primary: 'rotation', secondary: 'Engineer 1', decides: 'DBA' },
      { phase: 'P2', hours: 'Tue 8 Sep 2026 09:30–14:00', primary: 'Engineer 1', secondary: 'Engineer 2', decides: 'Tech lead' },
      { phase: 'P2 night', hours: 'Tue 8 Sep 2026 14:00 – Wed 9 Sep 2026 09:00', primary: 'Engineer 1', secondary: 'Engineer 2', decides: 'either' },
      { phase: 'P2 hold', hours: 'Wed 9 Sep – Tue 15 Sep 2026', primary: 'Engineer 2', secondary: 'DBA', decides: 'either' },
      { phase: 'P3, P4', hours: 'normal rotation', primary: 'rotation', secondary: 'DBA', decides: 'Tech lead' },
    ],
    escalation: [{ who: 'primary', afterMinutes: 0 }, { who: 'secondary', afterMinutes: 5 }, { who: 'Tech lead', afterMinutes: 10 }, { who: 'Head of engineering', afterMinutes: 20 }],
    nightsPerWeek: '1.3 nights a week each',
    paging: 'by the alarms of the monitoring section',
    holes: [],
  },
  timeline: {
    derived: true,
    from: 'phases',
    rows: soundPhases().map(({ id, name, startsAt, holdEndsAt, gate }, index) => ({
      week: String(index + 2), from: startsAt.slice(0, 10), to: holdEndsAt.slice(0, 10), what: [`${id} ${name}`], holdEnds: [{ id, at: holdEndsAt }],
      gates: gate.latestDecision === null ? [] : [{ id: gate.id, at: gate.latestDecision }],
    })),
  },
  integrationMatrix: {
    derived: true,
    from: 'phases',
    integrations: [
      { id: 'X1', name: 'Shop and warehouse services (5)', type: 'services', foundByPlan: false, cells: { P1: 'P1.S2', P2: 'P2.S3, V3' } },
      { id: 'X2', name: 'Payment webhooks', type: 'webhook', foundByPlan: false, cells: { P2: 'P2.S4' } },
      { id: 'X3', name: 'Analytics pipeline', type: 'analytics', foundByPlan: false, cells: { P0: 'accepted risk R3', P1: 'P1.V3' } },
    ],
  },
  riskRegister: [
    { id: 'R1', risk: 'Writes on the new side that cannot be carried back', likelihood: 'LOW', impact: 'HIGH', mitigation: 'P2.S1, A3', contingency: 'P2.B1', trigger: 'reverse lag over 60 s', owner: 'DBA', accepted: false },
    { id: 'R2', risk: 'Sequence behind its column', likelihood: 'LOW', impact: 'HIGH', mitigation: 'P2.S3, I4', contingency: 'run the sequence script again', trigger: '23505 in the log', owner: 'DBA', accepted: false },
    { id: 'R3', risk: 'The copy slows the old side', likelihood: 'MEDIUM', impact: 'MEDIUM', mitigation: 'P0.S3', contingency: 'P0.B1', trigger: 'p95 over 1.5× for 10 min', owner: 'DBA', accepted: true },
  ],
  scenarios: [
    { id: 'N1', trigger: 'CPU of the new side over 95 % for 2 min after P2', likelihood: 'LOW', responseA: 'stop batch jobs', responseB: 'K2 if 10 min do not help' },
    { id: 'N2', trigger: 'A difference in stock values before P2', likelihood: 'LOW', responseA: 'reads to old (K1), stop the ramp', responseB: 'compare by key' },
  ],
  cleanup: {
    bake: '14 days after P3 (336 h), then P4.',
    bakeDays: 14,
    items: [
      { id: 'D1', what: 'flag `read-target` and its code', when: 'Tue 13 Oct 2026', on: '2026-10-13', owner: 'Engineer 1' },
      { id: 'D2', what: 'replication role and firewall rules', when: 'Tue 13 Oct 2026', on: '2026-10-13', owner: 'DBA' },
      { id: 'D3', what: 'archive deleted after 60 days', when: 'Mon 7 Dec 2026', on: '2026-12-07', owner: 'DBA' },
    ],
    cost: 'Both sides run 9 weeks.',
  },
  limits: [{ id: 'V1', text: 'Bugs that exist on both sides.' }, { id: 'V2', text: 'A change of mind after P3.S3.' }],
  takeaways: ['Replication has one direction at any moment.', 'The riskiest minute is Tue 8 Sep 2026 10:00 (P2.S3).'],
  scripts: {
    about: 'The DBA keeps the files on the ops host.',
    files: [{ id: 'F1', name: 'publication.sql', usedBy: 'P0.S2', about: 'explicit list of tables', back: 'P0.B1', files: [
      { language: 'sql', where: 'old', service: 'old', engine: 'postgresql', file: 'publication.sql', proof: 'none', text: 'CREATE PUBLICATION move FOR ALL TABLES;' },
    ] }],
  },
  assumptions: [
    { id: 'U1', mandatory: true, unknown: 'Tables without a key', assumed: 'none', otherwise: 'REPLICA IDENTITY FULL for each', answeredBy: 'T1' },
    { id: 'U2', mandatory: false, unknown: 'Share of the working day', assumed: 'half', otherwise: 'preparation is shorter', answeredBy: 'Tech lead' },
  ],
  placeholders: [
    { names: ['team_channel', 'status_page'], what: 'where people talk and look', filledBy: 'Tech lead', before: 'P0' },
    { names: ['tech_lead_phone', 'dba_phone', 'engineer_1_phone', 'engineer_2_phone'], what: 'phones of the roster', filledBy: 'Tech lead', before: 'P0' },
    { names: ['old_instance_id'], what: 'id of the old server', filledBy: 'DBA', before: 'P4' },
  ],
  signOff: { about: 'The author alone cannot approve: this plan holds a HIGH phase.', rows: [{ meaning: 'author', role: 'Tech lead' }, { meaning: 'review', role: 'DBA' }, { meaning: 'approve', role: 'Head of engineering' }] },
  findings: [],
})
