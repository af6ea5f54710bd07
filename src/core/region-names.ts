/** What people call voivodeships in everyday speech, longer names first: „Dolny Śląsk” is not „Śląsk”. */
const SPOKEN: readonly (readonly [name: RegExp, region: string])[] = [
  [/(?<!\p{L})doln\p{L}*\s+[śs]l[ąa]sk\p{L}*/giu, 'dolnośląskie'],
  [/(?<!\p{L})warmi\p{L}*\s+(?:i|oraz)\s+mazur\p{L}*/giu, 'warmińsko-mazurskie'],
  [/(?<!\p{L})kujaw\p{L}*\s+(?:i|oraz)\s+pomorz\p{L}*/giu, 'kujawsko-pomorskie'],
  [/(?<!\p{L})(?:pomorz\p{L}*\s+zachodni\p{L}*|zachodni\p{L}*\s+pomorz\p{L}*)/giu, 'zachodniopomorskie'],
  [/(?<!\p{L})(?:warmi[aięą]|mazur(?:y|ach|om|ami))(?!\p{L})/giu, 'warmińsko-mazurskie'],
  [/(?<!\p{L})kujaw(?:y|ach|om|ami)(?!\p{L})/giu, 'kujawsko-pomorskie'],
  [/(?<!\p{L})pomorz\p{L}*/giu, 'pomorskie'],
  [/(?<!\p{L})podlasi\p{L}*/giu, 'podlaskie'],
  [/(?<!\p{L})podkarpaci\p{L}*/giu, 'podkarpackie'],
  [/(?<!\p{L})mazowsz\p{L}*/giu, 'mazowieckie'],
  [/(?<!\p{L})lubelszczy\p{L}*/giu, 'lubelskie'],
  [/(?<!\p{L})opolszczy\p{L}*/giu, 'opolskie'],
  [/(?<!\p{L})ziemi\p{L}*\s+(?=lubusk)/giu, ''],
];

/** The text with voivodeships by their official names: „Warmia i Mazury” is „warmińsko-mazurskie”. */
export const withOfficialRegions = (text: string): string =>
  SPOKEN.reduce((told, [name, region]) => told.replace(name, region), text);
