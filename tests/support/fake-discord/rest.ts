import type { IncomingMessage, ServerResponse } from 'node:http';
import { type CommandBody, commandListFaults } from './command-rules.ts';
import { createFaults, type MessageBody, responseFaults } from './body-rules.ts';
import type { Faults } from './faults.ts';
import type { Interactions } from './interactions.ts';
import {
  alreadyPublished,
  invalidBody,
  noPermission,
  type Refusal,
  unauthorized,
  unknownChannel,
  unknownMember,
  unknownMessage,
  unknownRoute,
  wrongChannelType,
} from './refusal.ts';
import { readForm } from './read-form.ts';
import { changeEvent, createEvent, type EventsState, listEvents } from './scheduled-events.ts';
import { schemaFaults } from './schema.ts';
import { APPLICATION, BOT, type FakeGuild, memberJson, userJson } from './world.ts';

/** A call as it arrived, and how it was answered. */
interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

/** A message posted to a channel. */
export interface Posted {
  readonly id: string;
  readonly channel: string;
  readonly body: MessageBody;
  /** Milliseconds of Discord's clock. */
  readonly at: number;
}

export interface RestState extends EventsState {
  readonly token: string;
  readonly guilds: readonly FakeGuild[];
  readonly gatewayUrl: () => string;
  readonly interactions: Interactions;
  readonly faults: Faults;
  readonly nextId: () => string;
  readonly calls: Recorded[];
  readonly posted: Posted[];
  /** Ids of messages that were published to followers. */
  readonly published: string[];
  /** What was uploaded, and what people attached, by name. */
  readonly files: Map<string, Buffer>;
  readonly wall: () => number;
  /** How long a nonce is remembered, and how long after a post the channel's history shows it; milliseconds. */
  nonceLife: number;
  visibleAfter: number;
  /** The most messages in one page of history. */
  pageSize: number;
  /** Channels in which the bot may not write. */
  readonly closedChannels: Set<string>;
  commands: readonly (CommandBody & { readonly id: string })[];
  readonly changed: () => void;
}

type Answer = { readonly status: number; readonly body?: unknown } | Refusal;
type Handler = (state: RestState, args: readonly string[], body: never) => Answer;

const done: Answer = { status: 204 };
const ok = (body: unknown): Answer => ({ status: 200, body });

/** A direct channel has the number of its person with a prefix, so that nothing has to be remembered. */
export const directChannel = (user: string): string => `77${user}`;

const post: Handler = (state, [channel = ''], body: MessageBody) => {
  const isKnown = channel.startsWith('77') || state.guilds.some((guild) => guild.channels.includes(channel));
  if (!isKnown) return unknownChannel();
  if (state.closedChannels.has(channel)) return noPermission();
  const faults = [...schemaFaults('MessageCreateRequest', body), ...createFaults(body)];
  if (faults.length > 0) return invalidBody(faults);
  const at = state.wall();
  const same = state.posted.find(
    (each) => each.channel === channel && each.body.nonce === body.nonce && each.at > at - state.nonceLife,
  );
  if (same) return ok({ id: same.id, channel_id: channel });
  const id = state.nextId();
  state.posted.push({ id, channel, body, at });
  return ok({ id, channel_id: channel });
};

const editMessage: Handler = (state, [channel = '', id = ''], body: MessageBody) => {
  const index = state.posted.findIndex((each) => each.channel === channel && each.id === id);
  const before = state.posted[index];
  if (!before) return unknownMessage();
  const faults = responseFaults(body);
  if (faults.length > 0) return invalidBody(faults);
  state.posted[index] = { ...before, body: { ...before.body, ...body } };
  return ok({ id, channel_id: channel });
};

const deleteMessage: Handler = (state, [channel = '', id = '']) => {
  const index = state.posted.findIndex((each) => each.channel === channel && each.id === id);
  if (index < 0) return unknownMessage();
  state.posted.splice(index, 1);
  return done;
};

/** Only announcement channels publish, and each message once. */
const crosspost: Handler = (state, [channel = '', id = '']) => {
  const isThere = state.posted.some((each) => each.channel === channel && each.id === id);
  if (!isThere) return unknownMessage();
  if (!state.guilds.some((guild) => guild.announcementChannels?.includes(channel))) return wrongChannelType();
  if (state.published.includes(id)) return alreadyPublished();
  state.published.push(id);
  return ok({ id, channel_id: channel });
};

/** Without the right to read history, the answer is an empty list and no refusal. */
const history: Handler = (state, [channel = ''], query: URLSearchParams) => {
  const isKnown = channel.startsWith('77') || state.guilds.some((guild) => guild.channels.includes(channel));
  if (!isKnown) return unknownChannel();
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100)) return invalidBody(['limit']);
  if (state.guilds.some((guild) => guild.withoutHistory?.includes(channel))) return ok([]);
  const after = BigInt(query.get('after') ?? 0);
  const page = state.posted
    .filter((each) => each.channel === channel && BigInt(each.id) > after)
    .filter(({ at }) => at + state.visibleAfter <= state.wall())
    .slice(0, Math.min(limit, state.pageSize))
    .toReversed();
  return ok(page.map(({ id, body }) => ({ id, author: userJson(BOT), components: body.components })));
};

