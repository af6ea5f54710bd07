/**
 * Stems of common Polish first names, folded: enough to know „Anna Lewandowska” and „Marka Wiśniewskiego” as a person.
 * Rare names are missed; the guard says so of itself.
 */
const STEMS =
  'adam adrian agat agnieszk aleksandr alicj andrzej ann anet antoni artur barbar bartosz bartlomiej beat bozen bogdan boguslaw ' +
  'cezar czeslaw damian daniel danut dariusz dawid dominik dorot edward edyt elzbiet emili eugeniusz ew franciszek franciszk gabriel ' +
  'grazyn grzegorz halin hann helen henryk hubert igor ilon iren irminy iwon izabel jac jadwig jakub jan janin janusz jaroslaw jerz ' +
  'joann jolant jozef juli julian justyn kamil karol karolin kasi katarzyn kazimierz kinga kingi konrad kornel krystian krystyn krzysztof ' +
  'lech leszek leszk lidi lucj lukasz maciej magdalen malgorzat marcin mare mark mari marian mariusz mart martyn mateusz michal ' +
  'mieczyslaw mikolaj miroslaw monik natali norbert oliwi oskar patryk patrycj paulin pawel pawl piotr przemyslaw rafal regin renat robert ' +
  'roman ryszard sandr sebastian slawomir stanislaw stefan sylwi sylwester szymon tadeusz teres tomasz urszul wacl waldemar wand weronik ' +
  'wieslaw wiktori wiolet wladyslaw wlodzimierz wojciech zbigniew zdzislaw zenon zofi zuzann zygmunt ' +
  // Everyday forms: Ala, Ania, Basia, Tomek.
  'ala ania asia basi bartk bartek ela gosia grzesi iza jola jurek jurk krzysiek krzysk kub maciek mack magd ola stas staszek staszk ' +
  'tomek tomk ula wojtek wojtk zbyszek zbyszk zosi';

const ENDINGS =
  /^(a|e|ek|k|ka|kowi|kiem|ku|u|y|i|ie|ia|ii|iu|o|owi|em|iem|ą|ę|ego|emu|ym|im|j|ja|ji|ju|r|ra|rowi)?$/;

const NAMES: ReadonlySet<string> = new Set(STEMS.split(' '));

/** Whether a folded word is a form of a common first name. */
export const isFirstName = (folded: string): boolean => {
  for (let length = folded.length; length >= Math.max(2, folded.length - 4); length -= 1) {
    if (NAMES.has(folded.slice(0, length)) && ENDINGS.test(folded.slice(length))) return true;
  }
  return false;
};
