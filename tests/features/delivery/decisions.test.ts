import { describe, expect, it, onTestFinished } from 'vitest';
import type { Context } from '../../../src/chat/context.ts';
import type { Message } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { shift } from '../../../src/core/clock.ts';
import { createDeliveryFeature } from '../../../src/features/delivery/feature.ts';
import type { Fate } from '../../../src/features/delivery/delivery.ts';
import { aContext } from '../../support/context.ts';
import { aClaimant, aDelivery, channel, dueNow, MORNING, person } from '../../support/deliveries.ts';
import { temporaryStorage } from '../../support/storage.ts';
import { sayThing } from '../../jobs/stage.ts';

const coordinator: Context = aContext({ speaker: { roles: ['worker', 'coordinator'] }, now: MORNING });
const worker: Context = aContext({ now: MORNING });

const textOf = (reply: Reply | readonly unknown[] | undefined): string =>
  reply && 'message' in reply ? plain(reply.message) : '';

const NEWS = { kind: 'channel', platform: 'slack', workspace: 'T1', channel: 'C8' } as const;

/** The feature over a database in which these deliveries ended like this. */
const scene = async (...ended: readonly [Parameters<typeof aDelivery>[0], Fate][]) => {
  const storage = await temporaryStorage();
  onTestFinished(() => storage.close());
  const claimant = await aClaimant(storage);
  for (const [over, fate] of ended) {
    await storage.ledger.enqueue([aDelivery(over)], MORNING);
    const [first] = await dueNow(storage);
    const claimed = await storage.outbox.claim(first!, claimant, { parts: 1 });
    await storage.outbox.settle(claimed!, fate, MORNING);
  }
  const feature = createDeliveryFeature({
    ledger: storage.ledger,
    overview: storage.overview,
    pauses: storage.pauses,
    kinds: {
      'handover.reminder': sayThing,
      'announcements.told': {
        ...sayThing,
        title: () => 'Ogłoszenie',
        about: () => Promise.resolve({ title: 'Nowe wzory', channel: 'dawna nazwa' }),
      },
      'announcements.progress': { ...sayThing, title: () => 'Postęp wysyłki ogłoszenia' },
      'announcements.progressed': { ...sayThing, title: () => 'Postęp wysyłki ogłoszenia' },
    },
    nameOf: (to) => Promise.resolve(to.kind === 'person' && to.user === 'U1' ? 'Anna Kowalska' : undefined),
    channels: () => Promise.resolve([{ to: NEWS, name: 'aktualności' }]),
    personName: () => Promise.resolve(undefined),
    jobTitle: () => Promise.resolve(undefined),
    scheduled: () => Promise.resolve([]),
    watchers: () => Promise.resolve([]),
  });
  const [command] = feature.commands!;
  const press = async (label: string, context = coordinator): Promise<string> => {
    const reply = (await command!.handle(coordinator, {})) as Reply & { message: Message };
    const button = reply.message.blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .find((each) => each.label === label);
    if (button?.kind !== 'act') throw new Error(`there is no button „${label}”`);
    const [verb = '', id = ''] = button.id.replace('delivery.', '').split(':');
    return textOf(await feature.actions![verb]!(context, [id], []));
  };
  const read = async (context = coordinator): Promise<string> =>
    textOf(await feature.actions!['show']!(context, [], []));
  return { storage, feature, press, read };
};

const HELD: Fate = { state: 'held', reason: 'unknown' };
const FAILED: Fate = { state: 'failed', reason: 'is_archived' };

