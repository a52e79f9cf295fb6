/** Runs the command line as a user does: the built program, in a separate process. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../dist/cli/sanad.js', import.meta.url));

type Environment = Readonly<Record<string, string>>;

/** For commands that start a Neo4j for a short time: Java optimizes little, which halves the CPU that the start costs. */
export const QUICK_JAVA = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' } as const;

export interface Running {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** The output on standard error. */
  readonly log: () => string;
  /** Waits until the output contains `text`, and returns the whole output. */
  until(text: string | RegExp, timeoutMillis?: number): Promise<string>;
  /** Sends a signal to the process, and waits until the process ends. */
  end(signal: NodeJS.Signals): Promise<Ended>;
  readonly exited: Promise<Ended>;
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts the built program directly. */
export function sanad(args: readonly string[], environment: Environment = {}): Running {
  return run(process.execPath, [PROGRAM, ...args], environment);
}

/** Starts the program as the README describes: through npm, which builds it first. */
export function npm(args: readonly string[], environment: Environment = {}): Running {
  return run('npm', args, environment);
}

/** Passes only the variables named here from the environment of this process, so that a developer's .env has no effect. */
function run(program: string, args: readonly string[], environment: Environment): Running {
  const { PATH = '', JAVA_HOME, HOME = '' } = process.env;
  const env = { PATH, HOME, NEO4J_URI: '', ...(JAVA_HOME !== undefined && { JAVA_HOME }), ...environment };
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    log += chunk.toString();
  });
  const exited = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const until = async (text: string | RegExp, timeoutMillis = 800_000): Promise<string> => {
    const endsAt = Date.now() + timeoutMillis;
    while (!(typeof text === 'string' ? output.includes(text) : text.test(output))) {
      if (Date.now() > endsAt || child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`Waited for ${String(text)} in vain. Output:\n${output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return output;
  };
  const end = async (signal: NodeJS.Signals): Promise<Ended> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return await exited;
  };
  return { process: child, output: () => output, log: () => log, until, end, exited };
}

/** Runs the program until it ends. */
export async function sanadOnce(
  args: readonly string[],
  environment: Environment = {},
): Promise<{ code: number | null; output: string }> {
  const running = sanad(args, environment);
  const { code } = await running.exited;
  return { code, output: running.output() };
}

/** The addresses of GraphQL and of Neo4j in the output of `sanad start`. */
export function addressesIn(output: string): { graphql: string; bolt: string } {
  const graphql = /GraphQL\s+(\S+)/.exec(output)?.[1];
  const bolt = /(?:connect to|Neo4j) +(bolt\S+)/.exec(output)?.[1];
  if (graphql === undefined || bolt === undefined) throw new Error(`No addresses in:\n${output}`);
  return { graphql, bolt };
}

/** Whether a process still listens at this address. */
export async function answers(boltUri: string): Promise<boolean> {
  const { hostname, port } = new URL(boltUri);
  const { connect } = await import('node:net');
  return await new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      resolve(true);
    }).on('error', () => resolve(false));
  });
}
