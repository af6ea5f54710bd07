/**
 * Questions that no entry answers, written as staff write, each line of a group asking for the same thing in other
 * words. The groups lie close to one another on purpose.
 */
export const ASKED_ALIKE: readonly (readonly string[])[] = [
  [
    'kto zapłaci za superwizję pracowników socjalnych',
    'czy superwizje dla socjalnych można opłacić z projektu',
    'superwizja pracownikow socjalnych kto za to płaci',
    'finansowanie superwizji pracowników socjalnych',
  ],
  [
    'ile mamy czasu na wydanie decyzji o zasiłku okresowym',
    'w jakim terminie trzeba wydać decyzję w sprawie zasiłku okresowego',
    'termin na decyzje zasilek okresowy',
  ],
  [
    'czy 800+ wlicza się do dochodu rodziny',
    'czy świadczenie 800+ to dochód przy zasiłku',
    'doliczamy 800+ do dochodu czy nie',
  ],
  [
    'jak często trzeba aktualizować wywiad środowiskowy',
    'aktualizacja wywiadu środowiskowego co ile miesięcy',
    'wywiad srodowiskowy aktualizacja kiedy',
  ],
  [
    'czy asystent rodziny może pracować na umowę zlecenie',
    'asystent rodziny na zleceniu czy musi być etat',
    'umowa zlecenie dla asystenta rodziny',
  ],
  [
    'ile rodzin może mieć pod opieką jeden asystent rodziny na wsi',
    'ilość rodzin na asystenta rodziny na wsi',
  ],
  ['gdzie kupić drukarkę do biura', 'jaką drukarkę kupić do biura'],
  ['czy kierowca ośrodka musi mieć badania psychologiczne', 'badania psychologiczne kierowcy w ośrodku'],
  [
    'ile urlopu dodatkowego ma pracownik socjalny',
    'dodatkowy urlop dla pracownika socjalnego po ilu latach',
    'urlop dodatkowy prac. socjalny',
  ],
  ['ile wynosi dodatek terenowy dla pracownika socjalnego', 'dodatek za pracę w terenie pracownik socjalny'],
  ['czy DPS może odmówić przyjęcia osoby z gruźlicą', 'dps odmawia przyjecia chorego na gruźlicę'],
  ['kto płaci za pobyt w dps gdy rodzina nie ma pieniędzy', 'rodzina nie ma na opłatę za DPS kto płaci'],
  ['jak założyć spółdzielnię socjalną z osobami bezrobotnymi', 'spoldzielnia socjalna jak założyć'],
  [
    'czy klient może nagrywać rozmowę z pracownikiem socjalnym',
    'nagrywanie rozmowy z pracownikiem przez klienta',
  ],
  ['dostawa obiadów dla seniorów kto organizuje', 'obiady dla seniorów z dowozem kto ma organizować'],
  [
    'czy na szkolenie można przyjechać z dzieckiem',
    'szkolenie a opieka nad dzieckiem, można zabrać dziecko?',
  ],
];
