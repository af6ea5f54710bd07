import { newRequestId, Refused } from './api.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { openForm } from './dialog.js';
import { createHome } from './home.js';
import { createPeople } from './people.js';
import { createPlaces } from './places.js';
import { createSession } from './session.js';
import { createSkeleton } from './skeleton.js';

/** How much of a long message is read aloud on arrival; the rest is there to be read. */
const ANNOUNCED = 400;

/** How long a good word stays in the banner, in milliseconds. */
const SHORTLY = 4000;

let place = 'direct';
let unread = {};

const ui = () => ({ ...session.state(), press, ask: (text) => say(text) });

const room = () => (place === 'channel' ? 'channel' : 'direct');

const draw = () => {
  const state = session.state();
  skeleton.relabel(state, place);
  places.show(state, place, unread);
  composer.relabel();
  const isHome = place === 'home';
  home.node.hidden = !isHome;
  conversation.node.hidden = isHome;
  composer.node.hidden = isHome;
  if (!isHome) drawRoom();
};

const drawRoom = () =>
  conversation.show(room(), session.entriesOf(room()), session.state().prompts, session.isWaiting(room()));

const go = (next) => {
  place = next;
  unread = { ...unread, [next]: 0 };
  skeleton.setTrouble('');
  conversation.forget();
  draw();
  if (next === 'home') void openHome();
};

const openHome = async () => {
  home.clear();
  await attempt(() => session.act('home', { kind: 'home' }));
};

/** Tells the reader what is new, and counts what arrived where they are not. */
const takeNews = (fresh) => {
  const { persona, botName } = session.state();
  for (const entry of fresh) {
    const isHere = place !== 'home' && entry.room === room();
    if (!isHere && entry.by !== persona) unread = { ...unread, [entry.room]: (unread[entry.room] ?? 0) + 1 };
    if (isHere && entry.shown) skeleton.announce(`${botName}: ${entry.shown.plain.slice(0, ANNOUNCED)}`);
  }
  draw();
};

const showShortly = (text) => {
  skeleton.setBanner(text, 'good');
  setTimeout(() => skeleton.setBanner(''), SHORTLY);
};

const onChange = (change) => {
  const { texts } = session.state();
  switch (change.kind) {
    case 'news':
      return takeNews(change.fresh);
    case 'disconnected':
      return skeleton.setBanner(texts.disconnected, 'bad');
    case 'reconnected':
      return showShortly(texts.reconnected);
    case 'restarted':
      return showShortly(texts.restarted);
    case 'loaded':
      unread = {};
      conversation.forget();
      people.show(session.state());
      draw();
      if (place === 'home') void openHome();
      return;
    default:
      return draw();
  }
};

/** Does what the answer asks for: opens a form, shows the person's page. */
const follow = (answer, entry) => {
  if (answer.kind === 'form') openForm(answer.form, session.state().texts, submitOf(answer.form, entry));
  if (answer.kind === 'home') home.show(answer.shown, ui());
  // What a button of the person's page is answered with stands in the conversation.
  if (answer.kind === 'said' && place === 'home' && answer.entries.length > 0) go('direct');
};

/** The same answers sent again after a lost reply are the same request; changed answers are a new one. */
const submitOf = (form, entry) => {
  let last = {};
  return async (values, files) => {
    const content = JSON.stringify([values, files]);
    if (last.content !== content) last = { content, request: newRequestId() };
    const { texts } = session.state();
    const answer = await session
      .act(
        place,
        { kind: 'form', id: form.id, values, ...(files ? { files } : {}) },
        { entry, request: last.request },
      )
      .catch((error) => {
        throw error instanceof Refused ? error : new Error(texts.notSent);
      });
    if (answer.kind === 'invalid') return answer.faults;
    queueMicrotask(() => follow(answer, entry));
    return undefined;
  };
};

/** Tries an act; where it could not be sent, offers to send the very same again. */
const attempt = async (run, entry) => {
  skeleton.setTrouble('');
  try {
    follow(await run(), entry);
  } catch (error) {
    const { texts } = session.state();
    if (error instanceof Refused) skeleton.setTrouble(error.message);
    else skeleton.setTrouble(texts.notSent, texts.sendAgain, () => attempt(run, entry));
  }
};

/** A pressed button does nothing more until it is answered. */
async function press(id, values, control, entry) {
  if (control.getAttribute('aria-disabled') === 'true') return;
  control.setAttribute('aria-disabled', 'true');
  const request = newRequestId();
  await attempt(() => session.act(place, { kind: 'action', id, values }, { entry, request }), entry);
  control.removeAttribute('aria-disabled');
}

const say = async (text) => {
  skeleton.setTrouble('');
  follow(await session.say(room(), text));
};

const become = async (persona) => {
  await attempt(async () => {
    await session.become(persona);
    return { kind: 'said', entries: [] };
  });
};

const session = createSession(onChange);
const conversation = createConversation(ui);
const home = createHome();
const people = createPeople(become);
const places = createPlaces(go);
const composer = createComposer({
  ui,
  isChannel: () => place === 'channel',
  send: say,
  suggest: (command, option, text) => session.suggest(place, command, option, text),
  announce: (text) => skeleton.announce(text),
});
const skeleton = createSkeleton({ people, places, conversation, home, composer });

await session.start();
// On a telephone the list of people and a keyboard nobody asked for would hide the conversation.
const wide = matchMedia('(min-width: 60rem)');
people.fold(!wide.matches);
wide.addEventListener('change', () => people.fold(!wide.matches));
if (wide.matches) composer.focus();
