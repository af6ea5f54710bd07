/**
 * Every Web API method this adapter calls with the bot's token, and the scope it needs. The manifest asks for
 * these scopes and no others, so a method cannot be called that the installed app may not call.
 */
export const METHODS = {
  'auth.test': undefined,
  'assistant.threads.setStatus': 'chat:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'chat.postEphemeral': 'chat:write',
  'chat.postMessage': 'chat:write',
  'usergroups.users.list': 'usergroups:read',
  'users.info': 'users:read',
  'views.open': undefined,
  'views.publish': undefined,
} as const;

export type Method = keyof typeof METHODS;
