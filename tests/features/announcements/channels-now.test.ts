import { describe, expect, it } from 'vitest';
import type { Channel } from '../../../src/chat/channel.ts';
import { plain } from '../../../src/chat/plain.ts';
import { targetKey } from '../../../src/chat/target.ts';
import type { AudiencePart } from '../../../src/features/announcements/audience.ts';
import { createAnnouncementsFeature } from '../../../src/features/announcements/feature.ts';
import { aContext } from '../../support/context.ts';
import { JAN } from '../handover/world.ts';
import { announcementsScene } from './scene.ts';

const channel = (id: string, name: string): Channel => ({
  to: { kind: 'channel', platform: 'slack', workspace: 'T1', channel: id },
  name,
});
const NEWS = channel('C1', 'aktualnosci');
const partFor = ({ to, name }: Channel): AudiencePart => ({ kind: 'channel', target: targetKey(to), name });

/** A draft for a channel that was chosen as „aktualnosci”, while the platform lists these. */
const withChannels = async (listed: readonly Channel[]) => {
  const scene = await announcementsScene();
  const before = await scene.drafted();
  const after = { ...before, audience: [partFor(NEWS)], revision: before.revision + 1 };
  expect(await scene.storage.announcements.change({ before, after, tell: [] })).toBe(true);
  const around = { ...scene.handling.around, channels: () => Promise.resolve(listed) };
  const { actions = {}, forms = {} } = createAnnouncementsFeature({ ...scene.handling, around });
  const speaker = {
    person: (await scene.storage.people.personBehind(JAN))!.id,
    roles: ['coordinator' as const],
    locale: 'pl' as const,
    isNew: false,
  };
  const context = aContext({ speaker, account: JAN, now: scene.clock.now() });
  const argsNow = async (): Promise<readonly string[]> => {
    const { id, revision } = await scene.latest();
    return [id, String(revision)];
  };
  const press = async (verb: string, ...more: readonly string[]): Promise<string> => {
    const reply = await actions[verb]!(context, [...(await argsNow()), ...more], []);
    return 'message' in reply ? plain(reply.message) : reply.kind;
  };
  const choose = async (chosen: Channel) =>
    forms['channels']!(context, await argsNow(), { kanaly: [targetKey(chosen.to)] }, {});
  const type = async (names: string) =>
    forms['channels']!(context, await argsNow(), { kanaly: [], nazwy: names }, {});
  const form = async () => {
    const [id = '', revision = ''] = await argsNow();
    return actions['audience']!(context, [id, revision], ['channels']);
  };
  return { ...scene, press, choose, type, form };
};

describe('the channels of an announcement', () => {
  it('that no platform lists any more are told before sending, on its page and in the last look', async () => {
    const { press } = await withChannels([channel('C2', 'inny')]);
    const told =
      'Bot nie widzi teraz kanału: aktualnosci. Ogłoszenie może tam nie dojść: kanał mógł zostać zarchiwizowany lub usunięty albo nie ma już na nim bota. Prosimy dodać bota do kanału albo zmienić adresatów.';
    expect(await press('open')).toContain(told);
    expect(await press('send')).toContain(told);
  });

  it('that are listed are told nothing about', async () => {
    const { press } = await withChannels([NEWS]);
    expect(await press('open')).not.toContain('Bot nie widzi');
    expect(await press('send')).not.toContain('Bot nie widzi');
  });

  it('are shown by their names of now, and get it by their ids whatever they are called', async () => {
    const renamed = channel('C1', 'komunikaty');
    const { press, sweep, storage, clock } = await withChannels([renamed]);
    const card = await press('open');
    expect(card).toContain('kanał komunikaty – 1');
    expect(card).not.toContain('aktualnosci');

    await press('launch', '0', '1');
    await sweep();
    const due = await storage.outbox.due('slack:T1', clock.now(), 50);
    expect(due.filter(({ to }) => to.kind === 'channel').map(({ to }) => to)).toEqual([NEWS.to]);
  });

  it('are the same after a new name: chosen again, a channel is not there twice', async () => {
    const renamed = channel('C1', 'komunikaty');
    const { choose, latest } = await withChannels([renamed]);
    await choose(renamed);
    expect((await latest()).audience).toEqual([partFor(NEWS)]);
  });

  describe('where there are more than a menu holds', () => {
    const many = [
      NEWS,
      ...Array.from({ length: 29 }, (_, index) => channel(`C${index + 2}`, `kanał-${index}`)),
    ];
    const twins = [...many, channel('C90', 'dwa'), channel('C91', 'dwa')];

    it('says how many are not in the list, and takes those by their names', async () => {
      const { form, type, latest } = await withChannels(many);
      const shown = await form();
      const opened = shown.kind === 'form' ? shown.form : undefined;
      expect(opened?.intro).toContain('25 z 30 kanałów');
      expect(opened?.fields.map(({ id }) => id)).toEqual(['kanaly', 'nazwy']);
      await type('#KANAŁ-28, kanał-27 (Slack)');
      const { audience } = await latest();
      expect(audience.map((part) => part.kind === 'channel' && part.name)).toEqual([
        'aktualnosci',
        'kanał-27',
        'kanał-28',
      ]);
    });

    it.each([
      ['nie-ma', 'Nie widzimy kanału „nie-ma”'],
      ['dwa', 'Tak nazywa się kilka kanałów'],
      ['', 'Prosimy wybrać co najmniej jedną pozycję.'],
    ])('does not guess what „%s” means', async (typed, said) => {
      const { type, latest } = await withChannels(twins);
      const reply = await type(typed);
      expect(reply.kind === 'invalid' && reply.faults[0]?.text).toContain(said);
      expect((await latest()).audience).toHaveLength(1);
    });

    it('all in the list have no field for names', async () => {
      const { form } = await withChannels(many.slice(0, 25));
      const shown = await form();
      expect(shown.kind === 'form' && shown.form.fields.map(({ id }) => id)).toEqual(['kanaly']);
    });
  });
});
