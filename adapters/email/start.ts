import { knock } from './dial.ts';
import { createPosting, type EmailDeps } from './posting.ts';

/** The server of letters does not take them: a sentence for whoever set it up, with no password or address in it. */
class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

const reasonOf = ({ code, responseCode }: { code?: string; responseCode?: number }): string => {
  if (code === 'EAUTH') return 'nie przyjmuje nazwy użytkownika lub hasła';
  if (code === 'EDNS') return 'nie istnieje (proszę sprawdzić nazwę)';
  if (code === 'ETLS') return 'nie pozwala nawiązać szyfrowanego połączenia';
  return responseCode === undefined ? 'nie odpowiada' : `odmawia (${responseCode})`;
};

/** E-mail as one more place to which messages go; nobody speaks to the bot by it. */
export const createEmail = (deps: EmailDeps) => ({
  posting: createPosting(deps),
  /** @throws {MailRefused} when the server is not there or does not let us in. */
  check: async (): Promise<void> => {
    try {
      await knock(deps.config.url);
    } catch (thrown) {
      throw new MailRefused(
        `SMTP_URL: serwer poczty ${new URL(deps.config.url).host} ${reasonOf(thrown as object)}.`,
      );
    }
  },
});
