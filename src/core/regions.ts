import { fold } from './text.ts';

/** A voivodeship (pl. *województwo*): the id used in the knowledge files, and its Polish name. */
export interface Region {
  readonly id: string;
  readonly name: string;
}

/** All sixteen, in the order of the Polish alphabet. */
export const REGIONS: readonly Region[] = [
  { id: 'dolnoslaskie', name: 'dolnośląskie' },
  { id: 'kujawsko-pomorskie', name: 'kujawsko-pomorskie' },
  { id: 'lubelskie', name: 'lubelskie' },
  { id: 'lubuskie', name: 'lubuskie' },
  { id: 'lodzkie', name: 'łódzkie' },
  { id: 'malopolskie', name: 'małopolskie' },
  { id: 'mazowieckie', name: 'mazowieckie' },
  { id: 'opolskie', name: 'opolskie' },
  { id: 'podkarpackie', name: 'podkarpackie' },
  { id: 'podlaskie', name: 'podlaskie' },
  { id: 'pomorskie', name: 'pomorskie' },
  { id: 'slaskie', name: 'śląskie' },
  { id: 'swietokrzyskie', name: 'świętokrzyskie' },
  { id: 'warminsko-mazurskie', name: 'warmińsko-mazurskie' },
  { id: 'wielkopolskie', name: 'wielkopolskie' },
  { id: 'zachodniopomorskie', name: 'zachodniopomorskie' },
];

/** The region of that id or name, however it is written („Śląskie”, `slaskie`); undefined where there is none. */
export const regionOf = (text: string): Region | undefined => {
  const id = fold(text).trim().replace(/\s+/g, '-');
  return REGIONS.find((region) => region.id === id);
};
