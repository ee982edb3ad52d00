// After a tap WhatsApp stands in front; when the officer comes back, the list shows what is still to do.
let tapped = false;
document.addEventListener('submit', (event) => {
  if (event.target.matches('[data-tap]')) tapped = true;
});
document.addEventListener('visibilitychange', () => {
  if (tapped && document.visibilityState === 'visible') window.location.reload();
});
