import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KnowledgeText } from '../features/answers/ai-port.ts';
import { readIfThere, replaceFile } from './replace-file.ts';

/** Vectors by the text they stand for. */
export type Vectors = ReadonlyMap<string, Float32Array>;

/** Remembers vectors between starts, so that each text is paid for once. */
export interface VectorCache {
  /** Empty where nothing is kept, or what is kept is of another model or damaged. */
  read(): Promise<Vectors>;
  /** Keeps exactly these; all of one dimension. */
  write(vectors: Vectors): Promise<void>;
}

/** What a text is kept under: its own words cannot be read from it. */
export const vectorKey = ({ kind, text }: KnowledgeText): string =>
  createHash('sha256').update(`${kind}\n${text}`).digest('base64url').slice(0, 24);

const headerSchema = z.object({
  format: z.literal(1),
  model: z.string(),
  dimension: z.number().int().positive(),
  keys: z.array(z.string()),
});

const headerIn = (line: string) => {
  try {
    return headerSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

const read = (bytes: Buffer, model: string): Vectors => {
  const end = bytes.indexOf(10);
  const header = headerIn(bytes.subarray(0, Math.max(0, end)).toString('utf8'));
  if (header?.model !== model) return new Map();
  const { dimension, keys } = header;
  // Copied, because numbers in memory must begin at a multiple of four.
  const numbers = bytes.buffer.slice(bytes.byteOffset + end + 1, bytes.byteOffset + bytes.length);
  if (numbers.byteLength !== keys.length * dimension * 4) return new Map();
  const all = new Float32Array(numbers);
  return new Map(keys.map((key, at) => [key, all.subarray(at * dimension, (at + 1) * dimension)]));
};

/** A cache in one file: a line that names model, dimension and keys, then the numbers. Derived: it may be deleted. */
export const vectorFile = (path: string, model: string): VectorCache => ({
  read: async () => {
    const bytes = await readIfThere(path);
    return bytes ? read(bytes, model) : new Map();
  },
  write: async (vectors) => {
    const dimension = [...vectors.values()][0]?.length;
    if (dimension === undefined) return;
    const header = JSON.stringify({ format: 1, model, dimension, keys: [...vectors.keys()] });
    const numbers = [...vectors.values()].map(
      ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
    );
    await replaceFile(path, [Buffer.from(`${header}\n`), ...numbers]);
  },
});
