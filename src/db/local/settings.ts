/** The settings of the local Neo4j. */

export interface LocalNeo4jSettings {
  /** `SANAD_HOME`, as an absolute path. */
  readonly home: string;
  /** `JAVA_HOME`; undefined if it is not set. */
  readonly javaHome: string | undefined;
  /** `PATH` */
  readonly searchPath: string;
  /** Default: 7687. If the port is taken, the next free one is used. 0: any free port. */
  readonly boltPort?: number;
  /** Default: 7474. If the port is taken, the next free one is used. 0: any free port. */
  readonly httpPort?: number;
  /** The longest time from the start of Java to the first answer, without fetching. Default: 120_000 (two minutes). */
  readonly startTimeoutMillis?: number;
  /** True: use the class data archive; if there is none, build it in the background after the start. Default: true. */
  readonly classArchive?: boolean;
  /**
   * How long after the start the archive is built. Default: 30_000 (thirty seconds): the first load of the shipped dossiers is over by
   * then, and is not slowed down.
   */
  readonly archiveDelayMillis?: number;
  /** False: Neo4j Browser is not served. Default: true. */
  readonly browser?: boolean;
  /** True, for test servers: Java compiles quickly and optimizes little, and no archive is built. Default: false. */
  readonly shortLived?: boolean;
  /** True: Neo4j keeps a plan although the counts of nodes change. Default: `shortLived`. */
  readonly keepsPlans?: boolean;
  /** The pause between two probes of a Neo4j that is kept running. Default: 5_000 (five seconds). */
  readonly probeIntervalMillis?: number;
  /** How long one probe waits for an answer. Default: 10_000 (ten seconds). */
  readonly probeLimitMillis?: number;
}

export const DEFAULTS = {
  boltPort: 7687,
  httpPort: 7474,
  startTimeoutMillis: 120_000,
  classArchive: true,
  archiveDelayMillis: 30_000,
  browser: true,
  shortLived: false,
  keepsPlans: false,
  probeIntervalMillis: 5_000,
  probeLimitMillis: 10_000,
} as const;

/** The settings with their defaults. */
export function withDefaults(settings: LocalNeo4jSettings): Required<LocalNeo4jSettings> {
  return { ...DEFAULTS, keepsPlans: settings.shortLived ?? DEFAULTS.keepsPlans, ...settings };
}
