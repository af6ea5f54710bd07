import type { Outlet } from './target.ts';
import type { Texts } from '../i18n/pl.ts';

/** What a refusal comes to for those who may do something about it. */
export type Why = keyof Texts['delivery']['why']['known'];

/** Codes as the platforms give them, which say more than the platforms' own words would to a coordinator. */
const CODES: Readonly<Record<Outlet, Readonly<Record<string, Why>>>> = {
  slack: {
    channel_not_found: 'no-channel',
    not_in_channel: 'no-channel',
    is_archived: 'archived',
    restricted_action: 'no-right',
    restricted_action_read_only_channel: 'no-right',
    restricted_action_thread_only_channel: 'no-right',
    user_disabled: 'no-account',
    user_not_found: 'no-account',
    user_not_visible: 'no-account',
    messages_tab_disabled: 'no-direct',
    message_not_found: 'no-message',
    cant_update_message: 'no-message',
    edit_window_closed: 'no-message',
    thread_not_found: 'no-message',
    account_inactive: 'no-app',
    invalid_auth: 'no-app',
    missing_scope: 'no-app',
    not_authed: 'no-app',
    token_expired: 'no-app',
    token_revoked: 'no-app',
    invalid_blocks: 'not-made',
    msg_blocks_too_long: 'not-made',
    msg_too_long: 'not-made',
    ratelimited: 'told-to-wait',
    rate_limited: 'told-to-wait',
    '429': 'told-to-wait',
  },
  discord: {
    '10003': 'no-channel',
    '50001': 'no-channel',
    '50013': 'no-right',
    '50024': 'no-publishing',
    '10013': 'no-account',
    '50278': 'no-direct',
    '50007': 'no-direct',
    '10008': 'no-message',
    '401': 'no-app',
    '50035': 'not-made',
    '429': 'told-to-wait',
  },
  local: { gone: 'no-message' },
  email: {},
};

/** What we ourselves write down. */
const OWN: Readonly<Record<string, Why>> = {
  'not-made': 'not-made',
  'unknown-kind': 'not-made',
  unknown: 'unknown',
  unreachable: 'no-answer',
  'not-looked-up': 'no-answer',
  bug: 'not-made',
};

/** What only the worker needs to know: it looked, it was stopped. */
export const UNTOLD: readonly string[] = ['absent', 'stopped'];

/**
 * Why something was not sent or is not known, in words; the code where it has none. Undefined where there is nothing
 * that anybody could do.
 */
export const whyText = (reason: string, outlet: Outlet, { delivery }: Texts): string | undefined => {
  if (UNTOLD.includes(reason)) return undefined;
  const { known, other, mail } = delivery.why;
  const why = OWN[reason] ?? CODES[outlet][reason];
  if (why) return known[why];
  return outlet === 'email' ? mail(reason) : other(reason);
};
