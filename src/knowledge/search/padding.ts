/** Polite phrases around a question and small talk, folded: their words alone may mean something, together they do not. */
const PHRASES = [
  'dzien dobry',
  'dobry wieczor',
  'z gory dziekuje',
  'z gory dziekujemy',
  'z gory dzieki',
  'za odpowiedz',
  'za pomoc',
  'mam pytanie',
  'mamy pytanie',
  'mam takie pytanie',
  'mam szybkie pytanie',
  'takie pytanie',
  'szybkie pytanie',
  'prosze o informacje',
  'prosze o odpowiedz',
  'prosze o pomoc',
  'prosze o podpowiedz',
  'prosze mi powiedziec',
  'prosze powiedziec',
  'moze ktos wie',
  'czy ktos wie',
  'czy ktos moze wie',
  'czy ktos sie orientuje',
  'czy orientuje sie ktos',
  'orientuje sie ktos',
  'ktos sie orientuje',
  'ktos wie',
  'ktos cos wie',
  'chcialabym zapytac',
  'chcialbym zapytac',
  'chcialabym sie dowiedziec',
  'chcialbym sie dowiedziec',
  'chce sie dowiedziec',
  'szukam informacji',
  'potrzebuje informacji',
  'milego dnia',
  'dobrego dnia',
  'z powazaniem',
  'szanowni panstwo',
  'szanowna pani',
  'szanowny panie',
  // Small talk: it asks for nothing that could be in a knowledge base.
  'co slychac',
  'jak leci',
  'jak sie masz',
  'ktora godzina',
  'ktora jest godzina',
  'dzieki bardzo',
  'bardzo dziekuje',
  'nudzi mi sie',
  'co na obiad',
  'gdzie pojechac na wakacje',
  'jaka bedzie pogoda',
  'jaka jest pogoda',
  'jaka dzis pogoda',
  'opowiedz kawal',
  'opowiedz dowcip',
  'kim jestes',
  'jestes botem',
];

const byFirstWord = new Map<string, string[][]>();
for (const phrase of PHRASES) {
  const words = phrase.split(' ');
  byFirstWord.set(words[0]!, [...(byFirstWord.get(words[0]!) ?? []), words]);
}
for (const phrases of byFirstWord.values()) phrases.sort((one, other) => other.length - one.length);

/** The words without polite phrases; the words themselves stay where they stand alone. */
export const withoutPadding = (words: readonly string[]): readonly string[] => {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = byFirstWord.get(words[at]!)?.find((one) => one.every((word, i) => words[at + i] === word));
    if (phrase === undefined) kept.push(words[at]!);
    else at += phrase.length - 1;
  }
  return kept;
};
