/** Sentences at the end of error messages: what a user can do if Neo4j cannot run on this machine. */

/** The command that installs Java and Maven on Debian and related systems. */
export const INSTALL_LINE = 'sudo apt-get install -y openjdk-17-jre-headless maven';

/** The ways that need neither Java nor Maven nor disk space on this machine. */
export const OTHER_WAYS =
  'Two other ways: use a Neo4j that runs elsewhere (NEO4J_URI=bolt://host:7687 with NEO4J_PASSWORD), or run everything in containers (docker compose up).';

/** The install command, then the other ways. */
export const INSTALL_OR_OTHER_WAYS = `Install it: ${INSTALL_LINE}\n${OTHER_WAYS}`;
