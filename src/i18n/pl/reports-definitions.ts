/** Jak policzono każdą liczbę raportu. */
export const reportsDefinitions = {
  persons:
    'Osoby: kto ma zaznaczoną obecność na choćby jednych zajęciach w okresie. Każda osoba liczy się raz, niezależnie od liczby szkoleń i jednostek. Spotkania grup tematycznych nie wchodzą: tam liczą się jednostki.',
  projects: 'Osoby, raz w każdym projekcie: kto brał udział w dwóch projektach, liczy się dwa razy.',
  participations:
    'Uczestnictwa: osoba i wydarzenie. Kto był na trzech spotkaniach jednego szkolenia, ma jedno uczestnictwo.',
  topics: 'Tematy: różne tytuły jednej formy, niezależnie od liczby edycji i wielkości liter.',
  editions:
    'Edycje: terminy, które się odbyły. Miejsca: ile ich te terminy miały. Godziny: czas zajęć bez przerw; projekt mówi, czy godzina ma 45 czy 60 minut, i tych dwóch się nie sumuje.',
  unlisted:
    'Edycje bez listy obecności: odbyły się, ale nikomu nie zaznaczono obecności ani nieobecności. Nie wchodzą do osób ani uczestnictw.',
  units:
    'Jednostki objęte wsparciem: te, dla których ktoś był obecny albo skorzystał z doradztwa, każda raz. Kto pracuje w dwóch jednostkach, bierze udział dla tej, którą podano w zgłoszeniu.',
  unreached:
    'Jednostki, do których wsparcie nie dotarło: czynne jednostki katalogu w województwie, z których nikt nie był obecny ani nie skorzystał z doradztwa. Procent liczy się od wszystkich czynnych jednostek katalogu.',
  governments:
    'JST: gminy i powiaty, których jednostki objęto wsparciem, każda raz. Jednostka bez gminy w katalogu należy do powiatu.',
  meetings:
    'Spotkania grup: te, które się odbyły. Jednostka jest obecna, gdy był ktoś z niej albo odnotował to koordynator; nieobecna, gdy należała do grupy w dniu spotkania i nikt z niej nie przyszedł.',
  meetingUnits:
    'Obecności jednostek: jednostka i spotkanie. Różne jednostki: każda raz, na ilu spotkaniach by nie była.',
  applications: 'Zgłoszenia: złożone w okresie, a dalej to, co się z nimi stało do dziś.',
  services:
    'Doradztwo: usługi, które się odbyły i mają zapisany wynik, jak w /obraz-doradztwa. Czas to minuty zapisane przy usłudze. Osoby są sumą z usług, więc ta sama osoba może być w niej kilka razy. Województwo to województwo doradcy.',
  adviceTopics: 'Doradztwo według tematów: każda usługa ma jeden temat, ten zapisany przy wyniku.',
  adviceModes: 'Doradztwo według form: każda usługa ma jedną formę, tę zapisaną przy wyniku.',
  certificates:
    'Zaświadczenia: wydane w okresie i dziś ważne; unieważnione i zastąpione nie wchodzą. Zaświadczenie to nie osoba: jedna może mieć ich kilka.',
  surveys:
    'Ankiety: wysłane w okresie i ile z nich wróciło. Ankiety po wydarzeniach, kierowników, testy przed zajęciami, testy po nich i badania potrzeb liczy się osobno.',
  answers:
    'Odpowiedzi na pytania: ile razy pokazano odpowiedź z bazy. Pomocnik pamięta je przez ograniczony czas, więc za dawniejsze okresy liczba jest niepełna. Nie mają województwa ani projektu: są tylko w raporcie ze wszystkich.',
  gaps: 'Pytania bez odpowiedzi (luki): te, na które w bazie nic nie pasowało albo pasowało kilka odpowiedzi. Pomocnik pamięta je przez ograniczony czas, bez danych pytającej osoby. Są tylko w raporcie ze wszystkich.',
  handed:
    'Pytania do doradców: przekazane w okresie; z odpowiedzią są te, na które doradca odpowiedział albo które zamknięto jako załatwione.',
  announcements:
    'Ogłoszenia: wysłane w okresie. Prośby o potwierdzenie i potwierdzenia przeczytania liczą osoby, także gdy ta sama dostała kilka ogłoszeń.',
};

/** Czego z liczbami raportu nie wolno zrobić. */
export const reportsRules = [
  'Form się nie sumuje: uczestnictwo w konferencji to nie uczestnictwo w szkoleniu. Tak samo osób, uczestnictw, miejsc, zaświadczeń, usług, godzin i jednostek.',
  'Zajęcia na przełomie okresów są w obu, dlatego wyników dwóch okresów nie należy dodawać.',
  'Plan to nie wynik: jest zawsze obok, nigdy w sumie. Wartości ze sprawozdań dawnych projektów są osobno i nie dodają się do policzonych.',
];
