// A participant at the door: what was scanned is kept sealed on the phone first, and sent when there is a signal. The page of the own
// seat keeps the number, and the page behind the code, for then. Without this file the page's own form says it at once.
(() => {
  if (!window.indexedDB || !window.crypto?.subtle) return;
  const store = lapauStores('lapau-hadir-peserta');
  const EVERY = 30000; // ms
  const DAYS_SENT_IS_KEPT = 7;
  const card = document.getElementById('kartu-kata');
  const door = document.getElementById('pintu');
  const words = JSON.parse(door?.dataset.words ?? '{}');
  const form = door?.querySelector('form');
  const again = document.getElementById('pintu-lagi');
  const token = location.pathname.startsWith('/hadir/') ? location.pathname.slice('/hadir/'.length) : '';
  const [meeting, from, to] = token.split('.');

  const tell = (said) => { if (door) document.getElementById('pintu-kata').textContent = said; };

  // ---- what the phone keeps

  async function keepCard() {
    const { session, code, meetings } = card.dataset;
    await store.save({ id: session, state: 'kartu', at: new Date().toISOString(), content: { code, meetings: meetings.split(',') } });
    await navigator.serviceWorker.register('/hadir/pekerja.js', { scope: '/hadir/' });
    const registered = await navigator.serviceWorker.getRegistration('/hadir/');
    const working = registered.active ?? registered.waiting ?? registered.installing;
    const done = () => { if (working.state === 'activated') { card.textContent = card.dataset.kept; card.dataset.ready = 'yes'; } };
    working.addEventListener('statechange', done);
    done();
  }

  const drafts = async (state) => (await store.drafts()).filter((one) => one.state === state);

  async function ownNumber() {
    return (await drafts('kartu')).find((one) => one.content.meetings.includes(meeting))?.content.code ?? '';
  }

  // ---- one scan

  async function scanned() {
    const code = form.elements.nomor.value.replace(/\D/g, '');
    const at = new Date();
    if (code.length !== 6) return tell(words.number);
    if (at < new Date(from * 1000) || at > new Date(to * 1000)) return tell(words['not-now']);
    const id = meeting + ':' + code;
    const before = (await store.drafts()).find((one) => one.id === id);
    await store.save({ id, state: 'menunggu', at: before?.at ?? at.toISOString(), content: { token, code } });
    tell(words.sending);
    await sendAll();
  }

  // ---- sending; what is in doubt is sent again, and counts once

  let sending = Promise.resolve();

  function sendAll() {
    sending = sending.then(() => (navigator.locks ? navigator.locks.request('lapau-hadir-peserta', send) : send())).catch(() => tell(words.storage));
    return sending;
  }

  async function send() {
    const waiting = await drafts('menunggu');
    if (!waiting.length) return shown(0);
    for (const draft of waiting) {
      if (!(await sent(draft))) break;
    }
    await store.tidy(DAYS_SENT_IS_KEPT);
    shown((await drafts('menunggu')).length);
  }

  function shown(many) {
    if (again) again.hidden = !many;
    if (many) tell(words.kept + ' ' + words.waiting.replace('%', many));
  }

  // Whether the office answered.
  async function sent(draft) {
    try {
      const key = await (await fetch('/hadir/formulir', { cache: 'no-store' })).json();
      const parts = new FormData();
      parts.append(key.name, key.value);
      parts.append('nomor', draft.content.code);
      parts.append('waktu', draft.at);
      const answer = await fetch('/hadir/' + draft.content.token + '/luring', { method: 'POST', body: parts });
      if (!answer.ok) return false;
      const said = await answer.json();
      await store.save({ ...draft, state: said.well ? 'terkirim' : 'ditolak' });
      tell(said.words);
      return true;
    } catch {
      return false;
    }
  }

  // ---- hands

  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    scanned().catch(() => tell(words.storage));
  });
  again?.querySelector('button').addEventListener('click', sendAll);
  window.addEventListener('online', sendAll);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') sendAll(); });
  setInterval(() => { if (document.visibilityState === 'visible') sendAll(); }, EVERY);

  async function start() {
    await store.settle();
    if (card && navigator.serviceWorker) await keepCard();
    if (form && !form.elements.nomor.value) form.elements.nomor.value = await ownNumber();
    if (door) door.dataset.ready = 'yes';
    await sendAll();
  }

  start().catch(() => {});
})();
