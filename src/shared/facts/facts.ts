/** Which side of the migration a fact speaks of. Absent: both sides, or neither. */
export type Side = 'old' | 'new'

/** Where a fact came from. Offsets count UTF-16 units in the value of the brief's key, `end` exclusive. */
export type FactSource =
  | { readonly kind: 'brief'; readonly field: string; readonly start: number; readonly end: number; readonly text: string }
  | { readonly kind: 'assumption'; readonly rule: string; readonly reason: string }

/**
 * One thing read from the brief, or assumed because the brief is silent.
 * `status` tells a stated fact from one that the brief denies ("no CDC") and from history ("13 to 14 two years ago");
 * only stated facts (and assumptions) enter the `FactView`.
 */
export interface Fact {
  readonly key: string
  readonly value: string | number | boolean
  readonly unit?: string
  readonly side?: Side
  readonly status: 'stated' | 'negated' | 'history'
  readonly source: FactSource
  readonly assumed: boolean
}

/** One side of the migration as far as the brief names it. Empty string or 0: not stated. */
export interface SideView {
  /** Catalogue id of the main engine, framework or product, such as `postgresql`, `nextjs`; '' when none was recognised. */
  readonly engine: string
  /** Name as people write it, such as `PostgreSQL`; '' when no engine was recognised. */
  readonly engineName: string
  /** Version as written, such as `14.7`; '' when not stated. */
  readonly version: string
  /** Leading number of the version; 0 when not stated. */
  readonly major: number
  /** `relational`, `document`, `cache`, `broker`, `search`, `object-storage`, `warehouse`, `framework`, `runtime`, `orchestrator`, `auth`, `service`, or ''. */
  readonly category: string
  /** Whether it holds state that a migration must carry (from the catalogue; true for any data engine). */
  readonly stateful: boolean
  /** Who operates it: catalogue id such as `self-hosted`, `aws-rds`, `aws-aurora`, `gcp-cloud-sql`, `azure-database`; '' unknown. */
  readonly vendor: string
  /** Name of the vendor product as people write it, such as `AWS RDS`; ''. */
  readonly vendorName: string
  /** `aws`, `gcp`, `azure`, `on-premises` or ''. */
  readonly cloud: string
  /** Instance class as written, such as `db.r6i.xlarge`; ''. */
  readonly instanceClass: string
  /** vCPU and memory of the class in GiB from the catalogue; 0 unknown. */
  readonly vcpu: number
  readonly memoryGib: number
  readonly multiAz: boolean
}

export type IntegrationType =
  | 'cdc' | 'webhook' | 'analytics' | 'replica' | 'cron' | 'partner' | 'mobile' | 'batch' | 'services' | 'auth' | 'search' | 'bi' | 'other'

/** An entry of `integrationPoints`, in the brief's order. */
export interface IntegrationView {
  readonly name: string
  readonly type: IntegrationType
  /** External product it names, as written, such as `Stripe`, `Snowflake`; ''. */
  readonly product: string
  /** Number stated with it, as in "Backend services (50)"; 0. */
  readonly count: number
}

export interface FreezeView { readonly name: string; readonly startOn: string; readonly endOn: string }

/**
 * The facts as conditions and calculators use them: one value a question, with the rule's default where the brief is silent.
 * Whether a value was assumed stands in `assumed`, by the name of the field. Sizes in GB (1,000³ read as 1,024 MB each, rule B3),
 * rates a second, dates ISO 8601 (YYYY-MM-DD), times in the unit that the name says.
 */
export interface FactView {
  readonly title: string
  /** Kind of product.md, such as `database-vendor`; `other` when unknown. */
  readonly kind: string
  readonly mode: 'database' | 'framework' | 'service'
  /** More gates, longer holds: C1, or C2 where payment or authentication moves; never C3, C4 unless the brief says so. */
  readonly criticalPath: boolean
  readonly criticality: 'C1' | 'C2' | 'C3' | 'C4'
  readonly downtime: 'zero' | 'seconds' | 'window' | 'degraded'
  /** Seconds without writes that the brief accepts: 0 for zero, the window's length for a window. */
  readonly downtimeSeconds: number
  /** Length of a granted maintenance window; 0 when none is granted. */
  readonly windowHours: number
  /** Local hours that the granted window names; null when the brief grants no times of day. Days 1 Monday … 7 Sunday. */
  readonly window: { readonly days: readonly number[]; readonly fromHour: number; readonly toHour: number } | null
  readonly rollback: 'R1' | 'R2' | 'R3' | 'R4' | 'R5'
  /** 15, 240, 1440 or the stated minutes; 0 when the brief sets no limit (R4, R5). */
  readonly rollbackMinutes: number
  readonly sizeGb: number
  readonly largestTableGb: number
  readonly rows: number
  readonly qps: number
  readonly wps: number
  readonly consumers: number
  readonly customers: number
  readonly dau: number
  /** False when the brief says that no data moves ("No data moves") or the kind holds none. */
  readonly dataMoves: boolean
  readonly routing: 'flag' | 'env' | 'config' | 'dns' | 'lb' | 'mesh' | 'deploy'
  /** Product named, such as `LaunchDarkly`; ''. */
  readonly routingTool: string
  readonly dualRun: 'none' | 'shadow' | 'dualwrite' | 'cdc'
  readonly engineers: number
  readonly dbas: number
  /** Share of a working day that each person has, 0 < fte ≤ 1. */
  readonly fte: number
  readonly teamZones: readonly string[]
  /** Experience with this very kind: none, 1, or 2 and more ("many"). */
  readonly experience: 'none' | 'once' | 'many'
  readonly compliance: readonly string[]
  readonly integrations: readonly IntegrationView[]
  readonly migrationTool: string
  readonly old: SideView
  readonly new: SideView
  /** Both sides have a catalogue engine and it is the same one. */
  readonly sameEngine: boolean
  /** The operator or host changes (vendor, cloud or region). */
  readonly vendorChanges: boolean
  /** What is there, by catalogue id or tag: `cdc`, `webhook`, `payments`, `auth`, `flags`, `env-routing`, `pooler`, `staging`, `replica`, `logical-slots` …; stated and not negated. */
  readonly has: readonly string[]
  /** What the brief denies, the same words. */
  readonly lacks: readonly string[]
  /** Whether the brief says that the data hold money or ledger rows, or names a payment provider. */
  readonly money: boolean
  readonly startOn: string | null
  readonly deadlineOn: string | null
  /** The deadline's other statement, where the brief holds two that differ ("5 months at most"); null. */
  readonly laterDeadlineOn: string | null
  readonly preferredEndOn: string | null
  readonly timeZone: string
  /** ISO 3166 codes whose public holidays count, from the places of the team, else from the zone. */
  readonly countries: readonly string[]
  readonly freezes: readonly FreezeView[]
  /** Names of the fields above (and of mandatory facts) whose value was assumed, in §15's order. */
  readonly assumed: readonly string[]
}

export interface Facts {
  readonly list: readonly Fact[]
  readonly view: FactView
}
