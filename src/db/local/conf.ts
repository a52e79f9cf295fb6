/** The neo4j.conf of the local Neo4j. Every setting that differs from Neo4j's own default says why. */
import { writeWhole } from './files.ts';
import type { Layout } from './layout.ts';
import { LOOPBACK, type Ports } from './ports.ts';

/** Writes neo4j.conf anew: it is ours, and a start overwrites it. */
export async function writeConf(layout: Layout, ports: Ports, shortLived: boolean): Promise<void> {
  await writeWhole(layout.confFile, confText(ports) + (shortLived ? KEPT_PLANS : ''));
}

/**
 * A test server is emptied and filled again and again. Neo4j takes each change of its counts for a reason to plan anew, and
 * the statements of one load cost ten seconds of work to plan, and a third of a second to run.
 */
const KEPT_PLANS = `
# A plan is kept, however much the counts of nodes change.
dbms.cypher.statistics_divergence_threshold=1
`;

/** The text of neo4j.conf; folders are relative to Neo4j's own home. */
export function confText(ports: Ports): string {
  return `# Written by Sanad at each start; changes here are lost.

# Nobody else's machine reaches it. Advertised addresses do not follow the port by themselves, and Browser goes by them.
server.default_listen_address=${LOOPBACK}
server.default_advertised_address=${LOOPBACK}
server.bolt.listen_address=${LOOPBACK}:${ports.bolt}
server.bolt.advertised_address=${LOOPBACK}:${ports.bolt}
server.http.listen_address=${LOOPBACK}:${ports.http}
server.http.advertised_address=${LOOPBACK}:${ports.http}
server.https.enabled=false
dbms.security.auth_enabled=true

# LOAD CSV reads nothing: an empty folder, no file addresses, no network. Without these a reader can fetch /etc/passwd.
server.directories.import=import
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0

# Neo4j has no limits by default. These end what runs away; they are wide, as loading a dossier must pass under them
# (about 10,000 claims load in one transaction of that size). Each read of ours brings its own, shorter time limit along.
db.transaction.timeout=5m
db.lock.acquisition.timeout=60s
db.memory.transaction.max=320m

# Small on disk and in memory: a new data folder takes 2 MB in place of 541.
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
server.memory.pagecache.size=128m

# Stops in half a second in place of ten.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0

# A shortest path from an actor to itself is an empty answer, not an error.
dbms.cypher.forbid_shortestpath_common_nodes=false

# Neo4j Browser takes guides and style sheets from this machine, Sanad's own, and from nowhere else.
browser.remote_content_hostname_whitelist=localhost,${LOOPBACK}

# Tells nobody that it runs.
dbms.usage_report.enabled=false
client.allow_telemetry=false

# A misspelt setting is an error, not a silence.
server.config.strict_validation.enabled=true
`;
}
