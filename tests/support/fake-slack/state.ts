import type { Json } from './check-elements.ts';
import type { SlackFile } from './files.ts';

/** What Slack does instead of answering as usual, once. */
export type Mishap =
  | { readonly kind: 'later'; readonly retryAfter: number }
  | { readonly kind: 'broken'; readonly status: number }
  | { readonly kind: 'error'; readonly error: string }
  /** The call takes effect, its answer never arrives. */
  | { readonly kind: 'lost-reply' };

export interface Call {
  readonly method: string;
  readonly args: Json;
  readonly ok: boolean;
  readonly error?: string;
}

/** A message as the people in the conversation see it. */
export interface Posted {
  readonly ts: string;
  readonly channel: string;
  /** The only reader, of an ephemeral message. */
  readonly onlyFor?: string;
  readonly thread?: string;
  readonly via: 'chat.postMessage' | 'chat.postEphemeral' | 'response_url';
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly metadata?: Json;
  /** Milliseconds of {@link State.wall}: history does not show it earlier. */
  readonly visibleFrom?: number;
  /** How often it was replaced. */
  readonly replaced: number;
}

export interface OpenView {
  readonly id: string;
  readonly user: string;
  readonly view: Json;
}

/** One press, command or sent form: what may be done with it, and when it ends. */
export interface Interaction {
  readonly user: string;
  readonly channel?: string;
  readonly at: number;
  triggerUsed: boolean;
  responseUses: number;
  /** The message whose button was pressed. */
  readonly message?: Posted;
}

export interface Person {
  readonly name: string;
  readonly locale: string;
}

export const BOT_USER = 'UBOT';
export const TEAM = 'T1';

/** The scope each method wants, as Slack documents it. */
export const SCOPES: Readonly<Record<string, string | readonly string[] | undefined>> = {
  'auth.test': undefined,
  'assistant.threads.setStatus': 'chat:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.open': 'im:write',
  'files.completeUploadExternal': 'files:write',
  'files.getUploadURLExternal': 'files:write',
  'files.info': 'files:read',
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'usergroups.users.list': 'usergroups:read',
  'users.conversations': ['channels:read', 'groups:read'],
  'users.info': 'users:read',
  'views.open': undefined,
  'views.publish': undefined,
};

/** Everything the fake workspace remembers. */
export interface State {
  readonly botToken: string;
  readonly appToken: string;
  scopes: readonly string[];
  readonly calls: Call[];
  readonly posted: Posted[];
  readonly views: OpenView[];
  readonly homes: Map<string, Json>;
  /** Rules that were broken without Slack refusing anything: late acknowledgements and the like. */
  readonly violations: string[];
  readonly people: Map<string, Person>;
  readonly groups: Map<string, readonly string[]>;
  /** Channels where the bot is a member. */
  readonly memberOf: Set<string>;
  readonly interactions: Map<string, Interaction>;
  readonly mishaps: Map<string, Mishap[]>;
  readonly files: Map<string, SlackFile>;
  /** Files are said to be at an address that is not Slack's. */
  foreignFiles: boolean;
  /** Where the fake listens. */
  address: () => string;
  /** Milliseconds; only triggers and response addresses grow old by it. */
  now: number;
  /** The time of Slack's own clock, in milliseconds since 1970. */
  wall: () => number;
  /** How long after a post the history shows it, in milliseconds. */
  visibleAfter: number;
  /** Messages in one page of history; pages may be smaller than what was asked for. */
  pageSize: number;
  next(prefix: string): string;
  /** To be called when something happened. */
  changed(): void;
  /** Resolves when that has become true. */
  until(holds: () => boolean): Promise<void>;
}

export const createState = (): State => {
  let counter = 0;
  const watchers = new Set<() => void>();
  return {
    botToken: 'xoxb-right',
    appToken: 'xapp-right',
    scopes: [
      'assistant:write',
      'channels:history',
      'channels:read',
      'chat:write',
      'files:read',
      'files:write',
      'groups:history',
      'groups:read',
      'im:history',
      'im:write',
      'usergroups:read',
      'users:read',
    ],
    calls: [],
    posted: [],
    views: [],
    homes: new Map(),
    violations: [],
    people: new Map([
      ['U1', { name: 'Anna', locale: 'pl-PL' }],
      ['U2', { name: 'John', locale: 'en-GB' }],
    ]),
    groups: new Map([['S1', ['U1']]]),
    memberOf: new Set(['C1']),
    interactions: new Map(),
    mishaps: new Map(),
    files: new Map(),
    foreignFiles: false,
    address: () => '',
    now: 0,
    wall: () => 1_700_000_000_000,
    visibleAfter: 0,
    pageSize: 100,
    next: (prefix) => {
      counter += 1;
      return `${prefix}${counter}`;
    },
    changed: () => {
      for (const watch of watchers) watch();
    },
    until: (holds) =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (!holds()) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
  };
};

/** The conversation of one person with the bot. */
export const directOf = (user: string): string => `D${user.slice(1)}`;

/** Unique, and never smaller than the one before, as Slack's are. */
export const timeStamp = (state: State): string =>
  `${Math.floor(state.wall() / 1000)}.${state.next('').padStart(6, '0').slice(-6)}`;
