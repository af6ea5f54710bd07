import type OpenAI from 'openai';
import { z } from 'zod';
import type { KnowledgeText } from '../features/answers/ai-port.ts';
import type { Used } from './caller.ts';
import { Garbage } from './failure-of.ts';

const schema = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()).min(1) })),
  usage: z.object({ total_tokens: z.number().int().min(0) }).optional(),
});

/** Prefixes that models were trained with; without them they compare meanings worse. */
const PREFIXES: readonly (readonly [RegExp, { readonly asked: string; readonly told: string }])[] = [
  [/(^|[/-])(multilingual-)?e5-/i, { asked: 'query: ', told: 'passage: ' }],
  [/mmlw.*v2/i, { asked: '[query]: ', told: '' }],
  [/mmlw/i, { asked: 'zapytanie: ', told: '' }],
];

/** A text as the model wants it. Titles and wordings are questions, so they get what questions get. */
export const prefixed = (model: string, { kind, text }: KnowledgeText): string =>
  `${PREFIXES.find(([name]) => name.test(model))?.[1][kind] ?? ''}${text}`;

const toUnit = (numbers: readonly number[]): Float32Array => {
  const length = Math.hypot(...numbers);
  if (!(length > 0) || !Number.isFinite(length)) throw new Garbage('a vector without a direction');
  return Float32Array.from(numbers, (number) => number / length);
};

/** The vectors of these texts, of length 1, in order. Throws {@link Garbage} unless there is one good one for each. */
export const embed = async (
  client: OpenAI,
  model: string,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Used<readonly Float32Array[]>> => {
  // Plain numbers are asked for, because not every server knows the shorter encoding the library would ask for.
  const body = { model, input: [...texts], encoding_format: 'float' as const };
  const parsed = schema.safeParse(await client.embeddings.create(body, { signal }));
  if (!parsed.success) throw new Garbage('no list of vectors');
  const { data, usage } = parsed.data;
  const sorted = data.toSorted((one, other) => one.index - other.index);
  if (sorted.length !== texts.length || sorted.some(({ index }, at) => index !== at))
    throw new Garbage('not one vector for each text');
  const vectors = sorted.map(({ embedding }) => toUnit(embedding));
  if (vectors.some(({ length }) => length !== vectors[0]!.length))
    throw new Garbage('vectors of different dimensions');
  return { value: vectors, tokens: usage?.total_tokens };
};
