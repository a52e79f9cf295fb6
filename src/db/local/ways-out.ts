/** What a user can do where this machine stands in the way: the sentences that end our messages. */

/** The one line that installs what is missing, on Debian and its kin. */
export const INSTALL_LINE = 'sudo apt-get install -y openjdk-17-jre-headless maven';

/** The ways that need neither Java nor Maven nor disk here. */
export const OTHER_WAYS =
  'Two other ways: use a Neo4j that runs elsewhere (NEO4J_URI=bolt://host:7687 with NEO4J_PASSWORD), or run everything in containers (docker compose up).';

/** "Install …": the line, then the other ways. */
export const INSTALL_OR_OTHER_WAYS = `Install it: ${INSTALL_LINE}\n${OTHER_WAYS}`;
