import { plural } from '../format.ts';
import { questions } from './survey-questions.ts';
import { surveyDesk } from './survey-desk.ts';
import { results } from './survey-results.ts';

const persons = (count: number): string =>
  plural('pl', count, { one: 'osoba', few: 'osoby', many: 'osób', other: 'osoby' });
const questionsText = (count: number): string =>
  plural('pl', count, { one: 'pytanie', few: 'pytania', many: 'pytań', other: 'pytania' });

/** Ankiety: `/ankiety`, wypełnianie, przygotowanie, wysyłka i wyniki. */
export const surveys = {
  questions,
  results,
  ...surveyDesk,
  description: 'Ankiety: te, które czekają na odpowiedź; dla koordynacji także nowe, wysyłka i wyniki',
  title: 'Ankiety',
  intro: 'Wyniki są dostępne po zakończeniu ankiety, od pięciu odpowiedzi.',
  none: 'Nie ma jeszcze żadnej ankiety. Gotowe wzory pytań: ewaluacja, test przed i po, ankieta dla kierowników, badanie potrzeb.',
  choose: 'Wybór ankiety',
  fromEvent: 'Ankieta do wydarzenia',
  fromNeeds: 'Badanie potrzeb',
  everyUnit: 'Wszystkie rodzaje jednostek',
  otherUnit: 'inna instytucja',

  names: {
    evaluation: {
      once: 'Ankieta po wydarzeniu',
      pre: 'Ankieta po wydarzeniu',
      post: 'Ankieta po wydarzeniu',
    },
    test: { once: 'Test przed i po', pre: 'Test przed wydarzeniem', post: 'Test po wydarzeniu' },
    managers: {
      once: 'Ankieta dla kierowników',
      pre: 'Ankieta dla kierowników',
      post: 'Ankieta dla kierowników',
    },
    needs: { once: 'Badanie potrzeb', pre: 'Badanie potrzeb', post: 'Badanie potrzeb' },
  },
  roundNames: { once: '', pre: 'przed', post: 'po' },
  kinds: { scale: 'ocena 1–5', one: 'jedna odpowiedź', many: 'kilka odpowiedzi', words: 'własne słowa' },
  right: (option: string): string => `poprawna: ${option}`,
  states: { draft: 'szkic', open: 'wysłana, trwa', closed: 'zakończona' },
  whom: {
    evaluation: 'osoby, których obecność jest zapisana',
    test: 'przed: osoby z potwierdzonym miejscem; po: osoby, których obecność jest zapisana',
    managers: 'osoby kierujące jednostkami, z których ktoś był na wydarzeniu',
    needs: 'osoby z wybranych rodzajów jednostek',
    everyNeeds: 'osoby ze wszystkich rodzajów jednostek',
  },
  rows: {
    subject: 'Temat',
    day: 'Początek',
    state: 'Stan',
    whom: 'Dla kogo',
    opens: 'Wysyłka',
    closes: 'Zakończenie',
  },
  opens: (round: string, when: string): string => (round === '' ? when : `${round}: ${when}`),
  closesLater: '14 dni po wysyłce',
  returns: (round: string, sent: number, returned: number, share: number): string =>
    `${round === '' ? 'Wysłane' : `Wysłane (${round})`}: ${String(sent)}, zwrócone: ${String(returned)} (${String(share)}%)`,
  unasked: (count: number): string => `Bez zaproszenia, bo bez konta w aplikacji: ${persons(count)}`,

  waiting: 'Ankiety do wypełnienia',
  nothing: 'Teraz nie czeka żadna ankieta.',
  until: (when: string): string => `Odpowiedzi do: ${when}`,
  start: 'Wypełnienie ankiety',
  goOn: 'Dokończenie ankiety',
  thanks:
    'Dziękujemy, odpowiedzi są przyjęte. Nie ma przy nich nazwiska, konta ani godziny, dlatego nie da się ich już odnaleźć ani zmienić.',
  thanksPaired:
    'Dziękujemy, odpowiedzi są przyjęte. Nie ma przy nich nazwiska, konta ani godziny. Obie części testu łączy losowy znak; klucz do niego zostanie zniszczony z końcem testu.',

  form: {
    title: 'Ankieta',
    part: (part: number, of: number): string => `Ankieta: część ${String(part)} z ${String(of)}`,
    intro: 'Odpowiedzi są anonimowe. Przed wysłaniem można je jeszcze zmienić.',
    introPaired:
      'Odpowiedzi są pseudonimowe: losowy znak połączy obie części testu, bez nazwiska i konta. Przed wysłaniem można je jeszcze zmienić.',
    introTry: 'To próba: nic nie zostanie zapisane.',
    submit: 'Dalej',
    chooseOne: 'Prosimy o wybór jednej odpowiedzi.',
    chooseSome: 'Prosimy o wybór co najmniej jednej odpowiedzi.',
    personal: (kinds: string): string =>
      `Tekst może wskazywać osobę (${kinds}). Usunęliśmy to; prosimy o sprawdzenie i ponowne wysłanie formularza.`,
    saved: (part: number, of: number): string =>
      `Część ${String(part)} z ${String(of)} jest zapisana. Można dokończyć teraz albo później, w /moje.`,
    next: (part: number): string => `Część ${String(part)}`,
    look: 'Przegląd odpowiedzi',
    tried: 'Próba udana: tak działa ta część formularza. Nic nie zostało zapisane.',
  },
  review: {
    title: 'Odpowiedzi przed wysłaniem',
    none: 'bez odpowiedzi',
    degree: (degree: string): string => `${degree} z 5`,
    notSent: (when: string): string =>
      `Odpowiedzi nie są jeszcze wysłane. Do wysłania wystarczy przycisk; czas na to jest do: ${when}.`,
    missing: (count: number): string => `Brakuje jeszcze odpowiedzi: ${questionsText(count)}.`,
    send: 'Wysłanie odpowiedzi',
    change: 'Zmiana odpowiedzi',
    changePart: (part: number): string => `Zmiana: część ${String(part)}`,
  },
  refusals: {
    gone: 'Tej ankiety już nie ma. Ankiety, które czekają: /ankiety.',
    onlyCoordinators:
      'Ankiety przygotowuje koordynacja, ona też widzi ich wyniki. Ankiety, które czekają na odpowiedź: /ankiety.',
    changed: 'W międzyczasie coś się tu zmieniło. Tak jest teraz:',
    sent: 'Odpowiedzi są już wysłane, dziękujemy. Są anonimowe, dlatego nie da się ich odnaleźć, zmienić ani wysłać po raz drugi.',
    closed: (when: string): string =>
      `Ta ankieta jest zakończona (${when}) i nie przyjmuje już odpowiedzi. Uwagi można jeszcze przekazać organizatorowi.`,
    early: (when: string): string => `Ta ankieta zacznie się po wydarzeniu: ${when}.`,
    notAsked: {
      evaluation:
        'Ta ankieta jest dla osób, których obecność na wydarzeniu jest zapisana. Jeśli na liście jest pomyłka, koordynacja może ją poprawić, a ankieta przyjdzie sama.',
      test: 'Ten test jest dla osób z tego wydarzenia: przed nim dla tych z potwierdzonym miejscem, po nim dla obecnych. Jeśli na liście jest pomyłka, koordynacja może ją poprawić, a test przyjdzie sam.',
      managers:
        'Ta ankieta jest dla osób kierujących jednostkami, z których ktoś był na wydarzeniu. Kierowanie jednostką potwierdza koordynacja: /profil.',
      needs:
        'Tę ankietę dostały osoby z wybranych rodzajów jednostek. Własną jednostkę można uzupełnić w /profil.',
    },
  },

  told: {
    titles: {
      invited: 'Zaproszenie do ankiety',
      reminder: 'Przypomnienie o ankiecie',
      summary: 'Wyniki ankiety',
    },
    leads: {
      evaluation: {
        once: 'Dziękujemy za udział. Prosimy o krótką ocenę: pomoże lepiej przygotować następne wydarzenia.',
        pre: '',
        post: '',
      },
      test: {
        once: '',
        pre: 'Przed wydarzeniem prosimy o krótką samoocenę. Te same pytania wrócą po nim: porównanie pokaże, co dało szkolenie.',
        post: 'Prosimy o te same odpowiedzi co przed wydarzeniem. Porównanie pokaże, co dało szkolenie.',
      },
      managers: {
        once: 'Ktoś z Państwa jednostki był na tym wydarzeniu. Prosimy o ocenę, co z niego wynikło w codziennej pracy.',
        pre: '',
        post: '',
      },
      needs: {
        once: 'Planujemy następne szkolenia i doradztwo. Prosimy o wskazanie, co jest najbardziej potrzebne.',
        pre: '',
        post: '',
      },
    },
    reminder: 'Przypominamy o ankiecie. To jedyne przypomnienie.',
    anonymous:
      'Odpowiedzi są anonimowe: bez nazwiska, konta i godziny. Wyniki pokazujemy dopiero od pięciu odpowiedzi.',
    paired:
      'Odpowiedzi są pseudonimowe: obie części testu łączy losowy znak, którego klucz zniszczymy z końcem testu. Wyniki pokazujemy dopiero od pięciu odpowiedzi.',
    until: (count: number, when: string): string => `To ${questionsText(count)}. Odpowiedzi do: ${when}.`,
  },
};
