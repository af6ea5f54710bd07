import { APIError, type OpenAI } from 'openai';
import { z } from 'zod';
import type { Used } from './caller.ts';
import { Garbage } from './failure-of.ts';

/** What is asked of a model: its task, the data as JSON, and the shape of the answer. */
export interface Task<T> {
  readonly name: string;
  readonly instructions: string;
  readonly given: unknown;
  readonly answer: z.ZodType<T>;
}

/** An answer that goes on longer than this many characters is broken off. */
const LONGEST_ANSWER = 6000;

const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .nullish(),
  usage: z.object({ total_tokens: z.number().int().min(0) }).nullish(),
});

const messagesFor = ({ instructions, given }: Task<unknown>) =>
  [
    { role: 'system', content: instructions },
    // JSON escapes its own quotes, so nothing in the data can end the data.
    { role: 'user', content: JSON.stringify(given) },
  ] as const;

/** How many characters a task sends; for the budget. */
export const sizeOf = (task: Task<unknown>): string =>
  messagesFor(task)
    .map(({ content }) => content)
    .join('');

const collect = async (
  stream: AsyncIterable<unknown> & { readonly controller: AbortController },
): Promise<Used<string>> => {
  let text = '';
  let ending: string | undefined;
  let tokens: number | undefined;
  for await (const chunk of stream) {
    const parsed = chunkSchema.safeParse(chunk);
    if (!parsed.success) throw new Garbage('a piece of an answer that is none');
    const [choice] = parsed.data.choices ?? [];
    text += choice?.delta?.content ?? '';
    ending = choice?.finish_reason ?? ending;
    tokens = parsed.data.usage?.total_tokens ?? tokens;
    if (text.length > LONGEST_ANSWER) {
      stream.controller.abort();
      throw new Garbage('an answer without an end');
    }
  }
  if (ending !== 'stop') throw new Garbage('an answer that was cut short');
  return { value: text, tokens };
};

/** The JSON in an answer: models like to think aloud before it and to fence it. */
const jsonIn = (text: string): unknown => {
  const bare = text
    .replace(/^\s*<think>[\s\S]*?<\/think>/, '')
    .trim()
    .replace(/^```(?:json)?\s*([\s\S]*?)\s*```$/, '$1');
  try {
    return JSON.parse(bare);
  } catch {
    throw new Garbage('no JSON');
  }
};

/**
 * Has a model do tasks, each answered by JSON of a given shape; it gets no tools. The first time a server refuses to be
 * held to a shape (older servers do, and some models refuse a temperature), it is asked without; the shape is
 * checked here either way.
 */
export const createCompletion = (client: OpenAI, model: string) => {
  let strictly = true;

  const ask = async (task: Task<unknown>, signal: AbortSignal): Promise<Used<string>> => {
    const schema = z.toJSONSchema(task.answer) as Record<string, unknown>;
    const stream = await client.chat.completions.create(
      {
        model,
        messages: [...messagesFor(task)],
        stream: true,
        stream_options: { include_usage: true },
        ...(strictly
          ? {
              temperature: 0,
              response_format: {
                type: 'json_schema',
                json_schema: { name: task.name, strict: true, schema },
              },
            }
          : {}),
      },
      { signal },
    );
    return collect(stream);
  };

  const isAboutTheShape = (thrown: unknown): boolean =>
    strictly && thrown instanceof APIError && (thrown.status === 400 || thrown.status === 422);

  return async <T>(task: Task<T>, signal: AbortSignal): Promise<Used<T>> => {
    let used: Used<string>;
    try {
      used = await ask(task, signal);
    } catch (thrown) {
      if (!isAboutTheShape(thrown)) throw thrown;
      strictly = false;
      used = await ask(task, signal);
    }
    const parsed = task.answer.safeParse(jsonIn(used.value));
    if (!parsed.success) throw new Garbage('not of the shape that was asked for');
    return { value: parsed.data, tokens: used.tokens };
  };
};

export type Completion = ReturnType<typeof createCompletion>;