const putCommands: Handler = (state, [application], body: readonly CommandBody[]) => {
  if (application !== APPLICATION) return unknownRoute();
  const faults = [
    ...body.flatMap((command) => schemaFaults('ApplicationCommandUpdateRequest', command)),
    ...commandListFaults(body),
  ];
  if (faults.length > 0) return invalidBody(faults);
  state.commands = body.map((command) => ({ ...command, id: state.nextId() }));
  return ok(state.commands);
};

/** Discord adds to a command what it keeps, and hides the localizations unless asked for them. */
const getCommands: Handler = (state, [application]) =>
  application === APPLICATION
    ? ok(
        state.commands.map((command) => ({
          version: '1',
          nsfw: false,
          default_member_permissions: null,
          dm_permission: true,
          description: '',
          application_id: APPLICATION,
          ...command,
        })),
      )
    : unknownRoute();

const member: Handler = ({ guilds }, [guild, user = '']) => {
  const roles = guilds.find((each) => each.id === guild)?.members[user];
  return roles ? ok(memberJson({ id: user, name: user }, roles)) : unknownMember();
};

interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Interaction tokens are their own proof. */
  readonly isOpen?: true;
  readonly handler: Handler;
}

const ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/gateway\/bot$/,
    handler: (state) =>
      ok({
        url: state.gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
      }),
  },
  { method: 'GET', path: /^\/users\/@me$/, handler: () => ok(userJson(BOT)) },
  {
    method: 'POST',
    path: /^\/users\/@me\/channels$/,
    handler: (_state, _args, body: { recipient_id: string }) =>
      ok({ id: directChannel(body.recipient_id), type: 1 }),
  },
  { method: 'GET', path: /^\/applications\/(\d+)\/commands$/, handler: getCommands },
  { method: 'PUT', path: /^\/applications\/(\d+)\/commands$/, handler: putCommands },
  { method: 'GET', path: /^\/guilds\/(\d+)\/members\/(\d+)$/, handler: member },
  { method: 'GET', path: /^\/guilds\/(\d+)\/scheduled-events$/, handler: listEvents },
  { method: 'POST', path: /^\/guilds\/(\d+)\/scheduled-events$/, handler: createEvent },
  { method: 'PATCH', path: /^\/guilds\/(\d+)\/scheduled-events\/(\d+)$/, handler: changeEvent },
  { method: 'POST', path: /^\/channels\/(\d+)\/messages$/, handler: post },
  { method: 'GET', path: /^\/channels\/(\d+)\/messages$/, handler: history },
  { method: 'POST', path: /^\/channels\/(\d+)\/messages\/(\d+)\/crosspost$/, handler: crosspost },
  { method: 'PATCH', path: /^\/channels\/(\d+)\/messages\/(\d+)$/, handler: editMessage },
  { method: 'DELETE', path: /^\/channels\/(\d+)\/messages\/(\d+)$/, handler: deleteMessage },
  {
    method: 'POST',
    path: /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    isOpen: true,
    handler: ({ interactions }, [id = '', token = ''], body) => interactions.respond(id, token, body) ?? done,
  },
  {
    method: 'PATCH',
    path: /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
    isOpen: true,
    handler: ({ interactions }, [, token = ''], body) => interactions.edit(token, body) ?? ok({ id: '1' }),
  },
  {
    method: 'POST',
    path: /^\/webhooks\/(\d+)\/([^/]+)$/,
    isOpen: true,
    handler: ({ interactions }, [, token = ''], body) =>
      interactions.followUp(token, body) ?? ok({ id: '1' }),
  },
];

const read = async (request: IncomingMessage, files: Map<string, Buffer>): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type, files);
  const text = bytes.toString();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
};

const answerTo = (state: RestState, request: IncomingMessage, path: string, body: unknown): Answer => {
  const route = ROUTES.find((each) => each.method === request.method && each.path.test(path));
  if (!route) return unknownRoute();
  if (!route.isOpen && request.headers.authorization !== `Bot ${state.token}`) return unauthorized();
  return route.handler(state, route.path.exec(path)!.slice(1), body as never);
};

/** REST v10: only the routes the product uses, with authorisation, checked bodies and injected faults. */
export const createRest =
  (state: RestState) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://x');
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
    if (url.pathname.startsWith('/attachments/')) {
      const file = state.files.get(path.split('/').at(-1) ?? '');
      response.writeHead(file ? 200 : 404, { 'content-type': 'application/octet-stream' }).end(file);
      return;
    }
    const body = request.method === 'GET' ? url.searchParams : await read(request, state.files);
    const call = { method: request.method ?? '', path, body };
    const fault = state.faults.take(call.method, path);
    const answer =
      fault?.answer ??
      (url.pathname.startsWith('/api/v10/') ? answerTo(state, request, path, body) : unknownRoute());
    state.calls.push({ ...call, status: answer.status });
    state.changed();
    if (fault?.isLost) return void request.socket.destroy();
    response.statusCode = answer.status;
    if (fault?.retryAfter !== undefined) response.setHeader('retry-after', String(fault.retryAfter));
    if (answer.body === undefined) return void response.end();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer.body));
  };
