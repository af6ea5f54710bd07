/** How letters are sent: already checked by the settings. */
export interface EmailConfig {
  /** `smtp://user:password@host:587`, or `smtps://` where the connection is encrypted from the start. */
  readonly url: string;
  /** `Pomocnik <pomocnik@rops.example>` or the bare address. */
  readonly from: string;
}

/** The bare address of the sender. */
export const senderOf = ({ from }: EmailConfig): string => /<([^<>]+)>\s*$/u.exec(from)?.[1] ?? from.trim();

export const senderHost = (config: EmailConfig): string => senderOf(config).split('@').at(-1) ?? 'localhost';
