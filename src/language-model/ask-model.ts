/**
 * Asks a language model that the user has set up, by plain HTTP: the Messages of Anthropic (`/v1/messages`), or the chat completions that OpenAI and
 * servers such as Ollama, vLLM and llama.cpp answer (`/v1/chat/completions`). Nothing else of Sanad sends a text anywhere.
 */
import { z } from 'zod';
import { ModelError } from '../errors.ts';

export interface ModelAddress {
  /** Of the endpoint, or of the server. */
  readonly url: string;
  /** The name of the model, such as `llama3.1:8b`. */
  readonly name: string;
  readonly key: string | undefined;
}

export interface Question {
  /** What is wanted, and how. */
  readonly instructions: string;
  /** The data. */
  readonly content: string;
  /** JSON Schema of the answer. */
  readonly schema: Record<string, unknown>;
}

/** 600_000 (ten minutes): a small machine answers slowly. */
const DEADLINE_MILLIS = 600_000;
const LARGEST_ANSWER = 16 * 1_048_576;
const ATTEMPTS = 3;
const LONGEST_PAUSE_MILLIS = 60_000;
const MOST_TOKENS = 16_384;

type Api = 'ANTHROPIC' | 'OPENAI';

/** @throws {ModelError} if the address is none */
export function endpointOf(url: string): { readonly url: URL; readonly api: Api } {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new ModelError(`SANAD_MODEL_URL must be an address like http://127.0.0.1:11434/v1, but is '${url}'.`);
  }
  const path = parsed.pathname.replace(/\/+$/, '');
  const isAnthropic = path.endsWith('/messages') || (parsed.hostname === 'api.anthropic.com' && /^(\/v1)?$/.test(path));
  const end = isAnthropic ? '/messages' : '/chat/completions';
  if (!path.endsWith(end)) parsed.pathname = `${/\/v\d+$/.test(path) ? path : `${path}/v1`}${end}`;
  return { url: parsed, api: isAnthropic ? 'ANTHROPIC' : 'OPENAI' };
}

/**
 * Returns the answer as JSON.
 * @throws {ModelError} if the server cannot be reached, refuses, or answers what is no JSON; the key is in no message
 */
export async function askModel(address: ModelAddress, question: Question): Promise<unknown> {
  const { url, api } = endpointOf(address.url);
  const body = JSON.stringify(api === 'ANTHROPIC' ? anthropicBody(address, question) : openAiBody(address, question));
  const text = await send(url, headersOf(api, address.key), body);
  return api === 'ANTHROPIC' ? anthropicAnswer(text) : openAiAnswer(text);
}

function headersOf(api: Api, key: string | undefined): Record<string, string> {
  const json = { 'content-type': 'application/json' };
  if (api === 'OPENAI') return { ...json, ...(key !== undefined && { authorization: `Bearer ${key}` }) };
  return { ...json, 'anthropic-version': '2023-06-01', ...(key !== undefined && { 'x-api-key': key }) };
}

function anthropicBody({ name }: ModelAddress, { instructions, content, schema }: Question): unknown {
  return {
    ...{ model: name, max_tokens: MOST_TOKENS, temperature: 0, system: instructions },
    messages: [{ role: 'user', content }],
    tools: [{ name: 'propose', description: 'Hands in the claims.', input_schema: schema }],
    tool_choice: { type: 'tool', name: 'propose' },
  };
}

function openAiBody({ name }: ModelAddress, { instructions, content, schema }: Question): unknown {
  return {
    ...{ model: name, temperature: 0 },
    messages: [
      { role: 'system', content: instructions },
      { role: 'user', content },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'proposals', strict: true, schema } },
  };
}

async function send(url: URL, headers: Record<string, string>, body: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, {
      ...{ method: 'POST', headers, body, redirect: 'error' as const },
      signal: AbortSignal.timeout(DEADLINE_MILLIS),
    }).catch((cause: unknown) => {
      throw new ModelError(`No model answers at ${shown(url)}. Start its server, or correct SANAD_MODEL_URL.`, {
        cause,
      });
    });
    const text = await readBounded(url, response);
    if (response.ok) return text;
    const mayPass = response.status === 429 || response.status >= 500;
    if (!mayPass || attempt === ATTEMPTS) throw refusal(url, response.status, text);
    await pause(response, attempt);
  }
}

async function pause(response: Response, attempt: number): Promise<void> {
  const asked = Number(response.headers.get('retry-after') ?? NaN) * 1000;
  const millis = Math.min(Number.isFinite(asked) ? asked : 1000 * 2 ** attempt, LONGEST_PAUSE_MILLIS);
  await new Promise((resolve) => setTimeout(resolve, millis));
}

async function readBounded(url: URL, response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const part of response.body ?? []) {
      text += decoder.decode(part as Uint8Array, { stream: true });
      if (text.length > LARGEST_ANSWER) throw new ModelError(`The answer of ${shown(url)} has more than 16 MiB.`);
    }
  } catch (cause) {
    if (cause instanceof ModelError) throw cause;
    throw new ModelError(`The answer of ${shown(url)} broke off.`, { cause });
  }
  return text + decoder.decode();
}

function refusal(url: URL, status: number, text: string): ModelError {
  const hint =
    status === 401 || status === 403
      ? ' Correct SANAD_MODEL_KEY.'
      : status === 404
        ? ' Correct SANAD_MODEL_URL, or the name of the model in SANAD_MODEL.'
        : '';
  return new ModelError(`${shown(url)} refused with ${status}: ${text.replaceAll(/\s+/g, ' ').slice(0, 300)}.${hint}`);
}

/** Without what may be secret. */
function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

const anthropicMessage = z.object({
  stop_reason: z.string().nullish(),
  content: z.array(z.object({ type: z.string(), input: z.unknown().optional() })),
});

function anthropicAnswer(text: string): unknown {
  const message = anthropicMessage.safeParse(jsonOf(text));
  if (!message.success) throw new ModelError('The server answered with no message of the form of Anthropic.');
  requireWhole(message.data.stop_reason === 'max_tokens');
  const used = message.data.content.find(({ type }) => type === 'tool_use');
  if (used === undefined) throw new ModelError('The model answered without the list of claims that it was asked for.');
  return used.input;
}

const openAiCompletion = z.object({
  choices: z.array(
    z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish() }) }),
  ),
});

function openAiAnswer(text: string): unknown {
  const completion = openAiCompletion.safeParse(jsonOf(text));
  const [choice] = completion.success ? completion.data.choices : [];
  if (choice === undefined) throw new ModelError('The server answered with no completion of the form of OpenAI.');
  requireWhole(choice.finish_reason === 'length');
  // Some servers put JSON into a fence of Markdown.
  return jsonOf((choice.message.content ?? '').replaceAll(/^\s*```(?:json)?\s*|\s*```\s*$/g, ''));
}

function requireWhole(isCut: boolean): void {
  if (isCut) throw new ModelError('The answer of the model was cut at its greatest length. Give it a shorter text.');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ModelError(`The answer is no JSON: ${text.replaceAll(/\s+/g, ' ').slice(0, 100)}`, { cause });
  }
}
