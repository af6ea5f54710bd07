import { type DiscordBody, requestOf } from '../../../adapters/discord/body.ts';
import { render } from '../../../adapters/discord/render.ts';
import { type MessageBody, responseFaults } from '../../support/fake-discord/body-rules.ts';
import { schemaFaults } from '../../support/fake-discord/schema.ts';
import { idsOf, labelsOf, textOf } from '../../support/fake-discord/seen.ts';
import type { RenderProbe } from './probe.ts';

/** The body as it travels, its files apart. */
const asBody = (body: unknown): MessageBody => requestOf(body as DiscordBody).body;

/**
 * A Discord message of components has no separate text for notifications and screen readers: both are made of its
 * text displays and, where there are none, of the labels of its controls. That is what stands for the fallback.
 */
export const discordProbe: RenderProbe = {
  name: 'discord',
  render: (message) => render(message),
  violations: (body) => [
    ...schemaFaults('MessageCreateRequest', asBody(body)),
    ...responseFaults(asBody(body)),
  ],
  actionIds: (body) => idsOf(asBody(body)),
  visibleText: (body) => [textOf(asBody(body)), ...labelsOf(asBody(body))].join('\n'),
  plainFallback: (body) => textOf(asBody(body)) || labelsOf(asBody(body)).join(' '),
};
