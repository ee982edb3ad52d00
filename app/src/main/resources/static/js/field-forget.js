// Where somebody is to sign in, nobody is signed in: the phone forgets what it kept, but for sealed drafts that were not sent.
if (window.indexedDB) [lapauStore, lapauStores('lapau-hadir')].forEach((store) => store.forget().catch(() => {}));
