import { fileURLToPath } from 'node:url';
import type { Desk, Studio } from './studio.ts';

const APPLICATIONS = fileURLToPath(new URL('applications.csv', import.meta.url));

const event = async (jan: Desk): Promise<void> => {
  await jan.say('/wydarzenie');
  await jan.press('Nowe wydarzenie');
  await jan.fill(
    {
      Tytuł: 'Praca z rodziną w kryzysie',
      Forma: 'Szkolenie',
      Województwo: 'opolskie',
      Organizator: 'ROPS w Opolu',
      'Cel lub program': 'Jak rozmawiać i od czego zacząć.',
    },
    'koordynator-nowe-wydarzenie',
  );
  await jan.press('Dalej: dodaj termin');
  await jan.fill({ 'Dni i godziny zajęć': '10.12.2026 9:00-15:00; 11.12 9-13', 'Liczba miejsc': '20' });
  await jan.press('Dalej: miejsce i tematy');
  await jan.fill({ Miejsce: 'Opole, ul. Przykładowa 1, sala 12', Tematy: 'praca z rodziną' });
  await jan.choose('Nabór');
  await jan.fill({ 'Zgłoszenia do': '4.12.2026 12:00' });
  await jan.shoot('koordynator-szkic');
  await jan.press('Opublikuj');
  await jan.press('Otwórz');
  await jan.shoot('koordynator-opublikowane');
};

const applications = async (jan: Desk): Promise<void> => {
  await jan.press('Zgłoszenia z pliku');
  await jan.fill({ 'Plik ze zgłoszeniami': APPLICATIONS });
  await jan.shoot('koordynator-zgloszenia-z-pliku');
};

const running = async (jan: Desk): Promise<void> => {
  await jan.say('/wydarzenie piecza');
  await jan.press('Otwórz');
  await jan.press('Lista osób');
  await jan.shoot('koordynator-lista-osob');
};

/** A meeting of this very morning, with somebody on its list. */
const today = async (jan: Desk, piotr: Desk): Promise<void> => {
  await jan.say('/wydarzenie');
  await jan.press('Nowe wydarzenie');
  await jan.fill({
    Tytuł: 'Narada robocza',
    Forma: 'Seminarium',
    Województwo: 'opolskie',
    Organizator: 'ROPS w Opolu',
  });
  await jan.press('Dalej: dodaj termin');
  await jan.fill({ 'Dni i godziny zajęć': '23.11.2026 9:15-12:15', 'Liczba miejsc': '20' });
  await jan.press('Dalej: miejsce i tematy');
  await jan.fill({ Miejsce: 'Opole, sala 12' });
  await jan.press('Opublikuj');
  await piotr.say('/szkolenia narada');
  await piotr.press('Zgłoszenie');
  await piotr.press('Wysyłam zgłoszenie');
  await jan.say('/obecnosc');
  await jan.choose('Narada robocza');
  await jan.shoot('koordynator-obecnosc');
  await jan.press('Kod na salę');
  await jan.shoot('koordynator-kod');
};

const announcement = async (jan: Desk, helena: Desk): Promise<void> => {
  // Whoever was met can be asked for the second signature.
  await helena.say('/pomoc');
  await jan.say('/ogloszenie');
  await jan.press('Nowe ogłoszenie');
  await jan.press('Własny tekst');
  await jan.fill({
    Tytuł: 'Przerwa w dyżurze 30 listopada',
    Treść: 'W poniedziałek 30 listopada doradcy są na szkoleniu. Na pytania odpowiemy we wtorek.',
  });
  await jan.choose('Wszystkie osoby');
  await jan.shoot('koordynator-ogloszenie');
  await jan.press('Wygląd na Slacku i Discordzie');
  await jan.shoot('koordynator-wyglad');
  await jan.press('Karta ogłoszenia');
  await jan.press('Wysłanie');
  await jan.press('Przekazanie do zatwierdzenia');
  await helena.say('/ogloszenie');
  await helena.press('Karta ogłoszenia');
  await helena.shoot('koordynator-zatwierdzenie');
};

const deliveries = async (jan: Desk): Promise<void> => {
  await jan.say('/wysylki');
  await jan.shoot('koordynator-wysylki');
  await jan.press('Wstrzymanie wszystkich wysyłek');
  await jan.shoot('koordynator-wstrzymanie');
  await jan.press('Nie');
};

const certificates = async (jan: Desk): Promise<void> => {
  await jan.say('/wydarzenie kryzysie psychicznym');
  await jan.press('Otwórz');
  await jan.press('Zaświadczenia');
  await jan.shoot('koordynator-zaswiadczenia');
};

const survey = async (jan: Desk): Promise<void> => {
  await jan.say('/ankiety');
  await jan.press('Ankieta do wydarzenia');
  await jan.choose('Spotkania powiatowe');
  await jan.shoot('koordynator-ankieta');
  await jan.say('/ankiety');
  await jan.choose('Ankieta po wydarzeniu: Nowe standardy');
  await jan.press('Wyniki');
  await jan.shoot('koordynator-wyniki-ankiety');
};

/** What docs/koordynator.md tells. */
export const coordinatorScenes = async ({ at }: Studio): Promise<void> => {
  const jan = await at('Jan Koordynacki');
  await announcement(jan, await at('Helena Zgodna'));
  await deliveries(jan);
  // Examples are left out of it as soon as there is an event that is none.
  await jan.say('/raport');
  await jan.shoot('koordynator-raport');
  await event(jan);
  await applications(jan);
  await running(jan);
  await today(jan, await at('Piotr Wzorcowy'));
  await certificates(jan);
  await survey(jan);
};
