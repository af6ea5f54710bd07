/**
 * Every Web API method this adapter calls with the bot's token, and what scope it needs. The manifest asks for these
 * scopes and no others, so a method cannot be called that the installed app may not call. Reading wants one scope
 * for each kind of conversation, and is done only to find a message of ours again.
 */
export const METHODS = {
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
} as const;

export type Method = keyof typeof METHODS;
