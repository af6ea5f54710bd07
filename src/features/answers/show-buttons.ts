import { type ActionId, actionId } from '../../chat/action-id.ts';
import { cut } from '../../chat/cut.ts';
import { act, type Block, buttons } from '../../chat/message.ts';
import type { Period } from '../../core/asked-period.ts';
import type { Option } from './domain.ts';
import { encodePeriods } from './period-code.ts';

/** What a button carries that tells an answer for those days. */
export const showId = (id: string, asked: readonly Period[]): ActionId =>
  actionId('answers', 'show', id, encodePeriods(asked));

/** A button for each title, one below the other. */
export const showButtons = (
  options: readonly Option[],
  asked: readonly Period[],
): readonly (Block | undefined)[] =>
  options.map(({ entry: { id, title } }) => buttons(act(showId(id, asked), cut(title, 75))));
