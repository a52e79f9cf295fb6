/** One jar of Neo4j, with what it should be. */
export interface Jar {
  readonly path: string;
  readonly sizeBytes: number;
  /** The checksum that Maven stores beside each jar. It detects accidents, not attacks. */
  readonly sha1: string;
}
