// An officer's book of attendance: marks are kept sealed on the phone and sent when there is a signal. A mark is of a participant in a
// meeting, so that it may be sent as often as need be. A card scanned without a signal leads here as well.
(() => {
  const book = document.getElementById('absen');
  if (!book || !window.indexedDB || !window.crypto?.subtle) return;

  const HERE = '/pelatihan/absen';
  const CARD = '/pelatihan/kartu/';
  const EVERY = 30000; // ms
  const DAYS_SENT_IS_KEPT = 7;
  const HOUR = 3600000;
  const at = (id) => document.getElementById(id);
  const words = JSON.parse(book.dataset.words);
  const store = lapauStores('lapau-hadir');
  const net = { there: navigator.onLine, signedOut: false, token: null };
  const card = location.pathname.startsWith(CARD) ? location.pathname.slice(CARD.length) : '';
  let sessions = [];
  let marks = new Map();
  let said = '';

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  // ---- what is known

  async function refresh() {
    try {
      const answer = await fetch(HERE + '/data', { headers: { Accept: 'application/json', 'HX-Request': 'true' }, redirect: 'manual', cache: 'no-store' });
      net.there = answer.status < 500;
      net.signedOut = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
      if (!answer.ok) return false;
      const data = await answer.json();
      net.token = data.form;
      await store.signIn(data.user, data.key);
      await store.keepTasks(data.tasks);
      await store.tidy(DAYS_SENT_IS_KEPT);
      return true;
    } catch {
      net.there = false;
      return false;
    }
  }

  async function load() {
    sessions = await store.tasks();
    marks = new Map((await store.drafts()).map((one) => [one.id, one]));
  }

  const hours = () => sessions.flatMap((session) => session.meetings.map((meeting) => ({ session, meeting })));
  const chosen = () => hours().find(({ meeting }) => meeting.id === at('pertemuan').value);
  const distance = (meeting) => Math.max(0, Date.parse(meeting.from) - HOUR - Date.now(), Date.now() - Date.parse(meeting.to) - HOUR);

  // ---- what is shown

  function fillMeetings() {
    const before = at('pertemuan').value;
    const all = hours();
    at('pertemuan').replaceChildren(...all.map(({ session, meeting }) => element('option', { value: meeting.id }, session.title + ', ' + words.meeting.replace('%', meeting.position) + ', ' + meeting.words)));
    const holder = card && sessions.find((session) => session.people.some((person) => person.card === card));
    const among = all.filter(({ session }) => !holder || session === holder);
    const nearest = among.sort((a, b) => distance(a.meeting) - distance(b.meeting) || Date.parse(a.meeting.from) - Date.parse(b.meeting.from))[0];
    at('pertemuan').value = before && all.some(({ meeting }) => meeting.id === before) ? before : nearest?.meeting.id ?? '';
  }

  function matches(person, text) {
    if (card && !text) return person.card === card;
    if (/^\d+$/.test(text)) return person.code.startsWith(text);
    return (person.owner + ' ' + person.name).toLowerCase().includes(text);
  }

  function draw() {
    const waiting = [...marks.values()].filter((mark) => mark.state === 'menunggu').length;
    const line = net.signedOut ? words['signed-out'] : net.there ? words.online : words.offline;
    at('absen-kata').replaceChildren(element('strong', {}, said), said ? ' ' : '', line + (waiting ? ' ' + words.waiting.replace('%', waiting) : ''));
    if (net.signedOut) at('absen-kata').append(' ', element('a', { href: '/masuk' }, words['signed-out'].split('. ').at(-1)));
    at('absen-kirim').hidden = !waiting;
    const now = chosen();
    at('absen-cari').hidden = !now;
    const text = at('siapa').value.trim().toLowerCase();
    const people = now ? now.session.people.filter((person) => matches(person, text)) : [];
    const none = !sessions.length ? (net.there ? words.empty : words.unknown) : card && !text ? words['no-card'] : words.nobody;
    at('absen-orang').replaceChildren(...(people.length ? people.map((person) => row(person, now.meeting)) : [element('li', {}, none)]));
    book.dataset.waiting = waiting;
  }

  function row(person, meeting) {
    const mark = marks.get(person.enrolment + ':' + meeting.id);
    const who = element('p', {}, element('strong', {}, person.owner), element('br', {}), person.name + ' · ' + person.code);
    const known = person.present.includes(meeting.id) || mark?.state === 'terkirim';
    if (known) return element('li', {}, who, badge('ok', words['is-sent']));
    if (mark?.state === 'menunggu') return element('li', {}, who, badge('wait', words['is-kept']), button(words.unmark, words['unmark-of'].replace('%', person.owner), 'btn', () => unmark(mark)));
    const press = button(words.mark, words['mark-of'].replace('%', person.owner), 'btn btn-primary', () => put(person, meeting));
    return mark ? element('li', {}, who, badge('bad', words['is-refused']), element('span', { class: 'lp-hint' }, mark.reason), press) : element('li', {}, who, press);
  }

  const badge = (tone, text) => element('span', { class: 'lp-badge lp-badge-' + tone }, text);

  function button(text, label, style, press) {
    const made = element('button', { class: style, type: 'button', 'aria-label': label }, text);
    made.addEventListener('click', () => press().catch(() => { said = words.storage; draw(); }));
    return made;
  }

  // ---- marks

  async function put(person, meeting) {
    const id = person.enrolment + ':' + meeting.id;
    await store.save({ id, state: 'menunggu', at: new Date().toISOString(), reason: '', content: { enrolment: person.enrolment, meeting: meeting.id } });
    await load();
    at('siapa').value = '';
    draw();
    at('siapa').focus();
    sendAll();
  }

  async function unmark(mark) {
    await store.discard(mark.id);
    await load();
    draw();
  }

  let sending = Promise.resolve();

  function sendAll() {
    sending = sending.then(() => (navigator.locks ? navigator.locks.request('lapau-hadir', send) : send())).catch(() => { net.there = false; }).then(load).then(draw).catch(() => {});
    return sending;
  }

  // All at once; what is in doubt is sent again, and counts once.
  async function send() {
    const waiting = (await store.drafts()).filter((mark) => mark.state === 'menunggu').slice(0, 200);
    if (!waiting.length || !(await refresh())) return;
    const parts = new FormData();
    parts.append(net.token.name, net.token.value);
    parts.append('catatan', JSON.stringify(waiting.map((mark) => ({ ...mark.content, at: mark.at }))));
    const answer = await fetch(HERE + '/kirim', { method: 'POST', body: parts, headers: { 'HX-Request': 'true' }, redirect: 'manual' });
    if (!answer.ok) return;
    const outcomes = await answer.json();
    for (const [place, outcome] of outcomes.entries()) await store.save({ ...waiting[place], state: outcome.well ? 'terkirim' : 'ditolak', reason: outcome.words });
    said = words.sent.replace('%', outcomes.filter((one) => one.well).length);
    await refresh();
  }

  // ---- hands

  at('absen-cari').addEventListener('submit', (event) => event.preventDefault());
  at('siapa').addEventListener('input', draw);
  at('pertemuan').addEventListener('change', draw);
  at('absen-kirim').addEventListener('click', sendAll);
  window.addEventListener('online', async () => { await refresh(); await load(); draw(); sendAll(); });
  window.addEventListener('offline', () => { net.there = false; draw(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') sendAll(); });
  window.addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  setInterval(() => { if (document.visibilityState === 'visible') sendAll(); }, EVERY);

  async function start() {
    navigator.storage?.persist?.();
    await refresh();
    await load();
    fillMeetings();
    draw();
    book.dataset.ready = 'yes';
    await sendAll();
    if (!navigator.serviceWorker) return;
    const registered = await navigator.serviceWorker.register(HERE + '/pekerja.js', { scope: '/pelatihan/' });
    const working = registered.active ?? registered.waiting ?? registered.installing;
    const done = () => { if (working.state === 'activated') book.dataset.offline = 'ready'; };
    working.addEventListener('statechange', done);
    done();
  }

  start().catch(() => {});
})();
