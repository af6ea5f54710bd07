import * as z from 'zod';
import type { FormValues } from '../../src/chat/form.ts';
import { type Heard, NOTHING, type SentFile } from './heard.ts';
import { fromMetadata } from './origin.ts';

const option = z.object({ value: z.string() });

const answer = z.object({
  value: z.string().nullish(),
  selected_option: option.nullish(),
  selected_options: z.array(option).nullish(),
  files: z
    .array(z.object({ id: z.string(), name: z.string().catch(''), size: z.number().catch(0) }))
    .nullish(),
});

const payload = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  trigger_id: z.string(),
  view: z.object({
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), answer)) }),
  }),
});

type Answers = z.infer<typeof payload>['view']['state']['values'];

/** Fields left empty are left out. */
const readValues = (answers: Answers): FormValues => {
  const values: Record<string, string | readonly string[]> = {};
  for (const [field, elements] of Object.entries(answers)) {
    const [given] = Object.values(elements);
    const several = given?.selected_options?.map((chosen) => chosen.value);
    const value = several ?? given?.selected_option?.value ?? given?.value;
    if (value !== undefined && value !== null && value.length > 0) values[field] = value;
  }
  return values;
};

/** The files people chose, by field; they are fetched when they are read. */
const readFiles = (answers: Answers): Readonly<Record<string, SentFile>> => {
  const files: Record<string, SentFile> = {};
  for (const [field, elements] of Object.entries(answers)) {
    const sent = Object.values(elements)[0]?.files?.[0];
    if (sent) files[field] = sent;
  }
  return files;
};

/**
 * A sent form. The key is its trigger, new for each sending and repeated by a redelivery; the view's id and hash
 * would not do, since they stay the same when a form is corrected and sent again.
 */
export const listenForm = (body: unknown): Heard => {
  const read = payload.safeParse(body);
  if (!read.success) return NOTHING;
  const { user, team, trigger_id, view } = read.data;
  return {
    kind: 'input',
    key: `slack:trg:${trigger_id}`,
    workspace: team?.id ?? user.team_id ?? '',
    input: { kind: 'form', id: view.callback_id, values: readValues(view.state.values) },
    files: readFiles(view.state.values),
    origin: { ...fromMetadata(view.private_metadata, user.id), triggerId: trigger_id },
  };
};
