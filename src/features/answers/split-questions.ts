import { askedPeriods } from '../../core/asked-period.ts';
import type { Day } from '../../core/clock.ts';
import { fold, tidy } from '../../core/text.ts';

/** At most this many questions of one message are answered; a longer list is answered as one text. */
export const MAX_QUESTIONS = 4;

/** Where one question ends and another begins: a question mark, a new line, a number with a bracket or a full stop. */
const BORDER = /\?+|\n+|(?:^|\s)\d{1,2}[.)]\s+(?=\p{L})/u;

/** Words that carry no question of their own: greetings, thanks, „mam pytanie”. */
const EMPTY =
  /^(dzien dobry|witam|czesc|hej|dobry wieczor|szanowni panstwo|mam (dwa |kilka |trzy )?pytani\p{L}*|prosze o (pomoc|odpowiedz|podpowiedz)|z gory dziekuje|dziekuje|pozdrawiam|dzieki|i jeszcze|pytanie)[\s,.!:;-]*/u;

/** A question with the words around it gone. */
const bare = (part: string): string => {
  let text = tidy(part).replace(/^\d{1,2}[.)]\s+/, '');
  for (;;) {
    const found = EMPTY.exec(fold(text));
    if (!found || found[0].length === 0) return text;
    text = text.slice(found[0].length).trim();
  }
};

/** Whether whoever wrote it numbered the questions: then each surely stands for itself. */
export const isNumbered = (message: string): boolean => /(?:^|\s)1[.)]\s[^]*\s2[.)]\s/.test(message);

const wordsIn = (part: string): number => part.split(/\s+/).length;

/** The questions of a message, in order, when it holds several; otherwise nothing. */
export const splitQuestions = (message: string): readonly string[] => {
  const parts = message
    .split(BORDER)
    .map(bare)
    .filter((part) => /\p{L}{2}/u.test(part) || /\d{4}/.test(part));
  const whole = parts.every((part) => wordsIn(part) >= 2 || /\b(19|20)\d\d\b/.test(part));
  return whole && parts.length >= 2 && parts.length <= MAX_QUESTIONS ? parts : [];
};

/** Fewer words than that are a greeting or an aside. */
const SENTENCE_WORDS = 4;

/** The sentences of a story told before or around its question; nothing when it is one sentence. */
export const sentencesOf = (message: string): readonly string[] => {
  const parts = message
    .split(/[.!?;]+\s+|\n+/u)
    .map(bare)
    .filter((part) => wordsIn(part) >= SENTENCE_WORDS);
  return parts.length >= 2 ? parts : [];
};

/** Whether a part only moves the question before it to another day: „a w 2024”, „i od stycznia”. */
export const onlyNamesDay = (part: string, today: Day): boolean => {
  if (askedPeriods(part, today).length === 0) return false;
  const words = fold(part)
    .replace(/[^\p{L}\s]/gu, ' ')
    .split(/\s+/)
    .filter(
      (word) =>
        word.length > 3 &&
        !/^(stycz|luty|lutego|lutym|marz|marca|kwie|maja|maju|czerw|lip|sierp|wrzes|pazdz|listop|grud|roku|rokiem|przed|bylo|bedzie|teraz|obecnie|jaki|jakie)/.test(
          word,
        ),
    );
  return words.length === 0;
};
