import { isLink } from '../../../core/link.ts';
import { tidy } from '../../../core/text.ts';
import type { NewSession } from '../store.ts';

/** Where one meeting is: a place, a room online, or both; neither means where the event is. */
type Whereabouts = Pick<NewSession, 'place' | 'onlineUrl'>;

/** A line for a meeting that is where the event is. */
const AS_EVENT = '-';

const lineOf = ({ place, onlineUrl }: Whereabouts): string =>
  [place, onlineUrl].filter((part) => part !== undefined).join(' ') || AS_EVENT;

/** Where the meetings are, as it would be typed again: once where it is the same for all, else line by line. */
export const placesText = (sessions: readonly Whereabouts[]): string | undefined => {
  const lines = sessions.map(lineOf);
  const [first] = lines;
  if (lines.some((line) => line !== first)) return lines.join('\n');
  return first === AS_EVENT ? undefined : first;
};

const readLine = (line: string): Whereabouts | undefined => {
  if (line === AS_EVENT) return {};
  const [, before = '', url] = /^(.*?)\s*(https?:\/\/\S+)?$/iu.exec(line) ?? [];
  if (url !== undefined && !isLink(url)) return undefined;
  return { ...(before === '' ? {} : { place: before }), ...(url === undefined ? {} : { onlineUrl: url }) };
};

export type PlacesFault =
  { readonly kind: 'count'; readonly lines: number; readonly sessions: number } | { readonly kind: 'url' };

/** Reads one place for all meetings, or a line for each in their order. */
export const placeSessions = (
  typed: string,
  sessions: readonly NewSession[],
): { readonly sessions: readonly NewSession[] } | { readonly fault: PlacesFault } => {
  const lines = typed.split(/\r?\n/u).map(tidy).filter(Boolean);
  if (lines.length > 1 && lines.length !== sessions.length)
    return { fault: { kind: 'count', lines: lines.length, sessions: sessions.length } };
  const read = lines.map(readLine);
  if (read.includes(undefined)) return { fault: { kind: 'url' } };
  return { sessions: sessions.map((session, index) => ({ ...session, ...(read[index] ?? read[0]) })) };
};
