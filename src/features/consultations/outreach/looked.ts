import { MAX_ACTION_ID, type ActionId, actionId } from '../../../chat/action-id.ts';
import type { PersonId } from '../../../core/ids.ts';
import { regionOf } from '../../../core/regions.ts';
import { foldedWords } from '../../../core/text.ts';
import { UNIT_TYPES } from '../../units/domain.ts';
import type { ReachFilter } from './store.ts';

/** What a list of units shows, as its buttons carry it. */
export interface Looked {
  readonly region?: string;
  readonly type?: (typeof UNIT_TYPES)[number];
  readonly project?: string;
  /** Only units that whoever looks contacts. */
  readonly isMine?: boolean;
  readonly words?: string;
  readonly from?: number;
}

const NONE = '-';

/** Words a button has no room for any more are left out, whole ones at a time. */
const fitting = (words: string, make: (words: string) => string): string => {
  const list = words.split(' ').filter((word) => word !== '');
  while (list.length > 0 && make(list.join('.')).length > MAX_ACTION_ID) list.pop();
  return list.join('.');
};

/** The id of a button or a menu that shows this list. */
export const lookedId = (
  verb: string,
  { region, type, project, isMine, words = '', from = 0 }: Looked,
): ActionId => {
  const first = [region ?? NONE, type ?? NONE, project ?? NONE, isMine ? 'm' : NONE, String(from)];
  const plain = (code: string): string => [`outreach.${verb}`, ...first, code].join(':');
  return actionId('outreach', verb, ...first, fitting(foldedWords(words), plain));
};

/** Reads a button back; what it does not understand narrows nothing. */
export const readLooked = ([
  region = '',
  type,
  project = NONE,
  mine,
  from = '',
  words = '',
]: readonly string[]): Looked => {
  const known = regionOf(region);
  const kind = UNIT_TYPES.find((one) => one === type);
  const start = /^\d{1,5}$/u.test(from) ? Number(from) : 0;
  return {
    ...(known ? { region: known.id } : {}),
    ...(kind ? { type: kind } : {}),
    ...(project === NONE ? {} : { project }),
    ...(mine === 'm' ? { isMine: true } : {}),
    ...(words === '' ? {} : { words: words.replaceAll('.', ' ') }),
    ...(start > 0 ? { from: start } : {}),
  };
};

/** What the store is asked for. */
export const filterOf = (
  { region, type, project, isMine, words }: Looked,
  isExample: boolean,
  me: PersonId,
): ReachFilter => ({
  ...(region === undefined ? {} : { region }),
  ...(type === undefined ? {} : { type }),
  ...(project === undefined ? {} : { project }),
  ...(words === undefined ? {} : { words }),
  ...(isMine ? { contact: me } : {}),
  isExample,
});
