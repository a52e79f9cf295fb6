/** `sanad doctor`: prints what is installed, what is missing and what to do. Changes nothing. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { inspectLocalNeo4j, type Finding } from '../db/local/index.ts';
import { Database } from '../db/database.ts';
import { readDossierFiles } from '../dossier/read/read-dossier-files.ts';
import { SanadError } from '../errors.ts';
import { lowestNode } from './package-file.ts';

/** Prints a line for each finding. Returns true if nothing is missing. */
export async function doctor(config: Config): Promise<boolean> {
  const findings: [string, Finding][] = [
    ['Node', node()],
    ['Explorer', built('explorer')],
    ['GraphiQL', built('graphiql')],
  ];
  if (config.neo4j === undefined) {
    const { java, maven, jars, home, hold } = await inspectLocalNeo4j(config);
    // A part that the next start downloads by itself is no problem.
    findings.push(
      ['Java', java],
      ['Maven', maven],
      ['Neo4j', { ...jars, ok: true }],
      ['Home', home],
      ['Running', hold],
    );
  } else findings.push(['Neo4j', await remote(config)]);
  for (const folder of config.dossiers) findings.push(['Dossier', await dossier(folder)]);
  findings.push(['Documents', documents(config)]);
  for (const [name, { ok, what, todo }] of findings) {
    process.stdout.write(
      `${ok ? '✓' : '✗'} ${name.padEnd(10)} ${what}\n${todo === undefined ? '' : `${' '.repeat(13)}→ ${todo}\n`}`,
    );
  }
  return findings.every(([, { ok }]) => ok);
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [lowestMajor = 0, lowestMinor = 0] = lowestNode();
  const ok = major > lowestMajor || (major === lowestMajor && minor >= lowestMinor);
  return {
    ok,
    what: `Node ${process.versions.node}`,
    ...(!ok && { todo: `Sanad needs Node ${lowestMajor}.${lowestMinor} or later.` }),
  };
}

function built(page: string): Finding {
  const ok = existsSync(fileURLToPath(new URL(`../../dist/${page}/index.html`, import.meta.url)));
  return ok ? { ok, what: 'built' } : { ok, what: 'not built', todo: 'npm run build' };
}

async function remote({ neo4j }: Config): Promise<Finding> {
  if (neo4j === undefined) return { ok: true, what: 'the local one' };
  const database = Database.open(neo4j);
  try {
    await database.probes.bookmark();
    return { ok: true, what: `${neo4j.uri} answers` };
  } catch (error) {
    return {
      ok: false,
      what: `${neo4j.uri}: ${messageOf(error)}`,
      todo: 'Start it, or correct NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE.',
    };
  } finally {
    await database.close();
  }
}

async function dossier(folder: string): Promise<Finding> {
  try {
    const { cypher } = await readDossierFiles(folder);
    return { ok: true, what: `${folder}: ${cypher.length} files` };
  } catch (error) {
    return {
      ok: false,
      what: messageOf(error),
      todo: 'Correct SANAD_DOSSIERS, or write the dossier: docs/dossier.md.',
    };
  }
}

function documents({ documents: folder }: Config): Finding {
  if (folder === undefined) return { ok: true, what: 'SANAD_DOCUMENTS is not set: a dossier shows its own files' };
  return existsSync(folder)
    ? { ok: true, what: folder }
    : { ok: false, what: `${folder} is not there`, todo: 'Mend SANAD_DOCUMENTS, or leave it out.' };
}

function messageOf(error: unknown): string {
  return error instanceof SanadError ? error.message : String(error);
}
