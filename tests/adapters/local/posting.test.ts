import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { message, paragraph } from '../../../src/chat/message.ts';
import type { Target } from '../../../src/chat/target.ts';
import { toInstant } from '../../../src/core/clock.ts';
import { personas, startPreview } from './setting.ts';

let running: Awaited<ReturnType<typeof startPreview>>;
afterEach(() => running.stop());

const anna: Target = { kind: 'person', platform: 'local', workspace: 'preview', user: 'anna' };
const channel: Target = {
  kind: 'channel',
  platform: 'local',
  workspace: 'preview',
  channel: 'local:channel',
};

const post = (to: Target, words: string, name = 'dlv_a.0') => {
  const { posting } = running.local;
  return posting.post(to, posting.bodies(message(paragraph(words)))[0]!, name);
};

const readBy = async (persona: string): Promise<string> =>
  (await fetch(`${running.url}/api/news?persona=${persona}&after=0`)).text();

describe('a message that answers nothing, in the preview', () => {
  it('is read on the page by the person it is for, and by nobody else', async () => {
    running = await startPreview();
    await post(anna, 'Twoje pytanie ma odpowiedź.');
    expect(await readBy('anna')).toContain('Twoje pytanie ma odpowiedź.');
    expect(await readBy('jan')).not.toContain('Twoje pytanie');
  });

  it('to the channel is read by everyone', async () => {
    running = await startPreview();
    await post(channel, 'Nowe szkolenie.');
    for (const { id } of personas) expect(await readBy(id)).toContain('Nowe szkolenie.');
  });

  it('is found again by its name', async () => {
    running = await startPreview();
    const posted = await post(anna, 'Przypomnienie.');
    const find = (name: string) => running.local.posting.find(anna, name, toInstant(0));
    expect(await find('dlv_a.0')).toEqual({ kind: 'found', posted });
    expect(await find('dlv_b.0')).toEqual({ kind: 'absent' });
  });

  it('is printed in the terminal of the person it is for', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    running = await startPreview({ terminal: { input, output } });
    await post(anna, 'Do Anny.');
    await post({ ...anna, user: 'jan' }, 'Do Jana.', 'dlv_b.0');
    await running.local.stop();
    output.end();
    const printed = await text(output);
    expect(printed).toContain('(wiadomość od Pomocnika)');
    expect(printed).toContain('Do Anny.');
    expect(printed).not.toContain('Do Jana.');
  });
});
