import { expect, it } from 'vitest';
import { looksOf as discordLooks, SKIN as DISCORD } from '../../../adapters/discord/look.ts';
import { looksOf as slackLooks, SKIN as SLACK } from '../../../adapters/slack/look.ts';
import { buttons, message, open, paragraph } from '../../../src/chat/message.ts';
import { plain } from '../../../src/chat/plain.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { targetKey } from '../../../src/chat/target.ts';
import type { LookPicture } from '../../../src/core/look.ts';
import { noteOf } from '../../../src/features/announcements/look-notes.ts';
import { lookActions } from '../../../src/features/announcements/looks.ts';
import { aContext } from '../../support/context.ts';
import { form, JAN, press } from '../handover/world.ts';
import { announcementsScene, type AnnouncementsScene } from './scene.ts';

/** Two platforms that are known, and a pencil that remembers what it was asked to draw. */
const studioOf = ({ handling, clock, latest }: AnnouncementsScene) => {
  const drawn: LookPicture[] = [];
  const { looks } = lookActions({
    ...handling,
    renderings: [
      { platform: 'slack', skin: SLACK, looks: slackLooks },
      { platform: 'discord', skin: DISCORD, looks: discordLooks },
    ],
    drawLooks: (picture) => {
      drawn.push(picture);
      return Promise.resolve(Buffer.from('PNG'));
    },
  });
  const look = async (revision?: number): Promise<Extract<Reply, { kind: 'message' | 'update' }>> => {
    const now = await latest();
    const context = aContext({ account: JAN, speaker: { roles: ['coordinator'] }, now: clock.now() });
    const reply = await looks!(context, [now.id, String(revision ?? now.revision)], []);
    if (reply.kind !== 'message' && reply.kind !== 'update') throw new Error(`a reply of kind ${reply.kind}`);
    return reply;
  };
  return { drawn, look };
};

/** The same people, and a channel besides: on a channel more is shown. */
const onChannelToo = async ({ handling, latest, clock }: AnnouncementsScene): Promise<void> => {
  const before = await latest();
  const target = { kind: 'channel', platform: 'slack', workspace: 'T1', channel: 'C1' } as const;
  const channel = { kind: 'channel', target: targetKey(target), name: '#szkolenia' } as const;
  const after = { ...before, revision: before.revision + 1, audience: [...before.audience, channel] };
  await handling.store.change({ before, after: { ...after, changedAt: clock.now() }, tell: [] });
};

const SETTINGS = { pilne: 'nie', potwierdzenie: '', wzmianka: 'nie', publikacja: 'nie' };

it('is a picture for the person alone, and the same in words and in its description', async () => {
  const scene = await announcementsScene();
  await scene.drafted(JAN, { tytul: 'Nowe wzory 📅', tresc: 'Od środy.', link: 'https://example.org/wzory' });
  const { look, drawn } = studioOf(scene);
  const reply = await look();
  expect(reply).toMatchObject({ kind: 'message', to: 'person' });
  const [file] = reply.message.files ?? [];
  expect(file).toMatchObject({ name: 'wyglad-ogloszenia.png', mediaType: 'image/png' });
  expect(file?.alt).toContain('„Nowe wzory 📅”');
  expect(file?.alt).toContain('Slack: jedna wiadomość');
  expect(drawn.map(({ columns }) => columns.map(({ title }) => title))).toEqual([['Slack', 'Discord']]);
  const words = plain(reply.message);
  expect(words).toContain('nic nie jest skracane');
  expect(words).toContain('Emoji i litery innych alfabetów');
});

it('says on which message the buttons stand where one platform needs more messages than the other', async () => {
  const scene = await announcementsScene();
  // Each of these signs is two characters of Discord's markup.
  await scene.drafted(JAN, { tytul: 'Długie', tresc: '*_ '.repeat(990), link: 'https://example.org/wzory' });
  const words = plain((await studioOf(scene).look()).message);
  expect(words).toContain('Slack: jedna wiadomość');
  expect(words).toContain('Discord: 3 wiadomości');
  expect(words).toContain('Pod wiadomością nr 3.');
});

it('says how everybody on a channel is called, and that a person is not', async () => {
  const scene = await announcementsScene();
  await scene.drafted();
  await scene.addressed();
  await scene.send(JAN, form(await scene.on('settings'), { ...SETTINGS, wzmianka: 'tak' }));
  await onChannelToo(scene);
  const words = plain((await studioOf(scene).look()).message);
  expect(words).toContain('Slack: @channel; Discord: @everyone');
  expect(words).toContain('W wiadomości do osoby nie ma wzmianki.');
  expect(words).toContain('ma jeszcze przycisk „Wyłączenie ogłoszeń”');
});

it('is that of a message to a person where it goes to people only', async () => {
  const scene = await announcementsScene();
  await scene.drafted();
  await scene.addressed();
  const { look, drawn } = studioOf(scene);
  expect(plain((await look()).message)).toContain('Przycisk: „Wyłączenie ogłoszeń”');
  expect(JSON.stringify(drawn)).toContain('Wyłączenie ogłoszeń');
});

it('draws nothing of an announcement that has changed since, and shows it as it stands', async () => {
  const scene = await announcementsScene();
  await scene.drafted();
  const { revision } = await scene.latest();
  await scene.addressed();
  const { look, drawn } = studioOf(scene);
  expect(plain((await look(revision)).message)).toContain('zmieniło się w tym czasie');
  expect(drawn).toEqual([]);
});

it('is offered only where a platform is known', async () => {
  const scene = await announcementsScene();
  await scene.drafted();
  const { id } = await scene.latest();
  expect(await scene.read(JAN, press(`announcements.open:${id}`))).not.toContain('Wygląd na Slacku');
});

it('notices what a platform would leave out', () => {
  const content = message(paragraph('Pierwsze i drugie.'), buttons(open('https://example.org', 'Strona')));
  expect(noteOf(content, slackLooks(content), 'slack').isWhole).toBe(true);
  const shorter = message(paragraph('Pierwsze i drugie.'));
  expect(noteOf(content, discordLooks(shorter), 'discord').isWhole).toBe(false);
  const cut = message(paragraph('Pierwsze.'), buttons(open('https://example.org', 'Strona')));
  expect(noteOf(content, discordLooks(cut), 'discord').isWhole).toBe(false);
});
