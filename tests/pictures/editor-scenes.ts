import type { Studio } from './studio.ts';

/** What docs/redaktor.md tells, in its order. */
export const editorScenes = async ({ at }: Studio): Promise<void> => {
  const [anna, ewa] = [await at('Anna Przykładowa'), await at('Ewa Radna')];
  await anna.say('jaki jest próg zamówień w 2026?');
  await anna.shoot('redaktor-odpowiedz');
  await anna.say('ile kosztuje zezwolenie na prowadzenie żłobka w Radomiu');
  await ewa.say('/wiedza');
  await ewa.shoot('redaktor-wiedza');
  await ewa.press('Braki');
  await ewa.shoot('redaktor-braki');
  await ewa.press('Zobacz');
  await ewa.press('Przygotuj szkic');
  await ewa.fill(
    {
      Temat: 'Świadczenia rodzinne',
      Odpowiedź:
        'Wpis do rejestru żłobków prowadzi wójt, burmistrz albo prezydent. Wysokość opłaty ustala rada gminy.',
    },
    'redaktor-szkic',
  );
  await ewa.say('/pytania');
  await ewa.press('Zobacz');
  await ewa.shoot('redaktor-sprawdzenie');
};
