import { PlatformError, UnreachableError } from '../../src/core/failure.ts';

/** The conversation or the message is the reason: Slack's method references of chat.postMessage and chat.update. */
const LASTING = new Set([
  'cannot_dm_bot',
  'cannot_reply_to_message',
  'cant_delete_message',
  'cant_update_message',
  'channel_not_found',
  'edit_window_closed',
  'ekm_access_denied',
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'is_archived',
  'message_not_found',
  'messages_tab_disabled',
  'metadata_too_large',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'thread_not_found',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
]);

/** The app is the reason, so nothing we send there gets through until somebody puts it right. */
const GENERAL = new Set([
  'access_denied',
  'accesslimited',
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
]);

/** Slack says of these that the call may have taken effect all the same. */
const DOUBTFUL = new Set(['fatal_error', 'internal_error']);

/** „Too many” of all that we, or all that the workspace, send; `ratelimited` may mean one conversation. */
const ALL_LIMITED = new Set(['message_limit_exceeded', 'rate_limited']);

/** „Too many” said without a time; seconds. */
const RATE_LIMITED = new Set([...ALL_LIMITED, 'ratelimited']);
const DEFAULT_WAIT = 60;

/** Slack does not let us read there, whoever asks and however often. */
const UNREADABLE = new Set([
  'channel_not_found',
  'method_not_supported_for_channel_type',
  'missing_scope',
  'no_permission',
  'not_in_channel',
]);

/** The error of a call that posts, with what it means for trying again. */
export const weighRefusal = (thrown: unknown): unknown => {
  if (!(thrown instanceof PlatformError) || thrown.retryAfter !== undefined) return thrown;
  const { method } = thrown;
  const status = String(thrown.status);
  if (DOUBTFUL.has(status)) return new UnreachableError(method, { cause: thrown });
  const wait = RATE_LIMITED.has(status) ? DEFAULT_WAIT : undefined;
  const isGeneral = GENERAL.has(status) || ALL_LIMITED.has(status);
  const traits = { isLasting: LASTING.has(status), isGeneral, cause: thrown };
  return new PlatformError(method, thrown.status, wait, traits);
};

export const forbidsReading = (thrown: unknown): boolean =>
  thrown instanceof PlatformError && UNREADABLE.has(String(thrown.status));
