import { z } from 'zod';
import { parseDay } from '../core/day.ts';
import { parseMoney } from '../core/money.ts';
import { SERVABLE, UNSERVABLE } from './fact.ts';

/**
 * The shape of the files in knowledge/, as editors write them. One YAML file is a list of entries of one kind;
 * the folder names the kind: sources/, facts/, answers/, unverified/, thesaurus/, topics.yaml.
 */
const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'to nie jest data w postaci RRRR-MM-DD, np. 2026-01-31');
const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'identyfikator ma tylko litery bez ogonków, cyfry i łączniki');
const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'identyfikator ma tylko małe litery bez ogonków, cyfry i łączniki');
const line = z.string().trim().min(1);
/** What is shown in lists of titles and searched: the platforms cut longer ones. */
const question = line.max(200);

const amount = z
  .union([z.number().nonnegative(), z.string()])
  .transform(String)
  .refine(
    (text) => parseMoney(text, 'PLN') !== undefined,
    'to nie jest kwota: same cyfry, najwyżej dwa miejsca po przecinku, bez „zł”',
  );
const count = z.number().nonnegative();

/** `{REF.says}`, `{REF.from}` and `{REF.to}` are taken, so no value may have such a name. */
export const RESERVED_NAMES = ['says', 'from', 'to'] as const;
const valueName = slug.refine(
  (name) => !(RESERVED_NAMES as readonly string[]).includes(name),
  'nazwy says, from i to są zajęte',
);

/** Exactly one of the kinds; written as optional fields so that a mistake in one is told as such. */
const valueKinds = z.strictObject({
  pln: amount.optional(),
  eur: amount.optional(),
  percent: count.optional(),
  days: count.optional(),
  'working-days': count.optional(),
  weeks: count.optional(),
  months: count.optional(),
  years: count.optional(),
  hours: count.optional(),
  count: count.optional(),
  rate: z
    .string()
    .regex(/^\d+[.,]\d+$/, 'kurs to cyfry z przecinkiem lub kropką, w cudzysłowie')
    .optional(),
  day: day.optional(),
  text: line.optional(),
});

export const VALUE_KINDS = Object.keys(valueKinds.shape);

const valueSchema = valueKinds.refine((value) => Object.keys(value).length === 1, {
  error: 'wartość ma mieć dokładnie jeden rodzaj, np. { pln: 170000 }',
  when: ({ issues }) => issues.length === 0,
});

export const sourceFile = z.strictObject({
  id: slug,
  title: line,
  publisher: line.optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'to nie jest adres zaczynający się od http:// lub https://' })
    .optional(),
  read: day,
});

export const factFile = z
  .strictObject({
    id,
    series: slug.optional(),
    says: line,
    values: z.record(valueName, valueSchema).default({}),
    operator: z.enum(['>=', '>', '<=', '<']).optional(),
    /** First certain day; where the source does not give it to the day, `from_words` tells the rest. */
    from: day.optional(),
    from_words: line.optional(),
    /** Last day, or `open`; an end told only in words stands in `to_words`. */
    to: z.union([day, z.literal('open')], 'to nie jest data w postaci RRRR-MM-DD ani słowo open').optional(),
    to_words: line.optional(),
    basis: line,
    sources: z.array(slug).min(1),
    confidence: z.enum([...SERVABLE, ...UNSERVABLE]),
    remark: line.optional(),
    /** A reservation about the present only: told with today's rule, not with how it was. */
    now_remark: line.optional(),
    checked: day,
    check_by: day,
    owner: line,
  })
  .refine((fact) => fact.to !== undefined || fact.to_words !== undefined, {
    path: ['to'],
    error: 'fakt nie mówi, do kiedy obowiązuje',
    // Told together with the other mistakes of the entry, not only once they are gone.
    when: ({ value }) => typeof value === 'object' && value !== null,
  });

export const answerFile = z.strictObject({
  id: slug,
  title: question,
  wordings: z.array(question).min(15),
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
  title: question,
  wordings: z.array(question).min(5),
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
