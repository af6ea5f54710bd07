import type { Context } from '../../../chat/context.ts';
import { cut } from '../../../chat/cut.ts';
import { type Block, heading, list, MAX_MENU_OPTIONS, menu, type MenuOption } from '../../../chat/message.ts';
import { isTeam } from '../../../chat/rights.ts';
import { strong } from '../../../chat/span.ts';
import type { OutreachHandling } from './handling.ts';
import { standingLine } from './list-message.ts';
import { lookedId } from './looked.ts';

/** Units in one list of `/moje`; the others are under `/zasieg`. */
const MOST = 8;

/** The units that the speaker contacts and that have not used advice yet; nothing for whoever contacts nobody. */
export const ownBlocks = async (handling: OutreachHandling, context: Context): Promise<readonly Block[]> => {
  const { outreach } = context.texts;
  if (!isTeam(context)) return [];
  const isExample = !(await handling.store.hasRealUnits());
  const filter = { isExample, contact: context.speaker.person };
  const found = await handling.store.unreached(filter, { from: 0, most: MAX_MENU_OPTIONS });
  if (found.length === 0) return [];
  const option = ({ unit }: (typeof found)[number]): MenuOption => ({
    value: unit.id,
    label: cut(unit.name, 75),
  });
  const more = found.length - MOST;
  return [
    heading(outreach.mineTitle),
    list([
      ...found
        .slice(0, MOST)
        .map((one) => [
          strong(one.unit.name),
          { kind: 'text' as const, text: ` – ${standingLine(one, context)}` },
        ]),
      ...(more > 0 ? [outreach.mineMore(more)] : []),
    ]),
    menu(lookedId('unit', {}), outreach.menus.unit, found.map(option)),
  ];
};
