import type { Role } from '../../core/roles.ts';
import { plural } from '../format.ts';

/** „z koordynacji” */
const FROM: Readonly<Record<Role, string>> = {
  worker: 'jednostek',
  adviser: 'doradztwa',
  coordinator: 'koordynacji',
  admin: 'administracji',
};

const characters = (count: number): string =>
  plural('pl', count, { one: 'znak', few: 'znaki', many: 'znaków', other: 'znaku' });

/** What the router says on its own: refusals, faults, the first words. */
export const chat = {
  send: 'Wyślij',
  notAllowed: (command: string, roles: readonly Role[] = ['adviser', 'coordinator']): string =>
    `Polecenie /${command} jest dla osób z ${new Intl.ListFormat('pl').format(roles.map((role) => FROM[role]))}. Jeżeli powinno działać także u Pani/Pana, prosimy o kontakt z administratorem asystenta. Dostępne polecenia pokazuje /pomoc.`,
  onlyAdmins: (command: string): string =>
    `Polecenie /${command} jest dla administratorów. Dostępne polecenia pokazuje /pomoc.`,
  unknownCommand: (command: string, near: string | undefined): string =>
    `Nie znam polecenia /${command}. ${near === undefined ? '' : `Może chodziło o /${near}? `}Dostępne polecenia pokazuje /pomoc.`,
  leftover: (text: string, example: string): string =>
    `Nie wiem, co zrobić ze słowami „${text}”. To polecenie wpisuje się tak: ${example}`,
  unreadWords: (words: string): string => `Tych słów nie rozumiem i nie biorę ich pod uwagę: ${words}.`,
  fieldRequired: 'To pole jest wymagane.',
  optionTooLong: (option: string, limit: number): string =>
    `Treść pola „${option}” jest za długa: mieści się w nim najwyżej ${characters(limit)}.`,
  fieldTooLong: (label: string, length: number, limit: number): string =>
    `Tekst w polu „${label}” jest za długi: ma ${characters(length)}, a może mieć najwyżej ${characters(limit)}. Nic nie zostało zapisane; prosimy go skrócić.`,
  formTooLong: (length: number, limit: number): string =>
    `Jeden z tekstów w formularzu jest za długi: ma ${characters(length)}, a może mieć najwyżej ${characters(limit)}. Nic nie zostało zapisane; prosimy go skrócić albo podzielić.`,
  noSuchChoice: (value: string, choices: string): string =>
    `Nie ma do wyboru pozycji „${value}”. Można wybrać: ${choices}.`,
  staleButton: 'Ten przycisk już nie działa. Prosimy zadać pytanie jeszcze raz albo wpisać /pomoc.',
  staleForm: 'Tego formularza nie da się już wysłać. Prosimy otworzyć go jeszcze raz.',
  nothingToSay: 'Na to nie umiem jeszcze odpowiedzieć. Dostępne polecenia pokazuje /pomoc.',
  failed: (incident: string): string =>
    `Przepraszamy, coś się u nas zepsuło i nie dokończyliśmy tej czynności. Prosimy spróbować ponownie za chwilę. Gdyby błąd się powtarzał, prosimy podać administratorowi numer ${incident}.`,
  introduction:
    'Rozmawia Pani/Pan z automatycznym asystentem. Prosimy nie podawać danych osób, którym Państwo pomagają.',
  keepsQuestions: (days: number): string =>
    `Pytania, na które nie ma odpowiedzi, przechowujemy ${plural('pl', days, { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' })}, żeby uzupełnić bazę i dać znać, gdy będzie odpowiedź; redakcja nie widzi, kto pytał.`,
  aboutPrivacy: 'Informacja o danych osobowych',
  openForm: 'Otwórz formularz',
  formNeedsButton: 'Formularz jest gotowy.',
};
