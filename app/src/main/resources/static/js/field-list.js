// Draws the book of visits from what the phone keeps: the list, and on top of it one line that says how things stand.
const lapauList = (() => {
  const { HERE, words, net } = lapauNet;
  const TONES = { konsep: 'plain', menunggu: 'wait', mengirim: 'info', terkirim: 'ok', ditolak: 'bad' };
  const at = (id) => document.getElementById(id);
  let told = '';

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  }

  const shown = (draft) => (net.sending === draft.id ? 'mengirim' : draft.state);
  const badge = (state) => element('span', { class: 'lp-badge lp-badge-' + TONES[state] }, words[state]);

  // What the next line says first.
  function tell(words) {
    told = words;
  }

  async function draw() {
    const [owner, tasks, drafts, others] = await Promise.all([lapauStore.owner(), lapauStore.tasks(), lapauStore.drafts(), lapauStore.others()]);
    const open = drafts.filter((draft) => draft.state !== 'terkirim');
    const sent = drafts.filter((draft) => draft.state === 'terkirim').sort((a, b) => b.at.localeCompare(a.at));
    const waiting = open.filter((draft) => draft.state === 'menunggu').length;
    const gone = new Set(sent.map((draft) => draft.content.task.id));
    const listed = tasks.filter((one) => !gone.has(one.task.id));
    // The office may have called the officer back; what was written is not thrown away for that.
    open.filter((draft) => !listed.some((one) => one.task.id === draft.content.task.id)).forEach((draft) => listed.push({ ...draft.content.listed, stray: true }));
    at('tugas').replaceChildren(...listed.map((one) => card(one, open.find((draft) => draft.content.task.id === one.task.id))));
    at('tugas-kosong').hidden = listed.length > 0 || !owner;
    at('terkirim').hidden = !sent.length;
    at('terkirim-daftar').replaceChildren(...sent.map((draft) => element('li', { class: 'fd-card' }, draft.content.task.name + ' ', badge('terkirim'))));
    at('kirim-semua').hidden = !waiting || Boolean(net.sending);
    at('orang-lain').hidden = !others;
    at('orang-lain').textContent = words.others.replace('%', others);
    state(owner, waiting);
  }

  function state(owner, waiting) {
    const parts = [told, !owner ? words.unknown : net.signedOut ? words['signed-out'] : net.there ? words.online : words.offline];
    if (net.sending) parts.push(words['sending-now']);
    if (waiting) parts.push(words.waiting.replace('%', waiting));
    const line = at('keadaan-buku');
    const text = parts.filter(Boolean).join(' ');
    line.hidden = false;
    line.classList.toggle('fd-waits', waiting > 0 || !net.there || net.signedOut || !owner);
    if (line.dataset.text === text) return;
    line.dataset.text = text;
    line.textContent = text;
    if (net.signedOut) line.append(' ', element('a', { href: HERE }, words.again));
  }

  function card(one, draft) {
    const name = one.task.name || words['no-name'];
    const made = element('li', { class: 'fd-card' }, element('h2', {}, element('a', { href: HERE + '/' + one.task.id, 'data-open': one.task.id }, name)));
    if (draft) made.append(element('p', {}, badge(shown(draft)), draft.reason ? ' ' + draft.reason : ''));
    if (!one.stray) made.append(element('p', {}, one.task.line), ...place(one));
    if (draft && draft.state !== 'menunggu') made.append(discardButton(draft, name));
    return made;
  }

  function discardButton(draft, name) {
    const button = element('button', { class: 'btn', type: 'button' }, words.discard, element('span', { class: 'visually-hidden' }, ' ' + name));
    button.addEventListener('click', async () => {
      if (button.dataset.sure) {
        await lapauStore.discard(draft.id);
        await draw();
      } else {
        button.dataset.sure = 'yes';
        button.textContent = words['discard.sure'];
      }
    });
    return element('p', {}, button);
  }

  function place(one) {
    const { task } = one;
    const due = task.overdue ? element('span', { class: 'lp-badge lp-badge-wait' }, words.overdue + ' ' + one.due) : words.due + ' ' + one.due;
    const parts = [
      element('p', {}, task.address, element('br', {}), task.nagari + (task.district ? ', ' + task.district : '')),
      element('p', { class: 'lp-hint' }, words.nik + ' ' + task.nik + ' · ', due),
      element('p', { class: 'lp-actions' }, element('a', { class: 'btn', href: one.directions, target: '_blank', rel: 'noreferrer' }, words.directions)),
    ];
    if (task.nagariCode) {
      const picture = element('img', { class: 'fd-map', src: HERE + '/peta/' + task.nagariCode + '.svg', width: 320, height: 320, loading: 'lazy', alt: words.map + ' ' + task.nagari });
      parts.push(element('details', {}, element('summary', {}, words.map + ' ' + task.nagari), picture));
    }
    return parts;
  }

  return { draw, tell, place, element };
})();
