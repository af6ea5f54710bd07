import { el } from './dom.js';

const mark = () => el('img', { src: '/icon.svg', alt: '', width: 36, height: 36 });

/** The fixed parts of the page, filled with words when the state is known. */
export const createSkeleton = ({ people, places, conversation, home, composer }) => {
  const skip = el('a', { class: 'skip', href: '#message' });
  const subtitle = el('p', { class: 'subtitle' });
  const note = el('p', { class: 'note' });
  const title = el('h2');
  const titleNote = el('p');
  const banner = el('div', { class: 'banner', role: 'status' });
  const trouble = el('div', { class: 'trouble', role: 'alert' });
  const announcer = el('div', { class: 'spoken', 'aria-live': 'polite' });

  document.body.append(
    skip,
    el(
      'div',
      { class: 'shell' },
      el(
        'header',
        { class: 'rail' },
        el('div', { class: 'brand' }, mark(), el('div', {}, el('h1', {}, 'Pomocnik'), subtitle)),
        people.node,
        places.node,
        note,
      ),
      el(
        'main',
        { class: 'room' },
        el('header', { class: 'room-head' }, title, titleNote),
        banner,
        conversation.node,
        home.node,
        trouble,
        composer.node,
      ),
    ),
    announcer,
  );

  return {
    relabel: ({ texts, locale }, place) => {
      document.documentElement.lang = locale;
      document.title = `${texts[place]} – ${texts.title}`;
      skip.textContent = texts.skip;
      subtitle.textContent = texts.subtitle;
      note.textContent = texts.examplesNote;
      title.textContent = texts[place];
      titleNote.textContent = texts[`${place}Note`];
    },
    announce: (text) => {
      announcer.textContent = text;
    },
    setBanner: (text, kind = '') => {
      banner.className = `banner ${kind}`;
      banner.textContent = text;
    },
    /** What could not be done, with a way to try again. */
    setTrouble: (text, label, again) => {
      const retry = again
        ? [' ', el('button', { type: 'button', class: 'button quiet', on: { click: again } }, label)]
        : [];
      trouble.replaceChildren(...(text ? [text, ...retry] : []));
    },
  };
};
