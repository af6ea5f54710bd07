/** Discord's own codes for refusals the adapter acts on. */
export const CODE = {
  /** Somebody answered this interaction before: we ourselves, when the answer to our first try was lost. */
  alreadyAnswered: 40060,
  alreadyPublished: 40033,
  /** Only announcement channels publish. */
  wrongChannel: 50024,
  /** The body breaks a rule of Discord. */
  invalidBody: 50035,
  /** The bot does not see the channel. */
  noAccess: 50001,
  /** The bot may not write in the channel. */
  noPermission: 50013,
  /** The message is not there any more. */
  unknownMessage: 10008,
  unknownMember: 10007,
  unknownChannel: 10003,
  unknownUser: 10013,
  /** The person takes no direct messages from us, or shares no server with us. */
  noDirectMessages: 50007,
  noSharedServer: 50278,
  unauthorized: 401,
} as const;