describe('/wysylki', () => {
  it('tells a coordinator that nothing waits', async () => {
    const { read, feature } = await scene();
    expect(await read()).toContain('Żadna wiadomość nie utknęła');
    expect(await feature.home!(coordinator)).toEqual([]);
  });

  it('shows what is in doubt: what it was, for whom, and since when', async () => {
    const { read, feature } = await scene([{}, HELD], [{ thing: 'b', to: person(2) }, HELD]);
    const text = await read();
    expect(text).toContain('Przypomnienie, do: Anna Kowalska (Slack)');
    expect(text).toContain('do: osoba, której już nie znamy (Slack)');
    expect(text).toContain('mogła wyjść 22 listopada 2026 r., 09:00');
    expect(plain({ blocks: await feature.home!(coordinator) })).toContain('czekają wysyłki: 2');
  });

  it('shows what was refused, and why', async () => {
    const { read } = await scene(
      [{ to: channel(7) }, FAILED],
      [{ thing: 'b' }, { ...FAILED, reason: 'odd' }],
    );
    const text = await read();
    expect(text).toContain('Nie doszły');
    expect(text).toContain('na kanał C7 (Slack)');
    expect(text).toContain('Przyczyna: kanał jest zarchiwizowany');
    expect(text).toContain('Przyczyna: platforma odmówiła (kod: odd)');
  });

  it('says which one of many it is, and calls a channel by its name, also one that is not listed any more', async () => {
    const kind = 'announcements.told';
    const { read } = await scene([{ kind, to: channel(7) }, HELD], [{ kind, to: NEWS }, FAILED]);
    const text = await read();
    expect(text).toContain('Ogłoszenie „Nowe wzory”, na kanał dawna nazwa (Slack)');
    expect(text).toContain('Ogłoszenie „Nowe wzory”, na kanał aktualności (Slack)');
  });

  it('shows some and says how many more there are; each decision leads back to the rest', async () => {
    const kind = 'announcements.told';
    const seven = Array.from({ length: 7 }, (_, n): [Parameters<typeof aDelivery>[0], Fate] => [
      { kind, thing: `t${n}` },
      HELD,
    ]);
    const { read, feature, storage } = await scene(...seven);
    expect(await read()).toContain('Oraz 2 wiadomości więcej');
    const [held] = await storage.ledger.held(1);
    const done = await feature.actions!['leave']!(coordinator, [held!.id], []);
    expect(textOf(done)).toContain('Wszystkie wysyłki');
  });

  it('calls its own notices by their name among what went out', async () => {
    const stuck = aDelivery({ kind: 'delivery.stuck', thing: 'alm_1', content: { alarm: 'a', about: 'b' } });
    const { feature, storage } = await scene();
    await storage.ledger.enqueue([stuck], MORNING);
    const claimed = await storage.outbox.claim((await dueNow(storage))[0]!, await aClaimant(storage), {
      parts: 1,
    });
    await storage.outbox.partSent(claimed!, { channel: 'D', message: '1' }, MORNING, 'claimed');
    const later = { ...coordinator, now: shift(MORNING, 60_000) };
    expect(textOf(await feature.actions!['ran']!(later, [], []))).toContain('Wysyłki stoją: 1 wiadomość');
  });

  it('counts kinds that are called the same in one line', async () => {
    const { feature, storage } = await scene();
    const progress = ['announcements.progress', 'announcements.progressed'];
    await storage.ledger.enqueue(
      progress.map((kind, index) => aDelivery({ kind, to: channel(index) })),
      MORNING,
    );
    for (const one of await dueNow(storage)) {
      const claimed = await storage.outbox.claim(one, await aClaimant(storage), { parts: 1 });
      await storage.outbox.partSent(claimed!, { channel: 'D', message: '1' }, MORNING, 'claimed');
    }
    const later = { ...coordinator, now: shift(MORNING, 60_000) };
    const said = textOf(await feature.actions!['ran']!(later, [], []));
    expect(said.split('Postęp wysyłki ogłoszenia')).toHaveLength(2);
    expect(said).toContain('Postęp wysyłki ogłoszenia: 2 wiadomości');
  });

  it('sends again, checks or leaves it, as the coordinator decides, once', async () => {
    const { storage, press, read } = await scene([{}, HELD], [{ thing: 'b' }, FAILED]);
    expect(await press('Sprawdź jeszcze raz')).toContain('Sprawdzamy');
    expect(await storage.ledger.counts('handover.reminder', 'question:1')).toMatchObject({ uncertain: 1 });
    expect(await press('Wyślij ponownie')).toContain('Wysyłamy ponownie');
    expect(await storage.ledger.counts('handover.reminder', 'b')).toMatchObject({ pending: 1 });
    expect(await read()).toContain('Nic nie czeka');
  });

  it('does not do twice what two coordinators decide at the same time', async () => {
    const { storage, press, feature } = await scene([{}, HELD]);
    const [held] = await storage.ledger.held(1);
    expect(await press('Nie wysyłaj')).toContain('nie zostanie wysłana ponownie');
    const late = await feature.actions!['resend']!(coordinator, [held!.id], []);
    expect(textOf(late)).toContain('Ktoś już o tym zdecydował');
    expect(await storage.ledger.counts('handover.reminder', 'question:1')).toMatchObject({ dropped: 1 });
  });

  it('is for those who coordinate; a forged button of another person does nothing', async () => {
    const { storage, press, read, feature } = await scene([{}, HELD]);
    expect(await read(worker)).toContain('decydują koordynatorki i koordynatorzy');
    expect(await press('Wyślij ponownie', worker)).toContain('decydują koordynatorki i koordynatorzy');
    expect(await feature.home!(worker)).toEqual([]);
    expect(await storage.ledger.held(10)).toHaveLength(1);
  });
});
