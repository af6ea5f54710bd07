import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One thing to find, as a line of `--entries`; `wordings` may be missing. */
export const entryLine = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string().default(''),
  wordings: z.array(z.string()).default([]),
});

/** One question, as a line of `--queries`: `gold` is empty where nothing should be found. */
export const queryLine = z.object({
  q: z.string(),
  gold: z.array(z.string()),
  kind: z.string().default('ok'),
});

/** Reads a file of JSON lines; a bad line is told with its number. */
export const readLines = <T extends z.ZodType>(path: string, line: T): readonly z.infer<T>[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, at) => {
      if (text.trim() === '') return [];
      try {
        return [line.parse(JSON.parse(text))];
      } catch (cause) {
        throw new Error(`${path}, line ${at + 1}: not the expected JSON`, { cause });
      }
    });
