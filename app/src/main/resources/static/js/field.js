// The book of visits: takes over the page, keeps every report on the phone while it is written, and sends it when there is a signal.
// Without this file, and where the phone can keep nothing, the page's own form sends a report at once.
(() => {
  const book = document.getElementById('buku');
  if (!book || !window.indexedDB || !window.crypto?.subtle) return;

  const { HERE, words, net } = lapauNet;
  const { tell, place, element } = lapauList;
  const SIDE = 1280; // pixels of the longer side of a photo
  const EVERY = 30000; // ms
  const FIELDS = ['keadaan', 'usaha', 'alamat', 'sejak', 'catatan', 'lintang', 'bujur', 'ketelitian'];
  const at = (id) => document.getElementById(id);
  const form = at('laporan');
  const PHOTO_HINT = at('foto-hint').textContent;
  let opened = null; // the report on the screen: { id, listed, photo }
  let touched = false;
  let saving = Promise.resolve();

  // ---- one report

  async function route() {
    const id = location.pathname.startsWith(HERE + '/') ? location.pathname.slice(HERE.length + 1) : '';
    const draft = id && (await lapauStore.drafts()).find((one) => one.state !== 'terkirim' && one.content.task.id === id);
    const listed = id && ((await lapauStore.tasks()).find((one) => one.task.id === id) ?? draft?.content.listed);
    const writing = listed && !(draft && net.sending === draft.id);
    if (writing) write(listed, draft);
    else leave();
    if (id && !writing) history.replaceState(null, '', HERE);
    at('isian').hidden = !writing;
    at('daftar').hidden = Boolean(writing);
    scrollTo(0, 0);
  }

  function leave() {
    opened = null;
    touched = false;
    form.reset();
    form.elements.tugas.value = '';
    at('isian-salah').replaceChildren();
    at('judul').textContent = at('judul').dataset.title;
  }

  // Where the server brought the form of this very visit, somebody may be writing already: that stays.
  function write(listed, draft) {
    const { task } = listed;
    const brought = form.elements.tugas.value === task.id && !draft;
    opened = { id: draft?.id ?? (brought ? form.elements.kunjungan.value : crypto.randomUUID()), listed, photo: draft?.content.photo ?? null };
    at('judul').textContent = task.name || words['no-name'];
    at('isian-tempat').replaceChildren(element('p', {}, task.line), ...place(listed));
    at('isian-salah').replaceChildren();
    if (!brought) fill(draft?.content.fields ?? { usaha: task.line, alamat: task.address });
    form.elements.tugas.value = task.id;
    form.elements.kunjungan.value = opened.id;
    at('posisi').hidden = !navigator.geolocation;
    at('posisi-kata').textContent = form.elements.lintang.value ? words['position.have'].replace('%', form.elements.ketelitian.value) : words['position.none'];
    at('konsep').hidden = false;
    showPhoto();
  }

  function fill(fields) {
    form.reset();
    touched = false;
    FIELDS.forEach((name) => { form.elements[name].value = fields[name] ?? ''; });
    const named = (fields.kendala ?? '').split(',');
    obstacles().forEach((box) => { box.checked = named.includes(box.value); });
  }

  function showPhoto() {
    const picture = at('foto-lihat');
    if (picture.src) URL.revokeObjectURL(picture.src);
    picture.hidden = !opened.photo;
    at('foto-hapus').hidden = !opened.photo;
    at('foto-hint').textContent = opened.photo ? words['photo.kept'] : PHOTO_HINT;
    if (opened.photo) picture.src = URL.createObjectURL(new Blob([lapauStore.bytes(opened.photo)], { type: 'image/jpeg' }));
    else picture.removeAttribute('src');
  }

  function setPhoto(report, photo) {
    if (opened !== report) return;
    report.photo = photo;
    if (!photo) at('foto').value = '';
    touched = true;
    showPhoto();
    keepWhatIsWritten();
  }

  // Painted anew and small: it must find room on the phone, and carries nothing of the camera's.
  async function painted(file) {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = element('canvas', { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
  }

  function problems(fields) {
    const found = [];
    const running = fields.keadaan === 'RUNNING';
    if (!fields.keadaan) found.push(['keadaan', 'standing']);
    if (running && !fields.usaha) found.push(['usaha', 'line']);
    if (running && !fields.alamat) found.push(['alamat', 'address']);
    if (fields.sejak && !(/^\d{4}$/.test(fields.sejak) && fields.sejak >= 1900 && fields.sejak <= new Date().getFullYear())) found.push(['sejak', 'year']);
    if (fields.keadaan && !running && fields.catatan.length < 5) found.push(['catatan', 'note']);
    if (/\d([\s.-]*\d){15}/.test(fields.catatan + '\n' + fields.usaha + '\n' + fields.alamat)) found.push(['catatan', 'nik']);
    return found;
  }

  function complain(found) {
    const list = element('ul', {}, ...found.map(([field, problem]) => element('li', {}, element('a', { href: '#' + field }, words['problem.' + problem]))));
    const box = element('div', { class: 'alert lp-problem lp-errors', role: 'alert', tabindex: '-1' }, list);
    at('isian-salah').replaceChildren(box);
    box.focus();
  }

  const obstacles = () => [...form.querySelectorAll('input[name=kendala]')];
  const written = () => ({
    ...Object.fromEntries(FIELDS.map((name) => [name, String(form.elements[name].value).trim()])),
    kendala: obstacles().filter((box) => box.checked).map((box) => box.value).join(','),
  });

  // One after the other, so that a draft that is saved late never overtakes the report.
  function saved(state, done) {
    saving = saving.then(async () => {
      if (!opened) return;
      const { id, listed, photo } = opened;
      try {
        await lapauStore.save({ id, state, at: new Date().toISOString(), reason: '', content: { task: listed.task, listed, fields: written(), photo } });
        touched = false;
        await done();
      } catch {
        tell(words.storage);
        await lapauList.draw();
      }
    });
    return saving;
  }

  // Whatever is written is kept at once: a phone that is put away, or runs out of power, loses nothing.
  function keepWhatIsWritten() {
    if (!opened || !touched) return;
    saved('konsep', async () => {
      tell(words.kept);
      await lapauList.draw();
    });
  }

  function close(state, said) {
    return saved(state, async () => {
      tell(said);
      history.pushState(null, '', HERE);
      await route();
      await lapauList.draw();
      at('isi').focus();
    });
  }

  async function send() {
    const found = problems(written());
    if (found.length) return complain(found);
    await close('menunggu', words.queued);
    await sendAll();
  }

  async function sendAll() {
    const sum = await lapauNet.sendAll(() => opened?.id, lapauList.draw);
    const said = [];
    if (sum.terkirim) said.push(words['sum.sent'].replace('%', sum.terkirim));
    if (sum.ditolak) said.push(words['sum.refused'].replace('%', sum.ditolak));
    if (said.length) tell(said.join(' '));
    await lapauList.draw();
  }

  // ---- hands

  document.addEventListener('click', async (event) => {
    const link = event.target.closest('[data-open]');
    if (!link || !book.dataset.ready || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keepWhatIsWritten();
    await saving;
    if (link.dataset.open) tell('');
    history.pushState(null, '', link.dataset.open ? HERE + '/' + link.dataset.open : HERE);
    await route();
    await lapauList.draw();
    at('isi').focus();
  });
  window.addEventListener('popstate', async () => {
    keepWhatIsWritten();
    await saving;
    await route();
    await lapauList.draw();
  });
  form.addEventListener('submit', (event) => {
    if (!book.dataset.ready || !opened) return;
    event.preventDefault();
    send();
  });
  form.addEventListener('input', () => { touched = true; });
  form.addEventListener('change', () => keepWhatIsWritten());
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keepWhatIsWritten(); else sendAll(); });
  at('konsep').addEventListener('click', () => close('konsep', words.saved));
  at('kirim-semua').addEventListener('click', () => sendAll());
  at('foto').addEventListener('change', async (event) => {
    const file = event.target.files[0];
    if (!file || !opened) return;
    const before = opened;
    try {
      setPhoto(before, await painted(file));
    } catch {
      setPhoto(before, null);
      at('foto-hint').textContent = words['photo.bad'];
    }
  });
  at('foto-hapus').addEventListener('click', () => {
    setPhoto(opened, null);
    at('foto').focus();
  });
  at('posisi-ambil').addEventListener('click', () => {
    at('posisi-kata').textContent = words['position.wait'];
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      form.elements.lintang.value = coords.latitude.toFixed(6);
      form.elements.bujur.value = coords.longitude.toFixed(6);
      form.elements.ketelitian.value = Math.round(coords.accuracy);
      at('posisi-kata').textContent = words['position.have'].replace('%', Math.round(coords.accuracy));
      touched = true;
      keepWhatIsWritten();
    }, () => { at('posisi-kata').textContent = words['position.none']; }, { enableHighAccuracy: true, timeout: 20000, maximumAge: 60000 });
  });
  window.addEventListener('online', async () => {
    await lapauNet.refresh();
    await sendAll();
  });
  window.addEventListener('offline', () => { net.there = false; lapauList.draw(); });
  window.addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
  setInterval(() => { if (document.visibilityState === 'visible') sendAll(); }, EVERY);

  async function keepMaps() {
    const shelf = await caches.open('lapau-peta');
    const codes = new Set((await lapauStore.tasks()).map((one) => one.task.nagariCode).filter(Boolean));
    for (const code of codes) {
      const address = HERE + '/peta/' + code + '.svg';
      if (!(await shelf.match(address))) await shelf.add(address);
    }
  }

  async function start() {
    navigator.storage?.persist?.();
    await lapauNet.refresh();
    await route();
    await lapauList.draw();
    book.dataset.ready = 'yes';
    await sendAll();
    if (!navigator.serviceWorker) return;
    await navigator.serviceWorker.register(HERE + '/pekerja.js', { scope: HERE });
    await navigator.serviceWorker.ready;
    book.dataset.offline = 'ready';
    if (net.there && !net.signedOut) await keepMaps();
  }

  start().catch(() => {});
})();
