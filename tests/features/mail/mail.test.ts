import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import { createMailFeature, type MailFeature } from '../../../src/features/mail/feature.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { aContext } from '../../support/context.ts';
import { movingClock } from '../../support/moving-clock.ts';
import { temporaryStorage } from '../../support/storage.ts';

const HOUR = 3_600_000;
const clock = movingClock();
let storage: Storage;
let feature: MailFeature;

beforeEach(async () => {
  storage = await temporaryStorage(clock);
  feature = createMailFeature({ store: storage.mail, isOn: true });
  await storage.people.welcome({
    platform: 'slack',
    workspace: 'T1',
    user: 'U1',
    person: 'per_anna' as PersonId,
    account: 'acc_1',
    name: 'Anna',
    at: clock.now(),
  });
});
afterEach(() => storage.close());

const context = () => aContext({ now: clock.now() });
const wordsOf = (reply: Reply): string => {
  if (reply.kind === 'invalid') return reply.faults.map(({ text }) => text).join();
  return 'message' in reply ? plain(reply.message) : reply.kind;
};
const send = async (form: 'address' | 'code', field: string, typed: string): Promise<string> =>
  wordsOf(await feature.forms![form]!(context(), [], { [field]: typed }, {}));
const ask = (address = 'anna.k@mops.example') => send('address', 'adres', address);
const type = (code: string) => send('code', 'kod', code);

/** The code in the letter that waits to be sent. */
const codeInLetter = async (): Promise<string> => {
  const letters = await storage.outbox.due('email', clock.now(), 10);
  const moment = { locale: 'pl' as const, now: clock.now() };
  const made = await feature.deliveries!['code']!.render(letters.at(-1)!.content, moment);
  return /\d{6}/.exec(plain(made!))![0];
};
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('copies to a work address', () => {
  it('begin when the code that was sent there is typed in the chat', async () => {
    expect(await ask()).toContain('Wysłaliśmy kod na podany adres.');
    expect(await storage.mail.mailboxOf('per_anna' as PersonId)).not.toHaveProperty('address');
    expect(await type(await codeInLetter())).toContain('Adres jest potwierdzony.');
    const box = await storage.mail.mailboxOf('per_anna' as PersonId);
    expect(box).toMatchObject({ address: 'anna.k@mops.example', isWanted: true });
  });

  it('show the address to its owner only in part', async () => {
    await ask();
    await type(await codeInLetter());
    const shown = plain({ blocks: await feature.blocks(context()) });
    expect(shown).toContain('Kopie e-mail: wysyłane na a…k@mops.example');
    expect(shown).not.toContain('anna');
  });

  it('can be turned off and on, and the address removed', async () => {
    await ask();
    await type(await codeInLetter());
    const press = async (verb: string, ...args: string[]) =>
      wordsOf(await feature.actions![verb]!(context(), args, []));
    expect(await press('want', 'off')).toContain('Kopie e-mail są wyłączone.');
    expect(await press('want', 'on')).toContain('Kopie e-mail są włączone.');
    expect(await press('forget')).toContain('Usunęliśmy adres.');
    expect(await storage.mail.mailboxOf('per_anna' as PersonId)).toBeUndefined();
  });

  it.each(['anna', 'anna@mops', 'a@b.pl, c@d.pl', 'anna@mops.example\nbcc: x@y.pl', 'Anna <anna@mops.pl>'])(
    'are not begun with what is not exactly one address: %j',
    async (typed) => {
      expect(await ask(typed)).toContain('To nie wygląda na adres e-mail.');
      expect(await storage.outbox.due('email', clock.now(), 10)).toEqual([]);
    },
  );

  it('stay off after a wrong code, an old one, or one that is no code', async () => {
    await ask();
    const code = await codeInLetter();
    expect(await type(other(code))).toContain('To nie jest kod z ostatniej wiadomości.');
    expect(await type('abc')).toContain('Kod ma sześć cyfr.');
    clock.pass(HOUR);
    expect(await type(code)).toContain('Ten kod już nie działa.');
    expect(await storage.mail.mailboxOf('per_anna' as PersonId)).not.toHaveProperty('address');
  });

  it('cannot be guessed: after five tries there is an hour’s pause, also for the right code', async () => {
    await ask();
    const code = await codeInLetter();
    for (let tries = 0; tries < 4; tries += 1) await type(other(code));
    expect(await type(code)).toContain('Było już pięć prób');
    expect(await ask('ktos.inny@mops.example')).toContain('Było już pięć prób');
    clock.pass(HOUR);
    expect(await ask()).toContain('Wysłaliśmy kod');
  });

  it('are not shown, nor begun, where letters are not set up', async () => {
    feature = createMailFeature({ store: storage.mail, isOn: false });
    expect(await feature.blocks(context())).toEqual([]);
    expect(await ask()).toContain('Kopie e-mail nie są tu włączone.');
  });
});
