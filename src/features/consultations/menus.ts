import type { ActionId } from '../../chat/action-id.ts';
import { type Block, MAX_MENU_OPTIONS, menu, type MenuOption } from '../../chat/message.ts';

/** As many at once as fit one screen of every platform. */
const MOST_MENUS = 3;

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  all.length === 0 ? [] : [all.slice(0, size), ...chunks(all.slice(size), size)];

/** The most lines that {@link menusOf} shows. */
export const MOST_IN_MENUS = MOST_MENUS * MAX_MENU_OPTIONS;

/** A menu, and more of them where one does not hold all lines; the first is called otherwise than those that follow. */
export const menusOf = (
  id: (index: number) => ActionId,
  [first, more]: readonly [string, string],
  options: readonly MenuOption[],
): readonly Block[] =>
  chunks(options.slice(0, MOST_IN_MENUS), MAX_MENU_OPTIONS).map((some, index) =>
    menu(id(index), index === 0 ? first : more, some),
  );
