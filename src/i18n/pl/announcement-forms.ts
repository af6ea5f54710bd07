import { plural } from '../format.ts';

/** Ogłoszenia: formularze, adresaci, gotowe teksty. */
export const announcementForms = {
  templates: {
    invitation: {
      name: 'Zaproszenie na wydarzenie',
      title: 'Zapraszamy: {wydarzenie}',
      body: 'Zapraszamy do udziału.\n\nKiedy: {termin}\nGdzie: {miejsce}\nZgłoszenia do: {zapisy_do}\n\nZapisy przyciskiem pod tą wiadomością.',
    },
    reminder: {
      name: 'Przypomnienie o wydarzeniu',
      title: 'Przypominamy: {wydarzenie}',
      body: 'Przypominamy o wydarzeniu: {wydarzenie}.\n\nKiedy: {termin}\nGdzie: {miejsce}\n\nOsoby, które nie mogą przyjść, prosimy o rezygnację w /moje. Miejsce dostanie ktoś z listy rezerwowej.',
    },
    materials: {
      name: 'Materiały po wydarzeniu',
      title: 'Materiały: {wydarzenie}',
      body: 'Dziękujemy za udział: {wydarzenie}.\n\nMateriały są pod przyciskiem poniżej.',
    },
    change: {
      name: 'Zmiana organizacyjna',
      title: 'Zmiana: {wydarzenie}',
      body: 'Zmieniają się sprawy organizacyjne: {wydarzenie}.\n\nKiedy: {termin}\nGdzie: {miejsce}\n\nPrzepraszamy za kłopot.',
    },
    documents: {
      name: 'Prośba o dokumenty',
      title: 'Prosimy o dokumenty: {wydarzenie}',
      body: 'Prosimy o dostarczenie dokumentów potrzebnych do udziału: {wydarzenie}.\n\nTermin: do uzupełnienia.\nPytania: {kontakt}',
    },
    break: {
      name: 'Przerwa w dostępie',
      title: 'Przerwa w dostępie',
      body: 'W dniu … w godzinach … nie będzie dostępny …\n\nPrzepraszamy za utrudnienia.',
    },
  },

  ways: {
    workers: 'Regiony, powiaty, typy jednostek, stanowiska',
    event: 'Osoby zapisane na wydarzenie',
    group: 'Grupa tematyczna',
    roles: 'Role: doradcy, koordynatorzy, kierownicy',
    channels: 'Kanały',
    'silent-units': 'Jednostki bez potwierdzenia',
    everyone: 'Wszystkie osoby',
  },
  roles: { adviser: 'doradcy', coordinator: 'koordynatorzy', head: 'kierownicy jednostek' },
  sorts: {
    seated: 'z miejscem',
    waiting: 'na liście rezerwowej',
    applied: 'ze zgłoszeniem w toku',
  },
  parts: {
    everyone: 'Wszystkie osoby',
    regions: (names: string): string => `województwa: ${names}`,
    powiaty: (names: string): string => `powiaty: ${names}`,
    types: (names: string): string => `jednostki: ${names}`,
    posts: (names: string): string => `stanowiska: ${names}`,
    roles: (names: string): string => `role: ${names}`,
    event: (title: string, sorts: string): string => `„${title}”: osoby ${sorts}`,
    group: (name: string): string => `grupa „${name}”`,
    silent: (title: string): string => `jednostki bez potwierdzenia: „${title}”`,
    channel: (name: string): string => `kanał ${name}`,
  },

  pick: {
    event: 'Wybór wydarzenia',
    chooseEvent: 'Wydarzenie',
    noEvents: 'Nie ma jeszcze żadnego opublikowanego wydarzenia.',
    notFound: (words: string): string => `Nie ma wydarzenia, które pasuje do słów: ${words}.`,
    search: 'Wyszukanie wydarzenia',
    group: 'Wybór grupy tematycznej',
    chooseGroup: 'Grupa',
    noGroups: 'Nie ma jeszcze żadnej grupy tematycznej.',
    silent: 'Jednostki, z których nikt nie potwierdził',
    chooseSilent: 'Ogłoszenie',
    noSilent: 'Nie ma jeszcze ogłoszenia z prośbą o potwierdzenie.',
    noChannels: 'Bota nie ma na żadnym kanale. Prosimy dodać go do kanału i spróbować jeszcze raz.',
  },

  forms: {
    write: 'Treść ogłoszenia',
    writeIntro:
      'Pola z wydarzenia: {wydarzenie} {termin} {miejsce} {organizator} {zapisy_do} {kontakt}. Wypełnią się same.',
    settings: 'Ustawienia',
    settingsIntro: 'Ogłoszenie pilne albo ze wzmianką zatwierdza druga osoba.',
    workers: 'Osoby z jednostek',
    workersIntro: 'Każde wypełnione pole zawęża wybór. Puste pole niczego nie zmienia.',
    roles: 'Role',
    channels: 'Kanały',
    channelsMore: (shown: number, all: number): string =>
      `Na liście jest ${shown} z ${all} kanałów. Pozostałe można wpisać z nazwy.`,
    sorts: 'Osoby z wydarzenia',
    find: 'Szukanie wydarzenia',
    schedule: 'Termin wysłania',
    scheduleIntro: 'Godziny pracy to dni robocze 7:30–15:30. Inny termin też jest możliwy.',
    edit: 'Zmiana ogłoszenia',
    editIntro:
      'Wysłane wiadomości zmienią się tam, gdzie są, z dopiskiem, co się zmieniło. Złożone potwierdzenia pozostają ważne.',
    return: 'Zwrot do poprawy',
    returnIntro: 'Autorka lub autor dostanie te uwagi, a ogłoszenie będzie znów szkicem.',
    returnSubmit: 'Zwrot',
    retract: 'Wycofanie ogłoszenia',
    retractIntro:
      'W miejscu wysłanych wiadomości będzie informacja o wycofaniu. Tego, co ktoś już przeczytał, nie da się cofnąć.',
    retractSubmit: 'Wycofanie',
    submit: 'Zapisz',
    add: 'Dodaj',
    search: 'Szukaj',
  },
  fields: {
    title: { label: 'Tytuł' },
    body: { label: 'Treść', hint: 'Pusta linia rozdziela akapity, myślnik na początku linii tworzy listę.' },
    url: { label: 'Link', hint: 'Adres zaczynający się od https://' },
    fileUrl: { label: 'Link do pliku', hint: 'Adres zaczynający się od https://' },
    urgent: { label: 'Pilne', hint: 'Wychodzi przed innymi, także poza godzinami pracy.' },
    ackUntil: {
      label: 'Potwierdzenie przeczytania do',
      hint: 'Na przykład: 30.11.2026 12:00. Puste pole: bez potwierdzenia.',
    },
    callsAll: { label: 'Wzmianka @kanał', hint: 'Powiadamia wszystkich na wybranych kanałach.' },
    publishes: {
      label: 'Publikacja poza serwerem (Discord)',
      hint: 'Kanały ogłoszeń Discorda: dostaną ją też serwery, które je obserwują.',
    },
    regions: { label: 'Województwa' },
    powiaty: { label: 'Powiaty', hint: 'Po przecinku, na przykład: nyski, brzeski' },
    types: { label: 'Typy jednostek' },
    posts: { label: 'Stanowiska' },
    roles: { label: 'Role' },
    channels: { label: 'Kanały, na których jest bot' },
    channelNames: { label: 'Inne kanały', hint: 'Nazwy po przecinku, na przykład: ogłoszenia, szkolenia' },
    sorts: { label: 'Które osoby' },
    words: { label: 'Słowa z tytułu' },
    sendAt: { label: 'Kiedy', hint: 'Na przykład: 30.11.2026 8:00 albo jutro 8:00' },
    remarks: { label: 'Co poprawić' },
    changes: { label: 'Co się zmieniło', hint: 'To zdanie zobaczą adresaci.' },
    notifies: { label: 'Osobna wiadomość o zmianie', hint: 'Bez niej zmieni się tylko wysłana wiadomość.' },
    reason: { label: 'Powód', hint: 'Zobaczą go adresaci. Pole może być puste.' },
  },
  yesNo: { nie: 'nie', tak: 'tak' },

  faults: {
    tooShort: (least: number): string =>
      `Prosimy wpisać co najmniej ${plural('pl', least, { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' })}.`,
    personalData:
      'Prosimy nie wpisywać tu numerów osób (PESEL, rachunków, dokumentów). Niczego nie zapisaliśmy.',
    url: 'Prosimy podać adres zaczynający się od https://',
    placeholder: (names: string): string =>
      `Nie znamy pola ${names}. Można użyć: {wydarzenie} {termin} {miejsce} {organizator} {zapisy_do} {kontakt}.`,
    powiaty: (names: string): string =>
      `W katalogu jednostek nie ma powiatu: ${names}. Prosimy wpisać sam przymiotnik, na przykład: nyski.`,
    noChannel: (name: string): string =>
      `Nie widzimy kanału „${name}”. Może być zarchiwizowany albo bez bota.`,
    severalChannels: (names: string): string =>
      `Tak nazywa się kilka kanałów. Prosimy wpisać jeden z: ${names}.`,
    nothingChosen: 'Prosimy wybrać co najmniej jedną pozycję.',
    moment: {
      unread: 'Nie rozpoznaliśmy terminu. Prosimy wpisać na przykład: 30.11.2026 8:00.',
      'no-day': 'Takiego dnia nie ma w kalendarzu. Prosimy sprawdzić datę.',
      'no-hour': 'Prosimy dopisać godzinę, na przykład: 30.11.2026 8:00.',
      past: 'Ten termin już minął.',
    },
    clock: {
      missing: (earlier: string, later: string): string =>
        `Tej godziny nie ma, bo zegary przestawiają się wtedy na czas letni. Prosimy wpisać: ${earlier} albo ${later}.`,
      repeated: (earlier: string, later: string): string =>
        `Ta godzina wypada tej nocy dwa razy (${earlier} i ${later}). Prosimy wybrać inną.`,
    },
  },
};
