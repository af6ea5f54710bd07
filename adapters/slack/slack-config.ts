/** What the adapter is told; `appToken` chooses Socket Mode, else `signingSecret` chooses signed HTTP. */
export interface SlackConfig {
  readonly botToken: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** Another address of the Web API, for tests. */
  readonly apiUrl?: string;
  /** Ids of the user groups whose members have a role here. */
  readonly groups: readonly string[];
}
