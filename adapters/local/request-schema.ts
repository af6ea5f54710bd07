import { z } from 'zod';

/** Longer than any question worth asking, so that the bot itself can say that it is too long. */
const MAX_TEXT = 20_000;

const id = z.string().max(200);

const inputSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), text: z.string().max(MAX_TEXT) }),
  z.strictObject({ kind: z.literal('command'), name: z.string().max(100), text: z.string().max(MAX_TEXT) }),
  z.strictObject({ kind: z.literal('action'), id, values: z.array(z.string().max(200)).max(25) }),
  z.strictObject({
    kind: z.literal('form'),
    id,
    values: z.record(id, z.union([z.string().max(MAX_TEXT), z.array(z.string().max(200)).max(25)])),
    files: z.record(id, z.strictObject({ name: z.string().max(255), base64: z.base64() })).optional(),
  }),
  z.strictObject({ kind: z.literal('suggest'), command: id, option: id, text: z.string().max(1000) }),
  z.strictObject({ kind: z.literal('home') }),
]);

/** What the page sends when somebody did something. */
export const requestSchema = z.strictObject({
  /** Made by the page for each act; a repeated delivery carries the same. */
  request: z.string().regex(/^[\w-]{8,64}$/),
  persona: id,
  place: z.enum(['direct', 'channel', 'home']),
  /** The entry whose button or form this is. */
  entry: z.int().positive().optional(),
  input: inputSchema,
});

export type PageRequest = z.infer<typeof requestSchema>;
