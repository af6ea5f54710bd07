import { fold } from '../../../core/text.ts';
import type { Support } from './support.ts';

/** Words that turn a rule round, folded; those of a group mean the same. */
const GROUPS: readonly RegExp[] = [
  /(?<![a-z])(?:nie|bez|nigdy|zad[a-z]+|nikt|nikogo|wyklucz[a-z]*|wylacz(?:on[a-z]*|a|enie)|odmow[a-z]*|niedopuszczaln[a-z]*)(?![a-z])/,
  /(?<![a-z])(?:powyzej|ponad|wiecej|wyzsz[a-z]*|przekracz[a-z]*|przekroczy[a-z]*|przewyzsz[a-z]*)(?![a-z])/,
  /(?<![a-z])(?:ponizej|mniej|nizsz[a-z]*|mniejsz[a-z]*)(?![a-z])/,
  /(?<![a-z])(?:co najmniej|minimum|minimaln[a-z]*|najmniej)(?![a-z])/,
  /(?<![a-z])(?:najwyzej|maksymaln[a-z]*|maksimum|nie wiecej)(?![a-z])/,
  /(?<![a-z])(?:rown[aey](?:go|j|mu|m)?|rownych|rowne)(?![a-z])/,
  /(?<![a-z])(?:przed)(?![a-z])/,
  /(?<![a-z])(?:po)(?![a-z])/,
  /(?<![a-z])netto(?![a-z])/,
  /(?<![a-z])brutto(?![a-z])/,
  /(?<![a-z])(?:zawsze|kazd[a-z]*|wszy[a-z]+)(?![a-z])/,
  /(?<![a-z])(?:tylko|wylacznie|jedynie)(?![a-z])/,
  /(?<![a-z])(?:musi|musza|nalezy|trzeba|obowiaz[a-z]*|wymaga[a-z]*)(?![a-z])/,
  /(?<![a-z])(?:moze|moga|mozna|wolno|dopuszcz[a-z]*)(?![a-z])/,
  /(?<![a-z])(?:roboc[a-z]+)(?![a-z])/,
  /(?<![a-z])(?:kalendarzow[a-z]+)(?![a-z])/,
  /(?<![a-z])(?:miesieczn[a-z]*)(?![a-z])/,
  /(?<![a-z])(?:roczn[a-z]*|rok do roku)(?![a-z])/,
  /(?<![a-z])(?:dzienn[a-z]*)(?![a-z])/,
  /(?<![a-z])(?:jednorazow[a-z]*)(?![a-z])/,
];
const [NEGATION] = GROUPS;

/**
 * Whether the sentence negates, limits and compares only where a fact it cites does; and negates where all of them do.
 * It cannot tell which word a `nie` belongs to.
 */
export const turnsNothingRound = (sentence: string, { cited }: Support): boolean => {
  const said = fold(sentence);
  const sources = cited.map(fold);
  const invented = GROUPS.some((group) => group.test(said) && !sources.some((source) => group.test(source)));
  const dropped = sources.every((source) => NEGATION!.test(source)) && !NEGATION!.test(said);
  return !invented && !dropped;
};
