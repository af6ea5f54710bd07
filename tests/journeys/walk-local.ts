import { setTimeout as wait } from 'node:timers/promises';
import { randomText } from '../../src/core/ids.ts';
import type { Program } from '../support/program.ts';
import { targetKey } from '../../src/chat/target.ts';
import { isUpload, type Seen, type Upload, type Walk, type Who } from './walks.ts';

interface Entry {
  readonly by?: string;
  readonly room?: string;
  readonly onlyFor?: string;
  readonly shown?: { readonly plain: string };
}

const textOf = (entries: readonly Entry[]): string =>
  entries
    .filter(({ by }) => by === undefined)
    .map(({ shown }) => shown?.plain ?? '')
    .join('\n')
    .replaceAll('\u00a0', ' ');

interface Shown {
  readonly kind?: string;
  readonly label?: string;
  readonly id?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** What pressing a button, or choosing a line of a menu, sends: both by their labels. */
const pressing = (raw: unknown, label: string): { id: string; values: readonly string[] } => {
  let found: { id: string; values: readonly string[] } | undefined;
  JSON.stringify(raw, (_key, value: unknown) => {
    const shown = value as Shown | null;
    if (shown?.kind === 'act' && shown.label === label) found ??= { id: shown.id!, values: [] };
    const line = shown?.kind === 'menu' && shown.options?.find((option) => option.label === label);
    if (line) found ??= { id: shown.id!, values: [line.value] };
    return value;
  });
  if (!found) throw new Error(`nothing is called „${label}” in:\n${JSON.stringify(raw).slice(0, 2000)}`);
  return found;
};

/** The last file of that kind in what the page was answered. */
const fileIn = (raw: unknown, ending: string): Uint8Array | undefined => {
  let found: Uint8Array | undefined;
  JSON.stringify(raw, (_key, value: unknown) => {
    const file = value as { readonly name?: string; readonly base64?: string } | null;
    if (file?.name?.endsWith(ending) && file.base64) found = Buffer.from(file.base64, 'base64');
    return value;
  });
  return found;
};

/** The files in what the page was answered. */
const filesIn = (raw: unknown): readonly Upload[] => {
  const found: Upload[] = [];
  JSON.stringify(raw, (_key, value: unknown) => {
    const file = value as { readonly name?: string; readonly base64?: string } | null;
    if (file?.name && file.base64) found.push({ name: file.name, bytes: Buffer.from(file.base64, 'base64') });
    return value;
  });
  return found;
};

/** The preview's page, by its own API. */
export const walkOnPage = (): Promise<Walk> => {
  let url = '';
  const send = async (who: Who, input: object): Promise<Seen> => {
    const request = `spacer-${randomText(8)}`;
    const response = await fetch(`${url}/api/input`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ request, persona: who, place: 'direct', input }),
    });
    const raw = (await response.json()) as { entries?: readonly Entry[]; error?: string };
    pdf = fileIn(raw, '.pdf') ?? pdf;
    picture = fileIn(raw, '.png') ?? picture;
    if (raw.error) throw new Error(`the page was answered: ${JSON.stringify(raw)}`);
    return { text: textOf(raw.entries ?? []), raw };
  };
  const news = async (who: Who): Promise<readonly Entry[]> => {
    const response = await fetch(`${url}/api/news?persona=${who}&after=0`);
    return ((await response.json()) as { entries: readonly Entry[] }).entries;
  };
  let pdf: Uint8Array | undefined;
  let picture: Uint8Array | undefined;
  let last: Readonly<Record<string, readonly Entry[]>> = {};
  const saying = (entries: readonly Entry[], words: string): readonly Entry[] =>
    entries.filter((entry) => textOf([entry]).includes(words));

  return Promise.resolve({
    settings: {},
    begin: (program: Program) => {
      url = program.url;
    },
    command: (who, name, text = '') => send(who, { kind: 'command', name, text }),
    enter: (who, code) => send(who, { kind: 'command', name: 'obecnosc', text: code }),
    press: (who, { raw }, label) => send(who, { kind: 'action', ...pressing(raw, label) }),
    fill: async (who, from, values) => {
      const opened =
        typeof from === 'string'
          ? await send(who, { kind: 'command', name: from, text: '' })
          : await send(who, { kind: 'action', ...pressing(from[0].raw, from[1]) });
      const { form } = opened.raw as { form?: { id: string } };
      const all = Object.entries(values);
      const files = all.flatMap(([field, value]) =>
        isUpload(value)
          ? [[field, { name: value.name, base64: value.bytes.toString('base64') }] as const]
          : [],
      );
      return send(who, {
        kind: 'form',
        id: form!.id,
        values: Object.fromEntries(all.filter(([, value]) => !isUpload(value))),
        ...(files.length > 0 ? { files: Object.fromEntries(files) } : {}),
      });
    },
    told: async (who, words) => {
      for (let tries = 0; tries < 300; tries += 1) {
        last = { ...last, [who]: await news(who) };
        const found = saying(last[who]!, words).at(-1);
        if (found) pdf = fileIn(found, '.pdf') ?? pdf;
        if (found) return { text: textOf([found]), raw: found };
        await wait(50);
      }
      throw new Error(`${who} was not told: ${words}`);
    },
    take: async (who, { raw }, label) => {
      const seen = await send(who, { kind: 'action', ...pressing(raw, label) });
      const entries = (seen.raw as { readonly entries?: readonly Entry[] }).entries ?? [];
      const given = entries.filter(({ by }) => by === undefined);
      if (given.some(({ onlyFor }) => onlyFor !== who)) throw new Error('others see it');
      return filesIn(given);
    },
    channel: targetKey({
      kind: 'channel',
      platform: 'local',
      workspace: 'podglad',
      channel: 'local:channel',
    }),
    onChannel: async (words) => {
      for (let tries = 0; tries < 300; tries += 1) {
        const found = (await news('ewa')).find(
          (entry) => entry.room === 'channel' && textOf([entry]).includes(words),
        );
        if (found) return { text: textOf([found]), raw: found };
        await wait(50);
      }
      throw new Error(`the channel was not told: ${words}`);
    },
    countTold: (who, words) => saying(last[who] ?? [], words).length,
    pdf: () => (pdf ? Promise.resolve(pdf) : Promise.reject(new Error('no PDF came'))),
    picture: () => (picture ? Promise.resolve(picture) : Promise.reject(new Error('no picture came'))),
    home: async (who) => JSON.stringify((await send(who, { kind: 'home' })).raw).replaceAll('\u00a0', ' '),
    close: () => Promise.resolve(),
    faults: () => [],
  });
};
