import type { ReadWords } from '../../../chat/command.ts';
import type { Day } from '../../../core/clock.ts';
import { comingDayAt } from '../../../core/coming-day.ts';
import { fold } from '../../../core/text.ts';
import type { Mode } from '../domain.ts';

/** How a way is typed as an option. */
export const MODE_NAMES: Readonly<Record<Mode, string>> = {
  'in-person': 'osobiscie',
  phone: 'telefon',
  online: 'online',
  'at-unit': 'jednostka',
};

/** How people name the ways, folded. */
const MODE_WORDS: readonly (readonly [RegExp, Mode])[] = [
  [/^(telefon\w*|tel|zadzwon\w*|rozmow\w*)$/, 'phone'],
  [/^(online|on-line|zdaln\w*|internet\w*|teams|zoom|wideo\w*)$/, 'online'],
  [/^(osobisc\w*|osobist\w*|stacjonarn\w*|spotkan\w*|rops)$/, 'in-person'],
  [/^(siedzib\w*|dojazd\w*|wizyt\w*|przyjazd\w*|u-nas)$/, 'at-unit'],
];

/** Words that only hold a request together. */
const FILLERS =
  /^(w|we|na|z|ze|do|od|o|dla|i|u|nas|po|przez|jednostki|jednostce|temat|sprawie|najlepiej|prosze)$/;

/** A day as somebody writes it, alone: `jutro`, `poniedziałek`, `15.12`, `15 grudnia`. Undefined: not understood. */
export const readDay = (text: string, today: Day): Day | undefined => {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '' && !FILLERS.test(word));
  const read = comingDayAt(words, today);
  return read?.took === words.length ? read.day : undefined;
};

/**
 * Reads `zamówienia publiczne telefon jutro`: the way and the day are taken out, the rest is the topic. Which words a
 * topic has is known only to the database, so nothing is unread here.
 */
export const readLine = (line: string, today: Day): ReadWords => {
  const typed = line.split(/[\s,;]+/).filter((word) => word !== '');
  const folded = typed.map((word) => fold(word).replace(/[.?!:„”"]+$/, ''));
  const topic: string[] = [];
  let mode: Mode | undefined;
  let from: Day | undefined;
  for (let at = 0; at < folded.length;) {
    const rest = folded.slice(at);
    const day = from ? undefined : comingDayAt(rest, today);
    const way = mode ? undefined : MODE_WORDS.find(([pattern]) => pattern.test(rest[0]!))?.[1];
    if (day) from = day.day;
    else if (way) mode = way;
    else if (!FILLERS.test(folded[at]!)) topic.push(typed[at]!);
    at += day?.took ?? 1;
  }
  return {
    options: {
      ...(topic.length > 0 ? { temat: topic.join(' ') } : {}),
      ...(mode ? { forma: MODE_NAMES[mode] } : {}),
      ...(from ? { dzien: from } : {}),
    },
    unread: [],
  };
};
