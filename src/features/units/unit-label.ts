import { cut } from '../../chat/cut.ts';
import type { Texts } from '../../i18n/pl.ts';
import type { Unit } from './domain.ts';
import { unitLine } from './messages.ts';

/** The longest label of a line in a menu, of the platforms. */
const LONGEST = 75;

/** A unit in a menu: where the line is too long the name is cut, not the town and the powiat by which units differ. */
export const unitLabel = (texts: Texts, unit: Unit): string => {
  const line = unitLine(texts, unit);
  if (line.length <= LONGEST) return line;
  const withoutName = unitLine(texts, { ...unit, name: '' });
  const name = cut(unit.name, Math.max(LONGEST / 3, LONGEST - withoutName.length));
  return cut(unitLine(texts, { ...unit, name }), LONGEST);
};
