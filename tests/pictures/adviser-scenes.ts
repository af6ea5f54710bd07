import type { Desk, Studio } from './studio.ts';

const QUESTION = 'Czy asystent rodziny może mieć umowę zlecenia przy dofinansowaniu z programu?';

const question = async (anna: Desk, maria: Desk): Promise<void> => {
  await anna.say('/doradca');
  await anna.fill({ Pytanie: QUESTION, Temat: 'Projekty unijne', Zgoda: 'Zgadzam się' });
  await maria.say('/pytania');
  await maria.shoot('doradca-pytania');
  await maria.press('Biorę');
  await maria.press('Odpowiedz');
  await maria.fill(
    {
      Odpowiedź:
        'To zależy od regulaminu programu na dany rok. Proszę sprawdzić rozdział o kosztach kwalifikowalnych.',
      'Podstawa prawna lub źródło': 'regulamin programu, rozdział o kosztach',
    },
    'doradca-odpowiedz',
  );
};

const duty = async (piotr: Desk, maria: Desk): Promise<void> => {
  await maria.say('/dyzur');
  await maria.press('Ustawienia dyżuru');
  await maria.shoot('doradca-ustawienia');
  await maria.press('Godziny dyżuru');
  await maria.fill({}, 'doradca-godziny');
  await piotr.say('/doradztwo zamówienia publiczne telefon');
  await piotr.shoot('doradca-terminy');
};

const call = async (maria: Desk): Promise<void> => {
  await maria.say('/dyzur');
  await maria.shoot('doradca-dyzur');
  await maria.choose('Zamówienia publiczne');
  await maria.press('15 min');
  await maria.shoot('doradca-rozmowa');
  await maria.say('/dyzur');
  await maria.press('Urlop i wyjątki');
  await maria.press('Urlop lub przerwa');
  await maria.fill(
    { 'Pierwszy dzień': '14.12.2026', 'Ostatni dzień (puste: ten sam)': '18.12.2026' },
    'doradca-urlop',
  );
};

/** What docs/doradca.md tells, in its order. */
export const adviserScenes = async ({ at }: Studio): Promise<void> => {
  const anna = await at('Anna Przykładowa');
  const maria = await at('Maria Doradcza');
  const piotr = await at('Piotr Wzorcowy');
  await question(anna, maria);
  await duty(piotr, maria);
  await call(maria);
};
