import type { PlatformName } from './input.ts';

/** Where messages go out: the platforms, and e-mail, by which nobody speaks to the bot. */
export type Outlet = PlatformName | 'email';

/** Whom a message that answers nothing is for (pl. *adresat*): one person directly, or everyone in a channel. */
export type Target =
  | {
      readonly kind: 'person';
      readonly platform: Outlet;
      readonly workspace: string;
      readonly user: string;
    }
  | {
      readonly kind: 'channel';
      readonly platform: PlatformName;
      readonly workspace: string;
      readonly channel: string;
      /** The message under which it belongs: in its thread on Slack, as an answer to it on Discord. */
      readonly thread?: string;
    };

/** Where a message is, in the platform's own ids. */
export interface Posted {
  readonly channel: string;
  readonly message: string;
}

/** The person behind an account, as a target. */
export const toAccount = (account: {
  readonly platform: Outlet;
  readonly workspace: string;
  readonly user: string;
}): Target => ({
  kind: 'person',
  platform: account.platform,
  workspace: account.workspace,
  user: account.user,
});

const placeParts = (to: Target): readonly string[] => [
  to.platform,
  to.workspace,
  to.kind,
  to.kind === 'person' ? to.user : to.channel,
];

/** The work address of a person, by the id of its row: the address itself is looked up when the message leaves. */
export const toMailbox = (id: string): Target => ({
  kind: 'person',
  platform: 'email',
  workspace: '',
  user: id,
});

/** Names the conversation, whatever the thread: platforms limit how fast messages come into one. */
export const placeKey = (to: Target): string => JSON.stringify(placeParts(to));

/** Names the target; two targets are the same where their keys are. */
export const targetKey = (to: Target): string =>
  JSON.stringify(
    to.kind === 'channel' && to.thread !== undefined ? [...placeParts(to), to.thread] : placeParts(to),
  );

/** Reads a key back that {@link targetKey} made. */
export const targetOf = (key: string): Target => {
  const [platform, workspace, kind, id, thread] = JSON.parse(key) as [
    Outlet,
    string,
    Target['kind'],
    string,
    string?,
  ];
  if (kind === 'person') return { kind, platform, workspace, user: id };
  return {
    kind,
    platform: platform as PlatformName,
    workspace,
    channel: id,
    ...(thread === undefined ? {} : { thread }),
  };
};

/** How far one limit on sending reaches: Slack counts for each workspace, Discord for the bot as a whole. */
const LIMITED_BY: Readonly<Record<Outlet, 'workspace' | 'platform'>> = {
  slack: 'workspace',
  discord: 'platform',
  local: 'platform',
  email: 'platform',
};

/** The lane (pl. *tor*) in which messages to this target follow one another: all that share one limit on sending. */
export const laneOf = ({ platform, workspace }: Target): string =>
  LIMITED_BY[platform] === 'workspace' ? `${platform}:${workspace}` : platform;

export const outletOfLane = (lane: string): Outlet => lane.split(':')[0] as Outlet;
