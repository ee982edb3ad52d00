// Between the phone and the office: fetches what is to be seen, sends what was seen. One report at a time, whatever number of
// windows is open. A report keeps its identifier, so to send it again does no harm; whatever is in doubt is sent again.
const lapauNet = (() => {
  const HERE = '/lapangan/saya';
  const PATIENCE = 60000; // ms
  const DAYS_SENT_IS_SHOWN = 7;
  const FAILURES_IN_A_ROW = 3;
  const words = JSON.parse(document.getElementById('buku')?.dataset.words ?? '{}');
  const net = { there: navigator.onLine, signedOut: false, token: null, sending: null };

  function ask(path, more) {
    return fetch(HERE + path, { headers: { Accept: 'application/json', 'HX-Request': 'true' }, redirect: 'manual', signal: AbortSignal.timeout?.(PATIENCE), ...more });
  }

  function heard(answer) {
    net.there = answer.status < 500;
    net.signedOut = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
  }

  // Whether the office knows who asks; what it says is kept for the time without a signal.
  async function refresh() {
    try {
      const answer = await ask('/data', { cache: 'no-store' });
      heard(answer);
      if (!answer.ok) return false;
      const data = await answer.json();
      net.token = data.form;
      if (await lapauStore.signIn(data.user, data.key)) location.replace(HERE);
      await lapauStore.keepTasks(data.tasks);
      await lapauStore.tidy(DAYS_SENT_IS_SHOWN);
      return true;
    } catch {
      net.there = false;
      return false;
    }
  }

  const waiting = async () => (await lapauStore.drafts()).filter((draft) => draft.state === 'menunggu');

  // Sends what waits, but for the report that somebody has open. `changed` is called whenever there is something new to show.
  async function sendAll(openId, changed) {
    const sum = { terkirim: 0, ditolak: 0 };
    await locked(async () => {
      if (!(await waiting()).length || !(await refresh())) return;
      let failures = 0;
      for (const draft of await waiting()) {
        if (draft.id === openId()) continue;
        const outcome = await send(draft, changed);
        if (outcome.state) sum[outcome.state] += 1;
        failures = outcome.state ? 0 : failures + 1;
        if (outcome.stop || failures === FAILURES_IN_A_ROW) return;
      }
    });
    return sum;
  }

  function locked(work) {
    return navigator.locks ? navigator.locks.request('lapau-kirim', work) : work();
  }

  // What became of it; without a state it waits on, and `stop` says that the others would fare no better.
  async function send(draft, changed) {
    net.sending = draft.id;
    try {
      await changed();
      const answer = await ask('/kirim-luring', { method: 'POST', body: parcel(draft) });
      heard(answer);
      const outcome = await read(answer);
      if (outcome.state) await lapauStore.save({ ...draft, ...outcome.draft, state: outcome.state });
      return outcome;
    } catch {
      net.there = false;
      return { stop: true };
    } finally {
      net.sending = null;
      await changed();
    }

    async function read(answer) {
      const { id, name } = draft.content.task;
      if (answer.status === 200) return { state: 'terkirim', draft: { reason: '', content: { task: { id, name } } } };
      if (answer.status === 422) return { state: 'ditolak', draft: { reason: Object.values(await answer.json()).join(' ') } };
      if (answer.status === 413) return { state: 'ditolak', draft: { reason: words['too-large'] } };
      if (answer.status === 400) return { state: 'ditolak', draft: { reason: words.unreadable } };
      return { stop: net.signedOut };
    }
  }

  function parcel(draft) {
    const parts = new FormData();
    parts.append(net.token.name, net.token.value);
    parts.append('kunjungan', draft.id);
    parts.append('tugas', draft.content.task.id);
    parts.append('waktu', draft.at);
    Object.entries(draft.content.fields).forEach(([name, value]) => parts.append(name, value ?? ''));
    if (draft.content.photo) parts.append('foto', new Blob([lapauStore.bytes(draft.content.photo)], { type: 'image/jpeg' }), 'foto.jpg');
    return parts;
  }

  return { HERE, words, net, refresh, sendAll };
})();
