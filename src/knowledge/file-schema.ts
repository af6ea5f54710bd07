import { z } from 'zod';
import { parseDay } from '../core/day.ts';
import { SERVABLE, UNSERVABLE } from './fact.ts';

/**
 * The shape of the files in knowledge/, as editors write them. One YAML file is a list of entries of one kind;
 * the folder names the kind: sources/, facts/, answers/, unverified/, thesaurus/, topics.yaml.
 */
const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'to nie jest data w postaci RRRR-MM-DD');
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'identyfikator ma tylko litery bez ogonków, cyfry i łączniki');
const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'identyfikator ma tylko małe litery bez ogonków, cyfry i łączniki');
const line = z.string().trim().min(1, 'tu ma być tekst');
const amount = z.union([z.number().nonnegative(), z.string().regex(/^\d+([.,]\d{1,2})?$/)]);
const count = z.number().nonnegative();

const valueSchema = z.union([
  z.strictObject({ pln: amount }),
  z.strictObject({ eur: amount }),
  z.strictObject({ percent: count }),
  z.strictObject({ days: count }),
  z.strictObject({ 'working-days': count }),
  z.strictObject({ weeks: count }),
  z.strictObject({ months: count }),
  z.strictObject({ years: count }),
  z.strictObject({ hours: count }),
  z.strictObject({ count }),
  z.strictObject({ rate: z.string().regex(/^\d+[.,]\d+$/) }),
  z.strictObject({ day }),
  z.strictObject({ text: line }),
]);

export const sourceFile = z.strictObject({
  id: slug,
  title: line,
  publisher: line.optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  read: day,
});

export const factFile = z.strictObject({
  id,
  series: slug.optional(),
  says: line,
  values: z.record(slug, valueSchema).default({}),
  operator: z.enum(['>=', '>', '<=', '<']).optional(),
  /** Data albo same słowa w `from_words`. */
  from: day.optional(),
  from_words: line.optional(),
  /** Data albo `open`; słowa w `to_words`. */
  to: z.union([day, z.literal('open')]).optional(),
  to_words: line.optional(),
  basis: line,
  sources: z.array(slug).min(1),
  confidence: z.enum([...SERVABLE, ...UNSERVABLE]),
  remark: line.optional(),
  checked: day,
  check_by: day,
  owner: line,
});

export const answerFile = z.strictObject({
  id: slug,
  title: line,
  wordings: z.array(line).min(15, 'potrzeba co najmniej 15 sformułowań pytania'),
  topic: slug,
  regions: z.array(slug).default([]),
  short: line,
  details: z.string().trim().default(''),
  facts: z.array(id).min(1),
  history: z.boolean().default(false),
  ask_back: z
    .strictObject({
      question: line,
      options: z
        .array(z.strictObject({ label: line, answer: slug }))
        .min(2)
        .max(5),
    })
    .optional(),
  related: z.array(slug).max(5).default([]),
  adviser_topic: slug,
  owner: line,
});

export const unverifiedFile = z.strictObject({
  id: slug,
  title: line,
  wordings: z.array(line).min(5, 'potrzeba co najmniej 5 sformułowań pytania'),
  topic: slug,
  says: line,
  facts: z.array(id).default([]),
  adviser_topic: slug,
  owner: line,
});

export const thesaurusFile = z.strictObject({
  says: z.array(line).min(1),
  means: z.array(line).min(1),
});

export const topicFile = z.strictObject({
  id: slug,
  name: z.strictObject({ pl: line, en: line }),
});
