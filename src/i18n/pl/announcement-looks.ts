import { plural } from '../format.ts';

const messages = (count: number): string =>
  count === 1
    ? 'jedna wiadomość'
    : plural('pl', count, { one: 'wiadomość', few: 'wiadomości', many: 'wiadomości', other: 'wiadomości' });

const listed = (words: readonly string[]): string => new Intl.ListFormat('pl').format(words);

/** Ogłoszenia: jak wiadomość wygląda na Slacku i na Discordzie. */
export const announcementLooks = {
  looks: {
    open: 'Wygląd na Slacku i Discordzie',
    title: 'Wygląd na Slacku i Discordzie',
    intro: (platforms: readonly string[]): string =>
      `Tak zobaczą to ogłoszenie adresaci. Na obrazku od lewej: ${platforms.join(', ')}. Nic jeszcze nie zostało wysłane.`,
    size: (platform: string, count: number, characters: number): string =>
      `${platform}: ${messages(count)}, ${plural('pl', characters, { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })} razem z podpisem.`,
    buttons: (labels: readonly string[]): string =>
      `${labels.length === 1 ? 'Przycisk' : 'Przyciski'}: ${listed(labels.map((label) => `„${label}”`))}.`,
    buttonsIn: (positions: readonly number[]): string =>
      `Pod ${positions.length === 1 ? 'wiadomością' : 'wiadomościami'} nr ${listed(positions.map(String))}.`,
    whole: 'Wszystkie słowa i przyciski są na każdej z platform, nic nie jest skracane.',
    changed: (platforms: readonly string[]): string =>
      `Część słów lub przycisków wygląda inaczej, niż ją wpisano: ${listed(platforms)}. Prosimy sprawdzić na obrazku.`,
    mention: (ways: readonly string[]): string => `Wzmianka wszystkich na kanale: ${ways.join('; ')}.`,
    onChannel: 'Obrazek pokazuje wiadomość na kanale.',
    noMention: 'W wiadomości do osoby nie ma wzmianki.',
    alsoOff: (label: string): string => `Wiadomość do osoby ma jeszcze przycisk „${label}”.`,
    signs:
      'Emoji i litery innych alfabetów rysujemy tu prościej (☺ albo ¿). W wysłanej wiadomości będą takie, jak je wpisano.',
    alt: (title: string, sizes: readonly string[]): string =>
      `Ogłoszenie „${title}” tak, jak je pokażą platformy, od lewej. ${sizes.join(' ')} Pełna treść jest na karcie ogłoszenia.`,
    file: 'wyglad-ogloszenia.png',
  },
};
