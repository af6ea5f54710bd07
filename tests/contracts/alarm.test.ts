import { describe, expect, it } from 'vitest';
import { render as renderDiscord } from '../../adapters/discord/render.ts';
import { render as renderSlack } from '../../adapters/slack/render.ts';
import { message, paragraph } from '../../src/chat/message.ts';
import { createFaults } from '../support/fake-discord/body-rules.ts';
import { messageFaults } from '../support/fake-slack/check-blocks.ts';

const HOSTILE = '@everyone @here @channel <!channel> <!everyone> <@&1> @kanał';
const long = message(
  ...Array.from({ length: 60 }, (_, index) => paragraph(`Akapit ${index}. ${'słowo '.repeat(60)}`)),
);

describe('everybody in a channel', () => {
  it('is alerted on Slack only by a message that people decided to have alert them, and once', () => {
    const [quiet] = renderSlack(message(paragraph(HOSTILE)));
    expect(JSON.stringify(quiet!.blocks)).not.toContain('broadcast');
    const bodies = renderSlack({ ...long, callsAll: true });
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.flatMap((body) => messageFaults({ ...body }, 'message'))).toEqual([]);
    const alarms = bodies.map(({ blocks }) => JSON.stringify(blocks).split('"broadcast"').length - 1);
    expect(alarms).toEqual(bodies.map((_, index) => (index === 0 ? 1 : 0)));
    const inView = renderSlack({ ...message(paragraph('a')), callsAll: true }, 'ephemeral');
    expect(JSON.stringify(inView)).not.toContain('broadcast');
  });

  it('is alerted on Discord only by a message that people decided to have alert them, and once', () => {
    const [quiet] = renderDiscord(message(paragraph(HOSTILE)));
    expect(quiet!.allowed_mentions.parse).toEqual([]);
    const bodies = renderDiscord({ ...long, callsAll: true });
    expect(bodies.length).toBeGreaterThan(1);
    expect(bodies.map((body) => body.allowed_mentions.parse)).toEqual(
      bodies.map((_, index) => (index === 0 ? ['everyone'] : [])),
    );
    const posted = bodies.map((body) => ({ ...body, nonce: 'n', enforce_nonce: true }));
    expect(posted.flatMap(createFaults)).toEqual([]);
  });
});
