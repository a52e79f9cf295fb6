/**
 * Writes src/db/local/pinned-jars.json: which jars Maven finds for src/db/local/pom.xml, with their sizes and checksums. Run it after a change of the
 * pom: `npm run jars`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative, resolve, sep } from 'node:path';

const folder = resolve(import.meta.dirname, '../src/db/local');
const pom = join(folder, 'pom.xml');
const temporary = mkdtempSync(join(tmpdir(), 'sanad-jars-'));
const answer = join(temporary, 'answer');
const GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';
try {
  execFileSync('mvn', ['-B', '-q', '-f', pom, GOAL, `-Dmdep.outputFile=${answer}`], { stdio: 'inherit' });
  const paths = readFileSync(answer, 'utf8').trim().split(delimiter);
  const [first = ''] = paths;
  const repository = first.slice(0, first.indexOf(join('org', 'neo4j', 'neo4j')));
  const jars = paths.map((path) => ({
    path: relative(repository, path).split(sep).join('/'),
    sizeBytes: statSync(path).size,
    sha1: createHash('sha1').update(readFileSync(path)).digest('hex'),
  }));
  const content = { pom: createHash('sha256').update(readFileSync(pom)).digest('hex'), jars };
  writeFileSync(join(folder, 'pinned-jars.json'), `${JSON.stringify(content, undefined, 1)}\n`);
} finally {
  rmSync(temporary, { recursive: true });
}
