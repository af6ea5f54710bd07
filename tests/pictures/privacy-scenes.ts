import type { Studio } from './studio.ts';

/** What docs/rodo.md tells, in its order. */
export const privacyScenes = async ({ at }: Studio): Promise<void> => {
  const [piotr, olga] = [await at('Piotr Wzorcowy'), await at('Olga Nadzorcza')];
  await piotr.say('/moje-dane');
  await piotr.shoot('rodo-moje-dane');
  await piotr.press('Usunięcie danych');
  await piotr.shoot('rodo-usuniecie');
  await olga.say('/dziennik');
  await olga.shoot('rodo-dziennik');
};
