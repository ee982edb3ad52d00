// What a book keeps on the phone. All of it is sealed under a key of the officer who wrote it; the key is
// taken away when the officer leaves, and comes back with the same officer. See docs/decisions/0050.
const lapauStores = (name) => {
  const NOW = 'now';
  let opened;

  function open() {
    opened ??= new Promise((resolve, reject) => {
      const asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = () => ['owner', 'task', 'draft'].forEach((store) => asked.result.createObjectStore(store, { keyPath: 'id' }));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return opened;
  }

  // Runs one transaction; what `work` returns is a request, or nothing.
  async function within(names, mode, work) {
    const db = await open();
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(names, mode, { durability: 'strict' });
      const request = work(transaction);
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  const all = (name) => within([name], 'readonly', (t) => t.objectStore(name).getAll());
  const owner = () => within(['owner'], 'readonly', (t) => t.objectStore('owner').get(NOW));
  const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

  async function seal(key, content) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(content)));
    return { iv, data };
  }

  async function unseal(key, sealed) {
    const clear = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.data);
    return JSON.parse(new TextDecoder().decode(clear));
  }

  // Of another officer nothing is left but drafts that were not sent, which only that officer's key opens.
  // Whether it was another's a moment ago.
  async function signIn(user, key) {
    const before = await owner();
    const other = Boolean(before) && before.user !== user;
    if (other) await forget();
    const made = await crypto.subtle.importKey('raw', bytes(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
    await within(['owner'], 'readwrite', (t) => t.objectStore('owner').put({ id: NOW, user, key: made }));
    return other;
  }

  // A phone on which nobody signs in seals under a key that it makes itself and that no script can read.
  async function settle() {
    if (await owner()) return;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await within(['owner'], 'readwrite', (t) => t.objectStore('owner').put({ id: NOW, user: 'phone', key: made }));
  }

  async function forget() {
    await within(['owner', 'task', 'draft'], 'readwrite', (t) => {
      t.objectStore('owner').clear();
      t.objectStore('task').clear();
      const drafts = t.objectStore('draft').openCursor();
      drafts.onsuccess = () => {
        const cursor = drafts.result;
        if (!cursor) return;
        if (cursor.value.state === 'terkirim') cursor.delete();
        cursor.continue();
      };
    });
  }

  async function keepTasks(tasks) {
    const { user, key } = await owner();
    const kept = [];
    for (const [place, listed] of tasks.entries()) kept.push({ id: listed.task.id, user, place, sealed: await seal(key, listed) });
    await within(['task'], 'readwrite', (t) => {
      t.objectStore('task').clear();
      kept.forEach((task) => t.objectStore('task').put(task));
    });
  }

  async function ofOwner(name) {
    const who = await owner();
    if (!who) return [];
    const own = (await all(name)).filter((one) => one.user === who.user);
    return Promise.all(own.map(async ({ sealed, ...rest }) => ({ ...rest, content: await unseal(who.key, sealed) })));
  }

  const tasks = async () => (await ofOwner('task')).sort((a, b) => a.place - b.place).map((task) => task.content);
  const drafts = () => ofOwner('draft');

  async function others() {
    const who = await owner();
    return (await all('draft')).filter((draft) => draft.user !== who?.user && draft.state !== 'terkirim').length;
  }

  // Fails where nobody is signed in, and where it is another's: nobody's report is ever sealed for somebody else.
  async function save(draft) {
    const { user, key } = await owner();
    const { content, ...rest } = draft;
    if (rest.user && rest.user !== user) throw new Error('of another officer');
    const sealed = await seal(key, content);
    await within(['draft'], 'readwrite', (t) => t.objectStore('draft').put({ ...rest, user, sealed }));
  }

  // What was sent is shown for some days, and then no more.
  async function tidy(days) {
    const last = new Date(Date.now() - days * 86400000).toISOString();
    const old = (await all('draft')).filter((draft) => draft.state === 'terkirim' && draft.at < last);
    await within(['draft'], 'readwrite', (t) => { old.forEach((draft) => t.objectStore('draft').delete(draft.id)); });
  }

  const discard = (id) => within(['draft'], 'readwrite', (t) => t.objectStore('draft').delete(id));

  return { owner, signIn, settle, forget, keepTasks, tasks, drafts, others, save, tidy, discard, bytes };
};
const lapauStore = lapauStores('lapau-lapangan');
