/** What a local Neo4j can be told. */

export interface LocalNeo4jSettings {
  /** `SANAD_HOME`, absolute. */
  readonly home: string;
  /** `JAVA_HOME`, where it is set. */
  readonly javaHome: string | undefined;
  /** `PATH` */
  readonly searchPath: string;
  /** 7687; the next free one where it is taken. 0: any. */
  readonly boltPort?: number;
  /** 7474; the next free one where it is taken. 0: any. */
  readonly httpPort?: number;
  /** 120_000 (two minutes), from Java's start to the first answer; fetching does not count. */
  readonly startTimeoutMillis?: number;
  /** True: use the class data archive where there is one, and build it in the background after a start where there is none. */
  readonly classArchive?: boolean;
  /** False. True for test servers: compile quickly and not well, build no archive. */
  readonly shortLived?: boolean;
}

export const DEFAULTS = {
  boltPort: 7687,
  httpPort: 7474,
  startTimeoutMillis: 120_000,
  classArchive: true,
  shortLived: false,
} as const;

/** The settings with their defaults. */
export function withDefaults(settings: LocalNeo4jSettings): Required<LocalNeo4jSettings> {
  return { ...DEFAULTS, ...settings };
}
