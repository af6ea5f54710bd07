import { plural } from '../format.ts';

/** Nabory i konkursy: `/nabory`. */
export const calls = {
  description: 'Nabory i konkursy: kto ogłasza, dla kogo i do kiedy',
  option: 'Czego szukać',
  optionHelp: 'Temat, organizator albo województwo, na przykład: mieszkania',

  list: {
    title: 'Nabory i konkursy',
    count: (total: number, page: number, pages: number): string => {
      const found = plural('pl', total, { one: 'nabór', few: 'nabory', many: 'naborów', other: 'naboru' });
      return pages > 1 ? `${found}, strona ${page} z ${pages}` : found;
    },
    none: 'W tej chwili nie ma otwartych naborów.',
    noneFound: (words: string): string => `Żaden otwarty nabór nie pasuje do słów: ${words}.`,
    choose: 'Wybierz nabór',
    previous: 'Poprzednie',
    next: 'Następne',
    all: 'Wszystkie nabory',
    create: 'Nowy nabór',
    digest: 'Nowe nabory może przynosić przegląd nowości: /subskrypcje.',
  },
  everywhere: 'cała Polska',
  until: (moment: string): string => `do: ${moment}`,
  moved: (moment: string, former: string): string => `${moment} (termin zmieniony, poprzednio: ${former})`,
  marks: { example: 'Przykład', draft: 'szkic', cancelled: 'odwołany', over: 'zakończony' },
  rows: {
    deadline: 'Wnioski do',
    announcer: 'Ogłasza',
    types: 'Dla jednostek',
    forWhom: 'Kto może się zgłosić',
    where: 'Gdzie',
    amount: 'Kwota',
    note: 'Uwagi',
  },
  card: {
    example: 'Przykład: ten nabór powstał na potrzeby podglądu.',
    draft: 'To szkic: widzą go tylko osoby z koordynacji. Tak będzie wyglądać po publikacji.',
    cancelled: (reason: string): string =>
      reason === '' ? 'Ten nabór został odwołany.' : `Ten nabór został odwołany. Powód: ${reason}`,
    over: 'Termin składania wniosków już minął.',
    source: 'Wiążące są warunki z ogłoszenia organizatora.',
    open: 'Ogłoszenie',
    details: 'Szczegóły',
    back: 'Lista naborów',
    gone: 'Tego naboru nie ma już na liście. Aktualną listę pokazuje /nabory.',
  },

  desk: {
    title: 'Dla koordynatora',
    onlyCoordinators: 'Nabory dodają i zmieniają osoby z koordynacji. Listę naborów pokazuje /nabory.',
    publish: 'Publikacja',
    basics: 'Zmiana danych',
    who: 'Dla kogo i uwagi',
    cancel: 'Odwołanie naboru',
    discard: 'Usunięcie szkicu',
    undo: 'Cofnięcie ostatniej zmiany',
    created: 'Szkic jest gotowy. Można dopisać, dla kogo jest nabór, a potem go opublikować.',
    saved: 'Zapisaliśmy zmianę w szkicu.',
    changed:
      'Zapisaliśmy zmianę. O zmienionym terminie napiszemy do osób, którym przegląd przyniósł ten nabór.',
    published: 'Nabór jest opublikowany: widać go w /nabory i przyniosą go najbliższe przeglądy nowości.',
    cancelled:
      'Nabór jest odwołany. Napiszemy o tym do osób, którym przegląd go przyniósł. Odwołanie można cofnąć.',
    undone: 'Cofnęliśmy ostatnią zmianę. Oto stan po cofnięciu:',
    changedMeanwhile:
      'Ten nabór zmienił się w międzyczasie. Oto aktualny stan; prosimy spróbować jeszcze raz.',
    overBeforePublished: 'Termin tego naboru już minął. Przed publikacją prosimy go poprawić.',
    discardAsk: (title: string): string => `Czy usunąć szkic „${title}”?`,
    discardYes: 'Tak, do usunięcia',
    discardNo: 'Nie, zostaje',
    discarded: 'Szkic został usunięty.',
    unknownPowiat: (typed: string, like: readonly string[]): string =>
      like.length === 0
        ? `W katalogu nie ma jednostki z powiatu „${typed}”. Prosimy sprawdzić nazwę; jeżeli jest poprawna, może zostać.`
        : `W katalogu nie ma jednostki z powiatu „${typed}”. Czy chodzi o: ${like.join(', ')}? Jeżeli nazwa jest poprawna, może zostać.`,

    form: {
      create: 'Nowy nabór',
      basics: 'Dane naboru',
      who: 'Dla kogo i uwagi',
      whoIntro: 'Puste pola niczego nie zawężają.',
      title: { label: 'Nazwa naboru albo konkursu' },
      announcer: { label: 'Kto ogłasza', hint: 'Na przykład: Wojewoda Opolski' },
      deadline: {
        label: 'Wnioski do (dzień i godzina)',
        hint: 'Na przykład: 10.01.2027 12:00. Czas polski.',
      },
      url: { label: 'Adres ogłoszenia', hint: 'Zaczyna się od https://' },
      amount: { label: 'Kwota (jak w ogłoszeniu)', hint: 'Na przykład: do 200 000 zł na jeden wniosek' },
      types: { label: 'Dla jakich jednostek' },
      region: { label: 'Województwo' },
      everywhere: 'cała Polska',
      powiat: { label: 'Powiat', hint: 'Tylko gdy nabór dotyczy jednego powiatu, na przykład: nyski' },
      forWhom: { label: 'Kto może się zgłosić (słowami)' },
      note: { label: 'Uwagi', hint: 'Na przykład wkład własny albo telefon organizatora' },
      regionFault: 'Do powiatu prosimy wybrać województwo, bo nazwy powiatów się powtarzają.',
      submit: 'Zapisz',
      cancel: 'Odwołanie naboru',
      cancelIntro: 'Osoby, którym przegląd przyniósł ten nabór, dostaną wiadomość o odwołaniu.',
      reason: { label: 'Powód', hint: 'Jedno zdanie; przeczytają je odbiorcy' },
      cancelSubmit: 'Odwołaj nabór',
    },
  },
};
