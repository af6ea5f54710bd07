/** What the operator sets for Discord. */
export interface DiscordConfig {
  /** The bot's token. */
  readonly token: string;
  /** Where Discord's REST interface is, without the version: both for the client and for registering commands. */
  readonly apiUrl?: string;
  /** Ids of the Discord roles that mean something to us; other roles of a person are nobody's business. */
  readonly groups: readonly string[];
}
