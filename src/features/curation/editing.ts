import { actionId } from '../../chat/action-id.ts';
import type { Context } from '../../chat/context.ts';
import type { ActionHandler } from '../../chat/feature.ts';
import { act, type Block, type Button, buttons, message, notice, small } from '../../chat/message.ts';
import { type Reply, toPerson, update } from '../../chat/reply.ts';
import { isTeam, onlyFor } from '../../chat/rights.ts';
import type { Texts } from '../../i18n/pl.ts';
import { PAGE } from './limits.ts';

export type Actions = Readonly<Record<string, ActionHandler>>;

export const say = (tone: 'success' | 'info' | 'warning', line: string): Reply =>
  toPerson(message(notice(tone, line)));

/** Advisers and coordinators look after the base. */
export const asEditor = onlyFor(isTeam, ({ texts }) => texts.curation.onlyEditors);

/** The blocks in place of what was pressed; on a person's own page, which holds more, as a message. */
export const inPlace = ({ place }: Context, blocks: readonly (Block | undefined)[]): Reply =>
  place.kind === 'home' ? toPerson(message(...blocks)) : update(message(...blocks));

/** Where a page starts, from a button; what is no such number is the first. */
export const pageFrom = (typed: string | undefined): number => {
  const from = Number(typed ?? 0);
  return Number.isInteger(from) && from > 0 ? from - (from % PAGE) : 0;
};

/** One page of a list, with what leads on and back to the board. */
export const paged = <T>(
  items: readonly T[],
  from: number,
  texts: Texts,
  shown: (item: T) => readonly (Block | undefined)[],
  goTo: (from: string) => Button,
  others: readonly (Button | undefined)[] = [],
  /** Whether the reader has a board to go back to. */
  hasBoard = true,
): readonly (Block | undefined)[] => {
  const { curation } = texts;
  const start = from < items.length ? from : 0;
  const page = items.slice(start, start + PAGE);
  const next = start + PAGE;
  return [
    ...page.flatMap(shown),
    items.length > PAGE ? small(curation.page(start + 1, start + page.length, items.length)) : undefined,
    buttons(
      next < items.length ? { ...goTo(String(next)), label: curation.next } : undefined,
      ...others,
      hasBoard ? act(actionId('curation', 'board'), curation.toOverview) : undefined,
    ),
  ];
};
