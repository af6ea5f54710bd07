import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWLEDGE, type Program, startProgram } from '../support/program.ts';
import { temporaryDirectory } from '../support/storage.ts';
import { ANNA, type DiscordOffice, inDirect, openDiscordOffice } from './discord-office.ts';
import type { MessageBody } from '../support/fake-discord/body-rules.ts';
import { flatten } from '../support/fake-discord/component-rules.ts';
import { labelsOf, textOf } from '../support/fake-discord/seen.ts';
import { isObject, items, type Json } from '../support/fake-slack/check-elements.ts';
import { textsIn } from '../support/fake-slack/check-blocks.ts';
import type { Posted } from '../support/fake-slack/state.ts';
import { openSlackOffice, type SlackOffice } from './slack-office.ts';

/** One question of each outcome, some outcomes twice; the blank one is what a mere mention says. */
const QUESTIONS: readonly (readonly [outcome: string, question: string])[] = [
  ['answered', 'jaki jest próg zamówień w 2026?'],
  ['answered', 'ile wynosi zasiłek stały'],
  ['answered', 'ile wynosiło kryterium dochodowe od 2020 do 2026'],
  ['choice', 'progi unijne'],
  ['ask-back', 'próg dla zakupu za 150 000 zł'],
  ['answered', 'zamówienie na usługi społeczne za 200 000 zł netto w grudniu 2026, gmina, środki własne'],
  ['not-covered', 'kto wygra mistrzostwa świata w piłce nożnej'],
  ['not-verified', 'Jakie będą przyszłe kwoty kryteriów dochodowych?'],
  ['personal-data', 'czy 44051401359 dostanie zasiłek stały'],
  ['unreadable', '🙂🙂🙂'],
];

/** Everything that may be chosen or pressed is read too: buttons by their labels, menus by their lines. */
const everyTextIn = (value: unknown): readonly string[] => {
  if (!isObject(value) || !Array.isArray(value['options'])) {
    if (Array.isArray(value)) return value.flatMap(everyTextIn);
    if (!isObject(value)) return [];
    const inner = items(value['elements']);
    return inner.length > 0 && value['type'] !== 'rich_text' ? inner.flatMap(everyTextIn) : textsIn(value);
  }
  const options = value['options'] as readonly Json[];
  return [...textsIn(value['placeholder']), ...options.flatMap((option) => textsIn(option))];
};

const readWholeSlack = (posts: readonly Posted[]): string =>
  posts.flatMap(({ blocks }) => everyTextIn(blocks)).join('\n');

const readWholeDiscord = (body: MessageBody): string =>
  [
    textOf(body),
    ...(body.components ?? []).flatMap(flatten).map(({ placeholder = '' }) => placeholder),
    ...labelsOf(body),
  ].join('\n');

/** Buttons that only somebody who is known can press; the batch tool has nobody. */
const withoutHandover = (text: string): string =>
  text.replace('Zapytaj doradcę', '').replace('Umów konsultację', '');

type Until = (holds: () => boolean) => Promise<void>;

/** The words alone, in any order of layout: signs and numbers of lists, brackets and addresses differ between surfaces. */
const words = (text: string): readonly string[] =>
  text
    .replaceAll(/https?:\/\/[^\s)\]]+/gu, ' ')
    .replaceAll(/^\d+[.)] /gmu, '')
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '')
    .toSorted();

describe('one question on every surface', () => {
  let slack: SlackOffice;
  let discord: DiscordOffice;
  let platforms: Program;
  let preview: Program;
  let asked: ReadonlyMap<string, { readonly outcome: string; readonly text: string }>;

  beforeAll(async () => {
    [slack, discord] = await Promise.all([openSlackOffice(), openDiscordOffice()]);
    const file = join(temporaryDirectory().path, 'pytania.jsonl');
    writeFileSync(file, QUESTIONS.map(([, q]) => JSON.stringify({ q })).join('\n'));
    const batch = execFileSync(process.execPath, [
      'start.mjs',
      'ask',
      '--batch',
      file,
      '--knowledge',
      KNOWLEDGE,
    ]);
    const lines = batch.toString().trim().split('\n');
    asked = new Map(
      lines.map((line) => {
        const read = JSON.parse(line) as { q: string; outcome: string; text: string };
        return [read.q, read];
      }),
    );
    platforms = await startProgram({ ...slack.settings, ...slack.appToken, ...discord.settings });
    preview = await startProgram({});
    await Promise.all([platforms.ready(), preview.ready()]);
    // The first words to a newcomer are said once, before the questions.
    await slack.reply(() => slack.bySocket.say('🙂'));
    await discord.posted(() => discord.discord.say(inDirect(ANNA), '🙂'));
    await onPage('🙂');
  }, 90_000);

  afterAll(async () => {
    await Promise.all([platforms.stop(), preview.stop()]);
    await Promise.all([slack.close(), discord.close()]);
  });

  let request = 0;
  const onPage = async (text: string): Promise<string> => {
    const response = await fetch(`${preview.url}/api/input`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        request: `question-${(request += 1)}`,
        persona: 'anna',
        place: 'direct',
        input: { kind: 'words', text },
      }),
    });
    const { entries } = (await response.json()) as { entries: { shown?: { plain: string } }[] };
    return entries.at(-1)?.shown?.plain ?? '';
  };

  /** All that is posted in answer, in as many messages as the platform needs. */
  const wholly = async (read: () => string, until: Until, expected: readonly string[]): Promise<string> => {
    await until(() => words(read()).length >= expected.length);
    return read();
  };

  it.each(QUESTIONS)('of the outcome %s is answered alike: „%s”', async (outcome, question) => {
    const batch = asked.get(question)!;
    expect(batch.outcome).toBe(outcome);
    const onScreen = await onPage(question);
    expect(words(withoutHandover(onScreen))).toEqual(words(batch.text));
    const page = words(onScreen);

    const { posted } = slack.state;
    const before = posted.length;
    await slack.bySocket.say(question);
    const onSlack = () => readWholeSlack(posted.slice(before));
    expect(words(await wholly(onSlack, (holds) => slack.state.until(holds), page))).toEqual(page);

    const sent = discord.discord.state.posted;
    const first = sent.length;
    discord.discord.say(inDirect(ANNA), question);
    const onDiscord = () =>
      sent
        .slice(first)
        .map(({ body }) => readWholeDiscord(body))
        .join('\n');
    expect(words(await wholly(onDiscord, discord.discord.until, page))).toEqual(page);
  });
});
