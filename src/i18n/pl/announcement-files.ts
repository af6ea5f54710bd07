import { plural } from '../format.ts';

const KINDS = 'PDF, DOC(X), ODT, XLS(X), ODS, PPTX, PNG, JPG, TXT, CSV';

const files = (count: number): string =>
  plural('pl', count, { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' });

/** Ogłoszenia: załączniki. */
export const announcementFiles = {
  attached: {
    button: (name: string, size: string): string => `Załącznik: ${name} (${size})`,
    here: (title: string, name: string): string => `Załącznik do ogłoszenia „${title}”: ${name}`,
    retracted: 'To ogłoszenie zostało wycofane, dlatego załącznika nie można już pobrać.',
    gone: 'Tego ogłoszenia już nie ma, dlatego załącznika nie można pobrać.',
    replaced: 'Tego załącznika już nie ma w ogłoszeniu: został usunięty albo zastąpiony innym.',
    onCard: 'Załączniki (takie same przyciski będą pod treścią):',
    tooLargeForMail: (limit: string): string =>
      `Załączniki mają razem ponad ${limit}. W kopii e-mail ich nie będzie, tylko informacja, że są na czacie.`,
    onlyInChat: (names: readonly string[]): string =>
      `Załączniki są za duże na e-mail: ${names.join(', ')}. Można je pobrać na czacie, przyciskami pod ogłoszeniem.`,

    open: 'Załączniki',
    title: 'Załączniki',
    intro: (most: number): string => `Najwyżej ${files(most)}. Plik o tej samej nazwie zastąpi poprzedni.`,
    change: 'Zmiana załączników',
    changeIntro: 'Przyciski pod wysłanymi wiadomościami zmienią się tam, gdzie są.',
    drop: { label: 'Usuń z ogłoszenia' },
    file: (number: number): string => `Nowy plik ${number}`,
    fileHint: (limit: string): string => `${KINDS}; do ${limit}`,

    faults: {
      format: (name: string): string => `„${name}”: pliku tego rodzaju nie można dołączyć. Można: ${KINDS}.`,
      'too-large': (name: string, limit: string): string =>
        `„${name}”: plik jest za duży, przyjmujemy najwyżej ${limit}.`,
      empty: (name: string): string => `„${name}”: plik jest pusty.`,
      'other-content': (name: string): string =>
        `„${name}”: zawartość nie zgadza się z nazwą albo plik ma hasło lub makra. Prosimy zapisać dokument jeszcze raz, najlepiej jako PDF.`,
      'personal-data': (): string =>
        'W nazwie pliku jest numer osoby (PESEL, rachunku, dokumentu). Prosimy ją zmienić. Niczego nie zapisaliśmy.',
      unreachable: (name: string): string =>
        `„${name}”: nie udało się pobrać tego pliku. Prosimy dołączyć go jeszcze raz.`,
      twice: (name: string): string => `„${name}”: dwa pliki mają tę samą nazwę.`,
      tooMany: (kept: number, most: number): string =>
        `Ogłoszenie ma już ${files(kept)}, a może mieć najwyżej ${files(most)}. Prosimy zaznaczyć, co usunąć.`,
      nothing: 'Prosimy wybrać plik.',
      nothingChanged: 'Prosimy wybrać plik albo zaznaczyć, co usunąć.',
    },
  },
};
