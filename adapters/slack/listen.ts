import { type Heard, NOTHING, type Self } from './heard.ts';
import { listenCommand } from './listen-command.ts';
import { listenEvent } from './listen-event.ts';
import { listenForm } from './listen-form.ts';
import { listenPress } from './listen-press.ts';

/** Reads whatever Slack delivered, over either connection. What we do not know is nothing to us. */
export const listen = (body: Record<string, unknown>, self: Self): Heard => {
  if (typeof body['command'] === 'string') return listenCommand(body, self);
  switch (body['type']) {
    case 'event_callback':
      return listenEvent(body, self);
    case 'block_actions':
      return listenPress(body, self);
    case 'view_submission':
      return listenForm(body);
    default:
      return NOTHING;
  }
};
