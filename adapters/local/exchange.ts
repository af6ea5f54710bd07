import type { FormFiles } from '../../src/chat/files.ts';
import type { Form } from '../../src/chat/form.ts';
import type { Input } from '../../src/chat/input.ts';
import type { Message } from '../../src/chat/message.ts';
import type { Bot } from '../../src/chat/platform.ts';
import type { Reply, Suggestion } from '../../src/chat/reply.ts';
import type { Clock } from '../../src/core/clock.ts';
import { pl } from '../../src/i18n/pl.ts';
import { addressedTo } from './mention.ts';
import { createOnce } from './once.ts';
import type { Persona } from './persona.ts';
import { type Preview, show, type Shown } from './preview.ts';
import type { PageRequest } from './request-schema.ts';
import type { Entry, Room, Talk } from './talk.ts';

/** What the page is told: what was said since, and what it has to open or show. */
export type Answer = { readonly entries: readonly Entry[] } & (
  | { readonly kind: 'said' }
  | { readonly kind: 'form'; readonly form: Form }
  | {
      readonly kind: 'invalid';
      readonly form: Form;
      readonly faults: readonly { readonly field: string; readonly text: string }[];
    }
  | { readonly kind: 'suggestions'; readonly suggestions: readonly Suggestion[] }
  | { readonly kind: 'home'; readonly shown: Shown }
);

export interface ExchangeDeps {
  readonly bot: Bot;
  readonly talk: Talk;
  readonly previews: readonly Preview[];
  readonly clock: Clock;
}

/** The line a person sees of what they did; nothing for a press or a form, as on the real platforms. */
const lineOf = (input: PageRequest['input']): string | undefined => {
  if (input.kind === 'words') return input.text;
  return input.kind === 'command' ? `/${input.name} ${input.text}`.trim() : undefined;
};

type SentFiles = NonNullable<Extract<PageRequest['input'], { kind: 'form' }>['files']>;

const toFiles = (sent: SentFiles): FormFiles =>
  Object.fromEntries(
    Object.entries(sent).map(([field, { name, base64 }]) => {
      const bytes = Buffer.from(base64, 'base64');
      return [field, { name, size: bytes.length, read: () => Promise.resolve(bytes) }];
    }),
  );

/** What the bot is to hear; undefined for words on the channel that are not addressed to it. */
const heardBy = ({ place, input }: PageRequest): Input | undefined => {
  if (input.kind === 'command') return { ...input, options: {} };
  if (input.kind === 'form') {
    const { files, ...form } = input;
    return files ? { ...form, files: toFiles(files) } : form;
  }
  if (input.kind !== 'words' || place !== 'channel') return input;
  const text = addressedTo(pl.local.botName, input.text);
  return text === undefined ? undefined : { kind: 'words', text };
};

/** Carries one act of a person to the bot and its reply to everyone who may read it, once per request. */
export const createExchange = ({ bot, talk, previews, clock }: ExchangeDeps) => {
  const once = createOnce<Answer>();

  const post = (room: Room, persona: Persona, message: Message, toAll: boolean): Entry =>
    talk.say({
      room,
      at: clock.now(),
      shown: show(message, previews),
      ...(toAll && room === 'channel' ? {} : { onlyFor: persona.id }),
    });

  const place = (reply: Reply, request: PageRequest, persona: Persona, said: readonly Entry[]): Answer => {
    const room = request.place === 'channel' ? 'channel' : 'direct';
    switch (reply.kind) {
      case 'message':
        return {
          kind: 'said',
          entries: [...said, post(room, persona, reply.message, reply.to === 'everyone')],
        };
      case 'update': {
        if (request.place === 'home')
          return { kind: 'home', entries: said, shown: show(reply.message, previews) };
        const replaced =
          request.entry === undefined
            ? undefined
            : talk.replace(request.entry, persona.id, show(reply.message, previews));
        return { kind: 'said', entries: [...said, replaced ?? post(room, persona, reply.message, false)] };
      }
      case 'form':
        return { kind: 'form', entries: said, form: reply.form };
      case 'invalid':
        return { kind: 'invalid', entries: said, form: reply.form, faults: reply.faults };
      case 'suggestions':
        return { kind: 'suggestions', entries: said, suggestions: reply.suggestions.slice(0, 25) };
      case 'home':
        return { kind: 'home', entries: said, shown: show(reply.message, previews) };
      case 'silence':
        return { kind: 'said', entries: said };
    }
  };

  const carry = async (request: PageRequest, persona: Persona): Promise<Answer> => {
    const line = lineOf(request.input);
    const room = request.place === 'channel' ? 'channel' : 'direct';
    const isPublic = room === 'channel' && request.input.kind === 'words';
    const at = clock.now();
    const say = (): readonly Entry[] =>
      line === undefined
        ? []
        : [
            talk.say({
              room,
              at,
              by: persona.id,
              request: request.request,
              text: line,
              ...(isPublic ? {} : { onlyFor: persona.id }),
            }),
          ];
    const input = heardBy(request);
    if (!input) return { kind: 'said', entries: say() };
    // Others read words on the channel while they are being answered; a command waits for what comes of it.
    const early = input.kind === 'words' ? say() : undefined;
    const reply = await bot.handle({
      key: `local:${persona.id}:${request.request}`,
      input,
      from: persona.account,
      place: { kind: request.place, id: `local:${request.place}` },
      at,
    });
    // As on Slack and Discord, a command that opens a form leaves nothing behind.
    return place(reply, request, persona, early ?? (reply.kind === 'form' ? [] : say()));
  };

  return (request: PageRequest, persona: Persona): Promise<Answer> =>
    once(`${persona.id}:${request.request}`, () => carry(request, persona));
};
