import { actionOf } from '../../../adapters/slack/action-element.ts';
import { render, type SlackBody } from '../../../adapters/slack/render.ts';
import { messageFaults, textsIn } from '../../support/fake-slack/check-blocks.ts';
import { isObject, items, type Json } from '../../support/fake-slack/check-elements.ts';
import type { RenderProbe } from './probe.ts';

const asBody = (body: unknown): SlackBody => body as SlackBody;

const idsOf = (element: Json): readonly (string | undefined)[] => {
  const sides = [element['positive_button'], element['negative_button']].filter(isObject);
  const pressed = sides.length > 0 ? sides.map((side) => side['value']) : [element['value']];
  return pressed.map((value) =>
    actionOf({
      type: String(element['type']),
      action_id: String(element['action_id']),
      value: typeof value === 'string' ? value : undefined,
    }),
  );
};

export const slackProbe: RenderProbe = {
  name: 'slack',
  render: (message) => render(message),
  violations: (body) => messageFaults({ ...asBody(body) }, 'message'),
  actionIds: (body) =>
    items(asBody(body).blocks)
      .flatMap((block) => items(block['elements']))
      .filter((element) => element['action_id'] !== undefined)
      .flatMap(idsOf)
      .filter((id) => id !== undefined),
  visibleText: (body) => textsIn(asBody(body).blocks).join('\n'),
  plainFallback: (body) => asBody(body).text,
};
