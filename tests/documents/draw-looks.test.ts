import { expect, it } from 'vitest';
import { looksOf as discordLooks, SKIN as DISCORD } from '../../adapters/discord/look.ts';
import { looksOf as slackLooks, SKIN as SLACK } from '../../adapters/slack/look.ts';
import type { LookPicture } from '../../src/core/look.ts';
import { createLookDrawing } from '../../src/documents/looks/draw-in-thread.ts';
import { drawLooks } from '../../src/documents/looks/draw-looks.ts';
import { drawable } from '../../src/documents/looks/letters.ts';
import { buttons, heading, message, type Message, open, paragraph } from '../../src/chat/message.ts';
import { everyBlock } from '../support/fake-bot.ts';

const pictureOf = (content: Message): LookPicture => ({
  writer: 'Pomocnik',
  columns: [
    { title: 'Slack', skin: SLACK, messages: slackLooks(content) },
    { title: 'Discord', skin: DISCORD, messages: discordLooks(content) },
  ],
});

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Uint8Array): { readonly width: number; readonly height: number } => {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

it('draws both platforms side by side, whatever a message holds', async () => {
  const { width, height } = sizeOf(await drawLooks(pictureOf(everyBlock)));
  expect(width).toBe(2 * 840);
  expect(height).toBeGreaterThan(500);
});

it('grows with the message, and its file stays small enough for both platforms', async () => {
  const short = sizeOf(await drawLooks(pictureOf(message(paragraph('Krótko.')))));
  const body = 'Zażółć gęślą jaźń, a potem prosimy przesłać sprawozdanie. '.repeat(52).slice(0, 3000);
  const longest = message(
    heading('W'.repeat(120)),
    paragraph(body),
    paragraph(`https://example.org/${'a'.repeat(480)}`),
    buttons(open(`https://example.org/${'a'.repeat(480)}`, 'Strona')),
  );
  const drawn = await drawLooks(pictureOf(longest));
  const { width, height } = sizeOf(drawn);
  expect(width).toBe(short.width);
  expect(height).toBeGreaterThan(5 * short.height);
  expect(drawn.byteLength).toBeLessThan(5 * 1024 * 1024);
});

it('breaks a word that is longer than a line instead of running out of the picture', async () => {
  const one = sizeOf(await drawLooks(pictureOf(message(paragraph('a'.repeat(40))))));
  const many = sizeOf(await drawLooks(pictureOf(message(paragraph('a'.repeat(400))))));
  expect(many.height).toBeGreaterThan(one.height + 100);
});

it('has a plain sign for what the letters lack, never an empty box', () => {
  expect(drawable('Zażółć „gęślą” jaźń – 12 zł')).toBe('Zażółć „gęślą” jaźń – 12 zł');
  expect(drawable('✅ zrobione')).toBe('✔ zrobione');
  expect(drawable('📅 jutro 👩‍💻👍🏽 🇵🇱')).toBe('☺ jutro ☺☺ ☺');
  expect(drawable('中文')).toBe('¿¿');
  expect(drawable('⚠️ a\u00a0b')).toBe('⚠ a\u00a0b');
});

it('draws in a thread while the program goes on answering', { timeout: 60_000 }, async () => {
  const draw = createLookDrawing();
  const before = performance.eventLoopUtilization();
  const [first, second] = await Promise.all([
    draw(pictureOf(everyBlock)),
    draw(pictureOf(message(paragraph('Drugi.')))),
  ]);
  // Drawing takes far longer; what is counted is only what this thread itself was busy with.
  expect(performance.eventLoopUtilization(before).active).toBeLessThan(300);
  expect(sizeOf(first).height).toBeGreaterThan(sizeOf(second).height);
});
