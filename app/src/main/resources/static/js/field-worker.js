// Keeps the page of visits at hand for a phone without a signal. What to keep stands in self.lapau, said by the server.
const SHELF = 'lapau-lapangan-' + self.lapau.version;
const MAPS = 'lapau-peta';
const PATIENCE = 10000; // ms

self.addEventListener('install', (event) => event.waitUntil(fill()));

// The page itself only when it is that page: a visitor would be sent on to the sign-in.
async function fill() {
  const shelf = await caches.open(SHELF);
  await Promise.all([self.lapau.shell, ...self.lapau.files].map(async (address) => {
    const answer = await fetch(address, { redirect: 'error', cache: address === self.lapau.shell ? 'reload' : 'default' });
    if (!answer.ok) throw new Error(address + ': ' + answer.status);
    await shelf.put(address, answer);
  }));
  await self.skipWaiting();
}

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('lapau-lapangan-') && name !== SHELF).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (self.lapau.files.includes(path)) event.respondWith(kept(SHELF, request));
  else if (path.startsWith('/lapangan/saya/peta/')) event.respondWith(kept(MAPS, request));
});

// A signal of one bar is none: after a while the kept page serves.
async function page(request) {
  try {
    const answer = await Promise.race([fetch(request), late()]);
    if (answer.status < 500) return answer;
  } catch {
    // no signal
  }
  return (await (await caches.open(SHELF)).match(self.lapau.shell)) ?? Response.error();
}

function late() {
  return new Promise((_, refuse) => setTimeout(refuse, PATIENCE));
}

async function kept(name, request) {
  const shelf = await caches.open(name);
  const found = await shelf.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await shelf.put(request, answer.clone());
  return answer;
}
