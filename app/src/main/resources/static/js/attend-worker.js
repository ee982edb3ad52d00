// Keeps one page of attendance at hand for a phone without a signal. What to keep, and what leads to it, stands in self.lapau, said by the server.
const { name: NAME, version, shell, files, pages } = self.lapau;
const SHELF = NAME + '-' + version;
const PATIENCE = 10000; // ms

self.addEventListener('install', (event) => event.waitUntil(fill()));

async function fill() {
  const shelf = await caches.open(SHELF);
  await Promise.all([shell, ...files].map(async (address) => {
    const answer = await fetch(address, { redirect: 'error', cache: address === shell ? 'reload' : 'default' });
    if (!answer.ok) throw new Error(address + ': ' + answer.status);
    await shelf.put(address, answer);
  }));
  await self.skipWaiting();
}

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((one) => one.startsWith(NAME + '-') && one !== SHELF && !one.slice(NAME.length + 1).includes('-')).map((one) => caches.delete(one)));
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    if (pages.some((one) => path === one || path.startsWith(one + '/'))) event.respondWith(page(request));
  } else if (files.includes(path)) event.respondWith(kept(request));
});

// A signal of one bar is none: after a while the kept page serves.
async function page(request) {
  try {
    const answer = await Promise.race([fetch(request), late()]);
    if (answer.status < 500) return answer;
  } catch {
    // no signal
  }
  return (await (await caches.open(SHELF)).match(shell)) ?? Response.error();
}

function late() {
  return new Promise((_, refuse) => setTimeout(refuse, PATIENCE));
}

async function kept(request) {
  return (await (await caches.open(SHELF)).match(request)) ?? fetch(request);
}
