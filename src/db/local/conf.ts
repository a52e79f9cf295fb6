/** The neo4j.conf of the local Neo4j. A comment explains each setting that differs from Neo4j's default. */
import { writeWhole } from './files.ts';
import type { Layout } from './layout.ts';
import { LOOPBACK, type Ports } from './ports.ts';

/** Writes neo4j.conf. Each start overwrites it. */
export async function writeConf(
  layout: Layout,
  ports: Ports,
  { keepsPlans, browser }: { readonly keepsPlans: boolean; readonly browser: boolean },
): Promise<void> {
  await writeWhole(
    layout.confFile,
    confText(ports, keepsPlans ? REPLAN.kept : REPLAN.default) + (browser ? '' : WITHOUT_BROWSER),
  );
}

/**
 * A test server is emptied and filled again and again, and the copy in which a large load writes grows from nothing: they keep their plans for a
 * day.
 */
const REPLAN = { kept: '1d', default: '5m' } as const;

/** The HTTP port stays open, and only Bolt takes queries. */
const WITHOUT_BROWSER = `
# SANAD_NEO4J_BROWSER=false
server.http_enabled_modules=UNMANAGED_EXTENSIONS
`;

/** The text of neo4j.conf; folders are relative to Neo4j's own home. */
function confText(ports: Ports, replanInterval: string): string {
  return `# Written by Sanad at each start; changes here are lost.

# Other machines cannot reach this Neo4j. The advertised addresses are set too, because Browser uses them and they do not
# follow the port by themselves.
server.default_listen_address=${LOOPBACK}
server.default_advertised_address=${LOOPBACK}
server.bolt.listen_address=${LOOPBACK}:${ports.bolt}
server.bolt.advertised_address=${LOOPBACK}:${ports.bolt}
server.http.listen_address=${LOOPBACK}:${ports.http}
server.http.advertised_address=${LOOPBACK}:${ports.http}
server.https.enabled=false
dbms.security.auth_enabled=true

# LOAD CSV can read nothing: the folder is empty, and file addresses and the network are forbidden. Without these settings, any
# reader could fetch /etc/passwd.
server.directories.import=import
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0

# Neo4j has no limits by default. These limits stop runaway transactions. They are wide, because a dossier loads in one transaction
# (about 10,000 claims fit in this memory). Each read of Sanad has its own, shorter time limit.
db.transaction.timeout=5m
db.lock.acquisition.timeout=60s
db.memory.transaction.max=320m

# Less disk and memory: a new data folder takes 2 MB instead of 541 MB.
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
server.memory.pagecache.size=128m

# Neo4j stops in half a second instead of ten.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0

# By default Neo4j plans a statement anew after ten seconds if the counts of nodes have changed much, and if a list among its parameters has another
# number of digits in its length. To plan the statements of a load takes several times as long as to run them.
dbms.cypher.min_replan_interval=${replanInterval}
internal.cypher.use_parameter_size=false

# A shortest path from an entity to itself is an empty answer, not an error.
dbms.cypher.forbid_shortestpath_common_nodes=false

# Neo4j Browser loads guides and style sheets only from this machine, from Sanad.
browser.remote_content_hostname_whitelist=localhost,${LOOPBACK}

# Neo4j sends no usage reports.
dbms.usage_report.enabled=false
client.allow_telemetry=false

# A misspelt setting is an error; by default Neo4j ignores it.
server.config.strict_validation.enabled=true
`;
}
