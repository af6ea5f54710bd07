import { fold } from '../text.ts';
import { isFirstName } from './first-names.ts';

/** Words that introduce a person whose case is told: address forms, and what staff call those they help. */
const INTRODUCES =
  /^(pani|pania|panem|pan|pana|panu|panowi|panstwo|panstwa|p|ob|klient\p{L}*|klientk\p{L}*|podopieczn\p{L}*|wnioskodawc\p{L}*|mieszkank\p{L}*|mieszkaniec|mieszkanca|pensjonariusz\p{L}*|wychowan\p{L}*|swiadczeniobiorc\p{L}*|petent\p{L}*)$/u;

/** Titles and offices that follow „pani” and „pan” without naming anybody. */
const OFFICES =
  /^(dyrektor|kierowni|prezes|prezydent|burmistrz|wojt|starost|marszalek|marszalk|minister|ministr|doktor|dr|mgr|profesor|prof|sedzi|kurator|pedagog|psycholog|inspektor|sekretarz|skarbnik|radn|ksiegow|doradc|koordynator|opiekun|ops|gops|mops|pcpr|dps|rops)/;

/** Endings by which a surname is known even when it is written in lower case. */
const SURNAME = /(sk[ai]|ski(ej|ego|emu|m)|sk(a|iej)|ck[ai]|cki(ej|ego|emu|m)|dzk[ai]|dzki(ej|ego|emu))$/;

/** Everyday adjectives with a surname's ending. */
const NO_SURNAME =
  /^(polsk|lubusk|slask|opolsk|malopolsk|wielkopolsk|miejsk|wiejsk|gminn|nowsk|niemieck|ukrainsk|europejsk|ojcowsk|rodzicielsk|lekarsk|studenck)/;

const isInitial = (word: string): boolean => /^\p{Lu}$/u.test(word);

const namesSomebody = (word: string): boolean => {
  const folded = fold(word);
  if (OFFICES.test(folded) || NO_SURNAME.test(folded)) return false;
  return /^\p{Lu}\p{Ll}+/u.test(word) || (folded.length > 4 && SURNAME.test(folded));
};

/** A name in a text, by its first and last character. */
export interface NameAt {
  readonly start: number;
  readonly end: number;
}

/** A word of a text and where it stands. */
interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** How many words after an introduction are read as its name. */
const LONGEST_NAME = 3;

/** The last word of the name that an introducing word begins; its own index where nothing is named. */
const lastOfIntroduced = (text: string, words: readonly Word[], index: number): number => {
  let last = index;
  while (last + 1 < words.length && last - index < LONGEST_NAME) {
    const next = words[last + 1]!;
    const joins = /^[.\s-]{1,3}$/.test(text.slice(words[last]!.end, next.start));
    // A lone capital is an initial after a name or before a full stop; in a text of capitals it may be „z”.
    const initial = isInitial(next.word) && (last > index || text.charAt(next.end) === '.');
    if (!joins || !(namesSomebody(next.word) || initial)) return last;
    last += 1;
  }
  return last;
};

/** Places and bodies named after people: „im. Jana Pawła”, „Fundacja Anny Dymnej”, „ulica Marii Konopnickiej”. */
const NAMED_AFTER =
  /^(im|imienia|fundacj\p{L}*|stowarzyszen\p{L}*|ul|ulica|ulicy|plac|placu|sw|swiet\p{L}*|szkol\p{L}*|ustaw\p{L}*)$/u;

/** „Anna Lewandowska”: a common first name and a capitalised word right after it. */
const isFullName = (text: string, words: readonly Word[], index: number): boolean => {
  const [before, first, surname] = [words[index - 1], words[index]!, words[index + 1]];
  if (!surname || text.slice(first.end, surname.start) !== ' ') return false;
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(first.word) || !/^\p{Lu}\p{Ll}{2,}$/u.test(surname.word)) return false;
  if (before && NAMED_AFTER.test(fold(before.word))) return false;
  return isFirstName(fold(first.word)) && namesSomebody(surname.word);
};

/**
 * Names in the pattern of a client's case: „pani Kowalska”, „klient Jan N.”, „p. nowakowski”, „Anna Lewandowska”. A
 * surname that nothing introduces is not seen: this guard is honest about what it misses, and people are asked not to
 * write names at all.
 */
export const namesIn = (text: string): readonly NameAt[] => {
  const words: readonly Word[] = [...text.matchAll(/\p{L}+/gu)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: NameAt[] = [];
  for (let index = 0; index < words.length - 1; index += 1) {
    const introduced = INTRODUCES.test(fold(words[index]!.word))
      ? lastOfIntroduced(text, words, index)
      : index;
    if (introduced > index) {
      found.push({ start: words[index + 1]!.start, end: words[introduced]!.end });
      index = introduced;
    } else if (isFullName(text, words, index)) {
      found.push({ start: words[index]!.start, end: words[index + 1]!.end });
      index += 1;
    }
  }
  return found;
};
